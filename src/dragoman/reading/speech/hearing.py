"""The voices in a document whose trees are given."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dragoman.language import Analysis
from dragoman.language.parse import Parse
from dragoman.reading.speech.antecedent import Antecedents
from dragoman.reading.speech.candidates import Candidates
from dragoman.reading.speech.frame import Frame
from dragoman.reading.speech.interview import SPEAKING, interview
from dragoman.reading.speech.introduced import introduced
from dragoman.reading.speech.nearby import REACH, Nearby
from dragoman.reading.speech.nominal import ACCORDING, nominal
from dragoman.reading.speech.persons import Persons
from dragoman.reading.speech.quotations import quotations
from dragoman.reading.speech.quoted import quoted
from dragoman.reading.speech.saying import Saying
from dragoman.reading.speech.stance import sentence_of, stance
from dragoman.reading.speech.tree import NOBODY
from dragoman.reading.speech.verbal import verbal
from dragoman.reading.speech.voice import Voice, Voices
from dragoman.statements import UNNAMED, Attribution, Span, Stance


def voices_in(analysis: Analysis, parses: Sequence[Parse]) -> Voices:
    """Find who says what in a document."""
    text = analysis.document.text
    quotes = quotations(text)
    antecedents = Antecedents(Persons.of(analysis, parses), parses, Candidates(parses, quotes))
    told = _sayings(antecedents, _frames(parses))
    led = _sayings(antecedents, introduced(text, parses, quotes))
    told += quoted(text, quotes, parses, told, led)
    told += interview(analysis, antecedents.persons)
    near = Nearby(told, lambda each: each.content.start)
    sentences = Nearby(analysis.sentences, lambda each: each.span.start)
    heard = []
    for each in told:
        if each.content != each.place:
            inside = sentence_of(sentences, each)
            said = stance(text, inside, each)
            heard.append(_voice(each, _chain(each, near), said))
    voices = Nearby(heard, lambda each: each.span.start)
    starts = tuple(each.span.start for each in analysis.sentences)
    return Voices(starts, tuple(tuple(_within(each.span, voices)) for each in analysis.sentences))


def _frames(parses: Sequence[Parse]) -> Iterator[tuple[int, Frame]]:
    """What the sentences, each for itself, give to somebody, with the places of the sentences."""
    for index, parse in enumerate(parses):
        for frame in (*verbal(parse), *nominal(parse)):
            yield index, frame


def _sayings(antecedents: Antecedents, frames: Iterable[tuple[int, Frame]]) -> list[Saying]:
    """The attributions whose sources are somebody other than the author, with the sources' names."""
    found = []
    for index, frame in frames:
        name = UNNAMED if frame.source == NOBODY else antecedents.name(index, frame.source)
        if name:
            found.append(Saying(frame.cue, frame.span, name, frame.content, frame.core, frame.agreed))
    return found


def _voice(one: Saying, chain: tuple[str, ...], said: Stance) -> Voice:
    belief, denial = one.cue.sort in {"think", "know"}, one.cue.sort == "deny"
    turn = one.cue is SPEAKING
    return Voice(one.content, Attribution(chain, said, one.place), belief, denial, one.core, turn, one.cue is ACCORDING)


def _chain(one: Saying, near: Nearby[Saying]) -> tuple[str, ...]:
    """The sources from the outermost on in whose words this one stands."""
    around = [
        each
        for each in near.between(one.place.start - REACH, one.place.start)
        if each is not one and each.content.contains(one.place) and len(each.content) > len(one.content)
    ]
    chain: list[str] = []
    for each in [*sorted(around, key=lambda each: -len(each.content)), one]:
        if each.name not in chain:
            chain.append(each.name)
    return tuple(chain)


def _within(sentence: Span, voices: Nearby[Voice]) -> Iterator[Voice]:
    """The voices heard in a sentence, as far as they are."""
    for each in voices.between(sentence.start - REACH, sentence.end):
        if each.span.shared(sentence):
            span = Span(max(each.span.start, sentence.start), min(each.span.end, sentence.end))
            yield replace(each, span=span)
