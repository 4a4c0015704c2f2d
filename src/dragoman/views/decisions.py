"""What people decided, for other programs: Prodigy's JSON Lines, and Web Annotations (W3C)."""

import json
from collections.abc import Iterator
from typing import Any

from dragoman.dossier import Dossier, Made
from dragoman.statements import Document, Span
from dragoman.views.safe import steerless

_ANSWERS = {"accept": "accept", "reject": "reject", "edit": "accept", "note": "ignore", "undo": "ignore"}
_MOTIVES = {"accept": "assessing", "reject": "assessing", "edit": "editing", "note": "commenting", "undo": "moderating"}
_AROUND = 40


def decisions_jsonl(dossier: Dossier) -> Iterator[str]:
    """A line for each decision as Prodigy has it: the sentences as `text`, the statement as a span, the `answer`.

    `dragoman` in each line holds the decision whole, so that bringing the lines in again loses nothing.
    """
    for made, document in _every(dossier):
        around = _sentences(document, made)
        line = {
            "text": around.of(document.text),
            "spans": [
                {"start": made.span.start - around.start, "end": made.span.end - around.start, "label": made.kind}
            ],
            "answer": _ANSWERS[made.judgement.verdict],
            "_annotator_id": made.judgement.who,
            "_timestamp": int(made.judgement.when.timestamp()),
            "meta": {"document": made.name, "statement": made.judgement.statement},
            "dragoman": _whole(made),
        }
        yield steerless(json.dumps(line, ensure_ascii=False)) + "\n"


def decisions_annotations(dossier: Dossier) -> str:
    """The same as an annotation collection: each on its words, by their place and by what stands around them."""
    items = [_annotation(at, made, document) for at, (made, document) in enumerate(_every(dossier), 1)]
    whole = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "AnnotationPage",
        "items": items,
    }
    return steerless(json.dumps(whole, ensure_ascii=False, indent=1)) + "\n"


def _every(dossier: Dossier) -> Iterator[tuple[Made, Document]]:
    held: dict[str, Document] = {}
    for made in dossier.decisions():
        if made.document not in held:
            held = {made.document: dossier.document(made.document).document}
        yield made, held[made.document]


def _sentences(document: Document, made: Made) -> Span:
    """From the sentence in which the words begin to the one in which they end; the words alone where they moved."""
    if made.span.of(document.text) != made.quote:
        return made.span
    inside = [each for each in document.sentences if each.start < made.span.end and made.span.start < each.end]
    return Span(min(made.span.start, inside[0].start), max(made.span.end, inside[-1].end)) if inside else made.span


def _whole(made: Made) -> dict[str, Any]:
    judgement = made.judgement
    return {
        "statement": judgement.statement,
        "verdict": judgement.verdict,
        "values": dict(judgement.values),
        "who": judgement.who,
        "when": judgement.when.isoformat(),
        "why": judgement.why,
        "document": made.document,
        "kind": made.kind,
        "start": made.span.start,
        "end": made.span.end,
        "quote": made.quote,
    }


def _annotation(number: int, made: Made, document: Document) -> dict[str, Any]:
    judgement, text, span = made.judgement, document.text, made.span
    place = [{"type": "TextPositionSelector", "start": span.start, "end": span.end}]
    quote = {
        "type": "TextQuoteSelector",
        "exact": made.quote,
        "prefix": text[max(0, span.start - _AROUND) : span.start],
        "suffix": text[span.end : span.end + _AROUND],
    }
    says = [{"type": "TextualBody", "purpose": "tagging", "value": made.kind}]
    says += [{"type": "TextualBody", "purpose": "assessing", "value": judgement.verdict}]
    if judgement.values:
        changed = json.dumps(dict(judgement.values), ensure_ascii=False)
        says.append({"type": "TextualBody", "purpose": "editing", "value": changed})
    if judgement.why:
        says.append({"type": "TextualBody", "purpose": "commenting", "value": judgement.why})
    return {
        "id": f"urn:dragoman:decision:{number}",
        "type": "Annotation",
        "motivation": _MOTIVES[judgement.verdict],
        "creator": {"type": "Person", "name": judgement.who},
        "created": judgement.when.isoformat(),
        "body": says,
        "target": {
            "source": document.url or f"urn:sha256:{document.sha256}",
            "selector": [*place, quote],
        },
    }
