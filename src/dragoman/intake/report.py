"""What came of reading."""

from collections import Counter
from dataclasses import dataclass, field

from dragoman.statements import RemarkSort


@dataclass(frozen=True, slots=True)
class Notice:
    """One line about one file."""

    name: str
    message: str

    def __str__(self) -> str:
        return f"{self.name}: {self.message}"


@dataclass(slots=True)
class Report:
    """What came of it: numbers of files read, known before (`skipped`) and refused by the reader, and of documents
    that have given way to what now bears their name (`replaced`); what failed; which files are of no format that is
    read (`passed`); what a person should look at (`doubts`); the names of documents, read or known, that have no date
    of publication (`undated`); how many remarks of each sort the reader made (`remarks`)."""

    read: int = 0
    skipped: int = 0
    refused: int = 0
    statements: int = 0
    replaced: int = 0
    failed: tuple[Notice, ...] = ()
    passed: tuple[Notice, ...] = ()
    doubts: tuple[Notice, ...] = ()
    undated: tuple[str, ...] = ()
    remarks: Counter[RemarkSort] = field(default_factory=Counter)
