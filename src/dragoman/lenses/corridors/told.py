"""Routes and figures in words."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from math import inf

from dragoman.engines.routing import Link, Passing, Route, Spread
from dragoman.lenses.corridors.ways import mode
from dragoman.ontology.corridors import Network

UNITS = {"days": "days", "usd": "USD/TEU", "km": "km"}


def amount(value: float) -> str:
    """A number as exact as a reader can use: `4.5`, `38`, `1,240`, `13,796`."""
    if value == inf:
        return "no way"
    return f"{value:.1f}".removesuffix(".0") if abs(value) < 10 else f"{value:,.0f}"


def measure(value: float, by: str) -> str:
    """`1 day`, `2.5 days`, `1,200 USD/TEU`."""
    number = amount(value)
    return "1 day" if number == "1" and by == "days" else f"{number} {UNITS[by]}"


def band(spread: Spread) -> str:
    """`38 (31–46)`; one number where both ends read the same."""
    low, middle, high = amount(spread.low), amount(spread.middle), amount(spread.high)
    return middle if low == high else f"{middle} ({low}–{high})"


def ends(low: float, high: float) -> str:
    """`2–4`, or one number."""
    first, last = amount(low), amount(high)
    return first if first == last else f"{first}–{last}"


def way(net: Network, route: Route) -> str:
    """`sea Karachi – Bandar Abbas; rail Bandar Abbas – Tehran – Astara`: of each country the first, a middle and the
    last place on the way.
    """
    return "; ".join(
        f"{mode_} {' – '.join(net.places[each].name for each in _telling(net, places))}"
        for mode_, places, _ in stretches(route)
    )


def _telling(net: Network, places: Sequence[str]) -> Iterator[str]:
    for _, held in groupby(places, key=lambda each: net.places[each].country):
        own = list(held)
        yield from dict.fromkeys((own[0], own[len(own) // 2], own[-1]))


def stretches(route: Route) -> Iterator[tuple[str, list[str], list[Link]]]:
    """Mode, places and links of each stretch that goes by one mode."""
    steps = zip(route.links, route.places, route.places[1:], strict=False)
    for mode_, held in groupby(steps, key=lambda step: mode(step[0].layer)):
        own = list(held)
        yield mode_, [own[0][1], *(each[2] for each in own)], [each[0] for each in own]


def passed(passing: Passing) -> str:
    """`gauge break Zahedan: 1–3 days, 80–200 USD`."""
    told = [f"{ends(*held)} {unit}" for name, unit in (("days", "days"), ("usd", "USD"))
            if (held := passing.weights.get(name)) and held[1] > 0]  # fmt: skip
    return f"{passing.key.partition(' (')[0]}: {', '.join(told) or 'nothing'}"


def listed(names: Sequence[str], most: int = 6) -> str:
    """With commas; cut where there are many."""
    return ", ".join(names[:most]) + (f" and {len(names) - most} more" if len(names) > most else "")
