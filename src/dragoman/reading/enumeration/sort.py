"""What kind of statement the items of a list make."""

import re
from collections.abc import Sequence

from dragoman.reading.enumeration import heads
from dragoman.reading.enumeration.model import Announcement, Item
from dragoman.statements import Kind

_BURDENS = re.compile(
    r"\b(?:divid\w+|resol\w+|settl\w+|outstanding|unresolved|strain\w*|sour\w*|burden\w*|content\w+|thorny|irritat\w+"
    r"|disput\w+|tensions?|hamper\w*|complicat\w+|separat\w+|overcom\w+"
    r"|friction|quarrel\w*|disagree\w*|at\sodds)\b",
    re.IGNORECASE,
)
_RELATION = re.compile(r"\b(?:between|ties|relations|relationship|rapprochement|alliance|partnership)\b", re.IGNORECASE)
_NEEDED = re.compile(
    r"\b(?:must|should|needs?|ha(?:s|ve)\sto|had\sto|required?|necessary|essential|before|in\sorder\sto|would\shave\sto"
    r"|demand\w*|insist\w*|expect\w*\sof|ought)\b",
    re.IGNORECASE,
)
TO_DO = re.compile(
    r"\b(?:must|should|needs?\sto|ha(?:s|ve)\sto|ought\sto|is\sto|are\sto|(?:will|would)\shave\sto)\b", re.IGNORECASE
)
"""Words that say that something has to be done."""
_OPENING = 90
_PLAIN: dict[str, Kind] = {
    "condition": "condition", "influence": "influence", "interest": "interest", "forecast": "forecast",
    "irritant": "irritant",
}  # fmt: skip


def kind(text: str, announced: Announcement | None, items: Sequence[Item]) -> Kind | None:
    """What the items are by the noun that announces them; things and obstacles that must be done are conditions."""
    if announced is None:
        return None
    group = heads.group(announced.head)
    sentence = announced.sentence.of(text)
    to_do = sum(1 for each in items if TO_DO.search(each.stating.of(text)[:_OPENING])) * 2 > len(items)
    if group == "issue":
        after = text[announced.span.end : announced.sentence.end]
        burdens = _BURDENS.search(sentence) or _RELATION.search(after)
        group = "irritant" if burdens else "interest" if announced.head == "concern" else ""
    if group == "irritant" and to_do and _NEEDED.search(sentence):
        return "condition"
    if group == "task":
        return "condition" if to_do or _NEEDED.search(sentence) else None
    return _PLAIN.get(group)
