"""What the author makes of what others say."""

from dragoman.language import Sentence
from dragoman.reading import voice_cues as cues
from dragoman.reading.speech.nearby import REACH, Nearby
from dragoman.reading.speech.saying import Saying
from dragoman.statements import Stance


def stance(text: str, sentence: Sentence | None, told: Saying) -> Stance:
    """What the words around the attribution show, else what the attributing word itself does.

    The words of the source are passed over: what it calls baseless is not therefore baseless to the author, nor is
    what it dismisses as baseless.
    """
    if told.agreed:
        return "endorses"
    if told.cue.sort == "deny" and sentence:
        return "rejects" if cues.REJECTION.search(_following(text, sentence)) else "reports"
    around = _around(text, sentence, told) if sentence else ""
    if cues.REJECTION.search(around):
        return "rejects"
    if cues.DOUBT.search(around):
        return "doubts"
    return told.cue.stance


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
