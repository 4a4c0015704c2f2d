"""Headings in a row, as many as the text has announced, none of them with a number."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from dragoman.reading.enumeration.announcements import Announcements
from dragoman.reading.enumeration.heads import group
from dragoman.reading.enumeration.marker import Marker
from dragoman.reading.enumeration.model import Announcement

_FRAMING = re.compile(
    r"(?:introduction|background|context|overview|the\sbackground|conclusions?|concluding\s\w+|in\sconclusion|summary"
    r"|outlook|looking\s(?:ahead|forward)|the\sway\s(?:forward|ahead)|what\snext|what(?:[’']s|\scomes|\shappens)\snext"
    r"|the\s(?:bottom\sline|road\sahead|takeaway)|bottom\sline|final\sthoughts|implications|references|notes|sources)"
    r"[^\w]*",
    re.IGNORECASE,
)


def rows(every: Announcements) -> Iterator[tuple[Announcement, list[Marker]]]:
    """The first announcement with a count that has that many headings behind it, with those headings."""
    sentences = every.analysis.sentences
    text = every.analysis.document.text
    heads = [at for at, each in enumerate(sentences) if each.label == "heading"]
    own = [at for at in heads if not _FRAMING.fullmatch(sentences[at].span.of(text))]
    for place, announced in every.counted:
        first = bisect_right(own, place)
        early = not heads or place < heads[0] or sentences[place].label in {"title", "standfirst"}
        if announced.count == len(own) - first >= 2 and early and group(announced.head):
            yield announced, [Marker(at, sentences[at].span, "heading", n) for n, at in enumerate(own[first:], start=1)]
            return
