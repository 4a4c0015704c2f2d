"""Which words of a forecast carry its likelihood, and which band they stand for."""

import re
from functools import cache

from dragoman import ontology
from dragoman.language import trimmed
from dragoman.ontology.hedges import Band, hedges
from dragoman.reading.doubt import doubt
from dragoman.reading.stated import stated, stated_band
from dragoman.statements import Span

_HEDGE = re.compile(
    r"\b(?:(?:it['’]s|it is|there is|there['’]s)\s)?"
    r"(?:(?:very|highly|most|quite|almost|virtually|extremely|far|little|no|not|real|good|remote)\s){0,2}"
    r"(?:(?:(?:almost\scertainly|certainly|probably|possibly|perhaps|presumably|surely)\s)?"
    r"(?:will|would|could|may|might|can|cannot(?!\s(?:rule|exclude|discount))|won['’]t|shall)(?:\s(?:not|never|probably|likely|almost"
    r"\scertainly|certainly|inevitably|surely|presumably|undoubtedly|possibly|perhaps|well|soon|eventually|even))*"
    r"|unlikely|likely|likelihood(?:\sof\s[^,.]{3,60}?\sis\s(?:very\s)?\w+)?|probably|probable|possibly|possible|possibility"
    r"|conceivable|plausible|potentially|inevitable|inevitably|impossible(?!\sto\s(?:say|tell|know|predict))|unimaginable"
    r"|(?:is|are|was|were)?\s?(?:bound|poised|set|destined|doomed|about"
    r"|certain|sure|going|due|expected)\sto|chances?|prospects?|promises?\sto|hopefully|presumably|undoubtedly"
    r"|far\sfrom\s(?:certain|assured)|in\sall\slikelihood|threatens?\sto|seems?\slikely|expectation|eventually|soon)\b",
    re.IGNORECASE,
)
_REACH = 48
"""So many characters before a hedge are looked at for words that bear on it."""
_DENIED_BEFORE = re.compile(
    (
        r"(?:\b(?:not(?! only)|nor|never|hardly|scarcely|barely|no longer|by no means|in no way|anything but|far from"
        r"|nowhere near|under no circumstances)|n['’]t)"
        r"(?: (?:is|are|was|were|be|been|being|it|there|that|at all|so|all|too|very|even|quite|particularly|exactly"
        r"|really|seems?|looks?|appears?|a|the)){0,4} \Z"
    ).replace(" ", r"\s"),
    re.IGNORECASE,
)
_DENIED_BEHIND = re.compile(
    (
        r" (?:(?:hardly|scarcely|barely|by no means|in no way|under no circumstances|no longer|be no|have no)\b"
        r"|(?:(?<=not )|(?<=never )|(?<=n['’]t ))fail to)"
    ).replace(" ", r"\s"),
    re.IGNORECASE,
)
_CONCEDING = ("whether", "or", "not")
"""In `it will pay whether or not they sign` these words leave nothing open; what asks stands before them."""
_UNDOUBTING = re.compile(
    r"(?:\b(?:few|nobody|no[-\s]one|none|no\sreason|not|never|hardly)|n['’]t)(?:\s[\w-]+)?\s\Z", re.IGNORECASE
)
"""Before `doubt` these make it the opposite of one, which decides how likely it is (`doubt.py`)."""
_AFTER_MODAL = re.compile(r"\b(?:may|might|could)\s(?:be\s)?\Z", re.IGNORECASE)
_LEFT_OPEN = re.compile(
    r"(?:can|could)(?:not|\snot|n?['’]t)(?:\s(?:be\s)?(?:\w+\s)?(?:ruled?\sout|excluded?|discount(?:ed)?))"
    r"|not\s(?:impossible|inconceivable|unthinkable)",
    re.IGNORECASE,
)
"""Hedges that say no more than that something may come about."""
_MODAL = re.compile(r"(?:will|would|could|may|might|can|shall)\b[^,;]*\Z", re.IGNORECASE)


