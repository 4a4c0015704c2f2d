"""What a person says of a forecast, checked and kept: only ever added to."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, TypedDict

from dragoman.dossier import Act, Dossier, Query
from dragoman.errors import QueryError
from dragoman.lenses.forecasts.entry import Entry
from dragoman.lenses.forecasts.ledger import ledger
from dragoman.lenses.forecasts.ruling import ABOUT, HELD, OUTCOMES, Ruling, rulings, together
from dragoman.statements import Interval

_ID = re.compile(r"[0-9a-f]{4,16}")
_LONG = 8
"""Digits from which on a word of hexadecimal digits can be nothing but an id."""


TWICE = "; nothing was added"


class Saying(TypedDict, total=False):
    """What may be said of a forecast.

    When it `happened`, and the `evidence`: ids of statements, addresses or words. `condition`: held, failed or open.
    `due` with `anchor`, `rule` and `source`: the horizon put right. `probability`: what was said, as one number or two
    from 0 to 1. `reopen`: all outcomes are taken back.
    """

    happened: date | str | None
    evidence: str | Sequence[str]
    condition: str | None
    due: date | str | None
    anchor: str
    rule: str
    source: str
    probability: float | Sequence[float] | None
    reopen: bool
    why: str


class Told(Saying, total=False):
    """The same with the `outcome`: yes, no, partial, ambiguous, annulled."""

    outcome: str | None


@dataclass(frozen=True, slots=True)
class Said:
    """A saying on one forecast, ready to be kept: the bodies of its acts."""

    entry: Entry
    bodies: tuple[dict[str, Any], ...]
    evidence: tuple[str, ...] = ()
    why: str = ""
    who: str = ""
    place: str = field(default="", compare=False)


def checked(dossier: Dossier, entry: Entry, who: str, said: Told, place: str = "") -> Said:
    """What is said, checked against the forecast.

    Raises QueryError for an outcome that lies before the forecast was made or after it fell due, a probability outside
    0 to 1, a date that is none, an unknown word, or nothing said; `place` stands before the message.
    """
    try:
        if not who.strip():
            raise QueryError("nobody says so: give --who (a name)")
        named, words = _evidence(dossier, said.get("evidence", ()))
        bodies = [*_horizon(entry, said), *_probability(said), *_condition(said), *_outcome(entry, said, words)]
    except QueryError as error:
        raise QueryError(f"{place}{error}") from None
    if not bodies:
        outcomes = ", ".join(OUTCOMES)
        raise QueryError(
            f"{place}nothing is said of the forecast: give an outcome ({outcomes}) or what else is to be kept"
        )
    return Said(entry, tuple(bodies), named, said.get("why", ""), who.strip(), place)


def keep(dossier: Dossier, several: Iterable[Said], when: datetime) -> list[str]:
    """Keep what was said, all or nothing; gives notes on what others said otherwise.

    Whatever this person said before in the same words is not kept twice.
    """
    wanted, notes = list(several), list[str]()

    def decide(before: Sequence[Act]) -> list[Act]:
        held, new = rulings(before), list[Act]()
        for said in wanted:
            ruling = together(held[each.id] for each in said.entry.statements if each.id in held)
            acts = [_act(said, body, when) for body in said.bodies if not _known(said, body, ruling)]
            notes.extend(_against(said, ruling) if acts else [_twice(said)])
            new.extend(acts)
        return new

    dossier.act_upon((ABOUT,), decide)
    return notes


def everything(dossier: Dossier) -> Callable[[str], Entry]:
    """A way from ids of forecasts, or their beginnings, to entries. It raises QueryError for what is no forecast."""
    every = ledger(dossier, Query())

    def find(name: str) -> Entry:
        try:
            return every.entry(name)
        except QueryError as error:
            other = _other(dossier, name)
            raise QueryError(other or str(error)) from None

    return find


def _other(dossier: Dossier, name: str) -> str:
    """That an id is of another kind of statement, where it is."""
    try:
        found = dossier.statement(name)
    except QueryError:
        return ""
    if found.statement.kind != "forecast":
        return f"{name!r} is no forecast but a statement of kind {found.statement.kind}: only forecasts are resolved"
    return f"{name!r} is a forecast that a person rejected; accept it before it is resolved"


def _evidence(dossier: Dossier, given: str | Sequence[str]) -> tuple[tuple[str, ...], list[str]]:
    """Ids of statements, and other words."""
    named, words = [], []
    for each in (given,) if isinstance(given, str) else given:
        text = each.strip()
        if _ID.fullmatch(text.lower()) and (len(text) >= _LONG or not text.isdigit()):
            try:
                named.append(dossier.statement(text).id)
                continue
            except QueryError:
                if len(text) >= _LONG and not text.isdigit():
                    raise
        if text:
            words.append(text)
    return tuple(named), words


def _outcome(entry: Entry, said: Told, words: list[str]) -> Iterable[dict[str, Any]]:
    outcome = said.get("outcome")
    if said.get("reopen"):
        if outcome:
            raise QueryError("either an outcome or --reopen, not both")
        yield {"op": "reopen"}
        return
    happened = interval(said.get("happened"), "--happened")
    if outcome is None:
        if happened:
            raise QueryError(f"--happened says when; what came? ({', '.join(OUTCOMES)})")
        return
    if outcome not in OUTCOMES:
        raise QueryError(f"no such outcome: {outcome!r} (there are {', '.join(OUTCOMES)})")
    due = interval(said.get("due"), "--due") or entry.due
    if happened is None and outcome == "no" and due:
        happened = Interval(due.end, due.end)
    if happened is None and outcome in ("yes", "no", "partial"):
        raise QueryError(f"when was it known that the answer is {outcome}? give --happened DATE")
    if happened:
        _in_time(entry, outcome, happened, due)
    yield {"op": "outcome", "outcome": outcome, "happened": str(happened) if happened else None, "evidence": words}


def _in_time(entry: Entry, outcome: str, happened: Interval, due: Interval | None) -> None:
    if entry.made and happened.end < entry.made.start:
        raise QueryError(
            f"{entry.id[:8]} was made on {entry.made} and cannot have been resolved before, on {happened}; "
            "check --happened"
        )
    if outcome == "yes" and due and happened.start > due.end:
        raise QueryError(
            f"{entry.id[:8]} fell due on {due.end}; what came on {happened} came too late: say no, or put the horizon "
            "right with --due"
        )


def _condition(said: Told) -> Iterable[dict[str, Any]]:
    held = said.get("condition")
    if held is None:
        return
    if held not in HELD:
        raise QueryError(f"a condition is {', '.join(HELD)}, not {held!r}")
    yield {"op": "condition", "held": held}


def _horizon(entry: Entry, said: Told) -> Iterable[dict[str, Any]]:
    due = interval(said.get("due"), "--due")
    extra = {name: said.get(name) for name in ("anchor", "rule", "source") if said.get(name)}
    if due is None:
        if extra:
            raise QueryError("--anchor, --rule and --source say where a date comes from: give it with --due")
        return
    if entry.made and due.end < entry.made.start:
        raise QueryError(f"{entry.id[:8]} was made on {entry.made} and cannot have fallen due before, on {due}")
    yield {"op": "horizon", "due": str(due), **extra}


def _probability(said: Told) -> Iterable[dict[str, Any]]:
    given = said.get("probability")
    if given is None:
        return
    ends = [given, given] if isinstance(given, int | float) else list(given)
    if not (1 <= len(ends) <= 2 and all(isinstance(each, int | float) and 0 <= each <= 1 for each in ends)):
        raise QueryError(f"a probability lies between 0 and 1, or is a band of two such numbers, not {given!r}")
    if ends[0] > ends[-1]:
        raise QueryError(f"the band ends ({ends[-1]}) below where it begins ({ends[0]})")
    yield {"op": "probability", "low": float(ends[0]), "high": float(ends[-1])}


def interval(given: date | str | None, what: str) -> Interval | None:
    """A day, month, year or two of these with a slash between. Raises QueryError when it is none."""
    if given is None or given == "":
        return None
    if isinstance(given, date):
        return Interval(given, given)
    try:
        return Interval.parse(given)
    except ValueError as error:
        raise QueryError(f"{what}: {error}") from None


def _act(said: Said, body: dict[str, Any], when: datetime) -> Act:
    evidence = said.evidence if body["op"] == "outcome" else ()
    return Act(about=ABOUT, body=body, who=said.who, when=when, why=said.why, statements=(said.entry.id, *evidence))


def _known(said: Said, body: dict[str, Any], ruling: Ruling) -> bool:
    """Whether this is what the person said last on it."""
    if body["op"] == "reopen":
        return not ruling.resolutions
    own = [act for act in ruling.acts if act.who.casefold() == said.who.casefold() and act.body["op"] == body["op"]]
    others = ruling.acts[ruling.acts.index(own[-1]) :] if own else ()
    return bool(own) and dict(own[-1].body) == body and not any(act.body["op"] == "reopen" for act in others)


def _against(said: Said, ruling: Ruling) -> list[str]:
    """What others said otherwise: both are kept."""
    outcome = next((body["outcome"] for body in said.bodies if body["op"] == "outcome"), None)
    other = [
        each
        for each in ruling.resolutions
        if outcome and each.who.casefold() != said.who.casefold() and each.outcome != outcome
    ]
    return [
        f"{said.place}{each.who} said {each.outcome} of {said.entry.id[:8]} on {each.act.when.date()}: both are "
        "kept, and it stands as disputed until one of you says otherwise or it is reopened"
        for each in other
    ]


def _twice(said: Said) -> str:
    if any(body["op"] == "reopen" for body in said.bodies):
        return f"{said.place}{said.entry.id[:8]}: nobody has resolved it, so there is nothing to reopen"
    return f"{said.place}{said.who} has said this of {said.entry.id[:8]} before{TWICE}"
