from pathlib import Path
from typing import Any

import pytest

from dragoman import api
from dragoman.dossier import StoredStatement
from dragoman.intake.families import regrouped
from dragoman.lenses.happening import happening
from dragoman.statements import Part, Span
from tests.lenses.build import document, dossier, event, stored


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


def test_copies_are_counted_once_and_every_report_is_kept(tmp_path: Path) -> None:
    words = "Russia and Pakistan signed a protocol on a pipeline from Karachi to Lahore after long talks in Moscow"
    bodies = [f"{words}, it is said.", f"{words}, said an aide.", f"In other news {words}."]
    sources = [document(body, f"{n}.txt", "2024-05-20", parts=whole(body)) for n, body in enumerate(bodies)]
    read = {each: [event(each, words, ["Russia"], ["Pakistan"], action="AGREE", time="2024-05")] for each in sources}
    dossier(tmp_path / "x.dossier", read).close()
    with api.open(tmp_path / "x.dossier", write=True) as opened:
        opened.set_families(regrouped(opened))
        assert counted(opened) == [(3, 1)]
        assert opened.apart("0.txt", "1.txt", "2.txt", who="Amna", of="document") == ()
        assert counted(opened) == [(3, 3)]
        assert len(opened.same("1.txt", "2.txt", who="Amna", of="document")) == 1
        assert counted(opened) == [(3, 2)]
        opened.reopen("0.txt", "1.txt", "2.txt", who="Amna", of="document")
        assert counted(opened) == [(3, 1)]
        assert opened.verify() == []


def whole(body: str) -> tuple[Part, ...]:
    return (Part(Span(0, len(body)), "body"),)


def counted(opened: api.Dossier) -> list[tuple[int, int]]:
    rows = opened.lens("timeline").rows
    assert all(len(row.values["reports"]) == len(row.statements) == 3 for row in rows)
    return [(row.values["told_in"], row.values["independent"]) for row in rows]
