"""What two actors have in common: what both want or oppose, and what one wants and the other opposes."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from dragoman.lenses.interests.held import Aim


@dataclass(frozen=True, slots=True)
class Common:
    """The things that both of a pair have a stance on; and, `linked`, those in which one wants something of the other.

    Things on which a holder's statements differ count on neither side: they are `unclear`.
    """

    pair: tuple[str, str]
    shared: tuple[Aim, ...]
    opposed: tuple[Aim, ...]
    unclear: tuple[Aim, ...]
    linked: tuple[tuple[str, Aim], ...]

    @property
    def count(self) -> int:
        """How many things the index rests on."""
        return len(self.shared) + len(self.opposed)

    @property
    def index(self) -> float | None:
        """Convergence: shared less opposed over both, from -1 (opposed in all) to 1; None where nothing is common.

        It is Kendall's coefficient on two-valued stances (Kendall, Rank Correlation Methods, 1948, ch. 1).
        """
        return (len(self.shared) - len(self.opposed)) / self.count if self.count else None


def common(found: Iterable[Aim]) -> list[Common]:
    """Every pair that has something in common or is linked, those with most first."""
    held = list(found)
    names = sorted({name for each in held for name in (*each.by, *each.whom)})
    pairs = [_common(pair, held) for pair in combinations(names, 2)]
    kept = [each for each in pairs if each.count or each.unclear or each.linked]
    return sorted(kept, key=lambda each: (-each.count, -len(each.linked), each.pair))


def _common(pair: tuple[str, str], held: list[Aim]) -> Common:
    both = [each for each in held if set(pair) <= set(each.by)]
    stances = [(each, {each.stance(name) for name in pair}) for each in both]
    one, other = pair
    return Common(
        pair=pair,
        shared=tuple(each for each, found in stances if len(found) == 1 and "both" not in found),
        opposed=tuple(each for each, found in stances if found == {"wants", "opposes"}),
        unclear=tuple(each for each, found in stances if "both" in found),
        linked=tuple(
            (holder, each)
            for each in held
            for holder, named in ((one, other), (other, one))
            if holder in each.by and named in each.whom
        ),
    )
