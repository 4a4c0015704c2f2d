"""Write the sea legs of the corridors: python tools/sea_legs.py > src/dragoman/ontology/data/corridors/sea.toml

Lengths and lines are shortest ways in the sea network of `searoute` (Apache-2.0), between the places of `places.toml`.
Where that is shorter than the great circle, since the network begins off the port, the ways to it are added. They are
worked out once and stored; the program does not need the package. `LEGS` says which places are joined.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

import searoute

from dragoman.ontology._corridor_rates import great_circle

DATA = Path(__file__).parents[1] / "src/dragoman/ontology/data/corridors"
DATE = "2026-11-24"
TOLERANCE = 0.15

# From a place to others, and the gates on every leg of the line.
LEGS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("hormuz", "bandar-abbas jebel-ali bandar-khomeini grand-faw", ("Hormuz open",)),
    ("bandar-abbas", "jebel-ali", ()),
    ("hormuz", "karachi gwadar mumbai mundra chabahar bab-el-mandeb cape malacca", ()),
    ("bab-el-mandeb", "karachi gwadar mumbai mundra chabahar chennai malacca", ()),
    ("cape", "karachi gwadar mumbai mundra chabahar chennai malacca", ()),
    ("malacca", "karachi gwadar mumbai mundra chabahar chennai shanghai vladivostok", ()),
    ("mumbai", "karachi gwadar mundra chabahar chennai", ()),
    ("karachi", "gwadar chabahar mundra", ()),
    ("gwadar", "chabahar", ()),
    ("shanghai", "vladivostok", ()),
    ("bab-el-mandeb", "suez", ("Red Sea safe", "Suez open")),
    ("suez", "bosporus gibraltar haifa ceyhan piraeus", ("Suez open",)),
    ("bosporus", "gibraltar haifa ceyhan piraeus istanbul", ()),
    ("gibraltar", "haifa ceyhan piraeus dover cape", ()),
    ("haifa", "piraeus ceyhan", ()),
    ("cape", "dover", ()),
    ("dover", "danish-straits rotterdam", ()),
    ("rotterdam", "danish-straits", ()),
    ("danish-straits", "st-petersburg kaliningrad helsinki greifswald", ()),
    ("st-petersburg", "kaliningrad helsinki greifswald", ()),
    ("kaliningrad", "greifswald", ()),
    ("bosporus", "novorossiysk samsun poti constanta", ("Bosporus open",)),
    ("bosporus", "odesa", ("Bosporus open", "Black Sea safe")),
    ("novorossiysk", "samsun poti constanta rostov", ()),
    ("poti", "constanta samsun", ()),
    ("poti", "odesa", ("Black Sea safe",)),
    ("baku", "aktau turkmenbashi anzali astrakhan amirabad", ()),
    ("aktau", "anzali amirabad makhachkala turkmenbashi astrakhan", ()),
    ("astrakhan", "anzali amirabad turkmenbashi", ()),
    ("makhachkala", "anzali amirabad turkmenbashi", ()),
    ("turkmenbashi", "anzali amirabad", ()),
)

Point = tuple[float, float]


def off(point: Point, start: Point, end: Point) -> float:
    """How many degrees a point lies off the line between two others."""
    (lat, lon), (a, b), (c, d) = point, start, end
    length = (c - a) ** 2 + (d - b) ** 2
    along = min(1.0, max(0.0, ((lat - a) * (c - a) + (lon - b) * (d - b)) / length)) if length else 0.0
    return float(((lat - a - along * (c - a)) ** 2 + (lon - b - along * (d - b)) ** 2) ** 0.5)


def simpler(line: list[Point]) -> list[Point]:
    """The line with fewer points, nowhere further off than the tolerance (Douglas and Peucker 1973)."""
    if len(line) < 3:
        return line
    far, at = max((off(point, line[0], line[-1]), number) for number, point in enumerate(line[1:-1], 1))
    if far <= TOLERANCE:
        return [line[0], line[-1]]
    return [*simpler(line[: at + 1])[:-1], *simpler(line[at:])]


def written(one: str, other: str, gates: tuple[str, ...], places: dict[str, Any]) -> str:
    """A leg as a line of TOML."""
    start, end = places[one]["at"], places[other]["at"]
    route = searoute.searoute(start[::-1], end[::-1])
    km = route.properties["length"]
    if km < great_circle(tuple(start), tuple(end)):
        km = searoute.searoute(start[::-1], end[::-1], append_orig_dest=True).properties["length"]
    line = [tuple(start), *((lat, lon) for lon, lat, *_ in route.geometry.coordinates), tuple(end)]
    path = ", ".join(f"[{lat:.2f}, {lon:.2f}]" for lat, lon in simpler(line))
    held = "".join(f'"{gate}", ' for gate in gates).rstrip(", ")
    return (
        f'sea-{one}-{other} = {{ between = ["{one}", "{other}"], mode = "sea", status = "operating", since = "2025", '
        f'km = {km:.0f}, date = "{DATE}", source = "searoute", by = "computed", '
        f"gates = [{held}], path = [{path}] }}"
    )


def legs() -> Iterator[str]:
    """The whole file, line by line."""
    places = tomllib.loads((DATA / "places.toml").read_text(encoding="utf-8"))["place"]
    yield "# Sea legs, written by tools/sea_legs.py; not to be edited by hand."
    told = f"shortest way in the sea network of searoute {version('searoute')} (Apache-2.0)"
    yield f'\n[source]\nsearoute = "{told}"\n\n[leg]'
    for one, others, gates in LEGS:
        for other in others.split():
            yield written(one, other, gates, places)


if __name__ == "__main__":
    sys.stdout.write("\n".join(legs()) + "\n")
