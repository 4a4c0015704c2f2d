"""The slots as the rules fill them: what is fallen back on where the tree shows nothing."""

import re
from functools import cache

from dragoman.reading import phrase as phrases
from dragoman.reading.context import Context, states_of
from dragoman.reading.precision import precision
from dragoman.reading.rule import Hit, Rule, Shared
from dragoman.reading.rules import RULES, applying
from dragoman.reading.scene import Scene
from dragoman.reading.slots.slot import Slot
from dragoman.statements import Kind, Span

FIELDS: dict[Kind, tuple[str, ...]] = {
    "event": ("actor", "recipient", "date"),
    "assessment": ("dyad",),
    "influence": ("cause", "effect"),
    "condition": ("antecedent", "consequent", "agent"),
    "irritant": ("dyad", "issue"),
    "interest": ("holder", "object"),
    "forecast": ("proposition", "hedge", "probability", "horizon", "due"),
}
CLASSES: dict[Kind, tuple[str, ...]] = {
    "assessment": ("level", "trend"),
    "condition": ("relation",),
    "influence": ("sign",),
}
"""Fields that are one of several in which the rules were right more often than the model, where one applies."""
_FIRST = re.compile(r"\S+")


def ruled(kind: Kind, span: Span, scene: Scene) -> dict[str, Slot]:
    """The slots of a kind by its best rule that applies in the span, else by the span's halves.

    With the classes that the rule's cue tells; level and trend are told by the span's words without any rule.
    """
    context = scene.context(span.start) or scene.context(span.end - 1)
    if context is None:
        whole = phrases.phrase(scene.text, span.start, span.end)
        return {name: Slot(_empty(name, whole), (), source="rules") for name in FIELDS[kind]}
    hit = _hit(kind, span, context)
    built = RULES[kind][1](hit, context, _shared(span, context))
    classes = CLASSES.get(kind, ()) if kind == "assessment" or hit.rule is not _none(kind) else ()
    return {name: Slot(getattr(built, name), (span,), source="rules") for name in (*FIELDS[kind], *classes)}


def parted(found: dict[str, Slot], first: str, second: str) -> bool:
    """Whether the rules tell two sides apart: neither holds the other's words."""
    one, other = found[first].value, found[second].value
    return one not in other and other not in one


def _empty(name: str, whole: str) -> object:
    if name in {"actor", "recipient", "dyad", "agent"}:
        return ()
    return None if name in {"date", "probability", "horizon", "due", "holder"} else whole


def _hit(kind: Kind, span: Span, context: Context) -> Hit:
    found = [hit for hit in applying(kind, context.text, context.sentence) if span.contains(hit.cue)]
    best = max(found, key=lambda each: precision(kind, each.rule.name), default=None)
    if best:
        return Hit(best.rule, best.cue, span)
    first = _FIRST.search(context.text, span.start, span.end)
    return Hit(_none(kind), Span(*first.span()) if first else span, span)


@cache
def _none(kind: Kind) -> Rule:
    """A rule without a name of its own, for spans in which none applies."""
    tag = "CONSULT" if kind == "event" else ""
    return Rule("none", re.compile(r"(?!)"), tag=tag)


def _shared(span: Span, context: Context) -> Shared:
    return {"document": context.analysis.document.sha256, "span": span, "actors": states_of(context.actors(span))}
