"""How often each rule was right where it was measured, and how often a rule must be right to be used."""

import csv
from functools import cache
from importlib.resources import files

from dragoman.statements import Kind

LEAST: dict[Kind, float] = {
    "event": 0.40,
    "assessment": 0.33,
    "influence": 0.42,
    "condition": 0.40,
    "irritant": 0.30,
    "interest": 0.36,
    "forecast": 0.40,
}
"""The least measured precision at which a rule of a kind is used: lower where good cues are rare."""


def precision(kind: Kind, rule: str) -> float:
    """The share of a rule's hits that annotated statements of the kind cover; one half for a rule not measured."""
    hit, right = table().get((kind, rule), (0, 0))
    return (right + 1) / (hit + 2)


@cache
def table() -> dict[tuple[str, str], tuple[int, int]]:
    """`data/precision.csv`: kind, rule, hits and right ones, as `benchmarks/reader.py --measure` counts them."""
    source = (files(__package__) / "data" / "precision.csv").read_text(encoding="utf-8")
    return {
        (row["kind"], row["rule"]): (int(row["hits"]), int(row["right"])) for row in csv.DictReader(source.splitlines())
    }
