"""Small documents and statements that tests of the dossier share."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from dragoman.dossier import Dossier, ReaderIdentity
from dragoman.statements import (
    Attribution,
    Document,
    Event,
    Forecast,
    Interest,
    Interval,
    Part,
    Published,
    Span,
    Statement,
)

READER = ReaderIdentity("0.1", "fake", "h1", {"depth": 2})
BETTER = ReaderIdentity("0.1", "better", "h2")


def document(name: str, *sentences: str, day: str = "", **others: Any) -> Document:
    """A document of these sentences, one a line, all of them body."""
    text = "\n".join(sentences)
    spans, start = [], 0
    for sentence in sentences:
        spans.append(Span(start, start + len(sentence)))
        start += len(sentence) + 1
    when = Published(Interval.parse(day), "text") if day else None
    values: dict[str, Any] = {"title": f"On {name}", "published": when, **others}
    return Document(
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        name=name,
        format="txt",
        text=text,
        parts=(Part(Span(0, len(text)), "body"),),
        sentences=tuple(spans),
        **values,
    )


def event(source: Document, quote: str, **fields: Any) -> Event:
    """Russia comes to an agreement with Pakistan, in these words of the document."""
    values: dict[str, Any] = {
        "actors": ("Russia", "Pakistan"),
        "actor": ("Russia",),
        "recipient": ("Pakistan",),
        "action": "AGREE",
        "dimensions": ("trade",),
        **fields,
    }
    return Event(document=source.sha256, span=span(source, quote), **values)


def span(source: Document, quote: str) -> Span:
    """Where the words stand first in the document."""
    start = source.text.index(quote)
    return Span(start, start + len(quote))


def read(source: Document) -> Iterator[Statement]:
    """What a reader with fixed answers finds: an event in every sentence, and two more kinds in every other."""
    for number, place in enumerate(source.sentences):
        words = place.of(source.text).split()
        shared: dict[str, Any] = {"document": source.sha256, "span": place, "confidence": (number + 1) / 10}
        yield Event(**shared, actors=(words[0], "Pakistan"), actor=(words[0],), recipient=("Pakistan",), action="AGREE")
        if number % 2:
            said = Attribution(("Dawn", words[0]), "doubts", Span(place.start, place.start + 1))
            yield Interest(**shared, attribution=said, actors=(words[0],), holder=words[0], object="gas")
            yield Forecast(
                **shared, proposition="a pipeline", hedge="may", probability=(0.2, 0.6), due=Interval.parse("2030")
            )


@dataclass
class FakeReader:
    """The same as a reader for `intake`; counts the documents it was given."""

    name: str = "fake"
    version_hash: str = "h1"
    settings: dict[str, Any] = field(default_factory=dict)
    seen: list[str] = field(default_factory=list)

    def read(self, source: Document) -> Iterator[Statement]:
        self.seen.append(source.name)
        return read(source)


def stored(dossier: Dossier, *sources: Document, reader: ReaderIdentity = READER) -> None:
    """Read the documents into the dossier as `intake` would."""
    with dossier.run(reader) as run:
        for source in sources:
            if run.needs(source):
                run.store(source, read(source))
            else:
                run.skip(source)


def texts(count: int) -> list[Document]:
    """So many documents of three sentences, a day apart."""
    names = ("Russia", "China", "India", "Iran", "Türkiye")
    return [
        document(
            f"{number:02}.txt",
            f"{names[number % 5]} signed deal {number} with Pakistan.",
            f"{names[number % 3]} wants gas – “much” of it.",
            f"{names[number % 4]} sent envoy {number}.",
            day=date(2018, 1, 1 + number % 28).isoformat(),
        )
        for number in range(count)
    ]
