"""What a reader is to those who use one."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Protocol, runtime_checkable

from dragoman.statements import Document, Remark, Statement


class Reader(Protocol):
    """What reads: order and content of its statements are fixed by the document, `version_hash` and `settings`.

    It raises DocumentError for a document that it will not read; any other error is a failure, tried again next time.
    """

    @property
    def name(self) -> str:
        """What the reader is called."""

    @property
    def version_hash(self) -> str:
        """Changes whenever the reader's answers may."""

    @property
    def settings(self) -> Mapping[str, Any]:
        """What a user chose."""

    def read(self, document: Document) -> Iterator[Statement]:
        """The statements in the document."""


class Reading(Protocol):
    """What a reader that asks others found in a document, and what it has to say of that."""

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The statements in the document."""

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """What needs review, what was refused, and which orders the document gives."""


@runtime_checkable
class Asking(Protocol):
    """A reader that asks somebody else: all at once and beforehand, in the process that holds the dossier."""

    def ahead(self, documents: Iterable[Document]) -> None:
        """Ask about the documents that are to be read, so that `reading` need not."""

    def reading(self, document: Document) -> Reading:
        """What is in the document. Raises DragomanError where an answer is missing: it is tried again next time."""
