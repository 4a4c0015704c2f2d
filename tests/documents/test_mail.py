import pytest

from dragoman.documents import load_bytes
from dragoman.errors import DocumentError

HEAD = (
    "From: Ann Bee <ann@example.org>\n"
    "Subject: =?utf-8?q?Gas_and_=C3=89lys=C3=A9e?=\n"
    "Date: Mon, 3 Jun 2019 23:00:00 -0500\n"
    "MIME-Version: 1.0\n"
)
HTML = "Content-Type: text/html\n\n<html><body><h2>Who sells</h2><p>Russia sells gas to China.</p></body></html>"
ODD = "Content-Type: text/plain; charset=klingon\nContent-Transfer-Encoding: 8bit\n\nÉlysée says no.\n"
PLAIN = "Content-Type: text/plain; charset=utf-8\n\n"


def test_headers_text_quotation_and_signature() -> None:
    body = (
        "Russia sells gas.\nIt will go on.\n\nOn Tue, 1 Jan 2019 at 10:00, Bob wrote:\n> No.\n\n-- \nAnn Bee, analyst\n"
    )
    document = load_bytes((HEAD + PLAIN + body).encode(), "a.eml")
    assert [(part.label, part.span.of(document.text)) for part in document.parts] == [
        ("title", "Gas and Élysée"),
        ("body", "Russia sells gas."),
        ("body", "It will go on."),
        ("boilerplate", "On Tue, 1 Jan 2019 at 10:00, Bob wrote:"),
        ("boilerplate", "> No."),
        ("boilerplate", "--"),
        ("boilerplate", "Ann Bee, analyst"),
    ]
    assert (document.title, document.authors) == ("Gas and Élysée", ("Ann Bee",))
    assert document.published is not None
    assert (str(document.published.interval), document.published.found) == ("2019-06-03", "metadata")


def test_html_where_there_is_no_plain_text() -> None:
    mail = HEAD + HTML
    text = load_bytes(mail.encode(), "a.eml").text
    assert text.startswith("Gas and Élysée\n\n")
    assert "Russia sells gas to China." in text
    assert "<p>" not in text


def test_an_unknown_charset_is_read_as_utf8() -> None:
    mail = HEAD + ODD
    assert "Élysée says no." in load_bytes(mail.encode(), "a.eml").text


@pytest.mark.parametrize(
    "mail",
    [
        HEAD + "Content-Type: image/png\n\nxxxx",
        HEAD + PLAIN,
    ],
)
def test_a_mail_without_text(mail: str) -> None:
    with pytest.raises(DocumentError, match="a mail without text"):
        load_bytes(mail.encode(), "a.eml")


@pytest.mark.parametrize(
    ("page", "why"),
    [("<div>" * 300 + "Words.", "nested more than 250 deep"), (" " * (10 * 2**20 + 1), "more than 10 MB")],
)
def test_its_html_is_checked_as_a_page_is(page: str, why: str) -> None:
    with pytest.raises(DocumentError, match=f"a.eml: .*{why}"):
        load_bytes((HEAD + "Content-Type: text/html\n\n<html>" + page).encode(), "a.eml")


def test_no_control_characters_come_out_of_its_html() -> None:
    text = load_bytes((HEAD + HTML.replace("sells gas", "sells\x01\x0bgas")).encode(), "a.eml").text
    assert "Russia sells gas to China." in text


def test_broken_headers_do_no_harm() -> None:
    mail = "From: <<<\nDate: the other day\nSubject: \nMessage-ID: <x>\n\nRussia sells gas.\n"
    document = load_bytes(mail.encode(), "a.eml")
    assert document.text == "Russia sells gas."
    assert document.published is None
