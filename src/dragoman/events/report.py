"""What came of importing."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Imported:
    """One file: rows kept, rows the table had already (`known`), rows set aside (`rejected`).

    `note` says in words what else there is to know: that the file is broken off, or the same as another.
    """

    file: str
    format: str
    rows: int = 0
    known: int = 0
    rejected: int = 0
    note: str = ""


@dataclass(slots=True)
class Report:
    """What came of all files.

    `failed`: files of which nothing could be read, and why. `examples`: the first rows set aside, by file and line.
    `rejects`: where all of them are. `unknown`: codes that no table knows, with their rows. `placed`: rows with both
    sides known. `untyped`: rows without a PLOVER type. `protests`: rows that PLOVER holds to be material conflict and
    their source verbal.
    """

    files: list[Imported] = field(default_factory=list)
    failed: list[tuple[str, str]] = field(default_factory=list)
    passed: list[str] = field(default_factory=list)
    examples: list[str] = field(default_factory=list)
    rejects: list[str] = field(default_factory=list)
    unknown: Counter[str] = field(default_factory=Counter)
    placed: int = 0
    untyped: int = 0
    unsourced: int = 0
    protests: int = 0

    @property
    def rows(self) -> int:
        """Rows kept."""
        return sum(each.rows for each in self.files)

    @property
    def known(self) -> int:
        """Rows that the table had already."""
        return sum(each.known for each in self.files)

    @property
    def rejected(self) -> int:
        """Rows set aside."""
        return sum(each.rejected for each in self.files)
