"""What lies behind one statement: who read it, how sure, in which sentence, and how each slot was reached."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from dragoman.dossier import PastRun, StoredDocument, StoredStatement
from dragoman.language import Mention, Parse, TimeExpression
from dragoman.lenses.statements import record
from dragoman.statements import Judgement, Span


@dataclass(frozen=True, slots=True)
class Filled:
    """One field of the statement as it stands: the value, and where and how it was found.

    `spans` are the stretches of the text that it was taken from, `how` the path through the tree, or what else led to
    it; `sure` is the reader's confidence in it. `read` is what the reader had read where a person changed it.
    """

    name: str
    value: Any
    spans: tuple[Span, ...] = ()
    how: str = ""
    sure: float | None = None
    read: Any = None


@dataclass(frozen=True, slots=True)
class Shown:
    """A sentence that the statement stands in: its trees, the actors that it names and the times that it tells."""

    span: Span
    trees: tuple[Parse, ...] = ()
    mentions: tuple[Mention, ...] = ()
    times: tuple[TimeExpression, ...] = ()


@dataclass(frozen=True, slots=True)
class Applied:
    """The rule by which the reader by rules found the statement, the words that set it off, how often it is right."""

    name: str
    cue: Span
    precision: float


@dataclass(frozen=True, kw_only=True)
class Explanation:
    """One statement with what produced it.

    `run` is the reading that found it; `fields` and `sentences` are worked out anew from the stored text, and `notes`
    say where that differs from what is stored, or what could not be worked out.
    """

    stored: StoredStatement
    document: StoredDocument
    run: PastRun
    judgements: tuple[Judgement, ...]
    fields: tuple[Filled, ...]
    sentences: tuple[Shown, ...]
    rule: Applied | None = None
    notes: tuple[str, ...] = field(default=())

    @property
    def text(self) -> str:
        """The document's text."""
        return self.document.document.text

    def record(self) -> dict[str, Any]:
        """All of it as JSON-ready values."""
        reader = self.run.reader
        return {
            "statement": record(self.stored),
            "reader": {
                "name": reader.name,
                "version": reader.hash,
                "program": reader.version,
                "settings": dict(reader.settings),
                "run": self.run.id,
                "started": self.run.started.isoformat(),
            },
            "confidence": self.stored.statement.confidence,
            "confidences": dict(self.stored.statement.confidences),
            "decisions": [_decision(each) for each in self.judgements],
            "rule": _rule(self.rule, self.text),
            "fields": [_filled(each, self.text) for each in self.fields],
            "sentences": [_sentence(each, self.text) for each in self.sentences],
            "notes": list(self.notes),
        }


def _place(span: Span, text: str) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "words": span.of(text)}


def _decision(each: Judgement) -> dict[str, Any]:
    values: Mapping[str, Any] = dict(each.values)
    return {
        "verdict": each.verdict,
        "who": each.who,
        "when": each.when.isoformat(),
        "why": each.why,
        "values": values,
        "statement": each.statement,
    }


def _rule(rule: Applied | None, text: str) -> dict[str, Any] | None:
    return {"name": rule.name, "cue": _place(rule.cue, text), "precision": rule.precision} if rule else None


def _filled(each: Filled, text: str) -> dict[str, Any]:
    places = [_place(span, text) for span in each.spans]
    changed = {"read": each.read} if each.read is not None else {}
    return {"name": each.name, "value": each.value, **changed, "places": places, "how": each.how, "sure": each.sure}


def _sentence(each: Shown, text: str) -> dict[str, Any]:
    return {
        **_place(each.span, text),
        "trees": [_tree(tree) for tree in each.trees],
        "actors": [{**_place(name.span, text), "actor": name.actor, "why": name.kind} for name in each.mentions],
        "times": [
            {**_place(time.span, text), "time": str(time.interval) if time.interval else None} for time in each.times
        ],
    }


def _tree(tree: Parse) -> list[dict[str, Any]]:
    """The words numbered from 1, as treebanks do; head 0 is none."""
    return [
        {
            "number": number,
            "start": word.span.start,
            "end": word.span.end,
            "word": word.text,
            "upos": word.upos,
            "xpos": word.xpos,
            "head": word.head + 1,
            "label": word.label,
            "name": word.name,
            "unit": word.unit,
        }
        for number, word in enumerate(tree.words, 1)
    ]
