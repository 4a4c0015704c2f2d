"""Texts that nobody has annotated with statements, as the model will meet them: a teacher says what stands in them."""

import csv
import gzip
import io
from collections.abc import Iterator, Sequence
from pathlib import Path

from dragoman.documents import load_bytes
from dragoman.language.pieces import Feeder
from dragoman.reading.tagger.feed import fed
from dragoman.reading.tagger.windows import windows
from training.corpus import raw_texts, read
from training.statements.config import Unlabelled
from training.statements.examples import Example, numbered
from training.statements.pages import Page, page

_TOGETHER = 12
"""Single sentences to a page."""


def unlabelled_pages(shared: Path, told: Unlabelled) -> Iterator[Page]:
    """Documents of treebanks, of the genres named, and pages of single sentences; `limit` of each at the most."""
    for path in told.treebanks:
        texts = [each for each in read(shared / path) if each.genre in told.genres]
        for text, raw in zip(texts[: told.limit or None], raw_texts(texts), strict=False):
            yield page(load_bytes(raw.text.encode(), f"{text.name}.txt".replace("/", "_")))
    found = [each for path in told.sentences for each in _sentences(shared / path)]
    for at in range(0, len(found), _TOGETHER)[: told.limit or None]:
        yield page(load_bytes("\n\n".join(found[at : at + _TOGETHER]).encode(), f"sentences-{at}.txt"))


def unlabelled_examples(found: Sequence[Page], feeder: Feeder) -> list[Example]:
    """The windows of pages, with nothing that they should give."""
    made = []
    for each in found:
        for window in windows(each.words, [feeder.size(one.word.text) for one in each.words]):
            made.append(Example(each.name, window, fed(each.text, window, feeder), numbered(window)))
    return made


def _sentences(path: Path) -> list[str]:
    with gzip.open(path) as opened:
        return [row["text"].strip() for row in csv.DictReader(io.TextIOWrapper(opened, "utf-8-sig"))]
