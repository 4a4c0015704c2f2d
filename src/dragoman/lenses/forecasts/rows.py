"""Forecasts as rows."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from dragoman.dossier import Act
from dragoman.lenses.forecasts.entry import MEANING, Entry
from dragoman.lenses.forecasts.horizon import Horizon
from dragoman.lenses.forecasts.later import Proposal
from dragoman.lenses.forecasts.ruling import told_horizon
from dragoman.lenses.gathered import counted
from dragoman.lenses.result import Row

COLUMNS = (
    "id", "state", "why", "due", "window", "likely", "proposition", "quote", "author", "speaker", "made", "hedge",
    "phrase", "low", "median", "high", "horizon", "anchor", "rule", "anchor_day", "horizon_source", "condition",
    "condition_state", "outcomes", "topic", "actors", "dimension", "outlet", "doc", "start", "end", "question",
)  # fmt: skip
SHOWN = ("id", "due", "state", "likely", "quote", "author")
ONE = ("about", "id", "when", "what", "who", "weight", "doc", "start", "end")
SHOWN_ONE = ("about", "id", "when", "what")


def row(entry: Entry, day: date | None) -> Row:
    """A forecast as it stands on a day."""
    main, said, band = entry.statements[0], entry.said, entry.band
    values: dict[str, Any] = {
        "id": entry.id,
        "state": entry.state(day),
        "why": entry.why(day),
        "due": entry.due.end.isoformat() if entry.due else None,
        "window": str(entry.due) if entry.due else None,
        "likely": str(band) if band else None,
        "proposition": said.proposition,
        "quote": main.quote,
        "author": entry.author,
        "speaker": said.attribution.speaker,
        "made": str(entry.made) if entry.made else None,
        "hedge": said.hedge or (band.phrase if band else None),
        "phrase": band.phrase if band else None,
        "low": band.low if band else None,
        "median": band.median if band else None,
        "high": band.high if band else None,
        **_horizon(entry.horizon),
        "condition": entry.condition or None,
        "condition_state": _held(entry),
        "outcomes": [f"{each.who}: {each.outcome}" for each in entry.ruling.outcomes(day)],
        "topic": entry.topic,
        "actors": list(said.actors),
        "dimension": list(said.dimensions),
        "outlet": entry.outlet,
        "doc": main.source.name,
        "start": said.span.start,
        "end": said.span.end,
        "question": entry.question,
    }
    return Row(values, *_rests_on(entry))


def _horizon(told: Horizon) -> dict[str, Any]:
    return {
        "horizon": told.words or None,
        "anchor": told.anchor or None,
        "rule": told.rule or None,
        "anchor_day": told.day.isoformat() if told.day else None,
        "horizon_source": told.source or None,
    }


def _held(entry: Entry) -> str | None:
    if not entry.condition:
        return None
    return "disputed" if entry.ruling.torn else entry.ruling.held or "open"


def _rests_on(entry: Entry) -> tuple[tuple[str, ...], tuple[str, ...]]:
    named = [name for each in entry.ruling.resolutions for name in each.statements]
    held = [each.id for each in entry.statements]
    return tuple(dict.fromkeys([*held, *named])), tuple(dict.fromkeys(each.source.sha256 for each in entry.statements))


def one(entry: Entry, day: date | None, proposed: Iterable[Proposal]) -> Iterator[Row]:
    """All that is known of one forecast: a row for each particular, for what bears on it, for what people did."""
    own = _rests_on(entry)
    main = entry.statements[0]
    place = {"id": entry.id, "doc": main.source.name, "start": entry.said.span.start, "end": entry.said.span.end}
    said = {"when": str(entry.made) if entry.made else None, "who": entry.author}
    yield Row({"about": "forecast", **place, **said, "what": f"“{' '.join(main.quote.split())}”"}, *own)
    for about, what in _particulars(entry, day):
        yield Row({"about": about, "what": what}, *own)
    for each in proposed:
        yield _proposed(each)
    for act in entry.ruling.acts:
        named = tuple(filter(None, act.statements[1:]))
        who = {"when": act.when.date().isoformat(), "who": act.who}
        yield Row({"about": "said", **who, "what": _did(act)}, named or own[0])


def _particulars(entry: Entry, day: date | None) -> Iterator[tuple[str, str]]:
    state = entry.state(day)
    yield "state", f"{state}: {entry.why(day)}" if entry.why(day) != state else state
    yield "said by", _by(entry)
    yield "foreseen", entry.said.proposition
    if entry.band:
        yield "likely", f"{entry.band}: “{entry.said.hedge or entry.band.phrase}” as readers and standards take them"
    else:
        yield "likely", "no words of likelihood were read; --probability says what was meant"
    yield "due", _due(entry.horizon)
    if entry.condition:
        yield "condition", f"{entry.condition} ({_held(entry)})"
    if len(entry.statements) > 1:
        yield "copies", f"in {counted(len(entry.statements), 'print')} of one article, counted once"


def _by(entry: Entry) -> str:
    chain = entry.said.attribution.chain
    return f"{entry.author}, told by {entry.outlet}" if chain else f"{entry.author} ({entry.outlet})"


def _due(told: Horizon) -> str:
    if told.due is None:
        why = f"hangs on {told.anchor}, whose day is not known" if told.anchor else told.words or "none is told"
        return f"no date ({why}); --due gives one"
    words = f"{told.due.start} to {told.due.end}" if told.due.start != told.due.end else str(told.due)
    parts = [f"“{told.words}”" if told.words else "", told.anchor, told.rule, told.source]
    return f"{words} ({'; '.join(part for part in parts if part)})"


def _proposed(each: Proposal) -> Row:
    stored = each.stored
    values = {
        "about": "bears on it?",
        "id": stored.id,
        "when": str(stored.source.published.interval) if stored.source.published else None,
        "what": f"{each.sentence} — {each.why}",
        "who": stored.statement.attribution.speaker,
        "weight": round(each.weight, 2),
        "doc": stored.source.name,
        "start": stored.statement.span.start,
        "end": stored.statement.span.end,
    }
    return Row(values, (stored.id,), (stored.source.sha256,))


def _did(act: Act) -> str:
    """`Amna: yes, known on 2019-05-12; statement 1a2b3c4d; https://...; why`."""
    body = act.body
    match body["op"]:
        case "outcome":
            when = f", known on {body['happened']}" if body.get("happened") else ""
            named = [f"statement {name[:8]}" for name in act.statements[1:] if name]
            gone = [f"a statement that stood on “{quote}”" for quote in _gone(act)]
            words = [f"{body['outcome']}: {MEANING[body['outcome']]}{when}", *named, *gone, *body.get("evidence", ())]
        case "reopen":
            words = ["reopened: earlier outcomes no longer count"]
        case "condition":
            words = [f"condition {body['held']}"]
        case "horizon":
            told = told_horizon(act)
            words = [f"due {told.due}", told.anchor, body.get("rule", ""), body.get("source", "")]
        case _:
            words = [f"probability {body['low']:g} to {body['high']:g}"]
    return f"{act.who}: " + "; ".join(filter(None, [*words, act.why]))


def _gone(act: Act) -> list[str]:
    pairs = zip(act.statements[1:], act.quotes[1:], strict=False)
    return [" ".join(quote.split()) for name, quote in pairs if name is None]
