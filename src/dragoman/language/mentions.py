"""Names of actors in a text, found by a gazetteer."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from dragoman import ontology
from dragoman.language.fold import lowered, plain
from dragoman.statements import Span

_OFFICE_SLACK = 730
_AROUND = 600


@dataclass(frozen=True, slots=True)
class Mention:
    """A name at a place.

    `actor` is canonical; `kind` says what sort of name it is (name, abbreviation, demonym, capital, metonym, leader,
    or person for one that no table holds).
    """

    span: Span
    actor: str
    kind: str


_BEFORE = re.compile(r"(\w[\w.]*)[ \u00a0]$")
_AFTER = re.compile(r"[ \u00a0]([A-Z]\w+)")
_NO_NAMES = frozenset(
    """president minister premier chancellor secretary general marshal colonel admiral ambassador senator governor king
    queen prince sheikh ayatollah mr mrs ms dr sir lord pope chairman speaker leader commander envoy mullah comrade
    administration government cabinet doctrine era presidency regime family dynasty foundation plan policy team and or
    but when if while as after before for with that since although though under like unlike both even in on at by to
    from the a an because so then yet indeed today yesterday now once until whether what why how does did is was will
    would could should has had have says said told russian american chinese indian pakistani iranian turkish israeli
    ukrainian french german british japanese afghan saudi us""".split()
)
Names = tuple[ontology.Name, ...]
_Found = tuple[int, int, Names]


def mentions(text: str, published: date | None = None) -> tuple[Mention, ...]:
    """The actors named in a text, in order; of names that overlap the longest counts.

    A name that is also an ordinary word, or that several actors share, counts only for an actor whom the text names
    in another way too, or for one who was in office for a state that it names when it was `published`; a state's own
    name (Jordan, Turkey) also where it is no part of a longer name.
    """
    found = list(_longest(_hits(text)))
    found = [(start, end, _meant(text, start, end, names)) for start, end, names in found]
    sure = Counter(names[0].actor for start, end, names in found if _plain(text, start, end, names))
    settled = ((start, end, _settle(names, sure, published)) for start, end, names in found)
    return tuple(
        Mention(Span(start, end), name.actor, name.kind)
        for start, end, name in settled
        if name and not _of_another(text, start, end, name) and not _unowned(name, sure)
    )


def _meant(text: str, start: int, end: int, names: Names) -> Names:
    """Of the bearers of a name those that may be meant where it stands."""
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    return tuple(name for name in names if not ontology.is_namesake(name, before, after))


def _unowned(name: ontology.Name, sure: Counter[str]) -> bool:
    """Whether a body that several states have is named in a text that does not name its state."""
    if name.actor in sure or not ontology.is_shared(name):
        return False
    return ontology.acts_for_state(name) not in {ontology.acts_for(each) for each in sure}


def _of_another(text: str, start: int, end: int, name: ontology.Name) -> bool:
    """Whether the one word by which an office holder is called is part of somebody else's name."""
    if name.kind != "leader" or " " in name.text:
        return False
    before, after = _BEFORE.search(text[max(0, start - 30) : start]), _AFTER.match(text[end : end + 30])
    joined = text[start - 1 : start] == "-" or text[end : end + 1] == "-"
    named = before and before.group(1)[0].isupper() and before.group(1).lower() not in _NO_NAMES
    return joined or bool(named) or bool(after and after.group(1).lower() not in _NO_NAMES)


def _plain(text: str, start: int, end: int, names: Names) -> bool:
    """Whether a name can only mean the one actor where it stands."""
    if len(names) != 1 or ontology.is_shared(names[0]):
        return False
    only = names[0]
    return not only.ambiguous or (only.text == only.actor and not _within_name(text, start, end))


def _within_name(text: str, start: int, end: int) -> bool:
    """Whether a capitalised word stands right before or after, as in `Michael Jordan` and `Georgia Tech`."""
    before = re.search(r"(\w+)[ \u00a0]$", text[max(0, start - 30) : start])
    return bool(before and before.group(1)[0].isupper()) or bool(re.match(r"[ \u00a0][A-Z]", text[end : end + 2]))


def _settle(names: Names, sure: Counter[str], published: date | None) -> ontology.Name | None:
    """Of the bearers of a name the one whom the text names most; of equals the one whose name it is first."""
    named = [name for name in names if name.actor in sure or ontology.is_shared(name)]
    named.sort(key=lambda name: -sure[name.actor])
    return next(iter(named or [name for name in names if _in_office(name, sure, published)]), None)


def _in_office(name: ontology.Name, sure: Counter[str], published: date | None) -> bool:
    """Whether the name is an office holder's of that time, for a state that the text names."""
    if name.kind != "leader" or published is None:
        return False
    days = (published, date.fromordinal(max(1, published.toordinal() - _OFFICE_SLACK)))
    return any(
        term.name == name.actor and term.state in sure for day in days for term in ontology.in_office(name.text, day)
    )


def _hits(text: str) -> Iterator[_Found]:
    read, offsets = plain(text)
    exact, any_case = _automata()
    for automaton, searched in ((exact, read), (any_case, lowered(read))):
        for last, names in automaton.iter(searched):
            start, end = last + 1 - len(names[0].text), last + 1
            if _edge(read, start - 1) and _edge(read, end):
                yield (start, end, names) if offsets is None else (offsets[start], offsets[end], names)


def _longest(hits: Iterator[_Found]) -> Iterator[_Found]:
    reached = 0
    for start, end, names in sorted(hits, key=lambda hit: (hit[0], -hit[1])):
        if start >= reached:
            yield start, end, names
            reached = end


def _edge(text: str, at: int) -> bool:
    return not (0 <= at < len(text)) or not (text[at].isalnum() or text[at] == "_")


@cache
def _automata() -> tuple[Any, Any]:
    """One for names matched as written, one for those in any mixture of capitals (searched in lower case)."""
    return _automaton("exact"), _automaton("any")


def _automaton(match: str) -> Any:
    import ahocorasick

    by_text: dict[str, list[ontology.Name]] = defaultdict(list)
    for name in ontology.names():
        if name.match == match:
            by_text[name.text.lower() if match == "any" else name.text].append(name)
    automaton = ahocorasick.Automaton()
    for text, names in by_text.items():
        automaton.add_word(text, tuple(names))
    automaton.make_automaton()
    return automaton
