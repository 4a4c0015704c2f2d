"""Asking an event table: a pair's series, all pairs by month, what there is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import duckdb

from dragoman.errors import EventsError, QueryError

from . import manifest as manifests
from .counts import Month, PairCount, Tally
from .engine import MEMORY, connect, literal, path_literal, statement
from .folder import DATA
from .names import side

PERIODS = ("day", "week", "month", "quarter", "year")
_RECORD = (
    "actor", "recipient", "actor_code", "recipient_code", "format", "event_id", "day", "precision", "code", "type",
    "mode", "quad", "source_quad", "dimension", "intensity", "mentions", "place", "url", "text", "sourced",
)  # fmt: skip


class EventTable:
    """A folder that `dragoman import` wrote.

    Raises EventsError where the folder holds no event table or a file of it is gone. `threads` 0: as many as there
    are cores; `memory`: what DuckDB may take. Use it in a `with`, or call `close`.
    """

    def __init__(self, folder: Path | str, *, threads: int = 0, memory: str = MEMORY) -> None:
        self.folder = Path(folder)
        self.files = _files(self.folder)
        self._connection = connect(threads=threads, memory=memory)
        files = ", ".join(map(path_literal, self.files))
        self._asked(f"CREATE VIEW events AS SELECT * FROM read_parquet([{files}])")

    def __enter__(self) -> EventTable:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the files."""
        self._connection.close()

    def count(self, between: Sequence[str] = ()) -> int:
        """The number of events, of a pair or in all."""
        where = _where(between) if between else "true"
        return int(self._asked(f"SELECT count(*) FROM events WHERE {where}").fetchone()[0])

    def pairs(self, least: int = 1, home: bool = False) -> list[PairCount]:
        """The pairs with at least so many events, most events first; `home`: also those of one state with itself."""
        where = "pair IS NOT NULL" + ("" if home else " AND actor <> recipient")
        rows = self._asked(statement("pairs", where=where, least=literal(int(least)))).fetchall()
        return [PairCount(_pair(pair), events, first, last) for pair, events, first, last in rows]

    def series(
        self, between: Sequence[str], by: str = "month", *, dimension: str | None = None, form: str | None = None,
        since: date | None = None, until: date | None = None,
    ) -> list[Month]:  # fmt: skip
        """A pair's periods in order, those without events left out; empty where the pair is not in the table.

        Names as they are known (or codes, RUS); their order does not matter. `form`: of one format only. Raises
        QueryError where two are not given or `by` is not one of `PERIODS`.
        """
        where = _where(between, dimension, form, since, until)
        return [_month(row) for row in self._asked(_periods("", by, where)).fetchall()]

    def monthly(
        self, between: Sequence[str] = (), *, dimension: str | None = None, form: str | None = None
    ) -> dict[str, Any]:
        """Months of all pairs (or one) as numpy arrays by name, sorted by pair and month.

        Columns: pair ("A|B"), start, events, rated, total (the sum of intensities), the four classes, classed,
        source_verbal, mentions, sourced.
        """
        where = _where(between, dimension, form)
        arrays: dict[str, Any] = self._asked(_periods("pair,", "month", where)).fetchnumpy()
        return arrays

    def tallies(self, between: Sequence[str], *, as_of: date | None = None) -> list[Tally]:
        """A pair's events by format, month, dimension and type, in that order; empty where it is not in the table.

        `as_of`: only what was over by that day. Raises QueryError where two are not given.
        """
        known = f"ends <= DATE {literal(as_of.isoformat())}" if as_of else "true"
        rows = self._asked(statement("tallies", where=_where(between), known=known)).fetchall()
        return [Tally(*row) for row in rows]

    def names(self) -> list[str]:
        """Everybody who is a side of a pair, in alphabetical order."""
        pairs = "SELECT DISTINCT pair FROM events"
        query = f"SELECT DISTINCT unnest(string_split(pair, '|')) AS name FROM ({pairs}) ORDER BY name"
        return [name for (name,) in self._asked(query).fetchall()]

    def events(self, between: Sequence[str], *, since: date | None = None, until: date | None = None,
               limit: int = 1000) -> list[dict[str, Any]]:  # fmt: skip
        """The single events of a pair in the order of their days, as records; the first `limit` of them."""
        where = _where(between, since=since, until=until)
        rows = self._asked(
            f"SELECT {', '.join(_RECORD)} FROM events WHERE {where} ORDER BY day, format, event_id LIMIT {int(limit)}"
        )
        return [dict(zip(_RECORD, row, strict=True)) for row in rows.fetchall()]

    def _asked(self, query: str) -> Any:
        try:
            return self._connection.execute(query)
        except duckdb.Error as error:
            raise EventsError(f"{self.folder}: {str(error).partition(chr(10))[0]}; import it anew") from None


def _files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        raise EventsError(f"{folder}: no such folder; make one by `dragoman import FORMAT FILES... -o {folder}`")
    if not (folder / manifests.NAME).exists():
        raise EventsError(
            f"{folder}: no event table ({manifests.NAME} is not there); "
            f"make one by `dragoman import FORMAT FILES... -o {folder}`"
        )
    files = [folder / DATA / run.name for run in manifests.read(folder).runs]
    if not files:
        raise EventsError(f"{folder}: an event table without events; import some by `dragoman import`")
    if lost := [path for path in files if not path.exists()]:
        raise EventsError(f"{lost[0]}: is gone, though {manifests.NAME} names it; import anew into another folder")
    return files


def pair_key(between: Sequence[str]) -> str:
    """The key of a pair, "Pakistan|Russia", whatever the order and spelling. Raises QueryError unless two are given."""
    names = sorted(side(each) or each.strip().replace("|", "/") for each in between)
    if len(names) != 2:
        raise QueryError(f"a pair is two actors, not {len(names)}; name both")
    return "|".join(names)


def _where(between: Sequence[str], dimension: str | None = None, form: str | None = None,
           since: date | None = None, until: date | None = None) -> str:  # fmt: skip
    told = [
        f"pair = {literal(pair_key(between))}" if between else "pair IS NOT NULL",
        f"dimension = {literal(dimension)}" if dimension else "",
        f"format = {literal(form)}" if form else "",
        f"day >= DATE {literal(since.isoformat())}" if since else "",
        f"day <= DATE {literal(until.isoformat())}" if until else "",
    ]
    return " AND ".join(filter(None, told))


def _periods(columns: str, by: str, where: str) -> str:
    if by not in PERIODS:
        raise QueryError(f"{by!r} is no period; ask by {', '.join(PERIODS)}")
    return statement("periods", columns=columns, by=by, where=where)


def _pair(key: str) -> tuple[str, str]:
    first, _, second = key.partition("|")
    return first, second


def _month(row: Sequence[Any]) -> Month:
    start, events, rated, total, *quads, classed, source_verbal, mentions, sourced = row
    typed = sum(quads)
    return Month(
        start, events, rated, total / rated if rated else None, total or 0.0, (quads[0], quads[1], quads[2], quads[3]),
        events - typed,
        (quads[0] + quads[2]) / typed if typed else None,
        source_verbal / classed if classed else None,
        int(mentions or 0),
        sourced,
    )  # fmt: skip
