"""One file: loading it and reading it, with whatever goes wrong said in a line."""

import sys
from dataclasses import dataclass

from dragoman import documents
from dragoman.documents import Override, Source
from dragoman.documents.raw import MAX_BYTES, shown
from dragoman.errors import DocumentError, DossierError, DragomanError
from dragoman.intake.reader import Asking, Reader
from dragoman.statements import Document, Remark, Statement


@dataclass(frozen=True, slots=True)
class Job:
    """A file to read and what a person says about it; `data` is what standard input gave."""

    source: Source
    override: Override | None
    data: bytes | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a file: its document, its statements once read, or why not; what the reader remarks on that."""

    document: Document | None = None
    statements: tuple[Statement, ...] | None = None
    refused: str | None = None
    error: str | None = None
    remarks: tuple[Remark, ...] = ()


def piped(source: Source) -> bytes | None:
    """What stands on standard input where that is the source: only the first process has it, and only once."""
    if not source.is_stdin:
        return None
    try:
        return sys.stdin.buffer.read(MAX_BYTES + 1)
    except (OSError, ValueError, AttributeError):  # closed, or there is none
        return b""


def load(job: Job) -> Outcome:
    source = job.source
    try:
        if job.data is not None:
            return Outcome(documents.load_bytes(job.data, source.name, job.override))
        return Outcome(documents.load(source.path, source.name, job.override))
    except Exception as error:
        return Outcome(error=line(error, source.name, shown(source.path)))


def read(reader: Reader, document: Document) -> Outcome:
    try:
        if isinstance(reader, Asking):
            found = reader.reading(document)
            return Outcome(document, found.statements, remarks=found.remarks)
        return Outcome(document, tuple(reader.read(document)))
    except DocumentError as error:
        return Outcome(document, (), refused=line(error, document.name))
    except DossierError:
        raise
    except Exception as error:
        return Outcome(document, error=line(error, document.name))


def line(error: Exception, *names: str) -> str:
    """The message in one line, without the name of the file that it is shown beside."""
    message = " ".join(str(error).split()) or "no reason given"
    for name in names:
        message = message.removeprefix(f"{name}: ")
    return (
        message
        if isinstance(error, DragomanError)
        else f"{type(error).__name__}: {message} (a fault of the program; please report it)"
    )
