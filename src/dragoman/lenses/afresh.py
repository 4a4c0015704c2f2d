"""A statement's document read anew, for what the dossier does not store: trees, names, cues, paths."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from dragoman import weights
from dragoman.dossier import ReaderIdentity
from dragoman.language import Analysis, Parse, analyse
from dragoman.lenses.explanation import Applied
from dragoman.lenses.reached import Found, reached
from dragoman.reading import readers
from dragoman.reading.attribution import voices
from dragoman.reading.context import Context
from dragoman.reading.precision import precision
from dragoman.reading.rules import chosen
from dragoman.reading.scene import Scene
from dragoman.statements import Document, Statement, statement_id, to_record

_NO_TREES = "No trees: the package came without the weights that parse."


@dataclass(slots=True)
class Afresh:
    """What reading the document anew gives for one statement; `slots` by the names of its fields."""

    analysis: Analysis
    trees: tuple[Parse, ...] = ()
    slots: dict[str, Found] = field(default_factory=dict)
    rule: Applied | None = None
    notes: tuple[str, ...] = ()


def read(document: Document, statement: Statement, reader: ReaderIdentity) -> Afresh:
    """What stands behind the statement, as this program sees it; `notes` say where that is not what was stored."""
    scene = _scene(document)
    found = Afresh(scene.analysis, tuple(scene.parses), notes=() if weights.present() else (_NO_TREES,))
    if reader.name == "rules":
        found.rule = _rule(statement, found.analysis)
    elif reader.name in readers.READERS and found.trees:
        found.slots = reached(statement, scene)
    found.notes += tuple(_doubts(scene, statement, reader))
    return found


def _scene(document: Document) -> Scene:
    """The document as the embedded reader sees it; without trees where there are no weights."""
    from dragoman.reading.embedded import scene_of

    if weights.present():
        return scene_of(document)
    analysis = analyse(document)
    return Scene(analysis, (), voices(analysis))


def values(statement: Statement) -> dict[str, Any]:
    """The statement's fields, without what is the reader's own."""
    return {name: value for name, value in to_record(statement).items() if not name.startswith("confidence")}


def _rule(statement: Statement, analysis: Analysis) -> Applied | None:
    """The rule that stands on exactly the statement's words."""
    spoken = voices(analysis)
    for index, sentence in enumerate(analysis.sentences):
        if sentence.span.shared(statement.span):
            for hit in chosen(statement.kind, Context(analysis, index, spoken)):
                if hit.span == statement.span:
                    return Applied(hit.rule.name, hit.cue, round(precision(statement.kind, hit.rule.name), 2))
    return None


def _doubts(scene: Scene, statement: Statement, reader: ReaderIdentity) -> Iterator[str]:
    """Where the reader, asked again, says something else."""
    if reader.name not in readers.READERS:
        yield f"No reader of the name {reader.name!r} comes with the package; it cannot be asked again."
        return
    if reader.name == readers.DEFAULT and not readers.ready():
        yield "The reader has no weights here; it cannot be asked again."
        return
    again = readers.reader(reader.name)
    if again.version_hash != reader.hash:
        yield f"Read by another version of the reader ({reader.hash}); paths and trees are this one's."
    yield from _otherwise(statement, tuple(_again(scene, again)))


def _again(scene: Scene, reader: readers.Shipped) -> Iterator[Statement]:
    """What a reader finds in the document; the embedded one need not parse it once more."""
    from dragoman.reading.embedded import EmbeddedReader

    if isinstance(reader, EmbeddedReader):
        return reader.statements(scene)
    return reader.read(scene.analysis.document)


def _otherwise(statement: Statement, now: Iterable[Statement]) -> Iterator[str]:
    same = [each for each in now if each.kind == statement.kind and each.span == statement.span]
    if any(statement_id(each) == statement_id(statement) for each in same):
        return
    if not same:
        yield f"This version finds no {statement.kind} on these words."
        return
    stored, told = values(statement), values(same[0])
    for name in stored:
        if told[name] != stored[name]:
            yield f"This version reads {name} as {told[name]!r}; stored is {stored[name]!r}."
