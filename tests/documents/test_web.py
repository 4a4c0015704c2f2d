import socket

import pytest

from dragoman.documents import load_bytes
from dragoman.errors import DocumentError
from dragoman.statements import Document

ARTICLE = """<!DOCTYPE html><html lang="en"><head><title>A railway to the sea | The Steppe Courier</title>
<meta property="og:site_name" content="The Steppe Courier"><meta name="author" content="Nodira Karimova">
<meta property="article:published_time" content="2023-03-14T09:15:00Z">
<link rel="canonical" href="https://courier.example/2023/03/14/railway"></head><body>
<nav><a href="/">Home</a> <a href="/world">World</a></nav><article><h1>A railway to the sea</h1>
<p>Uzbekistan has bet its future on a line of steel across the Hindu Kush &amp; signed an accord in&nbsp;February.</p>
<h2>What the Taliban want</h2>
<p>The Taliban see the railway as a way to <b>recognition</b>, and they have said so more than once.<br>
So far none has come.</p>
<ul><li>Kabul wants fees.</li><li>Tashkent wants ports.</li></ul></article>
<div id="comments"><div class="comment"><p>This railway will never be finished, mark my words.</p></div></div>
<script>var x = "never shown";</script></body></html>"""


def labels(document: Document) -> list[tuple[str, str]]:
    return [(part.label, part.span.of(document.text)) for part in document.parts]


def test_an_article_out_of_its_page(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    document = load_bytes(ARTICLE.encode(), "a.html")
    assert labels(document) == [
        ("title", "A railway to the sea"),
        (
            "body",
            "Uzbekistan has bet its future on a line of steel across the Hindu Kush & signed an accord in February.",
        ),
        ("heading", "What the Taliban want"),
        ("body", "The Taliban see the railway as a way to recognition, and they have said so more than once."),
        ("body", "So far none has come."),
        ("body", "- Kabul wants fees."),
        ("body", "- Tashkent wants ports."),
        ("comment", "This railway will never be finished, mark my words."),
    ]
    assert (document.title, document.authors) == ("A railway to the sea", ("Nodira Karimova",))
    assert (document.publisher, document.url) == ("The Steppe Courier", "https://courier.example/2023/03/14/railway")
    assert document.published is not None
    assert (str(document.published.interval), document.published.found) == ("2023-03-14", "metadata")


def test_a_title_that_stands_only_in_the_head_is_put_first() -> None:
    page = ARTICLE.replace("<h1>A railway to the sea</h1>", "")
    assert labels(load_bytes(page.encode(), "a.html"))[0][0] == "title"


def test_a_page_without_an_article_gives_all_its_text() -> None:
    document = load_bytes(b"<html><body>Hi <b>there</b><script>x</script><p>And more</body></html>", "a.html")
    assert document.text.split() == ["Hi", "there", "And", "more"]


def test_an_encoding_that_the_page_names() -> None:
    page = ARTICLE.replace("<head>", '<head><meta charset="windows-1251">').replace("Tashkent wants", "Ташкент wants")
    assert "Ташкент wants ports." in load_bytes(page.encode("cp1251"), "a.html").text


@pytest.mark.parametrize(
    ("page", "why"),
    [
        (b"<html><body><script>x</script></body></html>", "no text in this page"),
        (b"<html>" + b"<div>" * 5000 + b"x", "nested more than 250 deep"),
        (b"<html>" + b"<div>" * 300 + b"<p>Words.</p>" + b"</div>" * 300, "nested more than 250 deep"),
        (b"<html>" + b"<table><tr><td>" * 90 + b"Words.", "nested more than 250 deep"),
        (b"<html>" + b" " * (10 * 2**20 + 1), "more than 10 MB"),
    ],
)
def test_pages_that_are_refused(page: bytes, why: str) -> None:
    with pytest.raises(DocumentError, match=f"a.html: .*{why}"):
        load_bytes(page, "a.html")


@pytest.mark.parametrize(
    ("begin", "end", "number"), [("<div>", "</div>", 248), ("<ul><li>", "</li></ul>", 124), ("<section>", "", 248)]
)
def test_nothing_that_is_taken_apart_vanishes(begin: str, end: str, number: int) -> None:
    page = f"<html><body><article><p>On top.</p>{begin * number}<p>Far down.</p>{end * number}</article></body></html>"
    assert "Far down." in load_bytes(page.encode(), "a.html").text


def test_ends_that_are_left_out_are_not_depth() -> None:
    for page in (
        "<ul>" + "<li><p>A line." * 900,
        "<table>" + "<tr><td>A line.<th>B" * 900,
        "<dl>" + "<dt>A.<dd>B." * 900,
    ):
        assert load_bytes(f"<html><body>{page}".encode(), "a.html").text.count("A") == 900


def test_unclosed_paragraphs_are_not_depth() -> None:
    page = b"<html><body>" + b"<p>A line of words.<br>" * 3000
    assert load_bytes(page, "a.html").text.count("A line of words.") == 3000


def test_control_characters_and_surrogates_do_not_come_through() -> None:
    text = load_bytes(b"<html><body><p>one\x00\x01two &#xD800; three</p></body></html>", "a.html").text
    assert "\0" not in text
    text.encode()
