import pytest

from dragoman.documents import Override, doubt, load_bytes
from dragoman.errors import SourcesError
from dragoman.statements import Interval, Published

BODY = (
    "\n\nThe talks began on 1 May 1999 in Moscow and went on.\n\nThey ended without a result in Doha, on 3 June 2000.\n"
)


def found(text: str, name: str = "a.txt") -> Published | None:
    return load_bytes(text.encode(), name).published


@pytest.mark.parametrize(
    ("top", "bottom", "name", "interval", "where"),
    [
        ("A title of some kind\nBy Ann Bee, 4 May 2018", "", "a.txt", "2018-05-04", "byline"),
        ("A title of some kind\nBy Ann Bee\n4 May 2018", "", "a.txt", "2018-05-04", "byline"),
        ("A title of some kind\n4 May 2018", "", "a.txt", "2018-05-04", "byline"),
        ("A title of some kind", "\nTyler Durden\nWed, 05/29/2024 – 02:00\n", "a.txt", "2024-05-29", "byline"),
        ("A title of some kind", "\nPublished in Dawn, March 3rd, 2019\n", "a.txt", "2019-03-03", "dateline"),
        ("MOSCOW, 4 May 2018 (TASS) — The", "", "a.txt", "2018-05-04", "dateline"),
        (
            "A title of some kind",
            "\nSource: https://x.org/2018/12/31/pivot\n",
            "2001-01-01.txt",
            "2018-12-31",
            "address",
        ),
        ("A title of some kind", "", "2018-12-31-x.txt", "2018-12-31", "file name"),
        ("The State of Relations in Late 2018", "", "a.txt", "2018-09-01/2018-12-31", "text"),
        ("Relations in early 2020", "", "a.txt", "2020-01-01/2020-04-30", "text"),
        ("Steppe Monthly Review, March 2019", "", "a.txt", "2019-03", "text"),
        ("---\ntitle: A title\ndate: 2018-01-18\n---\n\nA line", "", "2001-01-01.md", "2018-01-18", "metadata"),
    ],
)
def test_where_a_date_is_found(top: str, bottom: str, name: str, interval: str, where: str) -> None:
    published = found(top + BODY + bottom, name)
    assert published is not None
    assert (str(published.interval), published.found) == (interval, where)


@pytest.mark.parametrize("year", ["1066", "1499", "2201", "9999"])
def test_years_that_cannot_be_are_not_taken_from_a_mail_and_not_by_hand(year: str) -> None:
    mail = f"Message-ID: <a@b>\nDate: 3 Jun {year} 10:00:00 +0000\nSubject: On gas\n\nRussia sells gas.\n"
    assert load_bytes(mail.encode(), "a.eml").published is None
    with pytest.raises(SourcesError, match=rf"published {year}-06: .*1500 and 2200"):
        Override(published=Interval.parse(f"{year}-06"))


def test_years_at_the_edge_are_taken() -> None:
    for year in ("1500", "2200"):
        assert Override(published=Interval.parse(year)).published is not None


def test_dates_of_the_running_text_are_never_taken() -> None:
    assert found("A title of some kind" + BODY) is None


def test_day_and_month_that_cannot_be_told_apart() -> None:
    published = found("A title of some kind\nBy Ann Bee\n04/05/2024" + BODY)
    assert "2024-04-05 or 2024-05-04" in doubt(published)
    assert doubt(found("A title of some kind\nBy Ann Bee\n14/05/2024" + BODY)) == ""
    assert doubt(found("Relations in late 2018" + BODY)) == ""
    assert doubt(None) == ""
