"""What people said is one event and what is not, as the notes of a lens tell it."""

from collections.abc import Iterable, Sequence

from dragoman.dossier import Link, agreed
from dragoman.lenses.gathered import counted
from dragoman.lenses.happening import Happening


def standing_links(links: Sequence[Link]) -> tuple[Link, ...]:
    """The links of which something counts: not taken back, nor overruled by a later one."""
    return agreed(links).counting


def remarks(events: Iterable[Happening]) -> list[str]:
    """How many of the events people put together or kept apart from others, and who."""
    held = list(events)
    return [
        f"{counted(number, 'event')} {words} by a person ({', '.join(who)})."
        for verdict, words in (("same", "put together"), ("apart", "kept apart from others"))
        if (number := sum(any(link.verdict == verdict for link in each.decided) for each in held))
        and (who := sorted({link.who for each in held for link in each.decided if link.verdict == verdict}))
    ]
