"""Places on the page by their names."""

from collections.abc import Iterable

_SECTIONS = {
    "latest": "At a glance", "first": "At a glance", "open": "At a glance", "stand": "Where they stand",
    "event": "Timeline",
    "assessment": "How relations stand", "condition": "What it takes", "irritant": "Irritants", "interest": "Interests",
    "influence": "What drives what", "forecast": "Forecasts",
}  # fmt: skip


def places(lines: Iterable[str]) -> dict[str, list[str]]:
    """The sections in which lines stand, each with its lines, by the lines' ids."""
    found: dict[str, list[str]] = {}
    for each in lines:
        found.setdefault(_SECTIONS[each.partition("-")[0]], []).append(each)
    return found
