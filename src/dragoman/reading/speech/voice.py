"""The voices in a document, and whose a stretch of it is."""

from bisect import bisect_right
from dataclasses import dataclass

from dragoman.statements import Attribution, Kind, Span

_INSIDE = 0.6
_MOST = 0.5


@dataclass(frozen=True, slots=True)
class Voice:
    """A stretch of a sentence that somebody other than the author says, believes or denies.

    `core` is the part of it that alone is theirs: the Z of `sees Y as Z`; `turn`: it is
    their turn in an interview; `aside`: the source is named aside, `according to X`, and no saying is told of.
    """

    span: Span
    attribution: Attribution
    belief: bool = False
    denial: bool = False
    core: Span | None = None
    turn: bool = False
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Voices:
    """All the voices in a document: where each sentence starts, and the voices in it."""

    starts: tuple[int, ...]
    heard: tuple[tuple[Voice, ...], ...]

    def voice(self, cue: Span, beliefs: bool = True) -> Voice | None:
        """The innermost voice that holds the words of a cue; None where the author speaks."""
        place = bisect_right(self.starts, cue.start) - 1
        inside = self.heard[place] if place >= 0 else ()
        covering = [each for each in inside if each.span.contains(cue) and (beliefs or not each.belief)]
        return min(covering, key=lambda each: len(each.span), default=None)

    def at(self, cue: Span, beliefs: bool = True) -> Attribution:
        """Who says the words of a cue, and what the author makes of it."""
        found = self.voice(cue, beliefs)
        return found.attribution if found else Attribution()

    def telling(self, span: Span, kind: Kind) -> Voice | None:
        """The innermost voice that tells a statement of a kind; None where the author does.

        A voice tells what lies in its stretch, and also what names its source and its words together (`X said that
        ...`), but for events, of which saying is one, and for interests, which the author tells of whoever holds them.
        """
        first, last = bisect_right(self.starts, span.start) - 1, bisect_right(self.starts, span.end - 1)
        inside = [each for some in self.heard[max(first, 0) : last] for each in some]
        telling = [each for each in inside if _tells(each, span, kind)]
        return min(telling, key=lambda each: len(each.span), default=None)

    def of(self, span: Span, kind: Kind) -> Attribution:
        """Who tells a statement, and what the author makes of it."""
        found = self.telling(span, kind)
        return found.attribution if found else Attribution()


def _tells(voice: Voice, span: Span, kind: Kind) -> bool:
    if voice.belief and (kind == "event" or (kind == "interest" and voice.attribution.stance == "endorses")):
        return False
    if voice.core and not span.shared(voice.core):
        return False
    shared, cue = voice.span.shared(span), voice.attribution.cue
    if cue and span.contains(cue):
        whole = voice.aside or (kind != "event" and not (kind == "interest" and voice.belief))
        return whole and shared >= _MOST * len(span)
    return shared >= _INSIDE * len(span)
