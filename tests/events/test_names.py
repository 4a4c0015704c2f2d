"""Who is meant by codes and names."""

import pytest

from dragoman import ontology
from dragoman.events.names import countries, groups, side


def test_every_code_leads_to_an_actor() -> None:
    known = {each.name for each in ontology.actors()}
    assert set(countries().values()) | set(groups().values()) <= known


@pytest.mark.parametrize(
    ("told", "who"),
    [
        (("Russian Federation",), "Russia"), (("RUS",), "Russia"), (("", "", "365"), "Russia"),
        (("", "", "2"), "United States"), (("", "", "740"), "Japan"), (("", "", "816"), "Vietnam"),
        (("", "", "490"), "Democratic Republic of Congo"), (("Syrian Arab Republic",), "Syria"),
        (("Vladimir Putin",), "Russia"), (("Foreign Minister", "India"), "India"),
        (("Taliban", "Afghanistan"), "Taliban"), (("Military Forces of Russia (2000-) Wagner Group",), "Russia"),
        (("Protesters (India)",), "India"), (("Police Forces of the United Kingdom (2010-)",), "United Kingdom"),
        (("Civilians (International)",), ""), (("Unidentified Armed Group (Pakistan)",), "Pakistan"), (("",), ""),
        (("South China Sea",), ""), (("", "None; IND; PAK"), "India"), (("", "", "2; 365"), "United States"),
    ],
)  # fmt: skip
def test_sides(told: tuple[str, ...], who: str) -> None:
    assert side(*told) == who
