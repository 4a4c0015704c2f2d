from typing import Any

import pytest

from dragoman.dossier import StoredStatement
from dragoman.lenses.happening import happening
from tests.lenses.build import document, event, stored


def report(name: str, told: str | None = "2024-05-20", **fields: Any) -> StoredStatement:
    source = document(f"Russia sold arms, says {name}.", name, told)
    return stored(source, event(source, source.text, ["Russia"], **fields))


@pytest.mark.parametrize(
    "baseless", [{"stance": "rejects"}, {"stance": "doubts"}, {"factuality": "counterfact"}, {"factuality": "future"}]
)
def test_how_it_is_told_comes_before_how_exact_it_is(baseless: dict[str, str]) -> None:
    vague = report("b", time="2024", speaker="TASS")
    exact = report("a", time="2024-05-03", speaker="X", **baseless)
    found = happening([exact, vague], {})
    assert found.main == vague
    assert str(found.time) == "2024"


def test_of_two_facts_the_more_exact_tells_the_time() -> None:
    vague, exact = report("a", time="2024"), report("b", time="2024-05-03", factuality="probable")
    assert happening([vague, exact], {}).main == exact


def test_an_event_goes_by_the_report_told_first() -> None:
    late, early = report("a", "2024-06-01", time="2024-05-03"), report("b", "2024-05-04", time="2024")
    assert happening([late, early], {}).id == early.id
