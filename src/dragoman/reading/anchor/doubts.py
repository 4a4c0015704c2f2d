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
_ATTRIBUTING = (
    voice_cues.ACCORDING,
    voice_cues.VERB,
    voice_cues.NOUN,
    voice_cues.NAMELESS,
    re.compile(
        r"\b(?:considered|regarded|seen|viewed|perceived|described|reportedly|allegedly|so-called)\b", re.IGNORECASE
    ),
)
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
    if not _alike(item.speaker, heard.speaker):
        yield Doubt("speaker", "somebody else seems to say so", item.speaker, heard.speaker)
    elif item.speaker == AUTHOR and (word := _attributing(item, placed, view.scene.text)):
        yield Doubt("speaker", "a word of the sentence may give it to somebody", AUTHOR, f"somebody, by “{word}”")


def heard_by(view: View, item: Item, placed: Placed) -> Attribution:
    """Who says it by the package's own analysis: of the quote, else of the statement that it found there itself."""
    told = view.scene.voices.of(placed.span, item.kind)
    same = view.same(item.kind, placed.span)
    if same is not None and _alike(item.speaker, same.attribution.speaker):
        return same.attribution
    return told


def _attributing(item: Item, placed: Placed, text: str) -> str:
    """A word of the sentence that may give the quote to somebody, which the trees may have missed; empty for none.

    Of an event that is itself a saying, `X accused Y`, the saying is the author's to tell, and so is an interest.
    """
    start, end = placed.evidence.start, placed.evidence.end
    for pattern in _ATTRIBUTING:
        for found in pattern.finditer(text, start, end):
            own = item.kind in {"event", "interest"} and placed.span.contains(Span(*found.span()))
            if not own and found.end() > found.start():
                return " ".join(found[0].split())[:60]
    headline = voice_cues.HEADLINE.search(placed.evidence.of(text))
    return headline[0].strip() if headline and text[end - 1 : end] not in ".!?”" else ""


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
    """Who does it to whom, where the words or the tree show the other way round, somebody else, or nobody."""
    actor, recipient = (_states(item.own.get(name, ())) for name in ("actor", "recipient"))
    told = slots("event", placed.span, view.scene)
    shown, whom = (_states(told[name].value) if name in told else frozenset() for name in ("actor", "recipient"))
    views = _named(item.own.get("actor", ()), item.own.get("recipient", ())), _named(shown, whom)
    if not actor or (item.own["actor"] == item.own.get("recipient") and actor & (shown | whom)):
        return
    if bool((actor - recipient) & (whom - shown)) or bool((recipient - actor) & (shown - whom)):
        yield Doubt("actor", "the sides are the other way round", *views)
    elif not actor & shown:
        reason = "somebody else seems to do it" if shown else "the sentence does not show who does it"
        yield Doubt("actor", reason, *views)
    elif not (recipient and recipient <= whom and actor != recipient) and _is_turned(item, placed, view):
        yield Doubt("actor", "the words come the other way round", *views)


def _is_turned(item: Item, placed: Placed, view: View) -> bool:
    """Whether who is acted upon is named before who acts, where no tree bears out both."""
    first: dict[str, int] = {}
    for each in view.scene.between(placed.evidence.start, placed.evidence.end):
        first.setdefault(each.actor, each.span.start)
    ones, others = (
        [place for name, place in first.items() if name in side or ontology.acts_for(name) in side]
        for side in (item.own["actor"], item.own.get("recipient", ()))
    )
    return bool(ones and others) and min(others) < min(ones)


def _classes(item: Item, placed: Placed, view: View) -> Iterator[Doubt]:
    """Signs and levels that are the opposite of what the package's reader finds on the same words."""
    same = view.same(item.kind, placed.span)
    if same is None:
        return
    for name in ("sign", "action"):
        read, other = item.own.get(name), getattr(same, name, None)
        if name == "action" and item.factuality == "counterfact":
            continue  # What was not signed may be told as an agreement denied, or as a refusal.
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
