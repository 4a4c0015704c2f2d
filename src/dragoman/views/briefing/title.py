"""What a briefing is called, where nobody says."""

from collections import Counter
from collections.abc import Iterable

from dragoman.dossier import StoredStatement
from dragoman.lenses.names import pair_of
from dragoman.views.briefing.wording import sides

_LEAD, _NAMES = 1.5, 3


def title(statements: Iterable[StoredStatement]) -> str:
    """The pair that most is said of, where it leads the next by half; else the three actors that most is said of.

    Empty where no two actors are named together.
    """
    counts = Counter(pair for each in statements if len(pair := pair_of(each.statement)) == 2)
    ranked = sorted(counts, key=lambda pair: (-counts[pair], pair))
    if not ranked:
        return ""
    if len(ranked) == 1 or counts[ranked[0]] >= _LEAD * counts[ranked[1]]:
        return sides(ranked[0])
    named: Counter[str] = Counter()
    for pair, count in counts.items():
        named.update(dict.fromkeys(pair, count))
    most = sorted(named, key=lambda name: (-named[name], name))[:_NAMES]
    return sides(sorted(most))
