"""Scores of a parse against the gold, over running text, as the CoNLL 2018 shared task scored (Zeman et al. 2018)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Placed:
    """A word in a text: where it stands, and its head's number among the text's words (-1 for the root)."""

    start: int
    end: int
    head: int
    label: str
    upos: str
    xpos: str


@dataclass(slots=True)
class Count:
    """How many the gold has, how many were given, and how many of those agree."""

    gold: int = 0
    given: int = 0
    right: int = 0

    def add(self, gold: int, given: int, right: int) -> None:
        """Count more."""
        self.gold, self.given, self.right = self.gold + gold, self.given + given, self.right + right

    @property
    def f1(self) -> float:
        """Per cent, the harmonic mean of precision and recall; 0 where there is nothing."""
        return 200 * self.right / (self.gold + self.given) if self.gold + self.given else 0.0


@dataclass(slots=True)
class Scores:
    """Counts by the name of what is counted."""

    counts: dict[str, Count] = field(default_factory=dict)

    def add(self, name: str, gold: Iterable[object], given: Iterable[object]) -> None:
        """Compare two sets of what was marked."""
        one, other = set(gold), set(given)
        self.counts.setdefault(name, Count()).add(len(one), len(other), len(one & other))

    def words(self, gold: Sequence[Placed], given: Sequence[Placed]) -> None:
        """Count words, tags, UAS, LAS without subtypes as the task did, and LAS with them.

        A given word counts as a gold word when it has the same characters; its head is right when it is the gold head.
        """
        places = {(word.start, word.end): at for at, word in enumerate(gold)}
        match = [places.get((word.start, word.end)) for word in given]
        pairs = [(gold[at], word) for at, word in zip(match, given, strict=True) if at is not None]
        self._count("words", gold, given, len(pairs))
        self._count("upos", gold, given, sum(one.upos == other.upos for one, other in pairs))
        self._count("xpos", gold, given, sum(one.xpos == other.xpos for one, other in pairs))
        attached = [(one, other) for one, other in pairs if _same_head(one, other, match)]
        self._count("uas", gold, given, len(attached))
        self._count(
            "las", gold, given, sum(_universal(one.label) == _universal(other.label) for one, other in attached)
        )
        self._count("las with subtypes", gold, given, sum(one.label == other.label for one, other in attached))

    def told(self) -> dict[str, float]:
        """F1 in per cent by name, to two places."""
        return {name: round(count.f1, 2) for name, count in self.counts.items()}

    def _count(self, name: str, gold: Sequence[Placed], given: Sequence[Placed], right: int) -> None:
        self.counts.setdefault(name, Count()).add(len(gold), len(given), right)


def name_spans(tags: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """First word, the word after the last, and kind of the names in BIO tags; an I without its B begins a name."""
    start, kind = -1, ""
    for at, tag in enumerate([*tags, "O"]):
        if start >= 0 and tag != f"I-{kind}":
            yield start, at, kind
            start = -1
        if tag != "O" and start < 0:
            start, kind = at, tag[2:]


def _same_head(gold: Placed, given: Placed, match: Sequence[int | None]) -> bool:
    return gold.head == (given.head if given.head < 0 else match[given.head])


def _universal(label: str) -> str:
    return label.partition(":")[0]
