"""Figures that are said of a way, set beside what the map computes and what others say."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dragoman.dossier import StoredDocument, StoredStatement
from dragoman.engines import routing
from dragoman.lenses.corridors import told
from dragoman.lenses.corridors.figures import Stated, figures
from dragoman.lenses.corridors.mentions import Mention
from dragoman.lenses.corridors.said import stated_near
from dragoman.lenses.corridors.ways import CARGO, converted
from dragoman.lenses.result import Row
from dragoman.ontology.corridors import Band, Corridor, Leg, Network
from dragoman.statements import Span

KNOTS = 14
"""A usual speed of a container ship, at which sailing days are told."""
_KM_A_DAY = 1.852 * 24
_TOLERANCE = 0.1
_LEFT, _RIGHT = r"(?:from|between)\s+", r"\s*(?:to|and|[-–—])\s*"
_MODES = (
    ("sea", r"by sea|sea route|maritime|shipping|ships?|vessels?|sail\w*|voyage"),
    ("rail", r"by rail|rail\w*|trains?"),
    ("road", r"by road|trucks?|lorr\w+|highway"),
)  # fmt: skip
_BY = tuple((name, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for name, words in _MODES)
_QUANTITY = {"length": "km", "days": "days", "cost": "usd", "capacity": ""}


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure said of a corridor, or of the way between two places."""

    stated: Stated
    corridor: str
    ends: tuple[str, str] | None
    modes: tuple[str, ...]
    document: str
    sentence: Span


def claims(net: Network, mentions: Sequence[Mention], documents: Iterable[StoredDocument]) -> list[Claim]:
    """Figures in sentences that name two places of the map, or a corridor on it; each once, in their order."""
    held = {each.document.sha256: each for each in documents}
    found = [each for document in held.values() for each in _between(net, document)]
    taken = {(each.document, each.sentence.start) for each in found}
    named = (each for each in mentions if each.corridor and (each.document, each.sentence.start) not in taken)
    for mention, stated in stated_near(named, held):
        found.append(Claim(stated, mention.corridor, None, mention.modes, mention.document, mention.sentence))
    order = {sha256: number for number, sha256 in enumerate(held)}
    return sorted(found, key=lambda each: (order[each.document], each.sentence, each.stated.start))


def rows(
    net: Network,
    found: Iterable[Claim],
    statements: Iterable[StoredStatement],
    documents: Mapping[str, StoredDocument],
) -> Iterator[Row]:
    """A row for each claim: what is said, what is computed, what others say, and how they go together."""
    by_document: dict[str, list[StoredStatement]] = {}
    for stored in statements:
        by_document.setdefault(stored.source.sha256, []).append(stored)
    for claim in found:
        computed, judged = compared(net, claim)
        if not computed and not (others := _others(net, claim)):
            continue
        others = _others(net, claim)
        document = documents[claim.document].document
        on = [each.id for each in by_document.get(claim.document, ()) if each.statement.span.shared(claim.sentence)]
        published = document.published
        when = published.interval.end.isoformat() if published else "no date"
        yield Row(
            {
                "part": "claim",
                "corridor": _of(net, claim),
                "said": f"{claim.stated.words} ({when})",
                "computed": computed or "not computed",
                "others": list(others),
                "effect": judged,
                "what": "; ".join(filter(None, (f"computed: {computed}" if computed else "", *others[:3], judged))),
                "quote": " ".join(claim.sentence.of(document.text).split()),
                "doc": document.name,
            },
            tuple(on),
            (claim.document,),
        )


def compared(net: Network, claim: Claim) -> tuple[str, str]:
    """What the map computes for it, and how the claim stands to that; empty where nothing can be computed."""
    stated = claim.stated
    if stated.what == "ratio":
        return "", ""
    if claim.ends:
        return _by_route(net, claim)
    corridor = net.corridors[claim.corridor]
    band = _whole(net, corridor, stated.what)
    if band is None:
        return "", ""
    return f"{told.ends(band.low, band.high)} {band.unit}", _judged(stated, band.low, band.high)


def _by_route(net: Network, claim: Claim) -> tuple[str, str]:
    assert claim.ends
    by = _QUANTITY.get(claim.stated.what, "")
    legs = [leg for leg in net.legs.values() if leg.mode in claim.modes and leg.status == "operating"]
    network = converted(net, legs)
    if by not in ("km", "days") or not set(claim.ends) <= set(network.places):
        return "", ""
    wish = routing.Wish(by="km" if claim.modes == ("sea",) else by, k=1)
    routes = routing.routes(network, *claim.ends, wish).routes
    if not routes:
        return "", ""
    spread = routes[0].sums[by]
    if claim.modes != ("sea",):
        return f"{told.band(spread)} {by}", _judged(claim.stated, spread.low, spread.high)
    return _by_sea(claim.stated, routes[0].sums["km"].middle, spread)


