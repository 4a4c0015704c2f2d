"""The sections of a briefing: each has a name, a title, and a function that builds it. Add a line to add a section."""

from collections.abc import Callable
from typing import NamedTuple

from dragoman.views.briefing.desk import Desk
from dragoman.views.briefing.digests import digest
from dragoman.views.briefing.events import timeline
from dragoman.views.briefing.futures import futures
from dragoman.views.briefing.model import Chapter
from dragoman.views.briefing.pairs import pairs
from dragoman.views.briefing.sections import section
from dragoman.views.briefing.standing import standing

Build = Callable[[Desk, str], Chapter | None]
"""A section from the desk and its title; None where there is nothing to say."""


class Entry(NamedTuple):
    """A section that may be asked for."""

    title: str
    build: Build


def _digest(name: str) -> Build:
    return lambda desk, title: digest(desk, name, title)


CHAPTERS: dict[str, Entry] = {
    "pairs": Entry("Most discussed pairs", pairs),
    "standing": Entry("Where they stand", standing),
    "futures": Entry("Which futures hold together", futures),
    "takes": Entry("What targets take", _digest("takes")),
    "register": Entry("Register of irritants", _digest("register")),
    "push": Entry("Who pushes whom", _digest("push")),
    "common": Entry("Interests side by side", _digest("common")),
    "ways": Entry("Corridors", _digest("ways")),
    "ledger": Entry("Forecast ledger", _digest("ledger")),
    "question": Entry("Questions", _digest("question")),
    "timeline": Entry("Timeline", timeline),
    "assessment": Entry("How relations stand", lambda desk, title: section(desk, "assessment", title)),
    "condition": Entry("What it takes", lambda desk, title: section(desk, "condition", title)),
    "irritant": Entry("Irritants", lambda desk, title: section(desk, "irritant", title)),
    "interest": Entry("Interests", lambda desk, title: section(desk, "interest", title)),
    "influence": Entry("What drives what", lambda desk, title: section(desk, "influence", title)),
    "forecast": Entry("Forecasts", lambda desk, title: section(desk, "forecast", title)),
}
"""Every section by name, in the order of a briefing for which nobody asks another."""
