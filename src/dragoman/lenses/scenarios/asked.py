"""What the lens may be asked, checked and made into a question to a model."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import isfinite
from typing import Any, Literal, TypedDict, cast, get_args

from dragoman.engines.crossimpact.search import Progress
from dragoman.engines.crossimpact.succession import Rule
from dragoman.errors import QueryError
from dragoman.lenses.asked import Day, known

Show = Literal["scenarios", "families", "changes", "hinges", "attractors", "paths", "certificate"]
SHOWS: tuple[Show, ...] = get_args(Show)


class Wanted(TypedDict, total=False):
    """What may be asked of scenarios; nothing is required.

    `target`: factors that shall be in a state (`energy deal`, `waiver=full`, `waiver=partial|full`), all of them;
    `weights`: how welcome each factor's last state is, its first being 0, for best and worst case; `tolerance`: the
    inconsistency that is let pass; `part`: which of the independent parts (1: the largest, 0: all); `all_levers`: also
    what is in nobody's hand, at a cost of 1; `today`: states that hold today (`waiver=none`), whatever the dossier
    tells; `changes`: the most changes in a set; `rule` of succession; `limit`: the most
    rows; `seconds`: how long each question may take; `seed` and `periods` of time paths.
    """

    target: str | Sequence[str]
    today: str | Sequence[str]
    weights: Mapping[str, float] | None
    tolerance: int
    part: int | None
    all_levers: bool
    changes: int
    rule: Rule
    limit: int
    seconds: float | None
    seed: int
    periods: int
    as_of: Day | None
    progress: Progress | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """The same, checked."""

    show: Show
    target: tuple[str, ...]
    today: tuple[str, ...]
    weights: Mapping[str, float]
    tolerance: int
    part: int | None
    all_levers: bool
    changes: int
    rule: Rule
    limit: int
    seconds: float | None
    seed: int
    periods: int
    progress: Progress | None


def question(show: str, wanted: Wanted) -> Question:
    """The question. Raises QueryError on a word that is not known or a value that makes no sense."""
    known(wanted, Wanted.__annotations__)
    given = cast(dict[str, Any], wanted)
    if show not in SHOWS:
        raise QueryError(f"`show` takes one of {', '.join(SHOWS)}, not {show!r}")
    if given.get("rule", "global") not in get_args(Rule):
        raise QueryError(f"`rule` takes global or local, not {given['rule']!r}")
    return Question(
        show=show,
        target=_several(given.get("target")),
        today=_several(given.get("today")),
        weights=_weights(given.get("weights") or {}),
        tolerance=_whole("tolerance", given.get("tolerance", 0), 0),
        part=None if given.get("part") is None else _whole("part", given["part"], 0),
        all_levers=bool(given.get("all_levers", False)),
        changes=_whole("changes", given.get("changes", 4), 0),
        rule=given.get("rule", "global"),
        limit=_whole("limit", given.get("limit", 100), 1),
        seconds=_seconds(given.get("seconds", 60.0)),
        seed=_whole("seed", given.get("seed", 0), 0),
        periods=_whole("periods", given.get("periods", 12), 1),
        progress=given.get("progress"),
    )


def _several(given: str | Sequence[str] | None) -> tuple[str, ...]:
    return (given,) if isinstance(given, str) else tuple(given or ())


def _whole(name: str, value: Any, least: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < least:
        raise QueryError(f"`{name}` takes a whole number of at least {least}, not {value!r}")
    return value


def _seconds(value: Any) -> float | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value) or value <= 0:
        raise QueryError(f"`seconds` takes a number above 0, not {value!r}")
    return float(value)


def _weights(given: Mapping[str, float]) -> Mapping[str, float]:
    for name, weight in given.items():
        if isinstance(weight, bool) or not isinstance(weight, int | float) or not isfinite(weight):
            raise QueryError(f"the weight of {name!r} must be a number, not {weight!r}")
    return given
