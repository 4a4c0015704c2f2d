"""A reader of single sentences of news: events only, coded from the trees."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from dragoman.language import Analysis, Parse, Sentence, analyse
from dragoman.language.parser import parser
from dragoman.reading.coder.coder import events
from dragoman.reading.coder.view import View
from dragoman.reading.fingerprint import fingerprint
from dragoman.reading.tree import Tree
from dragoman.statements import Document, Event


class CodingReader:
    """Codes the main event of every sentence; finds no other kind of statement."""

    name = "coder"

    @property
    def settings(self) -> Mapping[str, Any]:
        """Nothing can be chosen."""
        return {}

    @property
    def version_hash(self) -> str:
        """Sixteen hex digits fixed by the coder's rules and lists, the gazetteer and the parser."""
        return _version()

    def read(self, document: Document) -> Iterator[Event]:
        """The events in the document, by their place."""
        analysis = analyse(document)
        for sentence in analysis.sentences:
            for parse in parser().parse(document.text, [sentence.span]):
                yield from _events(analysis, sentence, parse)


def _events(analysis: Analysis, sentence: Sentence, parse: Parse) -> Iterator[Event]:
    inside = [each for each in sentence.mentions if parse.span.contains(each.span)]
    for found in events(View(Tree(parse), inside)):
        yield Event(
            document=analysis.document.sha256,
            span=parse.span,
            factuality=found.factuality,
            actors=tuple(dict.fromkeys((*found.actor, *found.recipient))),
            actor=found.actor,
            recipient=found.recipient,
            action=found.action,
        )


@cache
def _version() -> str:
    return fingerprint("documents", "language", "ontology", "reading", "statements", "weights")
