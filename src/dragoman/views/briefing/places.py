"""Places on the page by their names."""

_SECTIONS = {
    "latest": "At a glance", "first": "At a glance", "open": "At a glance", "stand": "Where they stand",
    "event": "Timeline",
    "assessment": "How relations stand", "condition": "What it takes", "irritant": "Irritants", "interest": "Interests",
    "influence": "What drives what", "forecast": "Forecasts",
}  # fmt: skip


def place(line: str) -> str:
    """The section in which a line stands, by the line's id."""
    return _SECTIONS[line.partition("-")[0]]
