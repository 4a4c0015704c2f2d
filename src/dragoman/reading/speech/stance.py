"""What the author makes of what others say."""

import re

from dragoman.language import Sentence
from dragoman.reading import voice_cues as cues
from dragoman.reading.speech.nearby import REACH, Nearby
from dragoman.reading.speech.saying import Saying
from dragoman.statements import Stance

_NEXT = 120
_CONTRADICTED = re.compile(
    r"\s*(?:(?:But |Yet |In fact,? |In truth,? )?(?:[\w’'.-]+ ){1,6}"
    r"(?:done|did|said|made|was|were|is|are|happened|offered|promised|asked for|wanted) "
    r"(?:no such (?:thing|request|offer|promise|claim)|nothing of the (?:kind|sort))\b"
    r"|(?:But |Yet )?(?:I|We) (?:very much |strongly |really )?(?:doubt (?:it|that|this|so)\b"
    r"|(?:do not|don[’']t) (?:believe|buy|accept) (?:it|that|this|them|a word)\b|disagree\b|beg to differ\b))"
)


def stance(text: str, sentence: Sentence | None, told: Saying) -> Stance:
    """What the words around the attribution show, else what the attributing word itself does.

    The words of the source are passed over: what it calls baseless is not therefore baseless to the author, nor is
    what it dismisses as baseless.
    """
    if told.agreed:
        return "endorses"
    if sentence and _contradicted(text, sentence, told):
        return "rejects"
    if told.cue.sort == "deny" and sentence:
        return "rejects" if cues.REJECTION.search(_following(text, sentence)) else "reports"
    around = _around(text, sentence, told) if sentence else ""
    if cues.REJECTION.search(around):
        return "rejects"
    if cues.DOUBT.search(around):
        return "doubts"
    return told.cue.stance


def _contradicted(text: str, sentence: Sentence, told: Saying) -> bool:
    """Whether the author's next sentence denies it: `They had done no such thing`, `I doubt it`."""
    end = sentence.span.end
    return told.content.end <= end and bool(_CONTRADICTED.match(text, end, end + _NEXT))


def sentence_of(sentences: Nearby[Sentence], told: Saying) -> Sentence | None:
    """The sentence in which the attributing word stands."""
    before = sentences.between(told.place.start - REACH, told.place.start)
    return before[-1] if before and before[-1].span.contains(told.place) else None


def _around(text: str, sentence: Sentence, told: Saying) -> str:
    """The attribution's sentence without the source's words, and the next if it takes them up (`That is false`)."""
    span, content = sentence.span, told.content
    before = text[span.start : max(content.start, span.start)]
    after = text[min(content.end, span.end) : span.end]
    return f"{before} {after} {_following(text, sentence)}"


def _following(text: str, sentence: Sentence) -> str:
    end = sentence.span.end
    return text[end : end + 120] if cues.ANAPHOR.match(text, end) else ""
