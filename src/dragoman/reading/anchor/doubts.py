"""Where a language model's reading of a sentence and the package's own differ: negation, modality, speaker, sides."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from dragoman import ontology
from dragoman.reading import voice_cues
from dragoman.reading.anchor.item import Doubt, Item
from dragoman.reading.anchor.place import Placed
from dragoman.reading.anchor.scope import Cue, conditions, cues, may_deny, may_open
from dragoman.reading.anchor.view import View
from dragoman.reading.slots import slots
from dragoman.statements import AUTHOR, UNNAMED, Attribution, Span

_REFUSING = frozenset({"REJECT", "SANCTION", "RETREAT", "PROTEST", "THREATEN"})
"""Actions that are often told by what was not done."""
_WEAKENED = {"supposed": "hypothetical", "future": "future", "possible": "possible", "probable": "probable"}
_FIRM = frozenset({"event", "assessment", "influence", "irritant", "interest"})
_TITLES = re.compile(r"\b(?:the|a|an|mr|mrs|ms|dr|president|minister|foreign|prime|general|officials?)\b|['’]s\b", re.I)


def doubts(item: Item, placed: Placed, view: View) -> Iterator[Doubt]:
    """The fields that the package's own analysis of the sentence does not bear out."""
    found = cues(view.scene, placed.span)
    yield from _denial(item, placed, view, found)
    yield from _modality(item, placed, view, found)
    yield from _speaker(item, placed, view)
    if item.kind == "event":
        yield from _sides(item, placed, view)
    yield from _classes(item, placed, view)


def _denial(item: Item, placed: Placed, view: View, found: Iterable[Cue]) -> Iterator[Doubt]:
    text, claimed = view.scene.text, item.factuality == "counterfact"
    denying = [each for each in found if each.effect == "denied"]
    if claimed and not denying and not may_deny(text, placed.evidence):
        yield Doubt("factuality", "no word of the sentence denies it", item.factuality, "not denied")
    if claimed:
        return
    outside = [each for each in denying if not placed.span.contains(each.span)]
    if outside:
        words = ", ".join(dict.fromkeys(each.word for each in outside))
        reason = "words that the quote leaves out deny it"
        yield Doubt("factuality", reason, item.factuality, f"denied by “{words}”")
    elif denying and item.kind == "event" and item.own.get("action") not in _REFUSING:
        words = ", ".join(dict.fromkeys(each.word for each in denying))
        yield Doubt("factuality", "the words of the quote deny it", item.factuality, f"denied by “{words}”")


def _modality(item: Item, placed: Placed, view: View, found: Iterable[Cue]) -> Iterator[Doubt]:
    text = view.scene.text
    weak = [each for each in found if each.effect != "denied"]
    if item.kind in _FIRM and item.factuality == "fact" and weak:
        words = ", ".join(dict.fromkeys(each.word for each in weak))
        yield Doubt("factuality", "it is not told as a fact", "fact", f"{_WEAKENED[weak[0].effect]} by “{words}”")
        return
    if item.factuality in {"future", "possible", "probable", "hypothetical"} and not may_open(text, placed.evidence):
        yield Doubt("factuality", "no word of the sentence leaves it open", item.factuality, "told as a fact")
    if item.kind in {"event", "forecast"} and item.factuality in {"fact", "future", "probable"}:
        hanging = [each for each in conditions(text, placed.evidence) if not _is_idle(text, each)]
        if hanging and (item.kind == "event" or any(not placed.span.contains(each) for each in hanging)):
            words = ", ".join(dict.fromkeys(each.of(text) for each in hanging))
            yield Doubt("factuality", "the sentence makes it hang on something", item.factuality, f"“{words}”")
    if item.kind == "forecast" and item.factuality in {"fact", "counterfact"}:
        yield Doubt("factuality", "what is foreseen is no fact yet", item.factuality, "future")


def _is_idle(text: str, word: Span) -> bool:
    """`without` and `until` often say how or how long, and hold nothing open."""
    return word.of(text).lower() in {"without", "until", "once", "otherwise"}


