"""An answer of a language model as a statement on the words of the text, or why it is refused."""

from dataclasses import dataclass
from typing import Any

from dragoman.reading.anchor.actors import Cast, strangers
from dragoman.reading.anchor.doubts import doubts, heard_by
from dragoman.reading.anchor.item import Doubt, Item
from dragoman.reading.anchor.numbered import Numbered
from dragoman.reading.anchor.orders import orders
from dragoman.reading.anchor.place import Placed, Refused, phrase_in, place
from dragoman.reading.anchor.view import View
from dragoman.reading.hedging import hedge_in, probability
from dragoman.reading.horizon import told_times
from dragoman.reading.proposition import put
from dragoman.statements import AUTHOR, TYPES, UNNAMED, Attribution, Span, Statement

NAMES = frozenset({"actor", "recipient", "dyad", "agent"})
"""Fields that list actors."""
WORDS = frozenset({"cause", "effect", "antecedent", "consequent", "issue", "object", "proposition", "hedge"})
"""Fields that must be words of the evidence."""
TIMES = frozenset({"date", "horizon", "deadline"})
"""Fields that are a time as the evidence writes it, or nothing."""
_EVEN = 0.5
"""How sure anybody can be of a statement on which two readers differ."""


@dataclass(frozen=True, slots=True)
class Anchored:
    """A statement, the quote that it rests on, and the doubts that make it one to review."""

    statement: Statement
    quote: Span
    doubts: tuple[Doubt, ...] = ()


def anchored(item: Item, text: Numbered, window: range, view: View) -> Anchored:
    """The statement on the whole sentences that the quote stands in, every name and number borne out by them.

    Raises Refused where the quote, a name, a time or the words of a field do not stand there, or where the sentence
    gives its reader orders. What the package's own reading does not bear out leaves a statement of confidence 0.5 with
    doubts.
    """
    placed = place(item.quote, item.sentence, text, window)
    if any(placed.evidence.shared(each) for each in orders(text.document.text, placed.evidence)):
        raise Refused("the sentence gives its reader orders")
    whole = Span(text.at(window.start).start, text.at(window.stop - 1).end)
    cast = Cast(view, text, placed, whole)
    called = _with_names(item, cast)
    own = {name: _field(name, value, text, placed) for name, value in called.own.items()}
    found = (*strangers(called, cast), *doubts(called, placed, view))
    shared = {
        "document": text.document.sha256,
        "span": placed.evidence,
        "attribution": _attribution(called, placed, view, text, whole),
        "factuality": called.factuality,
        "actors": called.actors,
        "dimensions": called.dimensions,
        "confidence": _EVEN if found else None,
        "confidences": tuple(dict.fromkeys((each.field, _EVEN) for each in found)),
    }
    derived = _derived(called, own, placed, view)
    return Anchored(TYPES[item.kind](**{**shared, **own, **derived}), placed.span, found)


def _with_names(item: Item, cast: Cast) -> Item:
    """The item with the canonical names of its actors."""
    own: dict[str, Any] = dict(item.own)
    for name in NAMES & own.keys():
        own[name] = _unique(cast, own[name])
    if "holder" in own:
        own["holder"] = cast.canonical(own["holder"])
    named = [*own.get("actor", ()), *own.get("recipient", ()), *own.get("dyad", ())]
    named += [own["holder"]] if "holder" in own else []
    actors = tuple(dict.fromkeys((*named, *cast.borne_out(item.actors))))
    return Item(
        kind=item.kind,
        sentence=item.sentence,
        quote=item.quote,
        speaker=item.speaker,
        stance=item.stance,
        factuality=item.factuality,
        actors=actors,
        dimensions=item.dimensions,
        own=own,
    )


def _unique(cast: Cast, names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(cast.canonical(each) for each in names))


def _field(name: str, value: Any, text: Numbered, placed: Placed) -> Any:
    """A field's value in the document's own characters."""
    if name not in WORDS | TIMES or not value:
        return value
    span = phrase_in(value, text, placed.evidence)
    if span is None:
        raise Refused(f"{name} is not in the words of the sentence: {value[:80]!r}")
    return " ".join(span.of(text.document.text).split())


def _attribution(item: Item, placed: Placed, view: View, text: Numbered, window: Span) -> Attribution:
    if item.speaker == AUTHOR:
        return Attribution()
    heard = heard_by(view, item, placed)
    if heard.chain and item.speaker == heard.speaker:
        return Attribution(heard.chain, item.stance, heard.cue)
    if item.speaker != UNNAMED and phrase_in(item.speaker, text, window) is None:
        raise Refused(f"the text around the quote does not name the speaker {item.speaker!r}")
    return Attribution((item.speaker,), item.stance, heard.cue)


def _derived(item: Item, own: dict[str, Any], placed: Placed, view: View) -> dict[str, Any]:
    """Times and likelihoods, which are worked out here from the words and never asked for."""
    context = view.scene.context(placed.span.start)
    if context is None:
        return {}
    if item.kind != "forecast":
        told = context.time(placed.span)
        happened = item.kind == "event" and item.factuality == "fact"
        return {"time": context.happened(told) if happened else told.interval if told else None}
    due = next((each.due for each in told_times(placed.evidence, context) if _says(own, each.span, view)), None)
    return {**_likely(own, placed, view), "due": due, "time": due}


def _says(own: dict[str, Any], span: Span, view: View) -> bool:
    horizon: str = own.get("horizon") or ""
    words = " ".join(span.of(view.scene.text).split())
    return bool(horizon) and (horizon in words or words in horizon)


def _likely(own: dict[str, Any], placed: Placed, view: View) -> dict[str, Any]:
    """The band that the hedge stands for, with the doubts it stands under; the proposition put positively."""
    text = view.scene.text
    at = text.find(own["hedge"], placed.evidence.start, placed.evidence.end) if own["hedge"] else -1
    cue = Span(at, at + len(own["hedge"])) if at >= 0 else hedge_in(text, placed.span)
    if cue is None:
        return {}
    words, band = probability(text, placed.evidence, cue)
    hedge = " … ".join(each.of(text) for each in words)
    said = put(own["proposition"], hedge)
    return {"proposition": said.words, "hedge": said.hedge(hedge), "probability": said.band(band)}
