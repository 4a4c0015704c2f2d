"""Names of persons that no table holds: runs of capitalised words, and surnames that refer back to them."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from dragoman.language.mentions import Mention
from dragoman.statements import Span

_CAPITAL = "[A-ZÀ-ÖØ-ÞĀ-ĂА-ЯЁЄІЇҐ]"
_WORD = rf"(?:{_CAPITAL}[\w’'.]{{1,24}}(?:-\w{{1,24}}){{0,3}}|[A-Z]\.)(?![\w-])"
_PARTICLE = r"(?:al|bin|ibn|de|del|da|di|van|von|der|el|la|le|ul|ur)"
_RUN = re.compile(rf"\b{_WORD}(?:[ ](?:{_PARTICLE}[ -])?{_WORD}){{1,3}}")
_TITLE = re.compile(
    r"^(?:(?:Mr|Mrs|Ms|Dr|Prof|Professor|Gen|General|Colonel|Admiral|Lieutenant|Major|Sir|Lord|Sheikh|Ayatollah|King|Queen"
    r"|Prince|Crown|President|Vice|Deputy|Prime|Chief|Foreign|Defen[cs]e|Finance|Interior|Energy|Trade|Minister|Secretary"
    r"|Chancellor|Ambassador|Senator|Congressman|Governor|Army|Assistant|Senior|Former|US|U\.S\.|UN|Director|Chairman"
    r"|Spokes(?:man|woman|person)|State|Envoy|Special|Russian|American|Chinese|Indian|Pakistani|Iranian|Afghan|British"
    r"|French|German|Turkish|Israeli|Kh)\.?\s)+"
)
_NOT_A_PERSON = re.compile(
    r"\b(?:The|This|That|These|In|On|At|By|For|But|And|If|When|While|As|After|Before|Since|With|What|Who|How|Why|Its|His"
    r"|Their|Our|Yet|Even|Such|Both|Some|Many|Most|Despite|Although|Indeed|From|To|It|He|She|They|We|You|Not|No|Read"
    r"|Council|Union|Bank|Ministry|Department|University|Institute|Agency|Organi[sz]ation|Party|Committee|Center|Centre"
    r"|Court|Congress|Parliament|Senate|Corridor|Pipeline|Stream|Treaty|Pact|Forum|Summit|Conference|Times|Post|News|Radio"
    r"|Press|Street|House|Sea|Ocean|Gulf|River|Valley|Bay|Strait|East|West|North|South|Central|Northern|Southern|Eastern"
    r"|Western|War|Cold|World|Asia|Asian|Europe|European|Africa|African|America|American|January|February|March|April|May"
    r"|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
    r"|Pact|Agreement|Partnership|Road|Belt|Initiative|Fund|Force|Forces|Army|Guard|Guards|Group|Federation|Republic"
    r"|Kingdom|States|Nations|Islands?|Airbase|Base|Line|Conflict|Peninsula|Resolution|Program|Programme|Act|Plan|Doctrine"
    r"|Policy|Day|Year|Spring|Revolution|Minister|President|Secretary|Rules|Community)\b"
)


def persons(text: str, known: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Persons named in full whom the gazetteer does not know, and their surnames from there on, in order.

    `known` are the gazetteer's mentions, in order; nothing that overlaps them is taken.
    """
    full = _apart(_full(text), known)
    surnames = {each.actor.rsplit(" ", 1)[-1]: each for each in reversed(full)}
    later = _apart(_later(text, surnames), known, full)
    return tuple(sorted([*full, *later], key=lambda each: each.span))


def _full(text: str) -> Iterator[Mention]:
    for run in _RUN.finditer(text):
        title = _TITLE.match(run.group())
        start = run.start() + (title.end() if title else 0)
        name = re.sub(r"['’]s?$", "", text[start : run.end()])
        if (" " in name or title) and name and not _NOT_A_PERSON.search(name):
            yield Mention(Span(start, start + len(name)), name, "person")


def _later(text: str, surnames: dict[str, Mention]) -> Iterator[Mention]:
    if not surnames:
        return
    for hit in re.finditer(r"\b(?:" + "|".join(map(re.escape, surnames)) + r")\b", text):
        first = surnames[hit.group()]
        if hit.start() > first.span.end:
            yield Mention(Span(hit.start(), hit.end()), first.actor, "person")


def _apart(found: Iterator[Mention], *taken: Sequence[Mention]) -> list[Mention]:
    """Those that overlap nothing in the lists, each of which is in order."""
    starts = [[each.span.start for each in several] for several in taken]

    def free(span: Span) -> bool:
        for begins, several in zip(starts, taken, strict=True):
            place = bisect_left(begins, span.end)
            if place and several[place - 1].span.end > span.start:
                return False
        return True

    return [each for each in found if free(each.span)]
