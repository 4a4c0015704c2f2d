"""What the package's own reader makes of a document: the other view on what a language model says."""

from dataclasses import dataclass
from functools import cached_property

from dragoman import ontology, weights
from dragoman.language import analyse
from dragoman.reading.attribution import voices
from dragoman.reading.embedded import EmbeddedReader, scene_of
from dragoman.reading.rules import RuleReader
from dragoman.reading.scene import Scene
from dragoman.statements import Document, Kind, Span, Statement

_HALF = 0.5


@dataclass(frozen=True)
class View:
    """A document analysed, with its trees and voices, and the statements that the package's reader finds."""

    scene: Scene
    statements: tuple[Statement, ...]

    @classmethod
    def of(cls, document: Document) -> "View":
        """By the embedded reader; by the rules and without trees where the package came without weights."""
        if weights.present():
            scene = scene_of(document)
            return cls(scene, tuple(EmbeddedReader().statements(scene)))
        analysis = analyse(document)
        return cls(Scene(analysis, (), voices(analysis)), tuple(RuleReader().read(document)))

    def named_in(self, span: Span) -> frozenset[str]:
        """Whom a stretch of the text names, each also as the state or body that he acts for."""
        if span not in self._named:
            given = {each.actor for each in self.scene.between(span.start, span.end)}
            acting = {*map(ontology.acts_for, given), *self.scene.acting_for(sorted(given))}
            self._named[span] = frozenset(given | acting)
        return self._named[span]

    @cached_property
    def _named(self) -> dict[Span, frozenset[str]]:
        return {}

    def same(self, kind: Kind, span: Span) -> Statement | None:
        """The statement of that kind that shares most of its words with a span, half of the shorter at least."""
        near = [
            (span.shared(each.span), each)
            for each in self.statements
            if each.kind == kind and span.shared(each.span) >= _HALF * min(len(span), len(each.span))
        ]
        return max(near, key=lambda pair: pair[0])[1] if near else None


def view_version() -> str:
    """What the other view hangs on."""
    return EmbeddedReader().version_hash if weights.present() else RuleReader().version_hash
