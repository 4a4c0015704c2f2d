"""Who is meant by the words before or after a reporting verb."""

import re

from dragoman.language import Analysis, Mention, Sentence
from dragoman.reading import voice_cues as cues
from dragoman.statements import UNNAMED, Span

_PRONOUN = re.compile(
    r"\b(he|she|they|it)\s(?:\w+ly\s|also\s|then\s|even\s|further\s|has\s|had\s|have\s|once\s){0,2}$", re.IGNORECASE
)
_WHO = re.compile(r",?\swho\s(?:\w+ly\s|also\s|has\s|had\s|have\s|once\s)?$")
_UNNAMED = re.compile(
    r"\b(?:sources?|officials?|analysts?|critics|observers|experts?|diplomats?|some|many|others|reports?|scholars?|commentators"
    r"|politicians|leaders)\s(?:\w+ly\s|also\s|have\s|had\s|now\s)?$",
    re.IGNORECASE,
)
_GOVERNED = re.compile(
    r"\b(?:to|of|in|for|at|on|with|from|by|about|against|over|near)\s(?:(?:the|a|an)\s)?$", re.IGNORECASE
)
"""A name after a preposition is no subject: `the ambassador to Russia said`."""
_LINK = re.compile(r"^(?:['’]s?)?(?:\s(?!that\b|and\b|but\b|to\b|by\b)[\w’'-]+){0,4}\s?$")
_APPOSITIVE = re.compile(r"^(?:['’]s?)?(?:\s\w+){0,2},\s[^.;:”\"]{3,80},\s?(?:\w+ly\s|also\s|has\s|had\s)?$")
_ADVERBS = re.compile(
    r"(?:\s(?:\w+ly|also|then|even|has|have|had|once|now|recently|still|never|long|repeatedly|himself))+$"
)
_PLAIN = re.compile(r"(?:(?:the|a|an|this)\s)?([a-z][\w-]*(?:\s[a-z][\w-]*){0,3})(?=,)")
_FARTHEST = 110


def before(analysis: Analysis, sentence: Sentence, verb: Span) -> str | None:
    """The subject of a reporting verb, as the text names it; `unnamed` for nameless sources; None for none."""
    text = analysis.document.text
    start = max(sentence.span.start, verb.start - _FARTHEST)
    lead = text[start : verb.start]
    if pronoun := _PRONOUN.search(lead):
        return referent(analysis, start + pronoun.start(), pronoun.group(1).lower())
    who = _WHO.search(lead)
    stop = start + who.start() + 1 if who else verb.start
    for each in reversed(analysis.named(start, stop)):
        link = text[each.span.end : verb.start] if not who else " "
        if _GOVERNED.search(text[start : each.span.start]):
            continue
        if _LINK.match(link) or _APPOSITIVE.match(link):
            return _noun_phrase(analysis, each, "" if who or "," in link else link)
    return UNNAMED if _UNNAMED.search(lead) else None


def after(analysis: Analysis, start: int, stop: int) -> tuple[str, int] | None:
    """The source that follows `according to` or `said`, and where it ends; a phrase where it has no name."""
    text = analysis.document.text
    for each in analysis.named(start, stop):
        if each.span.start <= start + 45 and "," not in text[start : each.span.start]:
            return called(analysis, each), each.span.end
    proper = cues.PROPER.match(text, start, stop)
    if proper:
        return proper.group(1).removesuffix("’s").removesuffix("'s"), proper.end()
    phrase = _PLAIN.match(text, start, stop)
    if not phrase:
        return None
    words = phrase.group(1)
    return (UNNAMED if _UNNAMED.search(f"{words} ") else words), phrase.end()


def called(analysis: Analysis, mention: Mention) -> str:
    """As the text names it: in full where the text somewhere does, else by the words that stand here."""
    text = analysis.document.text
    full = mention.kind in {"leader", "person"} and mention.actor in text
    return mention.actor if full else mention.span.of(text)


def _noun_phrase(analysis: Analysis, mention: Mention, link: str) -> str:
    """`Russian officials` and `North Korea's leaders` are not Russia and North Korea themselves."""
    noun = _ADVERBS.sub("", link.rstrip())
    if not noun.strip(" '’s"):
        return called(analysis, mention)
    if mention.kind == "demonym" or noun.startswith(("'", "’")):
        return mention.span.of(analysis.document.text) + noun
    return called(analysis, mention)


def referent(analysis: Analysis, offset: int, pronoun: str) -> str | None:
    """Whom a pronoun stands for: the person, or for `they` and `it` the actor, named last before it."""
    wanted = {"leader", "person"}
    earlier = analysis.named(max(0, offset - 500), offset)
    if pronoun in {"he", "she"}:
        earlier = tuple(each for each in earlier if each.kind in wanted)
    return called(analysis, earlier[-1]) if earlier else None
