"""The ledger as a lens: the forecasts that are asked for, or one with all that bears on it."""

from collections import Counter
from collections.abc import Sequence
from typing import Unpack, cast

from dragoman.dossier import Dossier, Query
from dragoman.errors import QueryError
from dragoman.lenses.asked import Day, Scope, day, query
from dragoman.lenses.forecasts.choose import Wanted, chosen, states_of
from dragoman.lenses.forecasts.entry import STATES, Entry
from dragoman.lenses.forecasts.later import later_statements
from dragoman.lenses.forecasts.ledger import Ledger, ledger
from dragoman.lenses.forecasts.rows import COLUMNS, ONE, SHOWN, SHOWN_ONE, one, row
from dragoman.lenses.gathered import counted
from dragoman.lenses.result import LensResult


class Narrowed(Scope, total=False):
    """What the ledger may be asked for besides the scope.

    `states` (`resolved` stands for every outcome), `speakers` (`author`: the documents' own authors), `outlets`,
    `due_before` and `due_after` (days included).
    """

    states: Sequence[str]
    speakers: Sequence[str]
    outlets: Sequence[str]
    due_before: Day | None
    due_after: Day | None


def forecasts(
    dossier: Dossier, forecast: str | None = None, *, limit: int | None = None, **asked: Unpack[Narrowed]
) -> LensResult:
    """Every forecast with its speaker, words, band, horizon, condition and state; the next to fall due first.

    With `forecast` (an id or its beginning) that one alone: its particulars, the later statements that may bear on it,
    and what people said of it. The state is that of `as_of`, else of the day of the latest document. Narrowed as
    `Narrowed` says; `limit` is the most that are shown. Raises QueryError when that cannot be asked.
    """
    if limit is not None and (isinstance(limit, bool) or not isinstance(limit, int) or limit < 1):
        raise QueryError(f"`limit` takes a number above 0, not {limit!r}")
    if forecast is not None:
        return _one(dossier, forecast, asked)
    whole, found = narrowed(dossier, asked)
    shown = found if limit is None else found[:limit]
    notes = [*whole.notes, *_standing(whole, found)]
    if len(shown) < len(found):
        notes.append(f"{len(found) - len(shown)} more; a higher limit shows them.")
    return LensResult(
        lens="forecasts",
        columns=COLUMNS,
        rows=tuple(row(each, whole.day) for each in shown),
        shown=SHOWN,
        notes=tuple(notes),
    )


def narrowed(dossier: Dossier, asked: Narrowed) -> tuple[Ledger, list[Entry]]:
    """The ledger, and the forecasts of it that are asked for. Raises QueryError when that cannot be asked."""
    own = ("states", "speakers", "outlets", "due_before", "due_after")
    scope = cast(Scope, {name: value for name, value in asked.items() if name not in own})
    whole = ledger(dossier, query(scope, Scope))
    wanted = Wanted(
        states=states_of(_words(asked, "states", (*STATES, "resolved"))),
        speakers=_words(asked, "speakers"),
        outlets=_words(asked, "outlets"),
        due_from=day(asked.get("due_after"), last=False),
        due_to=day(asked.get("due_before"), last=True),
    )
    return whole, chosen(whole, wanted)


def _words(asked: Narrowed, name: str, known: Sequence[str] = ()) -> tuple[str, ...]:
    given = asked.get(name) or ()
    words = (given,) if isinstance(given, str) else tuple(cast(Sequence[str], given))
    for word in words:
        if not isinstance(word, str) or (known and word not in known):
            raise QueryError(
                f"`{name}` takes some of {', '.join(known)}, not {word!r}" if known else f"not a name: {word!r}"
            )
    return words


def _one(dossier: Dossier, name: str, asked: Narrowed) -> LensResult:
    unused = [word for word, value in asked.items() if value and word != "as_of"]
    if unused:
        raise QueryError(f"one forecast is shown whole: leave out {', '.join(unused)}")
    scope = Query(as_of=day(asked.get("as_of"), last=True))
    whole = ledger(dossier, scope)
    entry = whole.entry(name)
    proposed = later_statements(dossier, entry, scope)
    notes = [f"As of {whole.day}."] if whole.day else []
    if not proposed:
        notes.append("No later statement in the dossier shares enough with it to be proposed.")
    return LensResult(
        lens="forecast",
        columns=ONE,
        rows=tuple(one(entry, whole.day, proposed)),
        shown=SHOWN_ONE,
        notes=tuple(notes),
    )


def _standing(whole: Ledger, found: Sequence[Entry]) -> list[str]:
    """How many are in which state, and as of when."""
    many = Counter(each.state(whole.day) for each in found)
    if not many:
        return []
    parts = [f"{many[state]} {state}" for state in STATES if many[state]]
    when = f", as of {whole.day}" if whole.day else ""
    notes = [f"{counted(len(found), 'forecast')}{when}: {', '.join(parts)}."]
    copies = sum(len(each.statements) - 1 for each in found)
    if copies:
        notes.append(f"{counted(copies, 'copy', 'copies')} in other prints of the same article counted with the first.")
    return notes
