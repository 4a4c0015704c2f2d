import pytest

from dragoman.documents.datestamps import dated_line, dates, named_date


@pytest.mark.parametrize(
    ("line", "interval"),
    [
        ("Wed, 05/29/2024 – 02:00", "2024-05-29"),
        ("Monday 3 June 2019", "2019-06-03"),
        ("2024-05-29", "2024-05-29"),
        ("29 May 2024", "2024-05-29"),
        ("May 29, 2024 at 10:02 am", "2024-05-29"),
        ("Published on 3rd of March, 2019", "2019-03-03"),
        ("Updated: Jun 4, 2019 10:00 PM EST", "2019-06-04"),
        ("2018-12-31T10:00:00Z", "2018-12-31"),
        ("31/12/2018 | 14:00 GMT", "2018-12-31"),
        ("Sept. 4, 2023", "2023-09-04"),
        ("March 2019", "2019-03"),
        ("04/05/2024", "2024-04-05/2024-05-04"),
        ("Thu 04/05/2018", "2018-04-05"),
        ("Fri 04/05/2018", "2018-05-04"),
        ("04.05.2024", "2024-05-04"),
        ("05/05/2024", "2024-05-05"),
    ],
)
def test_lines_of_a_date_and_little_else(line: str, interval: str) -> None:
    assert str(dated_line(line)) == interval


@pytest.mark.parametrize(
    "line", ["In May 2018 the war began", "31 February 2019", "2018", "The 16 May 2024 visit", "13/13/2024"]
)
def test_lines_that_are_no_date(line: str) -> None:
    assert dated_line(line) is None


def test_dates_in_order_with_their_places() -> None:
    words = "From 3 May 2019 to June 4, 2020"
    assert [(str(when), words[start:end]) for when, start, end in dates(words)] == [
        ("2019-05-03", "3 May 2019"),
        ("2020-06-04", "June 4, 2020"),
    ]


@pytest.mark.parametrize(
    ("path", "interval"),
    [
        ("2018-12-31-x.txt", "2018-12-31"),
        ("/2018/12/31/pivot", "2018-12-31"),
        ("20181231.txt", "2018-12-31"),
        ("/2018/12/", "2018-12"),
        ("000_36c80f5a07fb2c68.txt", "None"),
        ("20230229.txt", "None"),
        ("id-120181231", "None"),
        ("plan-2030.txt", "None"),
    ],
)
def test_dates_in_names_and_addresses(path: str, interval: str) -> None:
    assert str(named_date(path)) == interval
