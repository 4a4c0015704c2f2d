"""Gates: the map's word, the dossier's, a person's."""

from dragoman.lenses.corridors.gates import known, rows
from dragoman.lenses.corridors.state import Change, as_shipped, state
from dragoman.lenses.model import Basis, Factor, Model
from dragoman.ontology.corridors import network

NET = network()
WAIVER = "US sanctions on Iran waived"


def _model(now: str | None, kind: str = "proposition") -> Model:
    factor = Factor(
        key="waiver", name="A US sanctions waiver for the pipeline", now=now, basis=Basis(statements=("a1",)),
        kind=kind,  # type: ignore[arg-type]
    )  # fmt: skip
    return Model(factors=(factor,))


def test_a_factor_that_a_person_has_set_moves_its_gate() -> None:
    assert not known(NET, None).gates[WAIVER].holds
    held = known(NET, _model("yes"))
    assert (held.gates[WAIVER].holds, held.gates[WAIVER].by) == (True, "the dossier")
    assert held.gates[WAIVER].statements == ("a1",)
    (row,) = [each for each in rows(NET, state(NET, held.gates), held) if each.values["corridor"] == WAIVER]
    assert row.values["status"] == "holds"
    assert row.statements == ("a1",)


def test_what_is_only_spoken_of_is_told_and_does_not_move_it() -> None:
    held = known(NET, _model(None)).gates[WAIVER]
    assert (held.holds, held.by, held.statements) == (False, "the map", ("a1",))


def test_a_person_has_the_last_word() -> None:
    gates = known(NET, _model("yes")).gates
    assert not state(NET, gates, Change(closed=(WAIVER,))).gates[WAIVER].holds
    assert state(NET, gates, Change(settings=("sanctions waiver = yes",))).gates[WAIVER].by == "asked"


def test_a_gate_that_needs_another_falls_with_it() -> None:
    name = next(each.name for each in NET.gates.values() if each.needs)
    gates = dict(as_shipped(NET))
    whole = state(NET, gates, Change(opened=(name,)))
    assert whole.gates[name].holds
    need = NET.gates[name].needs[0]
    gates[name] = type(gates[name])(True, "the map")
    assert not state(NET, gates, Change(closed=(need,))).gates[name].holds
    assert state(NET, gates, Change(closed=(need,))).gates[name].why == f"needs {need}"


def test_legs_are_open_where_they_operate_and_their_gates_hold() -> None:
    now = state(NET, as_shipped(NET))
    for key, leg in NET.legs.items():
        fit = leg.status == "operating" and all(now.gates[name].holds for name in leg.gates)
        assert (key not in now.closed) == fit
