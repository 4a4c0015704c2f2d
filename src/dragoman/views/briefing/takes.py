"""What the targets that most is said of take: their smallest sets, how likely they are, and what hangs on whom."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from dragoman.errors import QueryError
from dragoman.lenses import LensResult, Row
from dragoman.lenses.conditions import counted, worked_out
from dragoman.lenses.model import Model
from dragoman.views.briefing.desk import Told
from dragoman.views.briefing.model import Run
from dragoman.views.safe import one_line

_TARGETS, _LEAST, _SETS, _FACTORS, _LONGEST = 2, 2, 2, 3, 220
_LABELS = {"brought about by": "takes", "blocked by": "blocked", "factor": "hangs on", "agent": "in whose hand"}
_MOST = {"brought about by": _SETS, "blocked by": _SETS, "factor": _FACTORS, "agent": _SETS}


def takes(model: Model) -> LensResult:
    """The rows of the targets with most conditions, two or more each, one after the other, and their trees."""
    found = [each for key in _targets(model) if (each := _worked(model, key)) is not None]
    rows = tuple(row for each in found for row in each.rows)
    figures = tuple(figure for each in found for figure in each.figures)
    return LensResult(lens="conditions", columns=(), rows=rows, figures=figures)


def take_lines(result: LensResult) -> Iterator[Told]:
    """A few lines of each target: how likely, the smallest sets, and the factors and agents that most hangs on."""
    told: Counter[str] = Counter()
    place = 0
    for row in result.rows:
        part = row.values["part"]
        told = Counter() if part == "target" else told
        told[part] += 1
        if part != "target" and told[part] > _MOST.get(part, 0):
            continue
        place += 1
        yield Told(f"takes-{place}", "target" if part == "target" else _LABELS[part], _words(row), row)


def _words(row: Row) -> tuple[Run, ...]:
    said = row.values
    what = one_line(said["what"], _LONGEST)
    if said["part"] == "target":
        return Run(what, "strong"), Run(f": {said['chance']}")
    return (Run(f"{what}: {said['effect']}" if said.get("effect") else what),)


def _targets(model: Model) -> list[str]:
    """Keys of the factors with most conditions, those that more is said of first."""
    counts = Counter(each.target.factor for each in model.requirements if counted(each))
    ranked = sorted(counts, key=lambda key: (-counts[key], key))
    return [key for key in ranked if counts[key] >= _LEAST][:_TARGETS]


def _worked(model: Model, key: str) -> LensResult | None:
    """None where the target has no sound tree."""
    try:
        found = worked_out(model, key, {})
    except QueryError:
        return None
    return replace(found, figures=found.figures[:1])
