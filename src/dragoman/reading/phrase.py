"""Short phrases cut out of a sentence: what stands before and after a cue."""

import re

from dragoman.statements import Span

_LEAD = re.compile(
    r"^(?:\d+(?:\.\d+)*[.)]?\s+)?(?:(?:and|but|or|so|yet|that|which|who|then|also|thus|indeed|moreover|however|meanwhile|nevertheless|nonetheless"
    r"|therefore|still|to|of|the fact that)\b[\s,]*)*",
    re.IGNORECASE,
)
_LONGEST = 160


def phrase(text: str, start: int, end: int) -> str:
    """The words between two offsets on one line, without joining words, quotes and marks at their ends."""
    words = " ".join(text[max(start, 0) : max(start, end)].split())
    words = _LEAD.sub("", words.strip(" ,;:.–—-“”\"'()[]"))
    if len(words) <= _LONGEST:
        return words
    return words[:_LONGEST].rsplit(" ", 1)[0] + " …"


def around(text: str, span: Span, cue: Span) -> tuple[str, str]:
    """What stands before and after the cue within the span; where one side is empty, the whole span without the cue."""
    before, after = phrase(text, span.start, cue.start), phrase(text, cue.end, span.end)
    whole = phrase(text, span.start, span.end)
    return before or whole, after or whole
