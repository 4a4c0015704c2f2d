"""A proposal of the model as the fields of a statement: slots from the tree, classes from the model and the rules.

Which of the two decides a class was settled on annotated documents that the model had not learnt from.
"""

from collections.abc import Mapping
from typing import Any

from dragoman.reading.coder import chosen
from dragoman.reading.context import Context
from dragoman.reading.dimensions import dimensions
from dragoman.reading.scene import Scene
from dragoman.reading.slots import Slot, slots
from dragoman.reading.speech import Voice
from dragoman.reading.tagger.layout import OTHER
from dragoman.reading.tagger.pooling import middle_level, nearest_level
from dragoman.reading.tagger.proposal import Proposal
from dragoman.statements import AUTHOR, Attribution, Dimension, Kind

_CLASSES: dict[Kind, dict[str, str]] = {
    "event": {"action": "action"},
    "assessment": {"trend": "trend", "level": "level"},
    "influence": {"sign": "sign of influence"},
    "condition": {"relation": "relation"},
    "irritant": {"status": "status"},
    "interest": {"sign": "sign of interest"},
    "forecast": {},
}
"""The fields of a kind that are one of several, and the model's attribute for each."""
_MODALS = frozenset("will would can could may might shall should cannot won't won’t".split())
_OWN_WORDS = 0.9
"""From here on the author speaks, whoever the tree shows: of statements, few more than one in ten are another's."""


def fields(found: Proposal, scene: Scene) -> dict[str, Any]:
    """What the statement's type is made with."""
    kind, span = found.kind, found.span
    context = scene.context(span.start) or scene.context(span.end - 1)
    factuality, sure = found.best(f"factuality of {kind}")
    filled = slots(kind, span, scene)
    values: dict[str, Any] = {name: slot.value for name, slot in filled.items()}
    classes = {name: _class(found, attribute, filled.get(name)) for name, attribute in _CLASSES[kind].items()}
    values |= {name: value for name, (value, _) in classes.items()}
    if "factuality" in filled and values["action"] != "REJECT":  # What was not done was refused, and that is so.
        factuality = filled["factuality"].value
        sure = found.attributes[f"factuality of {kind}"][factuality]
    certain = {"kind": found.kind_sure, "span": found.span_sure, "factuality": sure}
    certain |= {name: value for name, (_, value) in classes.items()}
    attribution, spoken_of = _attribution(found, scene, filled), _dimensions(found, scene, context)
    certain["speaker"] = found.attributes["source"][AUTHOR if attribution.speaker == AUTHOR else OTHER]
    certain["dimension"] = min(found.dimensions[each] for each in spoken_of)
    return values | {
        "document": scene.analysis.document.sha256,
        "span": span,
        "attribution": attribution,
        "factuality": factuality,
        "actors": context.actors(span) if context else (),
        "dimensions": spoken_of,
        "time": values["due"] if kind == "forecast" else _time(found, context, factuality),
        "confidence": round(found.kind_sure, 2),
        "confidences": tuple((name, round(value, 2)) for name, value in certain.items()),
    }


def _class(found: Proposal, attribute: str, own: Slot | None) -> tuple[Any, float]:
    """What the words themselves tell, else what the model reads; and how sure the model is of it.

    The action that the words tell counts only as far as the model bears it out.
    """
    scores: dict[Any, float] = dict(found.attributes[attribute])
    told: Any = own.value if own else None
    if told is None:
        told = middle_level(scores) if attribute == "level" else max(scores, key=scores.__getitem__)
    elif attribute == "action" and own and own.source == "coder":
        told = chosen(told, scores)
    return told, scores[nearest_level(told) if attribute == "level" else told]


def _attribution(found: Proposal, scene: Scene, filled: Mapping[str, Slot]) -> Attribution:
    told = scene.voices.telling(found.span, found.kind) or _of_hedge(found, scene, filled)
    if told is None or _is_weighed(told, scene, filled):
        return Attribution()
    own = found.attributes["source"][AUTHOR] >= _OWN_WORDS and not (told.turn or told.aside)
    return Attribution() if own else told.attribution


def _of_hedge(found: Proposal, scene: Scene, filled: Mapping[str, Slot]) -> Voice | None:
    """Who says how likely it is, where the words also tell that he says it: `X warned that Y would ...`."""
    places = filled["hedge"].spans if "hedge" in filled else ()
    told = scene.voices.voice(places[-1], beliefs=False) if places else None
    cue = told.attribution.cue if told else None
    return told if cue and found.span.contains(cue) else None


def _is_weighed(told: Voice, scene: Scene, filled: Mapping[str, Slot]) -> bool:
    """Whether the author says how likely it is that comes about what another says: `which X predicts, is improbable`.

    A modal verb outside of what is said may still be the other's: `the relief would help “poor countries”`.
    """
    places = filled["hedge"].spans if "hedge" in filled else ()
    cue = told.attribution.cue
    own = [told.span, *([cue] if cue else [])]
    modal = any(not _MODALS.isdisjoint(place.of(scene.text).lower().split()) for place in places)
    return bool(places) and not modal and not any(place.shared(each) for place in places for each in own)


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
