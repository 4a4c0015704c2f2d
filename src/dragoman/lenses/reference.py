"""The vocabulary explained, from the tables of the ontology."""

from collections.abc import Callable, Iterable
from typing import Any

from dragoman import ontology
from dragoman.errors import QueryError
from dragoman.lenses.result import LensResult, Row


def reference(topic: str | None = None, words: str = "") -> LensResult:
    """What a topic holds, or what one word of it means; without a topic, which topics there are.

    Raises QueryError when there is no such topic or word.
    """
    if topic is None:
        rows = [{"topic": name, "what": what} for name, (what, _, _) in TOPICS.items()]
        return _result("ref", rows)
    if topic not in TOPICS:
        raise QueryError(f"no such topic: {topic!r} (there are {', '.join(TOPICS)})")
    _, every, one = TOPICS[topic]
    rows = list(one(words) if words else every())
    if not rows:
        raise QueryError(f"nothing is known of {words!r} among {topic}; `dragoman ref {topic}` lists them")
    return _result(f"ref {topic}", rows)


def _result(name: str, rows: list[dict[str, Any]]) -> LensResult:
    return LensResult(lens=name, columns=tuple(rows[0]), rows=tuple(map(Row, rows)), shown=tuple(rows[0]))


def _kinds() -> Iterable[dict[str, Any]]:
    for kind in ontology.kinds():
        yield {"kind": kind.name, "what": kind.description, "fields": [field.name for field in kind.fields]}


def _kind(word: str) -> Iterable[dict[str, Any]]:
    found = ontology.kind(word.casefold())
    if found:
        yield {"field": found.name, "what": found.description, "values": []}
        for field in (*found.fields, *ontology.common_fields()):
            yield {"field": field.name, "what": field.description, "values": list(field.values)}


def _actions() -> Iterable[dict[str, Any]]:
    for action in ontology.actions():
        modes = [mode.name for mode in action.modes]
        yield {"action": action.name, "quad": action.quad, "what": action.description, "modes": modes}


def _action(word: str) -> Iterable[dict[str, Any]]:
    found = ontology.action(word.upper())
    if found:
        yield _graded(found.name, "", found.description)
        for mode in found.modes:
            yield _graded(found.name, mode.name, mode.description)


def _graded(action: str, mode: str, what: str) -> dict[str, Any]:
    """Goldstein weights of the CAMEO codes that map to the action and mode."""
    grade = ontology.intensity(action, mode)
    weights = {"low": grade.low, "middle": grade.middle, "high": grade.high} if grade else {}
    return {"mode": mode or action, "what": what, **{name: weights.get(name) for name in ("low", "middle", "high")}}


def _dimensions() -> Iterable[dict[str, Any]]:
    for dimension in ontology.dimensions():
        yield {"dimension": dimension.name, "what": dimension.description}


def _dimension(word: str) -> Iterable[dict[str, Any]]:
    found = ontology.dimension(word)
    if found:
        yield {"dimension": found.name, "what": found.description, "words": list(found.cues)}


def _terms() -> Iterable[dict[str, Any]]:
    for term in ontology.terms():
        found = ontology.readings(term)
        yield {"phrase": term, "standards": len(found.standards), "surveys": len(found.surveys)}


def _readings(word: str) -> Iterable[dict[str, Any]]:
    """Every standard's band, every survey's middle half and median, and the band that forecasts are given."""
    found, band = ontology.readings(word), ontology.guideline_band(word)
    if band:
        yield _reading("as read here (ICD 203)", word, band[0], band[1])
    for each in found.standards:
        yield _reading(each.standard, each.term, each.low, each.high)
    for asked in found.surveys:
        yield _reading(f"survey of {asked.n} readers, middle half", asked.term, asked.p25, asked.p75, asked.median)


def _reading(by: str, term: str, low: float, high: float, median: float | None = None) -> dict[str, Any]:
    return {"by": by, "term": term, "low": low, "median": median, "high": high}


def _actors() -> Iterable[dict[str, Any]]:
    for actor in ontology.actors():
        yield {"actor": actor.name, "kind": actor.kind, "state": actor.state}


def _actor(word: str) -> Iterable[dict[str, Any]]:
    """Whom the word can stand for; for persons, the offices held."""
    wanted = {name.actor for name in ontology.names() if name.text.casefold() == word.casefold()}
    for actor in ontology.actors():
        if actor.name in wanted or actor.name.casefold() == word.casefold():
            names = sorted({name.text for name in ontology.names() if name.actor == actor.name})
            held = [term for term in ontology.leaders() if term.name == actor.name]
            offices = [f"{term.office}, {term.start} to {term.end or f'(checked {term.checked})'}" for term in held]
            yield {"actor": actor.name, "kind": actor.kind, "state": actor.state, "names": names, "offices": offices}


def _levels() -> Iterable[dict[str, Any]]:
    for level in ontology.levels():
        yield {"level": level.word, "from": level.start, "what": level.means}


def _level(word: str) -> Iterable[dict[str, Any]]:
    return (each for each in _levels() if each["level"] == word.casefold())


def _evidence() -> Iterable[dict[str, Any]]:
    for each in ontology.weights():
        yield {"about": each.about, "name": each.name, "weight": each.weight, "what": each.why}


def _evidence_on(word: str) -> Iterable[dict[str, Any]]:
    return (each for each in _evidence() if word.casefold() in (each["about"], each["name"].casefold()))


def _ladder() -> Iterable[dict[str, Any]]:
    for rung in ontology.ladder().rungs:
        yield {"rung": rung.dimension, "asks": rung.level, "what": rung.why}


def _rung(word: str) -> Iterable[dict[str, Any]]:
    return (each for each in _ladder() if each["rung"] == word.casefold())


_Every = Callable[[], Iterable[dict[str, Any]]]
_One = Callable[[str], Iterable[dict[str, Any]]]
TOPICS: dict[str, tuple[str, _Every, _One]] = {
    "kinds": ("the seven kinds of statement and their fields", _kinds, _kind),
    "actions": ("the sixteen PLOVER types of event, their modes and intensities", _actions, _action),
    "dimensions": ("the dimensions of a relation", _dimensions, _dimension),
    "probability": ("what words of probability mean, by each standard and survey", _terms, _readings),
    "levels": ("words for the level of a relation, and from where each holds", _levels, _level),
    "evidence": ("how much a statement tells of the level of a relation, and why", _evidence, _evidence_on),
    "ladder": ("what a strategic partnership asks for in each dimension", _ladder, _rung),
    "actors": ("states, organisations, groups and office holders, and their names", _actors, _actor),
}
