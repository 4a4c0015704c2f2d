"""A large ledger, made up: forecasts of 200 authors, updates, conditions, six in ten resolved."""

import random
from datetime import UTC, date, datetime, timedelta
from typing import Any

from dragoman.dossier import Act, Cited, StoredStatement
from dragoman.lenses.forecasts import Ledger
from dragoman.lenses.forecasts.band import band
from dragoman.lenses.forecasts.entry import Entry
from dragoman.lenses.forecasts.horizon import Horizon
from dragoman.lenses.forecasts.ruling import UNRULED, rulings
from dragoman.statements import Forecast, Interval, Published, Span
from dragoman.statements.interval import day

_HEDGES = (("will", (0.8, 0.95)), ("likely", (0.55, 0.8)), ("may", (0.2, 0.6)), ("unlikely", (0.2, 0.45)))
_FIRST = date(2010, 1, 1)
_NOW = datetime(2024, 1, 1, tzinfo=UTC)


def made(forecasts: int, seed: int) -> Ledger:
    """So many forecasts, the same for the same seed; each third one is an update of the two before it."""
    rng = random.Random(seed)
    entries = [_entry(number, rng) for number in range(forecasts)]
    return Ledger(tuple(entries), date(2024, 1, 1))


def _entry(number: int, rng: random.Random) -> Entry:
    told = day(_FIRST + timedelta(days=rng.randrange(4000)))
    due = Interval(told.start, told.start + timedelta(days=rng.randrange(30, 2000)), "range")
    hedge, read = rng.choice(_HEDGES)
    name = f"{number:016x}"
    said = Forecast(document="0" * 64, span=Span(0, 40), proposition="the gate opens", hedge=hedge, probability=read)
    source = Cited("0" * 64, "made.txt", "", "Made", Published(told, "text"), "")
    condition = "if the other opens too" if rng.random() < 0.1 else ""
    acts = _acts(name, due, bool(condition), rng) if rng.random() < 0.6 else []
    return Entry(
        statements=(StoredStatement(name, said, said, source, "the gate will open by then", 1),),
        author=f"Author {rng.randrange(200)}",
        outlet=f"Outlet {rng.randrange(20)}",
        made=told,
        topic="Kenya – Uganda",
        band=band(hedge, read),
        horizon=Horizon(due, rule="as read"),
        condition=condition,
        ruling=rulings(acts)[name] if acts else UNRULED,
        question=number // 3,
    )


def _acts(name: str, due: Interval, conditional: bool, rng: random.Random) -> list[Act]:
    outcome = "yes" if rng.random() < 0.5 else "no"
    body: dict[str, Any] = {"op": "outcome", "outcome": outcome, "happened": due.end.isoformat(), "evidence": []}
    bodies = [body, {"op": "condition", "held": "held"}] if conditional else [body]
    return [Act(about="forecast", body=each, who="A", when=_NOW, statements=(name,), number=1) for each in bodies]
