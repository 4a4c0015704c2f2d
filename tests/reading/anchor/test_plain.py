"""The plain spelling leads back to the text, and hides typography only."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.reading.anchor import Refused, place, plain
from tests.reading.anchor.texts import article

VARIANTS = {
    "’": ["’", "'", "‘", "ʼ"], "“": ["“", '"', "«", "„"], "”": ["”", '"', "»"],
    " ": [" ", "  ", "\u00a0", "\n", "\u2009"],
    "fi": ["fi", "ﬁ"], "-": ["-", "–", "—", " — "],
}  # fmt: skip


@given(st.text(max_size=60))
def test_every_character_leads_back(text: str) -> None:
    found = plain(text)
    assert len(found.text) == len(found.starts) == len(found.ends)
    assert all(start < end <= len(text) for start, end in zip(found.starts, found.ends, strict=True))
    assert list(found.starts) == sorted(found.starts)


@given(st.text(max_size=60))
def test_plain_twice_is_plain_once(text: str) -> None:
    once = plain(text).text
    assert plain(once).text == once


def test_what_is_hidden_and_what_is_not() -> None:
    assert plain("“co\u00adoperation” —  the ﬁrst").text == '"cooperation"-the first'
    assert plain("10² and ½").text == "10² and ½"
    assert plain("Café").text == plain("Cafe\u0301").text == "Café"


@st.composite
def quotes(draw: st.DrawFn) -> tuple[int, str]:
    """The number of a sentence of the article, and some words of it in another typography."""
    text = article()[0]
    number = draw(st.integers(1, len(text.sentences)))
    words = text.at(number).of(text.document.text).split()
    first = draw(st.integers(0, max(len(words) - 3, 0)))
    last = draw(st.integers(min(first + 3, len(words)), len(words)))
    quote = " ".join(words[first:last])
    pattern = re.compile("|".join(map(re.escape, VARIANTS)))
    varied = pattern.sub(lambda found: draw(st.sampled_from(VARIANTS[found[0]])), quote)
    if draw(st.booleans()):
        at = draw(st.integers(1, len(varied) - 1))
        varied = varied[:at] + "\u00ad" + varied[at:]
    return number, varied


@settings(max_examples=300)
@given(quotes())
def test_quotes_in_another_typography_stand_in_the_text(quote: tuple[int, str]) -> None:
    text = article()[0]
    if len(plain(quote[1]).text.strip(" \"'.,;:!?()[]-").split()) < 3:
        return
    found = place(quote[1], quote[0], text, range(1, len(text.sentences) + 1))
    assert found.first == quote[0]
    assert plain(found.span.of(text.document.text)).text == plain(quote[1]).text.strip(" \"'.,;:!?()[]-")


@settings(max_examples=300)
@given(quotes(), st.data())
def test_a_changed_letter_or_digit_is_refused(quote: tuple[int, str], data: st.DataObject) -> None:
    words = quote[1]
    places = [at for at, each in enumerate(words) if each.isascii() and each.isalnum()]
    at = data.draw(st.sampled_from(places))
    changed = words[:at] + data.draw(st.sampled_from("qzx7")) + words[at + 1 :]
    if changed == words:
        return
    text = article()[0]
    try:
        found = place(changed, quote[0], text, range(1, len(text.sentences) + 1))
    except Refused:
        return
    assert plain(found.span.of(text.document.text)).text in plain(changed).text
