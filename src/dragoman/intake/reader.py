"""What a reader is to those who use one."""

from collections.abc import Iterator, Mapping
from typing import Any, Protocol

from dragoman.statements import Document, Statement


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
