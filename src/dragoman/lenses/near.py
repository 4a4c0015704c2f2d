"""Names that are almost what somebody typed, for the end of an error."""

from collections.abc import Iterable
from difflib import get_close_matches

MOST = 3


def near(name: str, known: Iterable[str], cutoff: float = 0.5) -> list[str]:
    """The known names most like it, three at most, the likest first; capitals do not count."""
    folded = {each.casefold(): each for each in known}
    return [folded[each] for each in get_close_matches(name.casefold(), sorted(folded), MOST, cutoff)]
