"""The pairs of actors that most is said about."""

from collections import defaultdict
from collections.abc import Sequence

from dragoman.dossier import StoredStatement
from dragoman.lenses.names import pair_name, pair_of
from dragoman.statements import KINDS
from dragoman.views.briefing.desk import Desk
from dragoman.views.briefing.model import Chapter, Pair

_PAIRS, AT_ONCE = 6, 3
_LEAD = "How much is said of each pair, of which kind, by how many speakers, in how many documents."


def pairs(desk: Desk, title: str) -> Chapter | None:
    """A table of the pairs that most is said about, independent of who says it; None where there are none."""
    held: dict[tuple[str, ...], list[StoredStatement]] = defaultdict(list)
    for each in desk.statements:
        held[pair_of(each.statement)].append(each)
    ranked = sorted((pair for pair in held if len(pair) == 2), key=lambda pair: (-len(held[pair]), pair))
    rows = tuple(_pair(pair, held[pair], desk) for pair in ranked[:_PAIRS])
    return Chapter(id="pairs", title=title, lead=_LEAD, pairs=rows) if rows else None


def _pair(pair: tuple[str, ...], held: Sequence[StoredStatement], desk: Desk) -> Pair:
    numbers = desk.register.numbers(held)
    return Pair(
        name=pair_name(pair),
        kinds=tuple(sum(each.statement.kind == kind for each in held) for kind in KINDS),
        speakers=len({_speaker(each) for each in held}),
        documents=len({each.source.sha256 for each in held}),
        evidence=(*desk.register.seen(numbers[:AT_ONCE]), *numbers[AT_ONCE:]),
    )


def _speaker(each: StoredStatement) -> tuple[str, str]:
    """The authors of different documents are different speakers."""
    name = each.statement.attribution.speaker
    return name, each.source.sha256 if name in ("author", "unnamed") else ""
