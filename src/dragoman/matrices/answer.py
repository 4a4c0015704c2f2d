"""All consistent scenarios of a matrix, with their inconsistencies and total impact scores."""

from dataclasses import dataclass
from typing import Any

from dragoman.engines.crossimpact import Model, consistent, inconsistencies, total_impact_scores
from dragoman.engines.crossimpact.model import Float, Int
from dragoman.engines.crossimpact.search import Progress


@dataclass(frozen=True, slots=True)
class Bounds:
    """How far to go: the most scenarios that are listed, and seconds (None: to the end)."""

    limit: int = 100_000
    seconds: float | None = 60.0
    progress: Progress | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Answer:
    """The consistent scenarios of a model, in the order of the first descriptor's state, then the second's, and on."""

    model: Model
    tolerance: int
    scenarios: Int
    """(n, J) states from 0."""
    inconsistency: Float
    """(n,) the largest of any descriptor."""
    scores: Int
    """(n,) total impact scores."""
    complete: bool
    count: int | None
    """How many there are, where known, though not all are listed."""
    bound: int
    """There are at most so many."""

    @property
    def doubt(self) -> str:
        """Where it is not complete: how large the space is, what was found and what there can be at most."""
        if self.complete:
            return ""
        known = f"there are {number(self.count)}" if self.count is not None else f"at most {number(self.bound)}"
        listed, space = number(len(self.scenarios)), number(self.model.space)
        return (
            f"not complete: {listed} consistent scenarios are listed, of {space} combinations; {known}. Give more room "
            "(--limit, --seconds), or a model with fewer factors or more judgements"
        )


def answer(model: Model, tolerance: int = 0, bounds: Bounds | None = None) -> Answer:
    """Solve. Raises ValueError on a tolerance below 0 or a limit below 1."""
    far = bounds or Bounds()
    found = consistent(model, tolerance, limit=far.limit, seconds=far.seconds, progress=far.progress)
    rows = found.scenarios
    return Answer(
        model=model,
        tolerance=tolerance,
        scenarios=rows,
        inconsistency=inconsistencies(model, rows).max(axis=1, initial=0),
        scores=total_impact_scores(model, rows),
        complete=found.complete,
        count=found.count,
        bound=found.bound,
    )


def as_record(found: Answer) -> dict[str, Any]:
    """`complete` and `scenarios`, each with its `states` from 1, `inconsistency` and `total_impact_score`."""
    rows = zip((found.scenarios + 1).tolist(), found.inconsistency.tolist(), found.scores.tolist(), strict=True)
    return {
        "complete": found.complete,
        "scenarios": [
            {"states": states, "inconsistency": int(most), "total_impact_score": score} for states, most, score in rows
        ],
    }


def number(many: int) -> str:
    """`1,234`; from a billion on `4.2·10^28`."""
    if many < 10**9:
        return f"{many:,}"
    power = len(str(many)) - 1
    return f"{many / 10**power:.1f}·10^{power}"
