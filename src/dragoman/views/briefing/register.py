"""Evidence numbered through: one number a passage, in the order of the documents and of the text."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from dragoman.dossier import StoredDocument, StoredStatement
from dragoman.lenses.order import came_out
from dragoman.views.briefing.model import Evidence

_Place = tuple[str, int, int]


@dataclass(slots=True)
class Register:
    """The numbers of all passages, and which lines of the page rest on each."""

    evidence: dict[_Place, Evidence] = field(default_factory=dict)
    shown: set[int] = field(default_factory=set)
    """Numbers that stand somewhere on the page."""
    limit: int | None = None
    """How many passages a line or a drawing cites at most (None: all)."""

    def numbers(self, statements: Iterable[StoredStatement]) -> tuple[int, ...]:
        """The numbers of the passages that these statements stand on, in order."""
        return tuple(sorted({self.evidence[_place(each)].number for each in statements}))

    def cite(self, line: str, statements: Iterable[StoredStatement]) -> tuple[int, ...]:
        """The same, and note that the line rests on them."""
        held = list(statements)
        numbers = self.seen(self.numbers(held))
        cited = set(numbers)
        for each in held:
            found = self.evidence[_place(each)]
            if found.number in cited and line not in found.lines:
                found.lines.append(line)
        return numbers

    def seen(self, numbers: Iterable[int]) -> tuple[int, ...]:
        """The numbers in order, and note that they stand on the page."""
        found = tuple(sorted(numbers))[: self.limit]
        self.shown.update(found)
        return found

    def cited(self) -> dict[str, list[Evidence]]:
        """The passages of each document that stand on the page."""
        found: dict[str, list[Evidence]] = defaultdict(list)
        for each in self.evidence.values():
            if each.number in self.shown:
                found[each.document].append(each)
        return found


def register(
    documents: Sequence[StoredDocument], statements: Iterable[StoredStatement], limit: int | None = None
) -> Register:
    """Number the passages of all statements; `documents` gives the order, `limit` how many a line may cite."""
    held: dict[str, dict[_Place, str]] = defaultdict(dict)
    for each in statements:
        held[each.source.sha256].setdefault(_place(each), each.quote)
    found = Register(limit=limit)
    for document in documents:
        places = held[document.document.sha256]
        for place in sorted(places, key=lambda place: (place[1], -place[2])):
            found.evidence[place] = Evidence(len(found.evidence) + 1, *place, places[place])
    return found


def in_order(documents: Iterable[StoredDocument]) -> list[StoredDocument]:
    """Documents by the day they came out, those without one last, then by name."""
    return sorted(
        documents, key=lambda each: (came_out(each.document.published), each.document.name, each.document.sha256)
    )


def _place(each: StoredStatement) -> _Place:
    return each.source.sha256, each.statement.span.start, each.statement.span.end
