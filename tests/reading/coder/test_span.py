"""Events at marked places: the span chooses the clause, a classifier may choose the type."""

from dragoman.documents import load_bytes
from dragoman.language import analyse
from dragoman.language.parser import parser
from dragoman.reading.attribution import voices
from dragoman.reading.coder import Coded, chosen, coded
from dragoman.reading.scene import Scene
from dragoman.statements import Span


def at(text: str, words: str) -> Coded | None:
    """The event that some words of a text tell."""
    analysis = analyse(load_bytes(text.encode(), "sentence.txt"))
    whole = analysis.document.text
    parses = parser().parse(whole, [each.span for each in analysis.sentences])
    start = whole.index(words)
    return coded(Span(start, start + len(words)), Scene(analysis, parses, voices(analysis)))


def test_the_words_of_the_span_tell_the_event() -> None:
    text = "Finland ratified a pact with Sweden, while Norway expelled two Russian diplomats."
    found = at(text, "Norway expelled two Russian diplomats")
    assert found is not None
    assert (found.actor, found.action, found.recipient) == (("Norway",), "SANCTION", ("Russia",))
    assert not found.assumed


def test_a_noun_has_sides_too() -> None:
    found = at("Markets fell after Ethiopia's invasion of Somalia.", "Ethiopia's invasion of Somalia")
    assert found is not None
    assert (found.actor, found.action, found.recipient) == (("Ethiopia",), "ASSAULT", ("Somalia",))


def test_a_pronoun_stands_for_a_name_before_it() -> None:
    found = at("Kenya has grown impatient. It expelled two Somali envoys.", "It expelled two Somali envoys")
    assert found is not None
    assert found.actor == ("Kenya",)


def test_a_classifier_may_overrule_the_words() -> None:
    assert chosen("AID", {"COOPERATE": 0.95, "AID": 0.05}) == "COOPERATE"
    assert chosen("AID", {"COOPERATE": 0.55, "AID": 0.45}) == "AID"
    assert chosen("AID", {}) == "AID"


def test_no_event_where_no_word_is_known() -> None:
    text = "Argentina connected its grid to Chile."
    assert at(text, text) is None


def test_the_names_read_are_given() -> None:
    text = "Kuwait reopened its embassy in Iraq."
    found = at(text, text)
    assert found is not None
    assert [each.of(text) for each in (*found.actor_spans, *found.recipient_spans)] == ["Kuwait", "Iraq"]
