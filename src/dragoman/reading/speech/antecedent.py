"""Whom pronouns and phrases such as `the minister` stand for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from dragoman.language.parse import Parse
from dragoman.reading.speech import lexicon
from dragoman.reading.speech.naming import phrase
from dragoman.reading.speech.persons import PERSONAL, Persons, mention_at
from dragoman.statements import UNNAMED

_BACK = 4
_PERSONAL = frozenset({"he", "she", "his", "her", "him"})
_PLURAL = frozenset({"they", "their", "them", "these", "those", "both"})
_OWN = frozenset({"i", "we", "you", "my", "our", "your", "us", "me", "one"})
_NEUTER = frozenset({"it", "its"})
_NOBODY = frozenset(
    {"this", "that", "what", "nobody", "none", "anybody", "anyone", "everybody", "everyone", "few", "all"}
)
_POINTING = frozenset({"this", "these", "that", "those", "such"})


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who spoke in a sentence: `single` a person, else several or an institution."""

    index: int
    name: str
    single: bool


@dataclass(frozen=True, slots=True)
class Antecedents:
    """The trees of a document and those who have spoken, in which pronouns are looked up backwards."""

    persons: Persons
    parses: Sequence[Parse]
    spoken: list[Speaker] = field(default_factory=list)

    def name(self, index: int, at: int) -> str | None:
        """What the source at a place of a sentence is called; None where it is the author or nobody that speaks."""
        parse = self.parses[index]
        word = parse.words[at]
        low = word.text.lower()
        if (low in _OWN and word.upos == "PRON") or (low in _NOBODY and not parse.children(at, "acl", "nmod")):
            return None
        if (
            word.upos in {"PRON", "DET"}
            and low in _PERSONAL | _PLURAL | _NEUTER
            and not parse.children(at, "acl", "nmod")
        ):
            return self._referent(index, at, low)
        found = self._taken_up(index, at) or phrase(self.persons, parse, at)
        self._hear(index, at, found)
        return found

    def _hear(self, index: int, at: int, name: str) -> None:
        parse = self.parses[index]
        word = parse.words[at]
        single = bool(self.persons.name(parse, at)) or (word.xpos == "NN" and lexicon.is_role(word.text))
        if name != UNNAMED:
            self.spoken.append(Speaker(index, name, single))

    def _taken_up(self, index: int, at: int) -> str | None:
        """Whom a phrase takes up: `the minister`, `these officials`, `this view`, `its leaders`."""
        parse = self.parses[index]
        word = parse.words[at]
        first = [parse.words[each].text.lower() for each in parse.children(at, "det")][:1]
        if first and first[0] in _POINTING:
            if lexicon.noun(word.text):
                return self.spoken[-1].name if self.spoken and self.spoken[-1].index >= index - 1 else UNNAMED
            return self._same_word(index, at)
        if first == ["the"] and word.xpos == "NN" and lexicon.is_role(word.text) and not self._told_of(parse, at):
            return self._person(index, at)
        owners = [each for each in parse.children(at, "nmod:poss") if parse.words[each].upos == "PRON"]
        owner = self._referent(index, owners[0], parse.words[owners[0]].text.lower()) if owners else None
        document = lexicon.is_document(word.text)
        named = owner not in {None, UNNAMED} and not self._names(parse, at)
        return (owner if document else f"{owner}'s {phrase(self.persons, parse, at)}") if named else None

    def _names(self, parse: Parse, at: int) -> bool:
        return any(self.persons.name(parse, each) for each in parse.subtree(at))

    def _told_of(self, parse: Parse, at: int) -> bool:
        return bool(parse.children(at, "nmod")) or self._names(parse, at)

    def _same_word(self, index: int, at: int) -> str | None:
        """The fuller phrase about the same noun, in the sentences before."""
        low = self.parses[index].words[at].text.lower()
        for place in range(index - 1, max(index - 1 - _BACK, -1), -1):
            for each in _nouns(self.parses[place]):
                if self.parses[place].words[each].text.lower() == low:
                    return phrase(self.persons, self.parses[place], each)
        return None

    def _referent(self, index: int, at: int, low: str) -> str | None:
        if low in _PERSONAL:
            return self._person(index, at)
        if low in _OWN:
            return None
        plural = low in _PLURAL
        if plural and (recent := self._recent(index, single=False)):
            return recent
        for place, candidate in self._before(index, at):
            fits = self._is_plural if plural else self._is_single
            if fits(self.parses[place], candidate):
                return phrase(self.persons, self.parses[place], candidate)
        return UNNAMED if plural else None

    def _recent(self, index: int, *, single: bool) -> str | None:
        """Who spoke last in the two sentences before."""
        last = self.spoken[-1] if self.spoken else None
        return last.name if last and index - 2 <= last.index < index and last.single == single else None

    def _person(self, index: int, at: int) -> str | None:
        if recent := self._recent(index, single=True):
            return recent
        found = ((place, self.persons.name(self.parses[place], each)) for place, each in self._before(index, at))
        return next((name for _, name in found if name), None)

    def _before(self, index: int, at: int) -> Iterator[tuple[int, int]]:
        """The nouns before a place: subjects before others, in this sentence first, then in those before it."""
        here = [each for each in _nouns(self.parses[index]) if each < at]
        yield from ((index, each) for each in _subjects_first(self.parses[index], here[::-1]))
        for place in range(index - 1, max(index - 1 - _BACK, -1), -1):
            yield from ((place, each) for each in _subjects_first(self.parses[place], _nouns(self.parses[place])))

    def _is_plural(self, parse: Parse, at: int) -> bool:
        """Whether a noun means several who can speak, or a people."""
        word = parse.words[at]
        found = mention_at(self.persons.analysis, word.span)
        if found and found.kind not in PERSONAL:
            return word.xpos == "NNPS" or bool(parse.children(at, "conj"))
        people = lexicon.is_person(word.text) or lexicon.is_general(word.text) or word.xpos == "NNPS"
        return word.xpos in {"NNS", "NNPS"} and people

    def _is_single(self, parse: Parse, at: int) -> bool:
        found = mention_at(self.persons.analysis, parse.words[at].span)
        return bool(found and found.kind not in PERSONAL | {"demonym"}) and parse.words[at].xpos == "NNP"


def _nouns(parse: Parse) -> list[int]:
    inner = {"compound", "flat", "fixed"}
    return [at for at, word in enumerate(parse.words) if word.upos in {"NOUN", "PROPN"} and word.relation not in inner]


def _subjects_first(parse: Parse, places: Sequence[int]) -> list[int]:
    return sorted(places, key=lambda each: parse.words[each].relation != "nsubj")
