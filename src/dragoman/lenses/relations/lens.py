"""Where pairs of actors stand, dimension by dimension: levels with their bands, and what moved them."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Unpack

from dragoman.dossier import Dossier
from dragoman.errors import QueryError
from dragoman.lenses.asked import Scope, query
from dragoman.lenses.names import pair_name
from dragoman.lenses.relations import ladder as laddering
from dragoman.lenses.relations.figure import figure
from dragoman.lenses.relations.look import DRAWN, Look, look
from dragoman.lenses.relations.notes import notes, total_notes
from dragoman.lenses.relations.periods import BYS, By
from dragoman.lenses.relations.rows import COLUMNS, SERIES, row, series_rows, total_rows
from dragoman.lenses.relations.total import Total, checked, total
from dragoman.lenses.result import LensResult, Row
from dragoman.ontology.ladder import Ladder, ladder_from
from dragoman.ontology.ladder import ladder as partnership


def relations(
    dossier: Dossier,
    *,
    by: By | None = None,
    weights: Mapping[str, float] | None = None,
    ladder: bool | str | Path = False,
    limit: int | None = 10,
    **asked: Unpack[Scope],
) -> LensResult:
    """The level (-10..10) of each dimension of each pair's relation, with its 90 % band; most evidence first.

    With `by` (`month`, `quarter`, `year`) a row for each period instead of one for the last day; `weights` by dimension
    add a total that is named by them; `ladder` gives the rungs to a strategic partnership instead (or those of a file
    of the user's own). `limit` is the most pairs that are shown (None: all). Narrowed by `actors`, `between`,
    `dimensions`, `since`, `until`, `as_of` (see `Scope`); here `since` and `until` bound the days that are shown, not
    what is known. With `as_of` every day knows only its past. Raises QueryError when that cannot be asked.
    """
    if by is not None and by not in BYS:
        raise QueryError(f"`by` takes one of {', '.join(BYS)}, not {by!r}")
    if limit is not None and (isinstance(limit, bool) or not isinstance(limit, int) or limit < 1):
        raise QueryError(f"`limit` takes a number above 0, not {limit!r}")
    if ladder and (by or weights):
        raise QueryError("`ladder` shows the rungs on the last day: ask for it without `by` and `weights`")
    wanted, weighed, goal = query(asked, Scope), checked(weights), _ladder(ladder)
    found = look(dossier, wanted, by, limit)
    said = [*found.evidence.notes, *notes(dossier, found)]
    if ladder:
        return _ladder_result(found, goal, said)
    totals = [held for pair in found.pairs if weighed and (held := total(found.of(pair), weighed))]
    said += [note for each in totals for note in total_notes(each)]
    if wanted.between and found.pairs and not wanted.dimensions:
        said += laddering.asked_for(found, found.pairs[0], goal)
    several = ("pair",) if len(found.pairs) > 1 else ()
    return LensResult(
        lens="relations",
        columns=SERIES if by else COLUMNS,
        rows=tuple(_series(found, totals) if by else _rows(found, totals)),
        shown=(*several, *(_SHOWN_SERIES if by else _SHOWN)),
        figures=tuple(filter(None, (figure(found.of(pair)) for pair in found.pairs[:DRAWN]))),
        notes=tuple(said),
    )


_SHOWN = ("dimension", "state", "band", "trend", "since", "events", "assessments", "independent", "mover")
_SHOWN_SERIES = ("dimension", "date", "state", "band", "events", "assessments", "independent", "mover")
_SHOWN_LADDER = ("dimension", "asks", "reached", "band", "since", "needed")


def _ladder(given: bool | str | Path) -> Ladder:
    if isinstance(given, bool):
        return partnership()
    if not isinstance(given, str | Path):
        raise QueryError(f"`ladder` takes a file, not {given!r}")
    return ladder_from(Path(given))


def _ladder_result(found: Look, goal: Ladder, said: list[str]) -> LensResult:
    rows: list[Row] = []
    for pair in found.pairs:
        reached = laddering.climbed(found, pair, goal)
        rows += laddering.ladder_rows(reached, pair, goal)
        said.append(f"{pair_name(pair)}. {laddering.summary(reached, goal)}")
    several = ("pair",) if len(found.pairs) > 1 else ()
    return LensResult(
        lens="ladder",
        columns=laddering.COLUMNS,
        rows=tuple(rows),
        shown=(*several, *_SHOWN_LADDER),
        notes=tuple(said),
    )


def _rows(found: Look, totals: list[Total]) -> Iterator[Row]:
    for pair in found.pairs:
        yield from map(row, found.of(pair))
        for each in totals:
            if each.parts[0].pair == pair:
                yield from total_rows(each, False, None)


def _series(found: Look, totals: list[Total]) -> Iterator[Row]:
    since = found.asked.time_from
    for pair in found.pairs:
        for each in found.of(pair):
            yield from series_rows(each, since)
        for whole in totals:
            if whole.parts[0].pair == pair:
                yield from total_rows(whole, True, since)
