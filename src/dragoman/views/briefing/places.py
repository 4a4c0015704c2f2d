"""Places on the page by their names."""

from collections.abc import Callable, Iterable

from dragoman.views.briefing.model import Briefing

FRONT = "At a glance"
"""What the page up front is called."""


def places(briefing: Briefing) -> Callable[[Iterable[str]], dict[str, list[str]]]:
    """A function that gives the sections in which lines stand, each with its lines, by the lines' ids."""
    titles = {line.id: FRONT for group in briefing.front for line in group.lines}
    titles |= {line.id: chapter.title for chapter in briefing.chapters for line in chapter.lines}

    def found(lines: Iterable[str]) -> dict[str, list[str]]:
        held: dict[str, list[str]] = {}
        for each in lines:
            if each in titles:
                held.setdefault(titles[each], []).append(each)
        return held

    return found
