"""Sentences of a Universal Dependencies treebank in CoNLL-U, with the offsets of every word in its sentence's text."""

import gzip
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from training.corpus.discourse import units
from training.corpus.entities import names


@dataclass(frozen=True, slots=True)
class Word:
    """A syntactic word: where it stands in the sentence's text, its tags, its head (1-based, 0 the root) and label."""

    form: str
    start: int
    end: int
    upos: str
    xpos: str
    head: int
    label: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence; `names` holds one BIO tag a word and `units` the relation of the discourse unit that begins at each
    word (None where none begins); both are None where the corpus is not annotated for them. `begins` are the words at
    which further sentences begin, where several were run together.
    """

    text: str
    words: tuple[Word, ...]
    opens_paragraph: bool = False
    space_after: bool = True
    names: tuple[str, ...] | None = None
    units: tuple[str | None, ...] | None = None
    begins: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Text:
    """A document of the corpus and its genre (empty where the corpus gives none)."""

    name: str
    genre: str
    sentences: tuple[Sentence, ...]


def read(path: Path) -> Iterator[Text]:
    """The documents of a CoNLL-U file, plain or gzipped, in order.

    Raises ValueError, with the file, where a sentence is not well formed.
    """
    name, genre, found = "", "", list[Sentence]()
    for comments, rows in _blocks(path):
        if "newdoc id" in comments:
            if found:
                yield Text(name, genre, tuple(found))
            name, genre, found = comments["newdoc id"], _genre(comments), []
        try:
            found.append(_sentence(comments, rows))
        except (IndexError, ValueError) as trouble:
            raise ValueError(f"{path}: sentence {comments.get('sent_id', '?')}: {trouble}") from trouble
    if found:
        yield Text(name, genre, tuple(found))


def _genre(comments: dict[str, str]) -> str:
    return comments.get("meta::genre", comments["newdoc id"].split("-")[0])


def _blocks(path: Path) -> Iterator[tuple[dict[str, str], list[list[str]]]]:
    comments, rows = dict[str, str](), list[list[str]]()
    for line in _lines(path):
        if line.startswith("#"):
            key, _, value = line[1:].partition("=")
            comments[key.strip()] = value.strip()
        elif line:
            rows.append(line.split("\t"))
        elif rows:
            yield comments, rows
            comments, rows = {}, []
    if rows:
        yield comments, rows


def _lines(path: Path) -> Iterator[str]:
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
        for line in file:
            yield line.rstrip("\n")


def _sentence(comments: dict[str, str], rows: list[list[str]]) -> Sentence:
    text, spans, space = _spelt(rows)
    plain = [row for row in rows if row[0].isdecimal()]
    words = tuple(
        Word(row[1], start, end, row[3], row[4], int(row[6]), row[7])
        for row, (start, end) in zip(plain, spans, strict=True)
    )
    notes = [_notes(row[9]) for row in plain]
    opens = any(key.startswith("newpar") or key == "newdoc id" for key in comments)
    rated = "s_type" in comments
    return Sentence(
        text,
        words,
        opens,
        space,
        names(words, [each.get("Entity", "") for each in notes]) if rated else None,
        units([each.get("Discourse", "") for each in notes]) if rated else None,
    )


def _spelt(rows: Iterable[list[str]]) -> tuple[str, list[tuple[int, int]], bool]:
    """The sentence's text, the span of each word in it, and whether a space follows the sentence."""
    text, spans, last, space = "", list[tuple[int, int]](), 0, True
    left = ""
    for row in rows:
        spaced = "SpaceAfter=No" not in row[9].split("|")
        if "-" in row[0]:
            last, left = int(row[0].split("-")[1]), row[1]
            start, text = len(text), text + row[1] + " " * spaced
            space = spaced
        elif row[0].isdecimal() and int(row[0]) <= last:
            size = len(row[1]) if left.startswith(row[1]) and int(row[0]) < last else len(left)
            spans.append((start, start + size))
            start, left = start + size, left[size:]
        elif row[0].isdecimal():
            spans.append((len(text), len(text) + len(row[1])))
            text += row[1] + " " * spaced
            space = spaced
    return text.rstrip(), spans, space


def _notes(column: str) -> dict[str, str]:
    return {key: value for key, _, value in (each.partition("=") for each in column.split("|")) if value}
