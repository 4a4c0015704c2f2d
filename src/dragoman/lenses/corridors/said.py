"""What is said of a corridor: how it stands, who wants it, what holds it up, what it costs, by when it is promised."""

import re
from collections.abc import Iterable, Iterator, Mapping

from dragoman.dossier import StoredDocument, StoredStatement
from dragoman.lenses.alike import acts
from dragoman.lenses.corridors.mentions import Mention
from dragoman.lenses.corridors.spoken import Spoken, stated_near
from dragoman.lenses.gathered import counted
from dragoman.lenses.names import stands_for
from dragoman.lenses.result import Row
from dragoman.lenses.short import short
from dragoman.ontology import actor
from dragoman.ontology.corridors import Network
from dragoman.statements import Condition, Event, Forecast, Influence, Interest, Irritant

_STATUSES: tuple[tuple[str, str], ...] = (
    (
        "suspended",
        r"suspend\w*|shelv\w+|stall\w*|halt\w*|frozen|froze|abandon\w*|cancel\w*|long-delayed|delayed|on hold",
    ),
    (
        "under construction",
        r"under construction|construction (?:began|has begun|started|is under way)|ground-?breaking|being built",
    ),
    (
        "operating",
        r"inaugurat\w+|operational|commissioned|opened|launched|began operati\w+|in operation|first (?:train|ship)",
    ),
    ("agreed", r"sign(?:ed|ing)|agreed|agreement|memorandum|MoU|accord|contract|deal"),
    (
        "proposed",
        r"propos\w+|plan(?:ned|s)?|envisag\w+|prospect\w*|feasibility|discuss\w*|consider\w*|could|would|might|idea",
    ),
)
_PATTERNS = tuple((name, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for name, words in _STATUSES)
_DUE = re.compile(r"\b(?:by|in|until|before|from)\s+(?:the end of\s+|mid-|early\s+|late\s+)?(?P<year>20[2-9]\d)\b")
_WORDS = 160


def rows(net: Network, found: Iterable[Spoken], documents: Mapping[str, StoredDocument]) -> Iterator[Row]:
    """A row for each corridor."""
    for each in found:
        corridor = net.corridors.get(each.key)
        latest = max(each.mentions, key=lambda one: (_published(documents[one.document]), -one.span.start))
        held = {one.document: None for one in each.mentions}
        status, by = _status(each, documents)
        yield Row(
            {
                "part": "corridor",
                "corridor": each.name,
                "key": each.key,
                "status": f"{corridor.status} ({corridor.since})" if corridor else "not on the map",
                "said": f"{status} ({by})" if status else "",
                "wants": list(_wants(each)),
                "blocks": list(_blocks(each)),
                "hangs_on": list(_hangs_on(each)),
                "cost": list(_figures(each, documents, "cost")),
                "promised": list(_promised(each, documents)),
                "mentions": len(each.mentions),
                "what": _summary(each, documents),
                "quote": _sentence(latest, documents),
                "doc": documents[latest.document].document.name,
            },
            each.statements,
            tuple(held),
        )


def _summary(each: Spoken, documents: Mapping[str, StoredDocument]) -> str:
    """All that is said of it on one line."""
    parts = {
        "wanted by": list(_wants(each)),
        "held up by": list(_blocks(each)),
        "hangs on": list(_hangs_on(each)),
        "cost": list(_figures(each, documents, "cost")),
        "promised": list(_promised(each, documents)),
    }
    told = [f"{name} {'; '.join(said[:3])}" for name, said in parts.items() if said]
    return "; ".join([*told, counted(len(each.mentions), "mention")])


def _status(each: Spoken, documents: Mapping[str, StoredDocument]) -> tuple[str, str]:
    """The status by the words of the latest sentence that has any: the strongest of them, and whose words they are."""
    for mention in sorted(each.mentions, key=lambda one: _published(documents[one.document]), reverse=True):
        text = mention.sentence.of(documents[mention.document].document.text)
        for name, pattern in _PATTERNS:
            if pattern.search(text):
                return name, _cite(documents[mention.document])
    return "", ""


def _wants(each: Spoken) -> Iterable[str]:
    """Holders of an interest in it, and who signed for it."""
    found: dict[str, None] = {}
    for mention, stored in each.on:
        own = stored.statement
        if not own.span.shared(mention.span):
            continue
        if isinstance(own, Interest) and own.sign == "+":
            found[stands_for(own.holder)] = None
        if isinstance(own, Event) and own.action == "AGREE" and own.factuality == "fact":
            sides = (name for name in (*own.actor, *own.recipient) if actor(name) and acts(name))
            found.update((f"{stands_for(name)} (agreed)", None) for name in sides)
    plain = {name for name in found if not name.endswith(")")}
    return [name for name in found if name.removesuffix(" (agreed)") not in plain or name in plain]


def _blocks(each: Spoken) -> Iterable[str]:
    """Who opposes it, what is said to hinder it, and issues that name it."""
    found: dict[str, None] = {}
    for mention, stored in each.on:
        own = stored.statement
        if isinstance(own, Interest) and own.sign == "-" and own.span.shared(mention.span):
            found[stands_for(own.holder)] = None
        if isinstance(own, Influence) and own.sign == "-" and _speaks(own.effect, mention):
            found[short(own.cause, _WORDS)] = None
        if isinstance(own, Irritant) and _speaks(own.issue, mention):
            found[f"{short(own.issue, _WORDS)} ({own.status})"] = None
    return list(found)


def _hangs_on(each: Spoken) -> Iterable[str]:
    """What it is said to need."""
    found: dict[str, None] = {}
    for mention, stored in each.on:
        own = stored.statement
        if isinstance(own, Condition) and _speaks(own.consequent, mention):
            found[short(own.antecedent, _WORDS)] = None
    return list(found)


def _promised(each: Spoken, documents: Mapping[str, StoredDocument]) -> Iterable[str]:
    """By when it is foreseen, and years named as `by 2028` in its sentences."""
    found: dict[str, None] = {}
    for mention, stored in each.on:
        own = stored.statement
        if isinstance(own, Forecast) and own.due and own.span.shared(mention.span):
            found[f"{own.due} ({_cite_statement(stored)})"] = None
    if not found:
        for mention in each.mentions:
            held = documents[mention.document]
            for match in _DUE.finditer(mention.sentence.of(held.document.text)):
                if match["year"] > _published(held)[:4]:
                    found[f"{match['year']} ({_cite(held)})"] = None
    return list(found)


def _figures(each: Spoken, documents: Mapping[str, StoredDocument], what: str) -> Iterable[str]:
    return list(
        dict.fromkeys(
            f"{stated.words} ({_cite(documents[mention.document])})"
            for mention, stated in stated_near(each.mentions, documents)
            if stated.what == what and not stated.otherwise
        )
    )


def _speaks(words: str, mention: Mention) -> bool:
    return mention.words.casefold() in words.casefold()


def _sentence(mention: Mention, documents: Mapping[str, StoredDocument]) -> str:
    return " ".join(mention.sentence.of(documents[mention.document].document.text).split())


def _published(held: StoredDocument) -> str:
    published = held.document.published
    return published.interval.end.isoformat() if published else ""


def _cite(held: StoredDocument) -> str:
    return _published(held) or held.document.name


def _cite_statement(stored: StoredStatement) -> str:
    published = stored.source.published
    return published.interval.end.isoformat() if published else stored.source.name
