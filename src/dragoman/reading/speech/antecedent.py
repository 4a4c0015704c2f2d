"""Whom pronouns and phrases such as `the minister` stand for."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from dragoman.language.parse import Parse
from dragoman.reading.speech import lexicon
from dragoman.reading.speech.candidates import Candidates, is_main, is_subject, nouns
from dragoman.reading.speech.naming import phrase
from dragoman.reading.speech.own import another, is_own
from dragoman.reading.speech.persons import PERSONAL, Persons, mention_at, titles
from dragoman.reading.speech.tree import is_expletive
from dragoman.statements import UNNAMED

_BACK = 4
_RECENT = 2
_PERSONAL = {"he": "he", "his": "he", "him": "he", "she": "she", "her": "she"}
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
class _Wanted:
    """What a pronoun can stand for: what a noun that fits is called, and a person or not.

    `near`: any noun before it in its sentence is likelier than one of another sentence; `pronoun`: he or she.
    """

    naming: Callable[[Parse, int], str | None]
    single: bool = False
    near: bool = False
    pronoun: str = ""


@dataclass(frozen=True, slots=True)
class Antecedents:
    """The trees of a document and those who have spoken, in which pronouns are looked up backwards."""

    persons: Persons
    parses: Sequence[Parse]
    candidates: Candidates
    spoken: list[Speaker] = field(default_factory=list)

    def name(self, index: int, at: int) -> str | None:
        """What the source at a place of a sentence is called; None where it is the author or nobody that speaks."""
        parse = self.parses[index]
        word = parse.words[at]
        low = word.text.lower()
        if (low in _OWN and word.upos == "PRON") or (low in _NOBODY and not parse.children(at, "acl", "nmod")):
            return None
        if is_expletive(parse, at) or is_own(self.parses, index, at):
            return None
        if (
            word.upos in {"PRON", "DET"}
            and low in _PERSONAL.keys() | _PLURAL | _NEUTER
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
            return self._office(index, word.text.lower()) or self._person(index, at, "")
        if first == ["the"] and word.text.lower() == "authors" and (text := another(self.parses, index)):
            return phrase(self.persons, self.parses[text[0]], text[1])
        owners = [each for each in parse.children(at, "nmod:poss") if parse.words[each].upos == "PRON"]
        owner = self._referent(index, owners[0], parse.words[owners[0]].text.lower()) if owners else None
        document = lexicon.is_document(word.text)
        named = owner not in {None, UNNAMED} and not self._names_one(parse, at)
        return (owner if document else f"{owner}'s {phrase(self.persons, parse, at)}") if named else None

    def _names_one(self, parse: Parse, at: int) -> bool:
        return any(self.persons.name(parse, each) for each in parse.subtree(at))

    def _told_of(self, parse: Parse, at: int) -> bool:
        return bool(parse.children(at, "nmod")) or self._names_one(parse, at)

    def _same_word(self, index: int, at: int) -> str | None:
        """The fuller phrase about the same noun, in the sentences before."""
        low = self.parses[index].words[at].text.lower()
        for place in range(index - 1, max(index - 1 - _BACK, -1), -1):
            for each in nouns(self.parses[place]):
                if self.parses[place].words[each].text.lower() == low:
                    return phrase(self.persons, self.parses[place], each)
        return None

    def _office(self, index: int, low: str) -> str | None:
        """The person whom the sentences before name together with an office: `the governor, X`."""
        for place in range(index - 1, max(index - 1 - _BACK, -1), -1):
            parse = self.parses[place]
            for at in nouns(parse):
                if (name := self.persons.name(parse, at)) and low in titles(parse, at):
                    return name
        return None

    def _referent(self, index: int, at: int, low: str) -> str | None:
        if low in _PERSONAL:
            return self._person(index, at, _PERSONAL[low])
        if low in _OWN:
            return None
        if low in _PLURAL:
            return self._meant(index, at, _Wanted(self._several)) or UNNAMED
        if index and any(is_own(self.parses, index - 1, each) for each in self._subjects(index - 1)):
            return None
        return self._meant(index, at, _Wanted(self._institution, near=True))

    def _subjects(self, index: int) -> list[int]:
        return [each for each in nouns(self.parses[index]) if is_main(self.parses[index], each)]

    def _person(self, index: int, at: int, pronoun: str) -> str | None:
        """The person who is meant by a pronoun, or by an office alone."""
        return self._meant(index, at, _Wanted(self._somebody, single=True, pronoun=pronoun))

    def _meant(self, index: int, at: int, wanted: _Wanted) -> str | None:
        """Whom a pronoun stands for, of those that are wanted.

        The subject named before it in its sentence (any noun, where what is near is wanted); else of the two sentences
        before who is the subject of a main clause, who speaks in it, or is another subject, the nearer sentence
        first; else whoever was named last.
        """
        before = list(self.candidates.before(index, at))
        for place, found in before[: _RECENT + 1]:
            parse = self.parses[place]
            near = wanted.near and place == index
            subjects = found if near else [each for each in found if is_subject(parse, each)]
            main = [each for each in subjects if place == index or is_main(parse, each)]
            heard = [each.name for each in self.spoken if each.index == place < index and each.single == wanted.single]
            names = (*self._names(parse, main, wanted), *heard[::-1], *self._names(parse, subjects, wanted))
            if fit := [name for name in names if self.persons.fits(name, wanted.pronoun)]:
                return fit[0]
        named = (name for place, found in before for name in self._names(self.parses[place], found, wanted))
        return next((name for name in named if self.persons.fits(name, wanted.pronoun)), None)

    def _names(self, parse: Parse, places: Sequence[int], wanted: _Wanted) -> list[str]:
        return [name for each in places if (name := wanted.naming(parse, each))]

    def _somebody(self, parse: Parse, at: int) -> str | None:
        return self.persons.name(parse, at) or self._officer(parse, at)

    def _officer(self, parse: Parse, at: int) -> str | None:
        """What a subject is called whom the text names by an office and whose that is."""
        word = parse.words[at]
        told = parse.children(at, "amod", "compound", "nmod", "appos")
        officer = word.xpos == "NN" and lexicon.is_role(word.text) and told and is_main(parse, at)
        return phrase(self.persons, parse, at) if officer else None

    def _several(self, parse: Parse, at: int) -> str | None:
        """What several who can speak are called, or a people."""
        word = parse.words[at]
        found = mention_at(self.persons.analysis, word.span)
        if found and found.kind not in PERSONAL:
            fits = word.xpos == "NNPS" or bool(parse.children(at, "conj"))
        else:
            people = lexicon.is_person(word.text) or lexicon.is_general(word.text) or word.xpos == "NNPS"
            fits = word.xpos in {"NNS", "NNPS"} and people
        return phrase(self.persons, parse, at) if fits else None

    def _institution(self, parse: Parse, at: int) -> str | None:
        """What a state or body is called."""
        word = parse.words[at]
        found = mention_at(self.persons.analysis, word.span)
        if found:
            named = found.kind not in PERSONAL | {"demonym"} and word.xpos == "NNP"
        else:
            told = lexicon.is_person(word.text) or lexicon.is_document(word.text)
            body = word.xpos == "NN" and told and not lexicon.is_role(word.text)
            named = word.name == "organization" or (body and is_main(parse, at))
        return phrase(self.persons, parse, at) if named else None
