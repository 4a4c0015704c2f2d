"""Corridors that are spoken of, and figures set beside what is computed."""

from pathlib import Path

from dragoman.lenses import LensResult, Row, corridors
from dragoman.lenses.corridors.described import described, phrase, traits
from dragoman.lenses.corridors.mentions import mentions
from dragoman.ontology.corridors import network

from . import told


def _row(result: LensResult, part: str, corridor: str) -> Row:
    return next(row for row in result.rows if (row.values["part"], row.values["corridor"]) == (part, corridor))


def test_what_is_said_of_each(tmp_path: Path) -> None:
    with told.opened(tmp_path) as made:
        result = corridors(made)
    rail = _row(result, "corridor", "Trans-Afghan railway")
    assert rail.values["said"] == "agreed (2023-05-25)"
    assert rail.values["wants"] == ["Uzbekistan (agreed)", "Pakistan (agreed)"]
    assert rail.values["cost"] == ["$4.8 billion (2023-05-25)"]
    assert rail.values["promised"] == ["2027 (2023-05-25)"]
    assert len(rail.statements) == 1
    assert _row(result, "corridor", "International North-South Transport Corridor").values["wants"] == ["Pakistan"]
    pipe = _row(result, "corridor", "Iran-Pakistan gas pipeline").values
    assert pipe["blocks"] == ["The sanctions"]
    assert pipe["mentions"] == 2
    assert pipe["cost"] == [], "a fine is no cost of a pipeline"


def test_a_claim_beside_the_computed_value_and_what_others_say(tmp_path: Path) -> None:
    """13,803 km at 14 knots of 1.852 km/h are 22 days; in 18 days they take 17.3 knots."""
    with told.opened(tmp_path) as made:
        result = corridors(made)
    sea = _row(result, "claim", "Karachi – St Petersburg by sea").values
    assert sea["said"] == "18 days (2023-05-25)"
    assert sea["computed"] == "13,803 km, 22 days at 14 knots"
    assert any("18–24 days" in each for each in sea["others"])
    assert sea["effect"].startswith("claimed 16 % below")
    assert "17.3 knots" in sea["effect"]
    length = _row(result, "claim", "International North-South Transport Corridor").values
    assert (length["said"], length["effect"]) == ("7,200 km (2023-05-25)", "in keeping")


def test_only_what_was_out_by_a_day(tmp_path: Path) -> None:
    with told.opened(tmp_path) as made:
        result = corridors(made, as_of="2022")
    assert result.rows == ()
    assert "No corridor is spoken of." in result.notes
    assert result.figures == ()


def test_the_map_leads_to_statements(tmp_path: Path) -> None:
    with told.opened(tmp_path) as made:
        result = corridors(made)
    (figure,) = result.figures
    assert figure.statements
    assert "agreed" in figure.caption
    assert any("#statement-" in str(layer) for layer in figure.spec["layer"])


def test_ways_that_are_described_and_not_named() -> None:
    net = network()
    known = traits(net)
    assert (
        described(known, ("pipeline",), ("Iran", "Pakistan"), "the gas pipeline of Pakistan with Iran")
        == "iran-pakistan"
    )
    words = "an offshore gas pipeline from Iran to Pakistan"
    assert described(known, ("pipeline",), ("Iran", "Pakistan"), words) == "iran-offshore-india"
    assert described(known, ("rail",), ("Kenya", "Uganda"), "a railway from Kenya to Uganda") == ""


def test_the_words_that_say_which() -> None:
    assert (
        phrase("after the long-delayed gas ", "pipeline", " with Iran was begun")
        == "long-delayed gas pipeline with Iran"
    )
    assert phrase("they built several ", "pipelines", " and left") == "pipelines"


def test_figurative_corridors_are_none(tmp_path: Path) -> None:
    text = "A humanitarian corridor from Russia to Pakistan was told of in the corridors of power of Iran."
    with told.opened(tmp_path, text) as made:
        assert mentions(network(), made.documents()) == []