def _by_sea(stated: Stated, km: float, spread: routing.Spread) -> tuple[str, str]:
    """Sailing days at a usual speed; and the speed that the claim takes."""
    sailing = km / (KNOTS * _KM_A_DAY)
    computed = f"{told.amount(km)} km, {told.amount(round(sailing))} days at {KNOTS} knots"
    if stated.what != "days":
        return computed, _judged(stated, km, km)
    knots = km / _KM_A_DAY / stated.low
    judged = _judged(stated, min(spread.low, sailing), max(spread.high, sailing))
    return computed, f"{judged}: it takes {knots:.1f} knots without a stop"


def _judged(stated: Stated, low: float, high: float) -> str:
    """How the claim stands to a computed range."""
    if stated.high < low * (1 - _TOLERANCE):
        return f"claimed {told.percent(1 - stated.high / low)} below"
    if stated.low > high * (1 + _TOLERANCE):
        return f"claimed {told.percent(stated.low / high - 1)} above"
    return "in keeping"


def _whole(net: Network, corridor: Corridor, what: str) -> Band | None:
    """The sum over the legs of a corridor that is one line; None where it branches, or a leg has no figure."""
    legs = [net.legs[key] for key in corridor.legs]
    if what not in ("length", "days") or not line(legs):
        return None
    bands = [leg.km if what == "length" else leg.days for leg in legs]
    held = [each for each in bands if each]
    if len(held) < len(legs) or not held:
        return None
    return Band(sum(each.low for each in held), sum(each.high for each in held), held[0].unit)


def line(legs: Sequence[Leg]) -> tuple[str, str] | None:
    """The two ends of legs that follow one another in their order; None where they do not."""
    if not legs:
        return None
    if len(legs) == 1:
        return legs[0].between
    ends = set(legs[0].between) - set(legs[1].between)
    at = next(iter(ends), "")
    first = at
    for leg in legs:
        if at not in leg.between:
            return None
        at = leg.between[1] if leg.between[0] == at else leg.between[0]
    return first, at


def _others(net: Network, claim: Claim) -> tuple[str, ...]:
    """What others say of the same quantity, as the map has it."""
    figures_ = [each for key in _corridors(net, claim) for each in net.corridors[key].figures]
    if claim.ends:
        figures_ += [
            each for leg in net.legs.values() if set(leg.between) == set(claim.ends) and leg.mode in claim.modes
            for each in leg.figures
        ]  # fmt: skip
    names = {"cost": ("cost", "build cost"), "ratio": ("saving", "time saved", "cost saved")}
    wanted = names.get(claim.stated.what, (claim.stated.what,))
    return tuple(
        dict.fromkeys(
            f"{told.ends(each.value.low, each.value.high)} {each.value.unit} ({each.claimed_by}, {each.date})"
            for each in figures_
            if each.what in wanted and not each.computed
        )
    )


def _corridors(net: Network, claim: Claim) -> tuple[str, ...]:
    if claim.corridor:
        return (claim.corridor,)
    if not claim.ends:
        return ()
    found = []
    for key, each in net.corridors.items():
        legs = [net.legs[leg] for leg in each.legs]
        if {leg.mode for leg in legs} <= set(claim.modes) and set(line(legs) or ()) == set(claim.ends):
            found.append(key)
    return tuple(found)


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
                        yield Claim(stated, "", ends, by, document.sha256, sentence)


def _ends(net: Network, pair: re.Match[str]) -> tuple[str, str] | None:
    one, other = net.place(pair["one"]), net.place(pair["other"])
    return (one.key, other.key) if one and other and one.key != other.key else None


def _pairs(net: Network) -> re.Pattern[str]:
    names = sorted(
        {name for each in net.places.values() for name in (each.name, *each.names)}, key=lambda name: (-len(name), name)
    )
    any_ = "|".join(re.escape(name).replace(r"\ ", r"[\s-]") for name in names) or "(?!)"
    return re.compile(rf"(?:{_LEFT})?\b(?P<one>{any_})\b{_RIGHT}(?P<other>{any_})\b")
