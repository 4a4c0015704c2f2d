"""A file to a document: bytes, text, parts, what is known of it, sentences."""

import hashlib
from collections.abc import Callable
from pathlib import Path

from dragoman.documents import metadata
from dragoman.documents.extract import Extract
from dragoman.documents.format import Format, sniff
from dragoman.documents.mail import mail
from dragoman.documents.markdown import markdown
from dragoman.documents.override import Override
from dragoman.documents.parts import parts
from dragoman.documents.pdf import pdf
from dragoman.documents.plain import plain
from dragoman.documents.published import published
from dragoman.documents.raw import check_length, check_size, read, shown
from dragoman.documents.sentences import sentences
from dragoman.documents.web import web
from dragoman.documents.word import word
from dragoman.statements import Document

_EXTRACTORS: dict[Format, Callable[[bytes, str], Extract]] = {
    "txt": plain, "md": markdown, "html": web, "pdf": pdf, "docx": word, "eml": mail,
}  # fmt: skip


def load(path: Path, name: str | None = None, override: Override | None = None) -> Document:
    """The document in a file; `name` is what it is called (the file's own name by default).

    Raises DocumentError, whose one line says what is wrong, with which file, and what to do next.
    """
    return load_bytes(read(path), shown(Path(path.name)) if name is None else name, override)


def load_bytes(data: bytes, name: str, override: Override | None = None) -> Document:
    """The document in these bytes, for standard input and for what lies in no file. Raises as `load` does."""
    form = sniff(check_size(data, name), name)
    extract = _EXTRACTORS[form](data, name)
    check_length(extract.text, name)
    about = override or Override()
    labelled = parts(extract.text, extract.marks, extract.title, about.authors or extract.authors)
    return Document(
        sha256=hashlib.sha256(data).hexdigest(),
        name=name,
        format=form,
        text=extract.text,
        title=metadata.title(extract, labelled, about),
        authors=metadata.authors(extract, labelled, about),
        publisher=metadata.publisher(extract, labelled, about),
        published=published(extract, labelled, about, name),
        url=metadata.url(extract, labelled, about),
        language=metadata.language(extract),
        parts=labelled,
        sentences=sentences(extract.text, labelled),
    )
