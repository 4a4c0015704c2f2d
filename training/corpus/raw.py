"""The running text of a corpus's documents, as a reader would meet it, with the gold sentences' places in it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from training.corpus.conllu import Sentence, Text


@dataclass(frozen=True, slots=True)
class Raw:
    """A document's text, where each paragraph starts and ends in it, and where each gold sentence starts."""

    text: str
    paragraphs: tuple[tuple[int, int], ...]
    starts: tuple[int, ...]
    sentences: tuple[Sentence, ...]


def raw_texts(texts: Iterable[Text]) -> Iterator[Raw]:
    """Join each document's sentences: a blank line between paragraphs, a space where the corpus has one."""
    for each in texts:
        written, starts, breaks = "", list[int](), list[int]()
        for sentence in each.sentences:
            if written and sentence.opens_paragraph:
                written = written.rstrip() + "\n\n"
            if sentence.opens_paragraph or not breaks:
                breaks.append(len(written))
            starts.append(len(written))
            written += sentence.text + " " * sentence.space_after
        ends = [*breaks[1:], len(written)]
        paragraphs = tuple(
            (start, start + len(written[start:end].rstrip())) for start, end in zip(breaks, ends, strict=True)
        )
        yield Raw(written.rstrip(), paragraphs, tuple(starts), each.sentences)
