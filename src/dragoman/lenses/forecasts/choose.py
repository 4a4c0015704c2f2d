"""Which forecasts of a ledger are shown, and in which order."""

from dataclasses import dataclass
from datetime import date

from dragoman.lenses.forecasts.entry import RESOLVED, Entry, State
from dragoman.lenses.forecasts.ledger import Ledger
from dragoman.statements import AUTHOR


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What forecasts are asked for; what is left empty does not narrow.

    `speakers` are those that are held to a forecast (`author`: the authors of the documents), `due_from` and `due_to`
    bound the day on which it falls due.
    """

    states: tuple[State, ...] = ()
    speakers: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    due_from: date | None = None
    due_to: date | None = None


def chosen(ledger: Ledger, wanted: Wanted) -> list[Entry]:
    """The forecasts asked for: those that fall due first come first, those without a date last, as they were made."""
    found = ledger.entries
    if wanted.speakers:
        names = {name.casefold() for name in wanted.speakers}
        found = tuple(each for each in found if _said_by(each, names))
    if wanted.outlets:
        names = {name.casefold() for name in wanted.outlets}
        found = tuple(each for each in found if each.outlet.casefold() in names)
    if wanted.due_from or wanted.due_to:
        first, last = wanted.due_from or date.min, wanted.due_to or date.max
        found = tuple(each for each in found if each.due and first <= each.due.end <= last)
    if wanted.states:
        states = frozenset(wanted.states)
        found = tuple(each for each in found if each.state(ledger.day) in states)
    return sorted(found, key=_falls_due)


def _falls_due(entry: Entry) -> int:
    return entry.horizon.due.end.toordinal() if entry.horizon.due else date.max.toordinal()


def _said_by(entry: Entry, names: set[str]) -> bool:
    speaker = entry.said.attribution.speaker.casefold()
    return entry.author.casefold() in names or speaker in names or (AUTHOR in names and speaker == AUTHOR)


def states_of(names: tuple[str, ...]) -> tuple[State, ...]:
    """The states that these words mean; `resolved` stands for every outcome."""
    found: list[State] = []
    for name in names:
        found += RESOLVED if name == "resolved" else [name]  # type: ignore[list-item]
    return tuple(dict.fromkeys(found))
