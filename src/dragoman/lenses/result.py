"""What a lens gives back: rows and figures that know which statements they rest on."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from dragoman.errors import QueryError


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a result: JSON-ready values by column, and the statements and documents that it rests on."""

    values: Mapping[str, Any]
    statements: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart: a Vega-Lite 5 specification with its data inside, and the statements that it draws.

    `caption` says in words what is to be seen, for those who cannot see it.
    """

    title: str
    spec: Mapping[str, Any]
    caption: str
    statements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LensResult:
    """A way of looking at a dossier.

    `columns` are all columns in their order (a row may lack some), `shown` those for a narrow screen, and `notes`
    say what was left out and why.
    """

    lens: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    shown: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()
    notes: tuple[str, ...] = ()

    def records(self) -> list[dict[str, Any]]:
        """The rows as plain records, columns in their order, then the ids of `statements` and `documents`."""
        return [
            {
                **{name: row.values[name] for name in self.columns if name in row.values},
                "statements": list(row.statements),
                "documents": list(row.documents),
            }
            for row in self.rows
        ]

    def frame(self) -> Any:
        """The rows as a pandas DataFrame. Raises QueryError where pandas is not installed."""
        try:
            pandas = import_module("pandas")
        except ImportError:
            raise QueryError("a frame needs pandas; `pip install pandas`, or use `records()`") from None
        return pandas.DataFrame(self.records(), columns=[*self.columns, "statements", "documents"])
