"""What produced a statement: its reader, and the sentence, tree, names and cues that it was read from."""

from collections.abc import Iterator, Sequence
from typing import Any

from dragoman.dossier import Dossier, StoredStatement
from dragoman.language import Mention
from dragoman.lenses import afresh
from dragoman.lenses.afresh import Afresh
from dragoman.lenses.explanation import Explanation, Filled, Shown
from dragoman.lenses.statements import record
from dragoman.ontology.actors import acts_for
from dragoman.statements import Span, Statement, own_fields

_SHARED = ("speaker", "stance", "factuality", "actors", "dimension", "time")


def explain(dossier: Dossier, name: str) -> Explanation:
    """The statement with this id, or the only one whose id begins so, and all that produced it.

    Trees, names and paths are not stored: they are read anew from the stored text, which gives the same as long as the
    program is the same. Raises QueryError when there is no such statement.
    """
    stored = dossier.statement(name)
    document = dossier.document(stored.source.sha256)
    run = next(each for each in dossier.runs() if each.id == stored.run)
    judgements = tuple(dossier.judgements(stored.id))
    found = afresh.read(document.document, stored.original, run.reader)
    return Explanation(
        stored=stored,
        document=document,
        run=run,
        judgements=judgements,
        fields=tuple(_fields(stored, found)),
        sentences=tuple(_sentences(stored.statement.span, found)),
        rule=found.rule,
        notes=(*found.notes, *_changed(stored)),
    )


def _fields(stored: StoredStatement, found: Afresh) -> Iterator[Filled]:
    now, before, sure = record(stored), afresh.values(stored.original), dict(stored.statement.confidences)
    for name in (*own_fields(type(stored.statement)), *_SHARED):
        changed = before[name] if afresh.values(stored.statement)[name] != before[name] else None
        spans, how = found.slots.get(name) or _shared(name, stored.original, found)
        yield Filled(name, now[name], spans, how, sure.get(name), changed)


def _shared(name: str, statement: Statement, found: Afresh) -> tuple[tuple[Span, ...], str]:
    """Where a field that is no slot of its own was found, as far as that can be told."""
    said = statement.attribution
    if name == "speaker" and said.cue:
        return (said.cue,), f"the chain {' > '.join(said.chain)}" if len(said.chain) > 1 else ""
    inside = list(_sentences(statement.span, found))
    if name == "actors":
        return _named(statement.actors, [each for shown in inside for each in shown.mentions])
    if name == "time" and statement.time:
        told = [each.span for shown in inside for each in shown.times if each.interval == statement.time]
        return tuple(told), ""
    return (), ""


def _named(actors: Sequence[str], mentions: Sequence[Mention]) -> tuple[tuple[Span, ...], str]:
    """Where the actors are named, and which of them are named elsewhere only."""
    meant = [each for each in mentions if {each.actor, acts_for(each.actor)} & set(actors)]
    here = {name for each in meant for name in (each.actor, acts_for(each.actor))}
    others = [name for name in actors if name not in here]
    how = f"the sentences around, which name {', '.join(others)}" if others else ""
    return tuple(each.span for each in meant), how


def _sentences(span: Span, found: Afresh) -> Iterator[Shown]:
    """The sentences that the span touches."""
    for each in found.analysis.sentences:
        if each.span.shared(span):
            trees = tuple(tree for tree in found.trees if tree.span.shared(each.span))
            yield Shown(each.span, trees, each.mentions, each.times)


def _changed(stored: StoredStatement) -> Iterator[str]:
    """What a person's decision makes of it."""
    after, before = afresh.values(stored.statement), afresh.values(stored.original)
    changed: list[Any] = [name for name in after if after[name] != before[name]]
    if changed:
        yield f"A person changed {', '.join(changed)}; paths and confidences are those of what was read."
    if stored.verdict == "reject":
        yield "A person rejected it."