def hedge_in(text: str, span: Span) -> Span | None:
    """A stated number, else the longest run of hedging words that a likelihood is known for; None where neither is.

    Words of doubt or denial right beside them belong to them.
    """
    number = stated(text, span.start, span.end)
    if number:
        return number
    found = [each for each in _hedges(text, span) if ontology.guideline_band(each.of(text))]
    found += [each for each in _termed(text, span) if not found or " " in each.of(text)]
    found = _without_left_open(text, found)
    return _widened(text, max(found, key=len)) if found else None


def _without_left_open(text: str, found: list[Span]) -> list[Span]:
    """What is `unlikely but cannot be ruled out` is unlikely: the others, where there are any."""
    open_ = [each for each in found if _LEFT_OPEN.fullmatch(each.of(text))]
    return [each for each in found if not any(each.shared(one) for one in open_)] or found


def hedge_at(text: str, span: Span, cue: Span) -> Span:
    """A number that the words state, else the longest run of hedging words that touches the cue."""
    number = stated(text, span.start, span.end)
    if number:
        return number
    found = [each for each in _hedges(text, span) if each.shared(cue)]
    return _widened(text, max(found, key=len, default=cue))


def likelihood(hedge: str) -> Band | None:
    """The band that a hedge stands for: around the number that it states, else by the guidelines."""
    return stated_band(hedge) or ontology.guideline_band(hedge)


def probability(text: str, sentence: Span, hedge: Span) -> tuple[tuple[Span, ...], Band | None]:
    """The words that decide how likely it is, in order, and the band: the hedge's own or what a doubt leaves of it.

    No band is left where the words tell what somebody no longer thinks.
    """
    band = likelihood(hedge.of(text))
    if band is None or stated(text, hedge.start, hedge.end) == hedge:
        return (hedge,), band
    doubting, left = doubt(text, sentence, hedge, band)
    return (hedge,) if doubting is None or doubting.shared(hedge) else tuple(sorted((doubting, hedge))), left


def _hedges(text: str, span: Span) -> list[Span]:
    found = (trimmed(text, *each.span()) for each in _HEDGE.finditer(text, span.start, span.end))
    return [each for each in found if each]


def _termed(text: str, span: Span) -> list[Span]:
    """Where entries of the table of hedges stand in a span, but where the words before one decide."""
    found = (Span(*each.span()) for each in _terms().finditer(text, span.start, span.end))
    return [each for each in found if not _is_overruled(text, max(span.start, each.start - _REACH), each)]


def _is_overruled(text: str, start: int, term: Span) -> bool:
    """Whether the words from an offset on decide what a term means: `may have to`, `few analysts doubt that`."""
    doubts = term.of(text)[:5].casefold() == "doubt"
    before = _UNDOUBTING if doubts else _AFTER_MODAL
    return bool(before.search(text, start, term.start))


@cache
def _terms() -> re.Pattern[str]:
    listed = {each.words for each in hedges() if not each.modal} - {_CONCEDING}
    terms = sorted((r"\s".join(map(re.escape, each)) for each in listed), key=len, reverse=True)
    source = rf"\b(?:{'|'.join(terms)})\b".replace(r"will\snot", r"(?:will\snot|won't)")
    return re.compile(source.replace(r"\snot\s", r"(?:\s?not|n?'t)\s").replace("'", "['’]"), re.IGNORECASE)


def _widened(text: str, hedge: Span) -> Span:
    """With what denies it right before it, or right behind its modal verb: `hardly likely`, `will by no means`."""
    before = _DENIED_BEFORE.search(text, max(hedge.start - _REACH, 0), hedge.start)
    behind = _DENIED_BEHIND.match(text, hedge.end) if _MODAL.search(hedge.of(text)) else None
    return Span(before.start() if before else hedge.start, behind.end() if behind else hedge.end)
