"""Statements found against statements annotated, counted as the scorer of the guidelines counts."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from dragoman.statements import KINDS, Span

Measure = Callable[[Span, Span], float]
_ENOUGH = 0.5
_AT_MOST = 6


def overlap(one: Span, other: Span) -> float:
    """The share of the shorter span that both cover; 0 where the longer is more than six times the shorter."""
    short, long = sorted((len(one), len(other)))
    return one.shared(other) / short if long <= _AT_MOST * short else 0.0


def jaccard(one: Span, other: Span) -> float:
    """The share that both cover of what they cover together."""
    return one.shared(other) / (max(one.end, other.end) - min(one.start, other.start))


def pairs(gold: Sequence[Span], found: Sequence[Span], measure: Measure = overlap) -> dict[int, int]:
    """For the place of every span found that has a partner, the partner's: one to one, of maximum size."""
    options = [_options(each, found, measure) for each in gold]
    owner: dict[int, int] = {}

    def place(which: int, seen: set[int]) -> bool:
        for at in options[which]:
            if at not in seen:
                seen.add(at)
                if at not in owner or place(owner[at], seen):
                    owner[at] = which
                    return True
        return False

    for which in range(len(gold)):
        place(which, set())
    return owner


def _options(gold: Span, found: Sequence[Span], measure: Measure) -> list[int]:
    scored = sorted(((measure(gold, each), at) for at, each in enumerate(found)), key=lambda each: -each[0])
    return [at for share, at in scored if share >= _ENOUGH]


@dataclass
class Tally:
    """Counts by kind: gold, found, matched, matched tightly."""

    counts: dict[str, list[int]] = field(default_factory=lambda: {kind: [0, 0, 0, 0] for kind in KINDS})

    def add(self, gold: Sequence[Mapping[str, Any]], found: Sequence[tuple[str, Span]]) -> None:
        """Count one document's."""
        for kind, counts in self.counts.items():
            marked = [Span(each["start"], each["end"]) for each in gold if each["kind"] == kind]
            spans = [span for each, span in found if each == kind]
            both = (len(pairs(marked, spans)), len(pairs(marked, spans, jaccard)))
            for at, more in enumerate((len(marked), len(spans), *both)):
                counts[at] += more

    def figures(self) -> dict[str, float]:
        """F1 of every kind, then micro F1, precision, recall, and F1 of tight matches."""
        total = [sum(each[at] for each in self.counts.values()) for at in range(4)]
        micro = {"micro": _f1(total), "tight": _f1([*total[:2], total[3]])}
        shares = {"precision": total[2] / max(1, total[1]), "recall": total[2] / max(1, total[0])}
        told = {kind: _f1(counts) for kind, counts in self.counts.items()} | micro | shares
        return {name: round(value, 3) for name, value in told.items()}


def _f1(counts: Sequence[int]) -> float:
    return 2 * counts[2] / max(1, counts[0] + counts[1])