def _speaker(item: Item, placed: Placed, view: View) -> Iterator[Doubt]:
    heard = heard_by(view, item, placed)
    if _alike(item.speaker, heard.speaker):
        if item.speaker == AUTHOR and _may_be_said(view.scene.text, placed) and item.kind not in {"event", "interest"}:
            yield Doubt("speaker", "a word of the sentence may give it to somebody", AUTHOR, "somebody who is cited")
        return
    yield Doubt("speaker", "somebody else seems to say so", item.speaker, heard.speaker)


def heard_by(view: View, item: Item, placed: Placed) -> Attribution:
    """Who says it by the package's own analysis: of the quote, else of the statement that it found there itself."""
    told = view.scene.voices.of(placed.span, item.kind)
    same = view.same(item.kind, placed.span)
    if same is not None and _alike(item.speaker, same.attribution.speaker):
        return same.attribution
    return told


def _may_be_said(text: str, placed: Placed) -> bool:
    """Whether a reporting verb with a quotation stands in the sentence, which the trees may have missed."""
    within = placed.evidence
    return bool(voice_cues.ACCORDING.search(text, within.start, within.end)) and placed.span != within


def _alike(one: str, other: str) -> bool:
    """Whether two names of a speaker share a word that names: `Lavrov`, `Sergei Lavrov`."""
    if AUTHOR in {one, other}:
        return one == other
    if one == other or UNNAMED in {one, other}:
        return True
    words, others = (set(_TITLES.sub(" ", each).lower().split()) for each in (one, other))
    known, meant = (ontology.actor(each) for each in (one, other))
    return bool(words & others) or (known is not None and known == meant)


def _sides(item: Item, placed: Placed, view: View) -> Iterator[Doubt]:
    """Who does it to whom, where the words or the tree show the other way round, or somebody else."""
    actor, recipient = (_states(item.own.get(name, ())) for name in ("actor", "recipient"))
    told = slots("event", placed.span, view.scene)
    shown, whom = (_states(told[name].value) if name in told else frozenset() for name in ("actor", "recipient"))
    if actor == recipient or (actor and shown == whom and actor <= shown):
        return
    turned = bool((actor - recipient) & (whom - shown)) or bool((recipient - actor) & (shown - whom))
    if turned:
        yield Doubt("actor", "the sides are the other way round", _named(actor, recipient), _named(shown, whom))
    elif actor and shown and not actor & shown:
        yield Doubt("actor", "somebody else seems to do it", _named(actor, recipient), _named(shown, whom))
    elif actor and recipient and not shown and _is_turned(actor, recipient, placed, view):
        yield Doubt("actor", "the words come the other way round", _named(actor, recipient), "not sure")


def _is_turned(actor: frozenset[str], recipient: frozenset[str], placed: Placed, view: View) -> bool:
    """Whether who is acted upon is named before who acts; where no tree shows either."""
    first: dict[str, int] = {}
    for each in view.scene.between(placed.evidence.start, placed.evidence.end):
        first.setdefault(ontology.acts_for(each.actor), each.span.start)
    ones, others = ([first[name] for name in side if name in first] for side in (actor, recipient))
    return bool(ones and others) and min(others) < min(ones)


def _classes(item: Item, placed: Placed, view: View) -> Iterator[Doubt]:
    """Signs and levels that are the opposite of what the package's reader finds on the same words."""
    same = view.same(item.kind, placed.span)
    if same is None:
        return
    for name in ("sign", "action"):
        read, other = item.own.get(name), getattr(same, name, None)
        if read is not None and other is not None and read != other and _opposed(name, read, other):
            yield Doubt(name, f"the other reader finds the opposite {name}", str(read), str(other))
    read, other = item.own.get("level"), getattr(same, "level", None)
    if read is not None and other is not None and read * other < 0:
        yield Doubt("level", "the other reader finds the opposite level", f"{read:g}", f"{other:g}")


def _opposed(name: str, read: Any, other: Any) -> bool:
    if name == "sign":
        return bool(read != other)
    one, two = ontology.action(read), ontology.action(other)
    return one is not None and two is not None and ("conflict" in one.quad) != ("conflict" in two.quad)


def _states(names: Iterable[str]) -> frozenset[str]:
    return frozenset(map(ontology.acts_for, names))


def _named(actor: Iterable[str], recipient: Iterable[str]) -> str:
    return f"{', '.join(sorted(actor)) or 'nobody'} → {', '.join(sorted(recipient)) or 'nobody'}"
