"""What the map computes for a figure that is said of a way, and how the two go together."""

import re
from collections.abc import Sequence

from dragoman.engines import routing
from dragoman.lenses.corridors import told
from dragoman.lenses.corridors.claim import Claim, corridors_of, line
from dragoman.lenses.corridors.figures import Stated
from dragoman.lenses.corridors.named import legs_of
from dragoman.lenses.corridors.ways import CARGO, converted
from dragoman.lenses.percent import percent
from dragoman.ontology.corridors import Band, Corridor, Leg, Network

KNOTS = 14
"""A usual speed of a container ship, at which sailing days are told."""
_KM_A_DAY = 1.852 * 24
_TOLERANCE = 0.1
_SAVED = (
    ("usd", re.compile(r"cheap|cost|price|expens", re.IGNORECASE)),
    ("days", re.compile(r"fast|quick|time|days", re.IGNORECASE)),
)
_OPPOSITE = {"shorter": "longer", "faster": "slower", "cheaper": "dearer"}
_POINTS = 10
"""Percentage points within which a saving agrees."""
_QUANTITY = {"length": "km", "days": "days", "cost": "usd", "capacity": ""}


def compared(net: Network, claim: Claim) -> tuple[str, str]:
    """What the map computes for it, and how the claim stands to that; empty where nothing can be computed."""
    stated = claim.stated
    if stated.what == "ratio":
        return _saving(net, claim)
    if claim.ends:
        return _by_route(net, claim)
    band = _whole(net, net.corridors[claim.corridor], stated.what)
    if band is None:
        return "", ""
    return f"{told.ends(band.low, band.high)} {band.unit}", _judged(stated, band.low, band.high)


def _by_route(net: Network, claim: Claim) -> tuple[str, str]:
    by = _QUANTITY.get(claim.stated.what, "")
    route = _route(net, claim, "km" if claim.modes == ("sea",) else by) if by in ("km", "days") else None
    if route is None:
        return "", ""
    spread = route.sums[by]
    if claim.modes != ("sea",):
        return f"{told.band(spread)} {by}", _judged(claim.stated, spread.low, spread.high)
    return _by_sea(claim.stated, route.sums["km"].middle, spread)


def _route(net: Network, claim: Claim, by: str) -> routing.Route | None:
    """Along the corridor that joins the two places, else by the leg that does, else by what is operating or planned."""
    fit = [leg for leg in net.legs.values() if leg.mode in claim.modes]
    keys = dict.fromkeys(leg for key in corridors_of(net, claim) for leg in legs_of(net, net.corridors[key]))
    along = [net.legs[key] for key in keys]
    direct = [leg for leg in fit if set(leg.between) == set(claim.ends or ())]
    for legs in (along, direct, [leg for leg in fit if leg.status == "operating"], fit):
        if found := _best(net, claim.ends, legs, by):
            return found
    return None


def _best(net: Network, ends: tuple[str, str] | None, legs: Sequence[Leg], by: str) -> routing.Route | None:
    network = converted(net, legs)
    if ends is None or not set(ends) <= set(network.places):
        return None
    return next(iter(routing.routes(network, *ends, routing.Wish(by=by, k=1)).routes), None)


def _saving(net: Network, claim: Claim) -> tuple[str, str]:
    """How much shorter, faster or cheaper the best way without the Suez Canal is than the one by sea alone."""
    words = claim.stated.words + claim.beside
    by = next((name for name, pattern in _SAVED if pattern.search(words)), "km")
    ends = claim.ends or _ends(net, net.corridors[claim.corridor])
    open_ = [leg for leg in net.legs.values() if leg.mode in CARGO and leg.status == "operating"]
    canals = {key for key, place in net.places.items() if "canal" in place.name.casefold()}
    sea = _best(net, ends, [leg for leg in open_ if leg.mode == "sea"], by)
    other = _best(net, ends, [leg for leg in open_ if not canals & set(leg.between)], by)
    if not sea or not other or not {leg.layer for leg in other.links} - {"sea"}:
        return "", ""
    share = 1 - other.sums[by].middle / sea.sums[by].middle
    how = {"km": "shorter", "days": "faster", "usd": "cheaper"}[by]
    words = f"{percent(abs(share))} {how if share >= 0 else _OPPOSITE[how]} than by sea"
    near = abs(100 * share - (claim.stated.low + claim.stated.high) / 2) <= _POINTS
    return words, "in keeping" if near else f"claimed {claim.stated.words}"


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
        return f"claimed {percent(1 - stated.high / low)} below"
    if stated.low > high * (1 + _TOLERANCE):
        return f"claimed {percent(stated.low / high - 1)} above"
    return "in keeping"


def _whole(net: Network, corridor: Corridor, what: str) -> Band | None:
    """The sum over the legs of a corridor that is one line, the hull of those of its branches where it has none.

    None where it branches otherwise, or a leg has no figure.
    """
    if what not in ("length", "days"):
        return None
    branches = (
        [corridor] if corridor.legs else [each for each in net.corridors.values() if each.part_of == corridor.key]
    )
    sums = [found for each in branches if (found := _sum([net.legs[key] for key in each.legs], what))]
    if not sums:
        return None
    return Band(min(each.low for each in sums), max(each.high for each in sums), sums[0].unit)


def _sum(legs: Sequence[Leg], what: str) -> Band | None:
    bands = [leg.km if what == "length" else leg.days for leg in legs]
    held = [each for each in bands if each]
    if not held or len(held) < len(legs) or not line(legs):
        return None
    return Band(sum(each.low for each in held), sum(each.high for each in held), held[0].unit)


def _ends(net: Network, corridor: Corridor) -> tuple[str, str] | None:
    """Where a corridor, or the first of its branches that is one line, begins and ends."""
    branches = (each for each in net.corridors.values() if corridor.key in (each.key, each.part_of))
    return next((ends for each in branches if (ends := line([net.legs[leg] for leg in each.legs]))), None)
