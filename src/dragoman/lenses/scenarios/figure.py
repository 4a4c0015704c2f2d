"""The impacts as a matrix, and scenarios as a tableau."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np

from dragoman.lenses.gathered import counted
from dragoman.lenses.result import Figure
from dragoman.lenses.scenarios.carried import Carried
from dragoman.lenses.scenarios.case import Case
from dragoman.lenses.scenarios.spec import matrix_spec, tableau_spec
from dragoman.lenses.scenarios.tableau import chosen, ground
from dragoman.lenses.short import short

Href = Callable[[Sequence[str]], str]
"""Where a mark that rests on these statements leads; empty where it rests on none."""
_STATES, _SCENARIOS, _FACTORS, _LABEL = 60, 12, 40, 34


def to_statement(ids: Sequence[str]) -> str:
    """The place of the first of them on a page that gives every statement one."""
    return f"#statement-{ids[0]}" if ids else ""


def matrix_figure(carried: Carried, href: Href = to_statement) -> Figure | None:
    """Judgements and prerequisites as cells, rows acting on columns; None where there are none, or too many states."""
    labels = _labels(carried)
    data = [*_judgements(carried, labels, href), *_gates(carried, labels, href)]
    if not data or len({each["source"] for each in data} | {each["target"] for each in data}) > _STATES:
        return None
    pushes = [each for each in data if each["what"] != "needed"]
    needs = len(data) - len(pushes)
    caption = (
        f"How each state acts on others, row on column: {counted(len(pushes), 'judgement')}, from −3 (strongly "
        f"against, orange) to 3 (strongly for, blue)"
        + (f", and {counted(needs, 'need')} (a square marked ●: the column cannot be without the row)" if needs else "")
        + ". What is empty was not told."
    )
    return Figure(
        title="What acts on what",
        spec=matrix_spec(data, labels),
        caption=caption,
        statements=_all([*carried.grounds.values(), *carried.gates]),
    )


def tableau_figure(case: Case, href: Href = to_statement) -> Figure | None:
    """Scenarios side by side, a row for each factor on which they differ; None where there are fewer than two."""
    places = chosen(case, _SCENARIOS)
    varying = [each for each in range(len(case.carried.factors)) if len(np.unique(case.scenarios[:, each])) > 1]
    if len(places) < 2 or not varying:
        return None
    varying = varying[:_FACTORS]
    names = _names(case.carried)
    data = [{**_cell(case, place, each, href), "factor": names[each]} for place in places for each in varying]
    heads = [{"scenario": str(place + 1), "case": _case(case, place)} for place in places if _case(case, place)]
    left = len(case.scenarios) - len(places)
    caption = (
        f"{counted(len(places), 'scenario')} side by side, a line for each factor on which they differ; the darker, "
        "the later the state in the factor's own order."
        + (f" {counted(left, 'further scenario')} not drawn." if left else "")
        + (" Above: best, worst and most robust." if heads else "")
    )
    seen = [ground(case.carried, case.scenarios[place]) for place in places]
    seen += [case.carried.factors[each].basis.statements for each in varying]
    return Figure(
        title="Scenarios that hold together",
        spec=tableau_spec(data, [names[each] for each in varying], heads),
        caption=caption,
        statements=_all(seen),
    )


def _judgements(carried: Carried, labels: Sequence[str], href: Href) -> Iterator[dict[str, Any]]:
    for source, acted in np.argwhere(carried.model.impacts).tolist():
        value = int(carried.model.impacts[source, acted])
        ids = carried.grounds.get((source, acted), ())
        yield _mark((labels[source], labels[acted]), "judged", value, href(ids))


def _gates(carried: Carried, labels: Sequence[str], href: Href) -> Iterator[dict[str, Any]]:
    gates = carried.gates or ((),) * len(carried.model.prerequisites)
    for gate, ids in zip(carried.model.prerequisites, gates, strict=True):
        acted = int(carried.model.first[gate.descriptor]) + gate.state
        for descriptor, state in gate.needs:
            source = int(carried.model.first[descriptor]) + state
            yield _mark((labels[source], labels[acted]), "needed", 0, href(ids))


def _mark(cell: tuple[str, str], what: str, value: int, href: str) -> dict[str, Any]:
    source, target = cell
    text = "●" if what == "needed" else f"{value:+d}".replace("-", "−")
    says = f"{target} needs {source}" if what == "needed" else f"{source} → {target}: {text}"
    return {"what": what, "source": source, "target": target, "value": value, "text": text, "says": says} | (
        {"href": href} if href else {}
    )


def _cell(case: Case, place: int, descriptor: int, href: Href) -> dict[str, Any]:
    factor = case.carried.factors[descriptor]
    state = int(case.scenarios[place, descriptor])
    acted = int(case.carried.model.first[descriptor]) + state
    row = (case.scenarios[place] + case.carried.model.first).tolist()
    ids = [each for source in row for each in case.carried.grounds.get((source, acted), ())]
    for gate, own in zip(case.carried.model.prerequisites, case.carried.gates, strict=False):
        ids += own if (gate.descriptor, gate.state) == (descriptor, state) else ()
    lead = href([*ids, *factor.basis.statements])
    found = {
        "scenario": str(place + 1),
        "state": short(factor.states[state], 14),
        "depth": round(state / max(len(factor.states) - 1, 1), 3),
        "says": f"Scenario {place + 1}: {factor.name}: {factor.states[state]}",
    }
    return found | ({"href": lead} if lead else {})


def _case(case: Case, place: int) -> str:
    ends = {"best": case.best, "worst": case.worst, "robust": case.robust}
    return ", ".join(name for name, at in ends.items() if at == place)


def _labels(carried: Carried) -> list[str]:
    """A name for each state, no two alike."""
    names = _names(carried)
    return [f"{names[descriptor]}: {state}" for descriptor, own in enumerate(carried.model.states) for state in own]


def _names(carried: Carried) -> list[str]:
    """The factors' names, cut, with a number where two are alike."""
    found: list[str] = []
    for factor in carried.factors:
        name, again = short(factor.name.rstrip(".:"), _LABEL), 2
        while name in found:
            name, again = f"{short(factor.name, _LABEL)} ({again})", again + 1
        found.append(name)
    return found


def _all(held: Sequence[Sequence[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each for ids in held for each in ids))
