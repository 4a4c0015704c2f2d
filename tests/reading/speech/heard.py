"""The voices in a few sentences read into trees."""

from dragoman.language import analyse
from dragoman.language.parser import parser
from dragoman.reading.attribution import Voices, voices
from dragoman.statements import Attribution, Kind, Span

from ..reads import document


def heard(text: str) -> tuple[str, Voices]:
    """The document's text and its voices."""
    source = document(text)
    analysis = analyse(source)
    parses = parser().parse(source.text, [each.span for each in analysis.sentences])
    return source.text, voices(analysis, parses)


def told(text: str, words: str, kind: Kind = "forecast") -> Attribution:
    """Who tells the words, as a statement of a kind."""
    whole, found = heard(text)
    start = whole.index(words)
    return found.of(Span(start, start + len(words)), kind)
