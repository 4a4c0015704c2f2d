"""Figures that are said of a way, set beside what the map computes and what others say."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from dragoman.dossier import StoredDocument, StoredStatement
from dragoman.lenses.corridors import told
from dragoman.lenses.corridors.claim import Claim, corridors_of
from dragoman.lenses.corridors.computed import compared
from dragoman.lenses.corridors.figures import figures
from dragoman.lenses.corridors.mentions import Mention
from dragoman.lenses.corridors.spoken import stated_near
from dragoman.lenses.corridors.ways import CARGO
from dragoman.lenses.result import Row
from dragoman.ontology.corridors import Network

_LEFT, _RIGHT = r"(?:from|between)\s+", r"\s*(?:to|and|[-–—])\s*"
_MODES = (
    ("pipeline", r"pipelines?"),
    ("sea", r"by sea|sea route|maritime|shipping|ships?|vessels?|sail\w*|voyage"),
    ("rail", r"by rail|rail\w*|trains?"),
    ("road", r"by road|trucks?|lorr\w+|highway"),
)  # fmt: skip
_BY = tuple((name, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for name, words in _MODES)
_BESIDE = 40


def claims(net: Network, mentions: Sequence[Mention], documents: Iterable[StoredDocument]) -> list[Claim]:
    """Figures in sentences that name two places of the map, or a corridor on it; each once, in their order."""
    held = {each.document.sha256: each for each in documents}
    found = [each for document in held.values() for each in _between(net, document)]
    taken = {(each.document, each.sentence.start) for each in found}
    named = [each for each in mentions if each.corridor and (each.document, each.sentence.start) not in taken]
    for near, stated in stated_near(named, held):
        if not stated.otherwise:
            on = _compared_with_sea(near, named) if stated.what == "ratio" else near
            beside = on.sentence.of(held[on.document].document.text)[max(0, stated.start - _BESIDE) :]
            beside = beside[: 2 * _BESIDE + len(stated.words)]
            found.append(Claim(stated, on.corridor, None, on.modes, on.document, on.sentence, beside))
    order = {sha256: number for number, sha256 in enumerate(held)}
    return sorted(found, key=lambda each: (order[each.document], each.sentence, each.stated.start))


def rows(
    net: Network,
    found: Iterable[Claim],
    statements: Iterable[StoredStatement],
    documents: Mapping[str, StoredDocument],
) -> Iterator[Row]:
    """A row for each figure, in however many texts: what is computed, what others say, how they go together."""
    told_in: dict[str, list[StoredStatement]] = {}
    for stored in statements:
        told_in.setdefault(stored.source.sha256, []).append(stored)
    same: dict[tuple[str, str, float, float], list[Claim]] = {}
    for each in found:
        same.setdefault((_of(net, each), each.stated.what, each.stated.low, each.stated.high), []).append(each)
    for held in same.values():
        values = _values(net, held, documents)
        on = [one.id for each in held for one in told_in.get(each.document, ()) if _within(one, each)]
        if values:
            yield Row(values, tuple(dict.fromkeys(on)), tuple(dict.fromkeys(each.document for each in held)))


def _values(net: Network, held: Sequence[Claim], documents: Mapping[str, StoredDocument]) -> dict[str, Any]:
    """Empty where there is nothing to set beside the figure."""
    claim, others = held[0], _others(net, held[0])
    computed, judged = compared(net, claim)
    if not computed and not others:
        return {}
    document = documents[claim.document].document
    when = dict.fromkeys(_published(documents[each.document]) for each in held)
    return {
        "part": "claim",
        "corridor": _of(net, claim),
        "said": f"{claim.stated.words} ({', '.join(when)})",
        "computed": computed or "not computed",
        "others": list(others),
        "effect": judged,
        "what": "; ".join(filter(None, (f"computed: {computed}" if computed else "", *others[:3], judged))),
        "quote": " ".join(claim.sentence.of(document.text).split()),
        "doc": document.name,
    }


def _within(stored: StoredStatement, claim: Claim) -> bool:
    return bool(stored.statement.span.shared(claim.sentence))


def _published(held: StoredDocument) -> str:
    published = held.document.published
    return published.interval.end.isoformat() if published else "no date"


def _others(net: Network, claim: Claim) -> tuple[str, ...]:
    """What others say of the same quantity, as the map has it."""
    figures_ = [each for key in corridors_of(net, claim) for each in net.corridors[key].figures]
    if claim.ends:
        figures_ += [
            each for leg in net.legs.values() if set(leg.between) == set(claim.ends) and leg.mode in claim.modes
            for each in leg.figures
        ]  # fmt: skip
    names = {"cost": ("cost", "build cost"), "ratio": ("saving", "time saved", "cost saved")}
    wanted = names.get(claim.stated.what, (claim.stated.what,))
    return tuple(
        dict.fromkeys(
            f"{told.ends(each.value.low, each.value.high)} {each.value.unit} "
            f"({', '.join(filter(None, (each.claimed_by or each.source, each.date)))})"
            for each in figures_
            if each.what in wanted and not each.computed
        )
    )


def _compared_with_sea(near: Mention, mentions: Iterable[Mention]) -> Mention:
    """The way by land that a sentence compares with one by sea, where the figure stands nearer to the latter."""
    if near.modes != ("sea",):
        return near
    where = near.document, near.sentence
    others = (each for each in mentions if (each.document, each.sentence) == where and each.modes != ("sea",))
    return next(others, near)


def _of(net: Network, claim: Claim) -> str:
    if claim.ends:
        one, other = (net.places[end].name for end in claim.ends)
        return f"{one} – {other}" + (f" by {claim.modes[0]}" if len(claim.modes) == 1 else "")
    return net.corridors[claim.corridor].name


def _between(net: Network, held: StoredDocument) -> Iterator[Claim]:
    """Figures in sentences that name two places: `from Karachi to St Petersburg`, `Karachi-Almaty`."""
    document = held.document
    pattern = _pairs(net)
    for part in document.asserting():
        for sentence in document.sentences:
            if not part.span.contains(sentence):
                continue
            text = sentence.of(document.text)
            pair = pattern.search(text)
            ends = _ends(net, pair) if pair else None
            if ends:
                by = tuple(name for name, words in _BY if words.search(text)) or CARGO
                for stated in figures(text):
                    if stated.what in ("length", "days", "ratio"):
                        beside = text[max(0, stated.start - _BESIDE) : stated.end + _BESIDE]
                        yield Claim(stated, "", ends, by, document.sha256, sentence, beside)


def _ends(net: Network, pair: re.Match[str]) -> tuple[str, str] | None:
    one, other = net.place(pair["one"]), net.place(pair["other"])
    return (one.key, other.key) if one and other and one.key != other.key else None


def _pairs(net: Network) -> re.Pattern[str]:
    names = sorted(
        {name for each in net.places.values() for name in (each.name, *each.names)}, key=lambda name: (-len(name), name)
    )
    any_ = "|".join(re.escape(name).replace(r"\ ", r"[\s-]") for name in names) or "(?!)"
    return re.compile(rf"(?:{_LEFT})?\b(?P<one>{any_})\b{_RIGHT}(?P<other>{any_})\b")
