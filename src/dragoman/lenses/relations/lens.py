"""Where pairs of actors stand, dimension by dimension: levels with their bands, and what moved them."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import Unpack

from dragoman.dossier import Dossier
from dragoman.errors import QueryError
from dragoman.lenses.asked import Scope, query
from dragoman.lenses.names import pair_name
from dragoman.lenses.relations import ladder as laddering
from dragoman.lenses.relations.apart import apart
from dragoman.lenses.relations.figure import figure
from dragoman.lenses.relations.look import DRAWN, Look, look
from dragoman.lenses.relations.notes import notes, total_notes
from dragoman.lenses.relations.observation import Pair
from dragoman.lenses.relations.periods import BYS, By
from dragoman.lenses.relations.rows import (
    BESIDE,
    BESIDE_SERIES,
    COLUMNS,
    READING,
    SERIES,
    row,
    series_rows,
    total_rows,
)
from dragoman.lenses.relations.tabled_rows import tabled_row, tabled_series
from dragoman.lenses.relations.tables import Tables, tables
from dragoman.lenses.relations.total import Total, checked, total
from dragoman.lenses.result import Figure, LensResult, Row
from dragoman.ontology.ladder import Ladder, ladder_from
from dragoman.ontology.ladder import ladder as partnership
from dragoman.statements.vocabulary import DIMENSIONS


def relations(
    dossier: Dossier,
    *,
    by: By | None = None,
    weights: Mapping[str, float] | None = None,
    ladder: bool | str | Path = False,
    events: str | Path | None = None,
    limit: int | None = 10,
    **asked: Unpack[Scope],
) -> LensResult:
    """The level (-10..10) of each dimension of each pair's relation, with its 90 % band; most evidence first.

    With `by` (`month`, `quarter`, `year`) a row for each period instead of one for the last day; `weights` by dimension
    add a total that is named by them; `ladder` gives the rungs to a strategic partnership instead (or those of a file
    of the user's own). `events`, the folder of an event table, sets what that tells beside: a row for each format, its
    name in `source`; the notes say where and why they part. `limit` is the most pairs that are shown (None: all).
    Narrowed by `actors`, `between`, `dimensions`, `since`, `until`, `as_of` (see `Scope`); here `since` and `until`
    bound the days that are shown, not what is known. With `as_of` every day knows only its past. Raises QueryError when
    that cannot be asked, EventsError where the folder holds no event table.
    """
    if by is not None and by not in BYS:
        raise QueryError(f"`by` takes one of {', '.join(BYS)}, not {by!r}")
    if limit is not None and (isinstance(limit, bool) or not isinstance(limit, int) or limit < 1):
        raise QueryError(f"`limit` takes a number above 0, not {limit!r}")
    if ladder and (by or weights or events is not None):
        raise QueryError("`ladder` shows the rungs on the last day: ask for it without `by`, `weights` and `events`")
    wanted, weighed, goal = query(asked, Scope), checked(weights), _ladder(ladder)
    found = look(dossier, wanted, by, limit)
    said = [*found.evidence.notes, *notes(dossier, found)]
    if ladder:
        return _ladder_result(found, goal, said)
    totals = [held for pair in found.pairs if weighed and (held := total(found.of(pair), weighed))]
    said += [note for each in totals for note in total_notes(each)]
    if wanted.between and found.pairs and not wanted.dimensions:
        said += laddering.asked_for(found, found.pairs[0], goal)
    beside = tables(events, found, by, limit) if events is not None else None
    rows = [*(_series(found, totals) if by else _rows(found, totals)), *_tabled(beside, by, wanted.time_from)]
    pairs = beside.pairs if beside else found.pairs
    return LensResult(
        lens="relations",
        columns=_COLUMNS[by is not None, beside is not None],
        rows=tuple(sorted(rows, key=partial(_place, list(map(pair_name, pairs)))) if beside else rows),
        shown=(*(("pair",) if len(pairs) > 1 else ()), *_SHOWN[by is not None, beside is not None]),
        figures=tuple(filter(None, (_drawn(found, beside, pair) for pair in pairs[:DRAWN]))),
        notes=(*said, *((*beside.notes, *apart(found, beside)) if beside else ())),
    )


def _drawn(found: Look, beside: Tables | None, pair: Pair) -> Figure | None:
    return figure(found.of(pair), beside.beside(pair) if beside else (), pair=pair)


def _tabled(beside: Tables | None, by: By | None, since: date | None) -> Iterator[Row]:
    for each in beside.levels if beside else ():
        if by:
            yield from tabled_series(each, since)
        else:
            yield tabled_row(each)


def _place(pairs: list[str], row: Row) -> tuple[int, int, str]:
    """By pair and dimension, totals last; what was read, then the formats of the event table."""
    name, source = row.values["dimension"], row.values["source"]
    dimension = DIMENSIONS.index(name) if name in DIMENSIONS else len(DIMENSIONS)
    return pairs.index(row.values["pair"]), dimension, "" if source == READING else source


_COLUMNS = {
    (False, False): COLUMNS, (False, True): BESIDE, (True, False): SERIES, (True, True): BESIDE_SERIES,
}  # fmt: skip
_SHOWN = {
    (False, False): ("dimension", "state", "band", "trend", "since", "events", "assessments", "independent", "mover"),
    (False, True): ("dimension", "source", "date", "state", "band", "since", "events", "assessments", "mover"),
    (True, False): ("dimension", "date", "state", "band", "events", "assessments", "independent", "mover"),
    (True, True): ("dimension", "source", "date", "state", "band", "events", "assessments", "mover"),
}
"""By whether it is a series, and whether an event table stands beside."""
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
