"""The reader by a small neural network: spans and classes from the model, slots from the trees, speakers from both."""

import hashlib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from dragoman import weights
from dragoman.language import analyse
from dragoman.language.parser import parser
from dragoman.reading.attribution import voices
from dragoman.reading.enumeration import enumerations
from dragoman.reading.fields import fields
from dragoman.reading.fingerprint import fingerprint
from dragoman.reading.items import tie
from dragoman.reading.scene import Scene
from dragoman.reading.tagger.tagger import MODEL, TOLD, Tagger, figures, open_tagger, tagger
from dragoman.statements import TYPES, Document, Statement

_ASKED = frozenset({"anchor", "llm", "prompts"})
"""Folders of the reading that only the reader by a language model uses."""
_ROOMS = ("documents", "language", "ontology", "reading", "statements", "weights")


class EmbeddedReader:
    """Reads with the models that the package carries. The same document gives the same statements in the same order."""

    name = "embedded"
    settings: Mapping[str, Any] = {}

    def __init__(self, model: Path | None = None) -> None:
        """With the statement model in a folder instead of the one that the package carries, for measuring it."""
        self._model = model

    @property
    def quality(self) -> str:
        """How well it was measured to read, from the figures that came with the model."""
        told = figures(self._model or weights.folder())
        right, found = (round(100 * told[name]) for name in ("precision", "recall"))
        return (
            f"Read by a small neural network: of 100 statements that it finds about {right} are ones that an annotator "
            f"marked too, and of 100 that an annotator marked it finds about {found} (F1 {told['micro']:.2f} on "
            f"{told['documents']} annotated articles that it had not learnt from)."
        )

    @property
    def version_hash(self) -> str:
        """Sixteen hex digits fixed by the models, rules and tables that the reader works with."""
        return _version(self._model)

    def read(self, document: Document) -> Iterator[Statement]:
        """The statements in the document, by their place."""
        yield from self.statements(scene_of(document))

    def statements(self, scene: Scene) -> Iterator[Statement]:
        """The statements in a document that is analysed and parsed already, by their place."""
        found = [TYPES[each.kind](**fields(each, scene)) for each in self._tagger().read(scene.analysis, scene.parses)]
        found.sort(key=lambda each: (each.span, each.kind))
        lists = enumerations(scene.analysis, scene.parses)
        yield from tie(scene.analysis, lists, found, scene.voices)

    def _tagger(self) -> Tagger:
        return tagger() if self._model is None else _opened(self._model)


def scene_of(document: Document) -> Scene:
    """A document analysed and parsed, with its voices."""
    analysis = analyse(document)
    parses = parser().parse(document.text, [each.span for each in analysis.sentences])
    return Scene(analysis, parses, voices(analysis, parses))


@cache
def _opened(folder: Path) -> Tagger:
    return open_tagger(folder)


@cache
def _version(model: Path | None) -> str:
    digest = hashlib.sha256(fingerprint(*_ROOMS, but=_ASKED).encode())
    for name in (MODEL, TOLD) if model else ():
        digest.update((Path(model or "") / name).read_bytes())
    return digest.hexdigest()[:16]
