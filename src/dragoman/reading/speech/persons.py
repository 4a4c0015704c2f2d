"""Persons named in a document: their names as the trees part them from titles, and the full name behind a surname."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from dragoman.language import Analysis, Mention
from dragoman.language.parse import Parse
from dragoman.reading.speech import lexicon
from dragoman.statements import Span

PERSONAL = frozenset({"leader", "person"})
_TITLES = {
    "he": frozenset(
        """mr sir lord king prince spokesman chairman businessman congressman sheikh emir sultan shah pope brother
        father husband son""".split()
    ),
    "she": frozenset(
        """mrs ms miss dame lady queen princess spokeswoman chairwoman businesswoman congresswoman sister mother wife
        daughter""".split()
    ),
}
"""Words by which a text shows which pronoun is for whom; a name alone shows nothing."""


def mention_at(analysis: Analysis, span: Span) -> Mention | None:
    """The name known to the analysis that a word is part of."""
    near = analysis.named(max(0, span.start - 60), span.end + 60)
    return next((each for each in near if each.span.start <= span.start and span.end <= each.span.end), None)


@dataclass(frozen=True, slots=True)
class Persons:
    """The persons of a document: their full names by first and last word, of several the first.

    `pronouns`: by the last word of a name `he` or `she`, where a title shows it.
    """

    analysis: Analysis
    full: dict[str, str] = field(default_factory=dict)
    pronouns: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, analysis: Analysis, parses: Sequence[Parse]) -> "Persons":
        """Collect the names of more than one word."""
        found = cls(analysis)
        for parse in parses:
            for at in range(len(parse)):
                name = found._written(parse, at)
                if name and " " in name:
                    found.full.setdefault(name.rsplit(" ", 1)[-1], name)
                    found.full.setdefault(name.split(" ", 1)[0], name)
                if name and (pronoun := _titled(parse, at)):
                    found.pronouns.setdefault(name.rsplit(" ", 1)[-1], pronoun)
        return found

    def fits(self, name: str, pronoun: str) -> bool:
        """Whether nothing in the text shows that another pronoun is meant for somebody of that name."""
        return not pronoun or self.pronouns.get(name.rsplit(" ", 1)[-1], pronoun) == pronoun

    def name(self, parse: Parse, at: int) -> str | None:
        """The name of the person that a word stands for: in full, but for leaders, whom the text calls as it will."""
        found = self._written(parse, at)
        if not found:
            return None
        known = mention_at(self.analysis, parse.words[at].span)
        return found if known and known.kind == "leader" else self.full.get(found, found)

    def ending(self, span: Span) -> str | None:
        """The person whose name, by the analysis, a phrase ends in."""
        inside = [each for each in self.analysis.named(span.start, span.end) if each.kind in PERSONAL]
        return inside[-1].span.of(self.analysis.document.text) if inside and inside[-1].span.end == span.end else None

    def _written(self, parse: Parse, at: int) -> str | None:
        """The person's name of which a word is the head, as it stands, without titles."""
        word = parse.words[at]
        if word.upos != "PROPN" or word.relation == "flat" or word.xpos == "NNPS" or lexicon.is_general(word.text):
            return None
        known = mention_at(self.analysis, word.span)
        if known and known.kind not in PERSONAL:
            return None
        places = _places(parse, at)
        if not places or not (known or any(parse.words[each].name == "person" for each in places)):
            return None
        text = parse.cover(places).of(self.analysis.document.text)
        return " ".join((text if text[-3:-2] == "." else text.rstrip(".")).split())


def _places(parse: Parse, at: int) -> list[int]:
    """The words of a name: its head, the names flat after it, an initial before it, less leading titles."""
    places = [at]
    for place in places:
        places += [each for each in parse.children(place, "flat") if parse.words[each].upos == "PROPN"]
    places.sort()
    while places and lexicon.is_role(parse.words[places[0]].text):
        places = places[1:]
    first = places[0] - 1 if places else -1
    if first >= 0 and len(parse.words[first].text) == 2 and parse.words[first].text.endswith("."):
        places = [first, *places]
    return places


def titles(parse: Parse, at: int) -> set[str]:
    """The words before a name, or beside it, that may be titles or offices."""
    beside = [at - 1, *parse.children(at, "compound", "flat", "appos", "nmod:desc")]
    if parse.words[at].relation in {"appos", "flat"}:
        beside.append(parse.words[at].head)
        beside += [parse.words[each].head for each in beside[-1:] if parse.words[each].relation == "nmod"]
    return {parse.words[each].text.lower().rstrip(".") for each in beside if each >= 0}


def _titled(parse: Parse, at: int) -> str | None:
    """The pronoun that a title shows."""
    words = titles(parse, at)
    return next((pronoun for pronoun, shown in _TITLES.items() if not shown.isdisjoint(words)), None)
