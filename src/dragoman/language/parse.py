"""A sentence's words with their classes, the dependency tree over them, names, and where discourse units begin."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from dragoman.statements import Span

ROOT = -1


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the text, `head` the place of its head in the sentence (ROOT: none); classes and labels as in UD.

    `name` is the type of the name that the word is part of (`person`, `organization`, `place`, `time`, `event`,
    `other`) or empty, `unit` the relation of the discourse unit that begins here or empty.
    """

    span: Span
    text: str
    upos: str
    xpos: str
    head: int
    label: str
    name: str = ""
    unit: str = ""

    @property
    def relation(self) -> str:
        """The label without its subtype: `nsubj` of `nsubj:pass`."""
        return self.label.partition(":")[0]


@dataclass(frozen=True)
class Parse:
    """The words of one sentence, in order, forming one tree."""

    span: Span
    words: tuple[Word, ...]

    def __len__(self) -> int:
        return len(self.words)

    @cached_property
    def root(self) -> int | None:
        """The place of the word that hangs on none."""
        return next((place for place, word in enumerate(self.words) if word.head == ROOT), None)

    @cached_property
    def _dependents(self) -> tuple[tuple[int, ...], ...]:
        found: list[list[int]] = [[] for _ in self.words]
        for place, word in enumerate(self.words):
            if word.head != ROOT:
                found[word.head].append(place)
        return tuple(map(tuple, found))

    @cached_property
    def _relations(self) -> tuple[str, ...]:
        return tuple(word.relation for word in self.words)

    @cached_property
    def _asked(self) -> dict[tuple[int, tuple[str, ...]], tuple[int, ...]]:
        """What `children` found already."""
        return {}

    def children(self, at: int, *relations: str) -> tuple[int, ...]:
        """The places of a word's dependents, in order; of the relations named only, subtypes with their type."""
        every = self._dependents[at]
        if not relations or not every:
            return every
        # The rules ask the same of the same words many times over.
        found = self._asked.get((at, relations))
        if found is None:
            found = tuple(
                place for place in every if self.words[place].label in relations or self._relations[place] in relations
            )
            self._asked[at, relations] = found
        return found

    def below(self, at: int) -> frozenset[int]:
        """The places of a word and of all that hangs on it."""
        found, left = {at}, [at]
        while left:
            more = self._dependents[left.pop()]
            found.update(more)
            left.extend(more)
        return frozenset(found)

    def subtree(self, at: int) -> tuple[int, ...]:
        """The same in order."""
        return tuple(sorted(self.below(at)))

    def above(self, at: int) -> Iterator[int]:
        """The places of a word's head, its head's head, and so on up to the root."""
        while (at := self.words[at].head) != ROOT:
            yield at

    def path(self, start: int, end: int) -> tuple[int, ...]:
        """The places on the way from one word to another through the tree, both included."""
        up = [start, *self.above(start)]
        down = [end, *self.above(end)]
        meet = next(place for place in up if place in down)
        return (*up[: up.index(meet) + 1], *reversed(down[: down.index(meet)]))

    def inside(self, span: Span) -> tuple[int, ...]:
        """The places of the words that stand at least in part within a stretch of the text."""
        return tuple(
            place for place, word in enumerate(self.words) if word.span.start < span.end and word.span.end > span.start
        )

    def head_of(self, places: Sequence[int]) -> int | None:
        """Of some words the one that the others hang on: the highest in the tree, the first where several are."""
        return min(places, key=lambda place: (sum(1 for _ in self.above(place)), place), default=None)

    def cover(self, places: Sequence[int]) -> Span:
        """The stretch of text from the first to the last of some words. Raises ValueError where there are none."""
        return Span(min(self.words[at].span.start for at in places), max(self.words[at].span.end for at in places))
