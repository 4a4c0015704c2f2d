"""What a person says of the items of a question: in or out, how likely under each hypothesis, or a step of five."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from math import isfinite, log
from typing import Any

from dragoman.dossier import Act, Dossier
from dragoman.engines.evidence import RATINGS
from dragoman.errors import QueryError
from dragoman.lenses.indicators.question import ABOUT, Question, chosen, folded

_STEPS = {name: step for step, name in enumerate(RATINGS, -2)}
_LARGEST = 1000.0


def include(dossier: Dossier, name: str, *items: str, who: str, why: str = "") -> None:
    """Let statements (by id) bear on a question. Raises QueryError where one or the question is not there."""
    _store(dossier, name, items, lambda _: {"op": "include"}, who=who, why=why)


def exclude(dossier: Dossier, name: str, *items: str, who: str, why: str = "") -> None:
    """Leave statements out of a question. Raises as `include`."""
    _store(dossier, name, items, lambda _: {"op": "exclude"}, who=who, why=why)


def accept(dossier: Dossier, name: str, *items: str, who: str, why: str = "") -> None:
    """Say that the default weight of items is right. Raises as `include`."""
    _store(dossier, name, items, lambda _: {"op": "accept"}, who=who, why=why)


def weigh(dossier: Dossier, name: str, item: str, ratios: Mapping[str, float], *, who: str, why: str = "") -> None:
    """Say how many times likelier an item is under each hypothesis than otherwise; those left out count 1.

    Raises QueryError on a number that is not between 0.001 and 1000, and as `include`.
    """

    def body(asked: Question) -> dict[str, Any]:
        return {"op": "weigh", "loglik": {key: log(_ratio(value)) for key, value in _of(asked, ratios).items()}}

    _store(dossier, name, (item,), body, who=who, why=why)


def rate(dossier: Dossier, name: str, item: str, steps: Mapping[str, str], *, who: str, why: str = "") -> None:
    """Rate how consistent an item is with each hypothesis: `++`, `+`, `0`, `-`, `--`; those left out count `0`.

    Raises QueryError on any other, and as `include`.
    """

    def body(asked: Question) -> dict[str, Any]:
        given = {key: _step(str(value)) for key, value in _of(asked, steps).items()}
        loglik = {key: log(list(RATINGS.values())[step + 2]) for key, step in given.items()}
        return {"op": "rate", "loglik": loglik, "steps": given}

    _store(dossier, name, (item,), body, who=who, why=why)


def _store(dossier: Dossier, name: str, items: Sequence[str], body: Any, *, who: str, why: str) -> None:
    ids = tuple(dossier.statement(item).id for item in items)
    if not ids:
        raise QueryError("name a statement by its id, as `dragoman indicators` shows it")

    def decide(acts: Sequence[Act]) -> list[Act]:
        asked = chosen(folded(acts), name)
        said = {**body(asked), "key": asked.key}
        return [Act(about=ABOUT, body=said, who=who, when=datetime.now(UTC), why=why, statements=ids)]

    dossier.act_upon([ABOUT], decide)


def _of(asked: Question, given: Mapping[str, Any]) -> Mapping[str, Any]:
    for name in given:
        if name not in asked.names:
            raise QueryError(f"no hypothesis is called {name!r} (there are {', '.join(asked.names)})")
    if not given:
        raise QueryError(f"say it of a hypothesis: {asked.names[0]}=...")
    return given


def _ratio(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value):
        raise QueryError(f"a likelihood ratio is a number, not {value!r}")
    if not 1 / _LARGEST <= value <= _LARGEST:
        raise QueryError(f"a likelihood ratio lies between 0.001 and 1000, not {value:g}")
    return float(value)


def _step(value: str) -> int:
    plain = value.strip().replace("−", "-")
    if plain not in _STEPS:
        raise QueryError(f"not a step: {value!r} (there are {', '.join(_STEPS)})")
    return _STEPS[plain]
