"""The reader by rules: cue patterns, one file a kind, each rule used as far as it was right where it was measured."""

from collections.abc import Callable, Iterator
from functools import cache

from dragoman.language import Sentence, analyse
from dragoman.reading import assessment, condition, event, forecast, influence, interest, irritant
from dragoman.reading.attribution import voices
from dragoman.reading.context import Context
from dragoman.reading.dimensions import dimensions
from dragoman.reading.enumeration import enumerations
from dragoman.reading.factuality import factuality
from dragoman.reading.fingerprint import fingerprint
from dragoman.reading.items import tie
from dragoman.reading.precision import LEAST, precision
from dragoman.reading.rule import Hit, Rule, Shared, hits
from dragoman.statements import Document, Kind, Statement

Build = Callable[[Hit, Context, Shared], Statement]

RULES: dict[Kind, tuple[tuple[Rule, ...], Build]] = {
    "event": (event.RULES, event.build),
    "assessment": (assessment.RULES, assessment.build),
    "influence": (influence.RULES, influence.build),
    "condition": (condition.RULES, condition.build),
    "irritant": (irritant.RULES, irritant.build),
    "interest": (interest.RULES, interest.build),
    "forecast": (forecast.RULES, forecast.build),
}

_LEARNT = frozenset({"anchor", "coder", "llm", "prompts", "slots", "tagger"})
"""Folders of the reading that these rules do not use."""
_APPLIES: dict[Kind, Callable[[Hit, str], bool]] = dict.fromkeys(RULES, lambda _hit, _text: True)
_APPLIES |= {
    "condition": condition.applies,
    "event": event.applies,
    "influence": influence.applies,
    "interest": interest.applies,
}


class RuleReader:
    """Reads by cue patterns. The same document gives the same statements in the same order."""

    name = "rules"
    quality = (
        "Read by cue patterns: about every second statement is right in kind and place, and about every second one "
        "that an annotator would mark is found (F1 0.50 on 181 annotated articles, 0.56 on five op-eds)."
    )

    @property
    def version_hash(self) -> str:
        """Sixteen hex digits fixed by the rules and tables that the reader works with."""
        return _version()

    @property
    def settings(self) -> dict[str, float]:
        """The least precision per kind."""
        return {kind: LEAST[kind] for kind in RULES}

    def read(self, document: Document) -> Iterator[Statement]:
        """The statements in the document, by their place and kind."""
        analysis = analyse(document)
        spoken = voices(analysis)
        contexts = (Context(analysis, index, spoken) for index in range(len(analysis.sentences)))
        found = [each for context in contexts for kind in RULES for each in _statements(kind, context)]
        yield from tie(analysis, enumerations(analysis), found, spoken)


def _statements(kind: Kind, context: Context) -> Iterator[Statement]:
    build = RULES[kind][1]
    for hit in chosen(kind, context):
        if kind == "interest" and context.denied(hit.cue):
            continue
        said = context.attribution(hit.cue, beliefs=kind != "interest")
        shared: Shared = {
            "document": context.analysis.document.sha256,
            "span": hit.span,
            "attribution": said,
            "factuality": factuality(kind, context.text, hit, context.sentence.span),
            "actors": context.actors(hit.span),
            "dimensions": dimensions(hit.span.of(context.text), context.sentence.span.of(context.text)),
            "confidence": round(precision(kind, hit.rule.name), 2),
        }
        yield build(hit, context, shared)


def applying(kind: Kind, text: str, sentence: Sentence) -> Iterator[Hit]:
    """Every place in a sentence where a rule of the kind applies, however seldom it is right."""
    return (hit for hit in hits(RULES[kind][0], text, sentence) if _APPLIES[kind](hit, text))


def chosen(kind: Kind, context: Context) -> list[Hit]:
    """The hits to make statements of: the rule that is right most often wins where two claim the same words."""
    usable = [
        hit for hit in applying(kind, context.text, context.sentence) if precision(kind, hit.rule.name) >= LEAST[kind]
    ]
    kept: list[Hit] = []
    for hit in sorted(usable, key=lambda each: (-precision(kind, each.rule.name), each.cue)):
        if not any(hit.span.shared(other.span) for other in kept):
            kept.append(hit)
    return sorted(kept, key=lambda each: each.span)


@cache
def _version() -> str:
    return fingerprint("documents", "language", "ontology", "reading", "statements", but=_LEARNT)
