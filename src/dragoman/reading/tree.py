"""A dependency tree as the slots read it: children at hand, subjects through chains, clauses and paths."""

from collections.abc import Iterable
from itertools import pairwise

from dragoman.language.parse import ROOT, Parse, Word

_RELATIVE = frozenset({"who", "which", "that", "whom", "whose", "what"})
_SUBJECTS = ("nsubj", "csubj")
_LINKS = frozenset({"cc", "punct", "discourse", "reparandum"})
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_LONGEST_CHAIN = 8


class Tree:
    """A parse with the questions that slots ask; places are those of the parse."""

    def __init__(self, parse: Parse) -> None:
        self.parse = parse
        self.words: tuple[Word, ...] = parse.words
        self._low = tuple(word.text.lower().replace("’", "'") for word in self.words)
        self.listed: dict[int, tuple[str, ...]] = {}
        """How a word may be listed, for those that the coder's lexicon was asked for."""

    def low(self, at: int) -> str:
        """The word in small letters, with a plain apostrophe."""
        return self._low[at]

    def kids(self, at: int, *relations: str) -> tuple[int, ...]:
        """A word's dependents in order, of the relations named only; a subtype counts with its type."""
        return self.parse.children(at, *relations)

    def below(self, at: int) -> frozenset[int]:
        """A word and all that hangs on it."""
        return self.parse.below(at)

    def top(self, places: Iterable[int]) -> int | None:
        """Of some words the highest in the tree, the first where several are."""
        return self.parse.head_of(sorted(places))

    def has(self, at: int, *words: str) -> bool:
        """Whether one of the words hangs directly on a word."""
        return any(self._low[each] in words for each in self.kids(at))

    def is_verbal(self, at: int) -> bool:
        """Whether a word heads a clause: a verb, or what a copula says of a subject."""
        return self.words[at].upos in {"VERB", "AUX"} or bool(self.kids(at, "cop"))

    def is_finite(self, at: int) -> bool:
        """Whether a clause has a verb with a tense or a modal, so that it can stand for itself."""
        if not self.is_verbal(at) or self.words[at].relation in {"aux", "cop"}:
            return False
        return any(self.words[each].xpos in _FINITE for each in (at, *self.kids(at, "aux", "cop")))

    def subject(self, at: int) -> int | None:
        """Who or what does what a verb tells, through relative clauses, coordination, control and participles."""
        for _ in range(_LONGEST_CHAIN):
            own = [each for each in self.kids(at, *_SUBJECTS) if "outer" not in self.words[each].label]
            head, relation = self.words[at].head, self.words[at].relation
            relative = bool(own) and self._low[own[0]] in _RELATIVE and relation == "acl"
            if own and not relative:
                return own[0]
            if relation == "acl":
                return head
            controller = self.kids(head, "obj", "iobj") if relation == "xcomp" else ()
            if controller:
                return controller[0]
            if relation not in {"conj", "xcomp", "advcl"}:
                return None
            at = head
        return None

    def subject_above(self, at: int) -> int | None:
        """The subject of the nearest clause that a word is part of and not itself the subject of."""
        for each in self.parse.above(at):
            if self.is_verbal(each):
                found = self.subject(each)
                if found is not None and at not in self.below(found):
                    return found
        return None

    def relative_object(self, at: int) -> list[int]:
        """What a relative clause says is done to the word it hangs on: `sanctions` in `sanctions that they imposed`."""
        head = self.words[at].head
        if self.words[at].label != "acl:relcl" or head == ROOT or self.subject(at) == head:
            return []
        if self._low[head] in _RELATIVE and self.kids(head, "nsubj"):
            return [self.kids(head, "nsubj")[0]]
        return [head]

    def phrase(self, at: int) -> frozenset[int]:
        """A nominal with its modifiers but without the clauses that stand beside it and its own marks."""
        return self.below(at).difference(
            *(
                self.below(each)
                for each in self.kids(at, "acl:relcl", "parataxis", "cop", "aux", "mark", "cc", "punct")
            ),
            *(self.below(each) for each in self.kids(at, *_SUBJECTS, "advcl") if self.is_verbal(at)),
            *(self.below(each) for each in self.kids(at, "case")),
        )

    def content(self, at: int) -> frozenset[int]:
        """A clause with its subject, or a nominal without the clauses beside it."""
        return self.clause(at) if self.is_verbal(at) else self.phrase(at)

    def clause(self, at: int, *without: int) -> frozenset[int]:
        """A clause with its subject, without its marks, without the stretches below some words."""
        links = [each for each in self.kids(at) if self.words[each].relation in _LINKS or self._is_marker(each)]
        places = self.below(at).difference(*(self.below(each) for each in (*without, *links)))
        own = [each for each in self.kids(at, *_SUBJECTS) if self._low[each] not in _RELATIVE]
        subject = None if own else self.subject(at)
        if subject is not None and not any(subject in self.below(each) for each in without):
            places |= self.phrase(subject) - self.below(at)
        return places

    def _is_marker(self, at: int) -> bool:
        return self.words[at].relation == "mark" and self._low[at] != "to"

    def governor(self, at: int) -> int:
        """The word that heads the whole predicate a verb belongs to: `able` in `is able to sign`."""
        for _ in range(_LONGEST_CHAIN):
            if self.words[at].relation != "xcomp" or self.words[at].head == ROOT:
                break
            at = self.words[at].head
        return at

    def path(self, start: int, end: int) -> str:
        """The way from one word to another through the tree, each arrow from a dependent to its head."""
        steps = self.parse.path(start, end)
        told = [self.words[steps[0]].text]
        for one, other in pairwise(steps):
            up = self.words[one].head == other
            arrow = f"-{self.words[one].label}->" if up else f"<-{self.words[other].label}-"
            told += [arrow, self.words[other].text]
        return " ".join(told)
