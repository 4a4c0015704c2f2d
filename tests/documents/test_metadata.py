import pytest

from dragoman.documents import load_bytes
from dragoman.documents.byline import agency, dateline, is_byline, names, title_and_author
from dragoman.documents.names import is_person

BODY = "\n\nThe talks began in Moscow and went on for long.\n\nThey ended without a result in Doha.\n"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By Ann Bee", ("Ann Bee",)),
        ("Authored by Andrew Korybko via Substack,", ("Andrew Korybko",)),
        ("byline: Ray Furlong and Roman Kupka | Current Time", ("Ray Furlong", "Roman Kupka")),
        (
            "By Hadi Azmi, Alfian Z.M. Tahir and Dr. Li Wei for the Courier",
            ("Hadi Azmi", "Alfian Z.M. Tahir", "Dr. Li Wei"),
        ),
        ("Dr Muhammad Khan", ("Dr Muhammad Khan",)),
        ("Lt. Gen. (retd.) Asim Bajwa", ("Lt. Gen. (retd.) Asim Bajwa",)),
        ("By our correspondent", ()),
    ],
)
def test_whom_a_byline_names(line: str, expected: tuple[str, ...]) -> None:
    assert names(line) == expected


@pytest.mark.parametrize(
    "line", ["By our correspondent", "By the editors", "By Reuters", "June 3, 2019", "Moin ul Haque", "Web Desk"]
)
def test_bylines(line: str) -> None:
    assert is_byline(line)


@pytest.mark.parametrize(
    "line", ["By April, all had been sentenced to prison.", "By then it was late", "Two empires", "Saudi Arabia"]
)
def test_no_bylines(line: str) -> None:
    assert not is_byline(line)


@pytest.mark.parametrize(
    ("words", "line", "who"),
    [
        ("ISLAMABAD (Reuters) — Pakistan said", "ISLAMABAD (Reuters) —", "Reuters"),
        ("BEIJING, Sept. 4 (Xinhua) -- China", "BEIJING, Sept. 4 (Xinhua) --", "Xinhua"),
        ("WASHINGTON, DC - The US", "WASHINGTON, DC -", ""),
        ("Berlin - Just before", "Berlin -", ""),
        ("MOSCOW: A perverse dialectic", "MOSCOW:", ""),
        ("Russia - which never", "", ""),
        ("Moscow said on Monday that it would", "", ""),
    ],
)
def test_datelines(words: str, line: str, who: str) -> None:
    assert dateline(words) == line
    assert agency(words) == who


def test_title_and_author_on_one_line() -> None:
    assert title_and_author("The State of Relations – Andrew Korybko") == ("The State of Relations", "Andrew Korybko")
    for line in ("The State of Relations – Saudi Arabia", "War – Peace", "US-China trade - what next"):
        assert title_and_author(line) == (line, "")


@pytest.mark.parametrize(
    "words", ["Andrew Korybko", "Petr A. Topychkanov", "Moin ul Haque", "Gen Bajwa", "Ludwig van Beethoven"]
)
def test_persons(words: str) -> None:
    assert is_person(words)


@pytest.mark.parametrize(
    "words",
    ["Saudi Arabia", "New York Times", "Andrew", "Read More", "What next", "I. History", "The Taliban Envisions"],
)
def test_no_persons(words: str) -> None:
    assert not is_person(words)


@pytest.mark.parametrize(
    ("top", "bottom", "publisher"),
    [
        ("A title of some kind\nAuthored by Ann Bee via Substack,", "", "Substack"),
        ("LAHORE (APP) — The", "", "APP"),
        ("A title of some kind", "\n© 2023 The Steppe Courier. All rights reserved.\n", "The Steppe Courier"),
        ("A title of some kind", "\nThis article was first published in Dawn.\n", "Dawn"),
        ("A title of some kind", "", ""),
    ],
)
def test_publishers(top: str, bottom: str, publisher: str) -> None:
    assert load_bytes((top + BODY + bottom).encode(), "a.txt").publisher == publisher


def test_title_of_markdown_and_byte_order_mark() -> None:
    assert load_bytes(("# A title of some kind" + BODY).encode(), "a.md").title == "A title of some kind"
    assert load_bytes(("\ufeffA title of some kind" + BODY).encode(), "a.txt").title == "A title of some kind"


@pytest.mark.parametrize(
    ("words", "language"),
    [("The talks of the two states were about the gas. " * 9, "en"), ("Переговоры шли о газе. ", "und"),
     ("Les négociations entre les deux pays portaient avant tout sur le gaz russe. " * 9, "und")],
)  # fmt: skip
def test_language_is_english_or_not_known(words: str, language: str) -> None:
    assert load_bytes(words.encode(), "a.txt").language == language


def test_a_byline_with_a_date_names_no_publisher() -> None:
    document = load_bytes(
        b"A Big Headline About The Nile\n\nBy Samuel Tesfaye, 20 January 2024\n\nEgypt met Sudan.\n", "a.txt"
    )
    assert (document.authors, document.publisher) == (("Samuel Tesfaye",), "")


def test_a_rubric_is_no_title() -> None:
    text = "BREAKING\n\nThree States Of The Sahel Quit The Bloc\n\nMali said that it had left the bloc for good.\n"
    assert load_bytes(text.encode("utf-16"), "a.txt").title == "Three States Of The Sahel Quit The Bloc"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By Ann Moyo in Lusaka and Li Wei in Addis Ababa", ("Ann Moyo", "Li Wei")),
        ("By Ann Moyo and Li Wei in Lusaka and Addis Ababa", ("Ann Moyo", "Li Wei")),
        ("Ann Moyo in Lusaka and Li Wei in Harare", ("Ann Moyo", "Li Wei")),
    ],
)
def test_places_in_a_byline_are_no_persons(line: str, expected: tuple[str, ...]) -> None:
    assert is_byline(line)
    assert names(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "NAIROBI/ADDIS ABABA, 3 May (Reuters) -",
        "TBILISI and YEREVAN, June 3 —",
        "ABUJA, Nigeria/NIAMEY, Niger —",
        "Geneva/Nairobi, 4 June 2023 –",
        "Lima and Quito, May 3 (AFP) -",
        "Ankara/Tbilisi (dpa) -",
    ],
)
def test_a_dateline_may_have_two_places(line: str) -> None:
    assert dateline(f"{line} Peru signed the charter.") == line


@pytest.mark.parametrize(
    "words", ["Ghana and Togo - Two neighbours", "Kenya and Uganda signed - at last.", "Lima/Quito"]
)
def test_two_names_alone_are_no_dateline(words: str) -> None:
    assert dateline(words) == ""


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Posted by Besa on 4 November 2024", "Besa"),
        ("Posted by Ann Moyo on Monday, 4 November 2024 at 10:30", "Ann Moyo"),
        ("By Besa | November 4, 2024", "Besa"),
    ],
)
def test_a_byline_with_its_day_names_author_and_date(line: str, author: str) -> None:
    text = f"A Title of Some Kind\n\n{line}\n\nKenya signed the deal with Uganda. It was late.\n"
    found = load_bytes(text.encode(), "post.txt")
    assert (found.authors, str(found.published.interval) if found.published else None) == ((author,), "2024-11-04")
    assert [part.span.of(found.text) for part in found.parts if part.label == "byline"] == [line]
