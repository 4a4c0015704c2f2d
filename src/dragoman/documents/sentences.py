"""Sentences, by syntok, with the splits that it gets wrong in this kind of writing mended."""

import re
from collections.abc import Iterable, Iterator, Sequence

from dragoman.statements import Part, Span

_WHOLE = frozenset({"heading", "title", "byline"})
_TITLES = (
    "Mr Mrs Ms Dr Prof Gen Lt Col Maj Brig Capt Cdr Adm Amb Sen Rep Gov Pres Hon Rev Sgt Cpl Pvt Sec Min St Ft Mt "
    "No Nos vs cf al Jr Sr Kh Md Mohd Ret Retd Dept Est approx ca Fig Vol Art Para pp Jan Feb Mar Apr Jun Jul Aug Sep "
    "Sept Oct Nov Dec"
)
_TITLE = re.compile(rf"(?:^|[\s(\"“‘'])(?:{_TITLES.replace(' ', '|')})\.$")
_INITIAL = re.compile(r"(?:^|[\s(\"“‘'.])[A-Z]\.$")
_ACRONYM = re.compile(r"(?:^|[\s(\"“‘'-])(?:[A-Z]\.){2,}$")
_STARTER = re.compile(
    r"[\"“‘'(\[]*(?:The|A|An|In|On|At|By|To|For|From|With|As|It|Its|He|His|She|Her|They|Their|We|Our|I|You|This|That|These|"
    r"Those|There|Then|Thus|But|And|Or|So|Yet|If|When|While|Once|Until|Unless|Although|Though|Because|Since|After|Before|"
    r"However|Moreover|Meanwhile|Nor|Not|No|What|Why|How|Who|Where|Some|Many|Most|All|Both|Such|Indeed|According|Now|"
    r"Instead|Still|Even|Only|Also|One|Two|Three|Last|Earlier|Later|Today|Despite|During|Under|Over)\b"
)
_MARKER = re.compile(r"\s*(?:[-*•▪●◦‣–—+]|\(?\d{1,3}[.)]|\(?[a-z]\)|#+)\s*$")
_ENDED = re.compile(r"[.!?…。！？؟۔।:;][\"”’'»)\]]*$")
_RETIRED = re.compile(r"\((?:[Rr]etd?|R)\.\)$")
_HOUR = re.compile(rf"\b(?:[ap]\.m|etc|[A-Z]{{2,}})\.\s+(?={_STARTER.pattern})")
_FULL = re.compile(r"[。！？؟۔।]+[”」』’\"']*\s*(?=\S)")
# syntok looks ahead at every bracket of a long row of them.
_ORNAMENT = re.compile(r"[^\w\s]{200,}+")
_GLANCE = 60
_BACK = 200
_UNSEEN = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_GLUED = re.compile(r"(?<=[a-z]{2})[.!?][”\"’)]?(?=[“\"]?[A-Z][a-z]*[\s,])")


def sentences(text: str, parts: Iterable[Part]) -> tuple[Span, ...]:
    """The sentences of every part, in order and without overlap; together they cover what is not blank in the parts.

    A title, a heading and a byline are one sentence each; no sentence goes beyond its part.
    """
    found: list[Span] = []
    for part in parts:
        words = part.span.of(text)
        starts = [0] if part.label in _WHOLE else [start for start, _ in split(words)]
        found.extend(_spans(words, starts, part.span.start))
    return tuple(found)


def split(words: str) -> list[tuple[int, int]]:
    """Start and end of each sentence in the words."""
    starts = _mended(words, _starts(words))
    ends = [*starts[1:], len(words)]
    return [(start, start + len(words[start:end].rstrip())) for start, end in zip(starts, ends, strict=True)]


def _spans(words: str, starts: Sequence[int], offset: int) -> Iterator[Span]:
    for start, end in zip(starts, [*starts[1:], len(words)], strict=True):
        piece = words[start:end]
        lead = len(piece) - len(piece.lstrip())
        if piece.strip():
            yield Span(offset + start + lead, offset + start + len(piece.rstrip()))


def _starts(words: str) -> list[int]:
    """Where sentences begin: at the first token of each, as long as that token stands where it is said to."""
    from syntok.segmenter import segment
    from syntok.tokenizer import Tokenizer

    starts = [0]
    told = _ORNAMENT.sub(lambda match: " " * len(match[0]), words)
    for sentence in segment(Tokenizer(replace_not_contraction=False).tokenize(told)):
        first = next((token for token in sentence if token.value), None)
        if first is None:
            continue
        at = first.offset if words.startswith(first.value, first.offset) else words.find(first.value, starts[-1])
        unseen = words[max(0, at - 8) : at]
        at -= len(unseen) - len(unseen.rstrip(_UNSEEN))
        if at > starts[-1] and words[starts[-1] : at].strip():
            starts.append(at)
    missed = {match.end() for pattern in (_GLUED, _HOUR, _FULL) for match in pattern.finditer(words)}
    return sorted(missed.union(starts) - {len(words)})


def _mended(words: str, starts: Sequence[int]) -> list[int]:
    kept = [0]
    for start in starts[1:]:
        before = words[max(kept[-1], start - _BACK) : start].rstrip().rstrip(_UNSEEN)
        if not _joined(before, words[start : start + _GLANCE]):
            kept.append(start)
    return kept


def _joined(before: str, after: str) -> bool:
    """Whether a sentence was parted after an abbreviation or a list's marker."""
    if _MARKER.fullmatch(before) or not any(character.isalnum() for character in before):
        return True
    if _RETIRED.search(before):
        return True
    if not _ENDED.search(before[-8:]):
        return True
    if _TITLE.search(before[-12:]):
        return not _STARTER.match(after) or not before.endswith("No.")
    if _ACRONYM.search(before[-12:]) or _INITIAL.search(before[-4:]):
        return not _STARTER.match(after)
    return not any(character.isalnum() for character in after)
