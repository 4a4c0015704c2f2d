"""A proposal of the model as the fields of a statement: slots from the tree, classes from the model and the rules.

Which of the two decides a class was settled on annotated documents that the model had not learnt from.
"""

from typing import Any

from dragoman.reading.coder import chosen
from dragoman.reading.context import Context
from dragoman.reading.dimensions import dimensions
from dragoman.reading.scene import Scene
from dragoman.reading.slots import Slot, slots
from dragoman.reading.slots.rules import by_rule
from dragoman.reading.tagger.layout import OTHER
from dragoman.reading.tagger.pooling import middle_level, nearest_level
from dragoman.reading.tagger.proposal import Proposal
from dragoman.statements import AUTHOR, Attribution, Dimension, Kind, Statement

_CLASSES: dict[Kind, dict[str, str]] = {
    "event": {},
    "assessment": {"trend": "trend", "level": "level"},
    "influence": {"sign": "sign of influence"},
    "condition": {"relation": "relation"},
    "irritant": {"status": "status"},
    "interest": {"sign": "sign of interest"},
    "forecast": {},
}
"""The fields of a kind that are one of several, and the model's attribute for each."""

_RULED = {("influence", "sign"), ("condition", "relation")}
"""Where a rule applies its word counts: it is right more often."""
_OWN_WORDS = 0.9
"""From here on the author speaks, whoever the tree shows: of statements, few more than one in ten are another's."""


def fields(found: Proposal, scene: Scene) -> dict[str, Any]:
    """What the statement's type is made with."""
    kind, span = found.kind, found.span
    context = scene.context(span.start) or scene.context(span.end - 1)
    factuality, sure = found.best(f"factuality of {kind}")
    filled = slots(kind, span, scene)
    values: dict[str, Any] = {name: slot.value for name, slot in filled.items()}
    classes = _classes(found, scene)
    if kind == "event":
        classes["action"] = _action(found, filled.get("action"))
    values |= {name: value for name, (value, _) in classes.items()}
    certain = {"kind": found.kind_sure, "span": found.span_sure, "factuality": sure}
    certain |= {name: value for name, (_, value) in classes.items()}
    attribution, spoken_of = _attribution(found, scene), _dimensions(found, scene, context)
    certain["speaker"] = found.attributes["source"][AUTHOR if attribution.speaker == AUTHOR else OTHER]
    certain["dimension"] = min(found.dimensions[each] for each in spoken_of)
    return values | {
        "document": scene.analysis.document.sha256,
        "span": span,
        "attribution": attribution,
        "factuality": factuality,
        "actors": context.actors(span) if context else (),
        "dimensions": spoken_of,
        "time": _time(found, context, factuality),
        "confidence": round(found.kind_sure, 2),
        "confidences": tuple((name, round(value, 2)) for name, value in certain.items()),
    }


def _classes(found: Proposal, scene: Scene) -> dict[str, tuple[Any, float]]:
    """The fields that are one of several, with how sure the model is of what was chosen."""
    applies, ruled = by_rule(found.kind, found.span, scene)
    chosen: dict[str, tuple[Any, float]] = {}
    for name, attribute in _CLASSES[found.kind].items():
        value, sure = found.best(attribute)
        if (found.kind, name) in _RULED and applies:
            value = getattr(ruled, name)
            sure = found.attributes[attribute][value]
        chosen[name] = (value, sure)
    if found.kind == "assessment":
        chosen |= _standing(found, ruled)
    return chosen


def _action(found: Proposal, own: Slot | None) -> tuple[Any, float]:
    """The action that the event's own words tell, as far as the model bears it out; else the model's."""
    scores: dict[Any, float] = dict(found.attributes["action"])
    if own is None:
        return found.best("action")
    action = own.value if own.source == "guidelines" else chosen(own.value, scores)
    return action, scores[action]


def _standing(found: Proposal, ruled: Statement | None) -> dict[str, tuple[Any, float]]:
    """Level and trend of a relation: as the words say where the rules know them, else the model's middle level."""
    levels, trends = found.attributes["level"], found.attributes["trend"]
    level, trend = getattr(ruled, "level", None), getattr(ruled, "trend", "unknown")
    level = middle_level(levels) if level is None else level
    return {"level": (level, levels[nearest_level(level)]), "trend": (trend, trends[trend])}


def _attribution(found: Proposal, scene: Scene) -> Attribution:
    said = scene.voices.of(found.span, found.kind)
    return Attribution() if found.attributes["source"][AUTHOR] >= _OWN_WORDS else said


def _dimensions(found: Proposal, scene: Scene, context: Context | None) -> tuple[Dimension, ...]:
    """Those that the words name and those that the model finds likely; its likeliest where there is none of either."""
    around = context.sentence.span if context else found.span
    named = dimensions(found.span.of(scene.text), around.of(scene.text))
    likely = found.spoken_of()
    return tuple(dict.fromkeys((*named, *likely))) or (max(found.dimensions, key=found.dimensions.__getitem__),)


def _time(found: Proposal, context: Context | None, factuality: str) -> Any:
    told = context.time(found.span) if context else None
    if context and found.kind == "event" and factuality == "fact":
        return context.happened(told)
    return told.interval if told else None
