"""What holds for the slots of any kind, on any tree."""

from typing import get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.language import analyse
from dragoman.language.parse import ROOT, Parse, Word
from dragoman.reading.attribution import Voices
from dragoman.reading.forms import bases
from dragoman.reading.scene import Scene
from dragoman.reading.slots import slots
from dragoman.reading.slots.rules import FIELDS
from dragoman.statements import Kind, Span

from ..reads import document

_WORDS = (
    "if",
    "unless",
    "must",
    "Kenya",
    "its",
    "trade",
    "requires",
    "because",
    "was",
    "by",
    "to",
    "Peru",
    "talks",
    ",",
)
_LABELS = ("nsubj", "obj", "advcl", "mark", "obl", "nmod", "conj", "cop", "aux", "acl:relcl", "xcomp", "punct", "ccomp")
_CLASSES = ("VERB", "NOUN", "PROPN", "PRON", "AUX", "ADP", "SCONJ", "PUNCT", "ADJ")


@st.composite
def sentences(draw: st.DrawFn) -> list[tuple[str, str, int, str]]:
    """Words with classes, heads and labels: any tree whose words hang on words before them, or the other way round."""
    size = draw(st.integers(2, 12))
    heads = [draw(st.integers(0, at - 1)) if at else ROOT for at in range(size)]
    if draw(st.booleans()):
        heads = [ROOT if head == ROOT else size - 1 - head for head in reversed(heads)]
    return [
        (draw(st.sampled_from(_WORDS)), draw(st.sampled_from(_CLASSES)), head, draw(st.sampled_from(_LABELS)))
        for head in heads
    ]


@settings(max_examples=60, deadline=None)
@given(sentences(), st.sampled_from(get_args(Kind)), st.data())
def test_any_tree_gives_the_fields_of_the_kind(
    words: list[tuple[str, str, int, str]], kind: Kind, data: st.DataObject
) -> None:
    found = document(" ".join(word for word, *_ in words) + ".")
    at, placed = found.text.index("\n\n") + 2, []
    for form, upos, head, label in words:
        start = found.text.index(form, at)
        at = start + len(form)
        placed.append(Word(Span(start, at), form, upos, "VB", head, "root" if head == ROOT else label))
    parse = Parse(Span(placed[0].span.start, at), tuple(placed))
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    span = Span(placed[first].span.start, placed[last].span.end)
    filled = slots(kind, span, Scene(analyse(found), (parse,), Voices((), ())))
    assert set(filled) >= set(FIELDS[kind])
    assert all(each.end <= len(found.text) for slot in filled.values() for each in slot.spans)


def test_without_a_tree_the_rules_fill_the_slots() -> None:
    found = document("If Kenya opens the port, trade will grow.")
    start = found.text.index("If Kenya")
    filled = slots("condition", Span(start, start + 40), Scene(analyse(found), (), Voices((), ())))
    assert {slot.source for slot in filled.values()} == {"rules"}
    assert filled["antecedent"].value == "Kenya opens the port"


def test_inflected_forms_lead_to_the_dictionary_form() -> None:
    forms = {"stopped": "stop", "making": "make", "tries": "try", "sought": "seek", "needs": "need"}
    assert all(base in bases(form) for form, base in forms.items())
