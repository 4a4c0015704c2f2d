"""Events at marked places: the span chooses the clause, a classifier may choose the type."""

from collections.abc import Mapping

from dragoman.documents import load_bytes
from dragoman.language import analyse
from dragoman.language.parser import parser
from dragoman.reading.attribution import voices
from dragoman.reading.coder import Coded, Scores, coded
from dragoman.reading.scene import Scene
from dragoman.statements import Action, Span


def at(text: str, words: str, scores: Scores | None = None) -> Coded | None:
    """The event that some words of a text tell."""
    analysis = analyse(load_bytes(text.encode(), "sentence.txt"))
    whole = analysis.document.text
    parses = parser().parse(whole, [each.span for each in analysis.sentences])
    start = whole.index(words)
    return coded(Span(start, start + len(words)), Scene(analysis, parses, voices(analysis)), scores)


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
    def sure(_span: Span) -> Mapping[Action, float]:
        return {"COOPERATE": 0.95, "AID": 0.05}

    def unsure(_span: Span) -> Mapping[Action, float]:
        return {"COOPERATE": 0.55, "AID": 0.45}

    text = "Japan gave Cambodia 20 million dollars for roads."
    overruled, kept = at(text, text, sure), at(text, text, unsure)
    assert overruled is not None
    assert kept is not None
    assert (overruled.action, kept.action) == ("COOPERATE", "AID")


def test_a_classifier_knows_where_no_word_is_known() -> None:
    def scores(_span: Span) -> Mapping[Action, float]:
        return {"COOPERATE": 1.0}

    text = "Argentina connected its grid to Chile."
    assert at(text, text) is None
    found = at(text, text, scores)
    assert found is not None
    assert (found.actor, found.action, found.recipient) == (("Argentina",), "COOPERATE", ("Chile",))


def test_the_names_read_are_given() -> None:
    text = "Kuwait reopened its embassy in Iraq."
    found = at(text, text)
    assert found is not None
    assert [each.of(text) for each in found.spans] == ["Kuwait", "Iraq"]
