"""Events: something done or said publicly by one actor to or with another."""

import re
from typing import cast

from dragoman.reading.context import Context, states_of
from dragoman.reading.factuality import happened
from dragoman.reading.rule import Hit, Shared, rules
from dragoman.statements import Action, Event, Factuality, Span

RULES = rules("event")
_SUPPOSED = re.compile(
    r"\b(?:if|unless|must|can|cannot|could|might|may|would|should|fears?|hopes?|wants?|seeks?)\b", re.IGNORECASE
)
_GUESSED = re.compile(r"\b(?:likely|unlikely|(?:is|are) possible)\b", re.IGNORECASE)
_TURNED = {"agreement": "SANCTION", "sanctions": "CONCEDE"}
"""What ending it is: an agreement that is ended is a blow, sanctions that are lifted a concession."""
_ENDED = re.compile(
    r"\b(?:end(?:ed|s|ing)|lift\w*|eas(?:ed|es|ing)|remov\w+|waiv\w+|relax\w*|quit(?:s|ting)?|left|leaving|scrapp\w+"
    r"|terminat\w+|abrogat\w+|revok\w+|withdr[ae]w\w* from|pull(?:ed|ing|s) out of|suspend\w+|tore up|cancel\w+)"
    r"\s(?:[\w’'-]+\s){0,5}$"
)
_POINTING = frozenset(
    """it they he she this that these those the both its their his her which who and but or so then also still yet in
    later since after however moreover meanwhile nevertheless instead there i we""".split()
)
_PASSIVE = re.compile(r"\b(?:was|were|been|being|is|are|be|got)\s(?:\w+ly\s)?$", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\b|\bjoint(?:ly)?\b", re.IGNORECASE)


def applies(hit: Hit, text: str) -> bool:
    """Whether the verb tells what happened: not what may, must or would, and not under an `if`."""
    if _GUESSED.search(text, hit.span.start, hit.span.end):
        return False
    return not _SUPPOSED.search(text, hit.span.start, hit.cue.start + 1)


def build(hit: Hit, context: Context, shared: Shared) -> Event:
    """The event at a hit."""
    told = context.time(hit.span)
    action, cue = _told(hit, context)
    actor, recipient = _roles(hit, cue, context)
    own = told is not None and (hit.span.contains(told.span) or abs(told.span.start - hit.cue.start) < 160)
    when, factuality = (told if own else None), _factuality(hit, cue, context)
    time = context.happened(when) if factuality == "fact" else when.interval if when else None
    return Event(
        **{**shared, "time": time, "factuality": factuality},
        actor=actor,
        recipient=recipient,
        action=action,
        date=when.span.of(context.text) if when else None,
    )


def _factuality(hit: Hit, verb: Span, context: Context) -> Factuality:
    """As the clause tells it, read from where its subject stands; what somebody denies did not happen, he says."""
    if context.denied(verb):
        return "counterfact"
    sentence = context.sentence
    begin = hit.span.start
    if verb.start <= begin or not sentence.named(Span(begin, verb.start)):
        earlier = [each.start for each in sentence.clauses if each.start < begin]
        begin = earlier[-1] if earlier else sentence.span.start
    return happened(context.text, sentence.span, begin, verb)


def _told(hit: Hit, context: Context) -> tuple[Action, Span]:
    """The PLOVER type of the rule and where its verb stands.

    Rules that only see that something happened leave it to the first cue of another rule in the clause.
    """
    if hit.rule.tag != "said":
        turned = _TURNED.get(hit.rule.name)
        ended = turned and _ENDED.search(context.text, hit.span.start, hit.cue.start)
        return cast(Action, turned if ended else hit.rule.tag), hit.cue
    for each in RULES:
        found = each.pattern.search(context.text, hit.span.start, hit.span.end) if each.tag != "said" else None
        if found:
            return cast(Action, each.tag), Span(*found.span())
    return "CONSULT", hit.cue


def _roles(hit: Hit, cue: Span, context: Context) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who acts on whom: the actors before the verb and after it, the other way round in the passive."""
    before = _named(context, hit.span.start, cue.start)
    after = _named(context, cue.start, hit.span.end)
    mutual = _BETWEEN.search(context.text, hit.span.start, hit.span.end)
    if mutual and len({*before, *after}) >= 2 and not (before and after):
        both = before or after
        return both[:2], both[:2]
    if _PASSIVE.search(context.text, max(hit.span.start, cue.start - 16), cue.start):
        before, after = after, before
    if not before and _carried(context.text[hit.span.start : cue.start]):
        before = states_of(context.before(cue.start))[:1]
    return before[:2], tuple(name for name in after if name not in before)[:2]


def _carried(lead: str) -> bool:
    """Whether what stands before the verb names nobody, so that the actor of the clause before goes on acting."""
    return all(word.lower() in _POINTING for word in re.findall(r"[A-Z][\w’']*", lead))


def _named(context: Context, start: int, end: int) -> tuple[str, ...]:
    return states_of(context.sentence.named(Span(start, end))) if end > start else ()
