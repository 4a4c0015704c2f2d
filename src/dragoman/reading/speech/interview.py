"""Interviews: paragraphs that are led by who speaks in them, `Q:` and `A:`, or `Okoro:` and `HALE -`."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dragoman.language import Analysis
from dragoman.reading.speech.lexicon import Cue
from dragoman.reading.speech.persons import PERSONAL, Persons
from dragoman.reading.speech.saying import Saying
from dragoman.statements import UNNAMED, Span

_LINE = re.compile(r"[^\n]+")
_LABEL = re.compile(r"(?P<who>[A-Z][\w.'’-]{0,30}(?: [A-Z][\w.'’-]{0,30}){0,3})(?::| ?[-–—](?= ))[ \u00a0]*(?=\S)")
_ASKING = frozenset({"q", "question", "interviewer", "host", "moderator"})
_ANSWERING = frozenset({"a", "answer"})
_HEAD = 1500
"""Characters in which an interview says who is interviewed."""
_MET = re.compile(r"\b(?:interview(?:ed|s)?|spoke|speaks|talked|talks|conversation|sat down|sits down)\b")
_FEWEST = 3
SPEAKING = Cue("speak", "say", "reports")
"""What stands for the word of saying where a label tells who speaks."""


@dataclass(frozen=True, slots=True)
class _Turn:
    """A labelled paragraph: who is said to speak, where that stands, and what is spoken."""

    who: str
    label: Span
    spoken: Span


def interview(analysis: Analysis, persons: Persons) -> list[Saying]:
    """What is spoken in the turns of an interview by whoever does not ask; nothing of another text."""
    text = analysis.document.text
    turns = list(_turns(text))
    if not _alternate(turns) or not any(_is_somebody(persons, turn.who) for turn in turns):
        return []
    answering = _interviewed(analysis, persons, turns[0].label.start)
    found = []
    for turn in turns:
        low = turn.who.lower().rstrip(".")
        if low not in _ASKING:
            name = answering if low in _ANSWERING else _full(persons, turn.who)
            found.append(Saying(SPEAKING, turn.label, name, turn.spoken))
    return found


def _turns(text: str) -> Iterator[_Turn]:
    """The labelled lines, and those between them that go on with the turn before."""
    found: list[tuple[Span, re.Match[str] | None]] = []
    for place in _LINE.finditer(text):
        found.append((Span(*place.span()), _LABEL.match(text, *place.span())))
    labels = Counter(label["who"] for _, label in found if label)
    known = {who for who, count in labels.items() if count > 1 or _is_role(who)}
    last = max((at for at, (_, label) in enumerate(found) if label and label["who"] in known), default=-1)
    turn: re.Match[str] | None = None
    for line, label in found[: last + 1]:
        turn = label if label and label["who"] in known else turn
        if turn is not None:
            start = turn.end() if turn is label else line.start
            yield _Turn(turn["who"], Span(*turn.span("who")), Span(start, line.end))


def _is_role(who: str) -> bool:
    return who.lower().rstrip(".") in _ASKING | _ANSWERING


def _is_somebody(persons: Persons, who: str) -> bool:
    """Whether a label is a person whom the text names in full, or a role; `Pro` and `Best case` are neither."""
    return _is_role(who) or _named(who).rsplit(" ", 1)[-1] in persons.full


def _alternate(turns: Sequence[_Turn]) -> bool:
    """Whether two or more take turns: a lone label is a heading, a list of labels that never come back a glossary."""
    changes = sum(one.who != other.who for one, other in pairwise(turns))
    several = len({turn.who for turn in turns}) > 1
    return several and (changes >= _FEWEST - 1 or any(_is_role(turn.who) for turn in turns))


def _interviewed(analysis: Analysis, persons: Persons, end: int) -> str:
    """Who is said to be interviewed: the first person named behind such a word in the lines before, else the first."""
    text = analysis.document.text
    named = [each for each in analysis.named(0, min(end, _HEAD)) if each.kind in PERSONAL]
    met = _MET.search(text, 0, min(end, _HEAD))
    behind = [each for each in named if met and each.span.start > met.end()]
    chosen = next(iter((*behind, *named)), None)
    return _full(persons, chosen.span.of(text)) if chosen else UNNAMED


def _full(persons: Persons, label: str) -> str:
    """A label as a name: in full where the text gives it in full, without shouting."""
    name = _named(label)
    return name if " " in name else persons.full.get(name, name)


def _named(label: str) -> str:
    name = " ".join(label.split())
    return name.title() if name.isupper() and len(name) > _FEWEST else name
