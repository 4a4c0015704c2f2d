"""One outlet that leans against another."""

import random
from pathlib import Path

from dragoman.lenses import relations
from tests.lenses.relations.told import PAIR, Told, article, judged, judgements, opened


def _press(leaning: float) -> Told:
    """Two papers that write of a level of 2 in turn, one of them with so much added, the other with it taken off."""
    chance = random.Random(7)
    found: Told = {}
    for number in range(60):
        lean, outlet = ((leaning, "Sun"), (-leaning, "Moon"))[number % 2]
        words = f"Trade in article {number} is as it is"
        source = article(number, words, f"2019-{number // 5 + 1:02}-{number % 5 * 5 + 1:02}", publisher=outlet)
        found[source] = [judged(source, words, round(2 + lean + chance.gauss(0, 1), 1))]
    return found


def test_who_leans_which_way(tmp_path: Path) -> None:
    result = relations(opened(tmp_path, _press(3)), between=PAIR)
    warm, cold = result.rows[0].values["leaning"]
    assert warm.startswith("Sun: warmer (+")
    assert cold.startswith("Moon: colder (−")
    assert "30 observations" in warm
    assert any(note.startswith("Against what the others lead to expect") for note in result.notes)


def test_with_as_of_a_day_knows_no_later_leaning(tmp_path: Path) -> None:
    made = opened(tmp_path, _press(3))
    assert relations(made, between=PAIR, until="2019-01-15").rows[0].values["leaning"]
    then = relations(made, between=PAIR, until="2019-01-15", as_of="2019-12-31")
    assert then.rows[0].values["leaning"] == []


def test_none_leans_where_none_does(tmp_path: Path) -> None:
    found = relations(opened(tmp_path, _press(0)), between=PAIR).rows[0].values["leaning"]
    assert [each.split(": ")[1].split()[0] for each in sorted(found)] == ["neither", "neither"]


def test_too_little_to_tell(tmp_path: Path) -> None:
    result = relations(opened(tmp_path, judgements(("2019-01-01", 5.0), publisher="Sun")), between=PAIR)
    assert result.rows[0].values["leaning"] == []
    assert any(note.startswith("How the sources differ cannot be told") for note in result.notes)
