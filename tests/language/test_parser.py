"""The shipped parser on made-up sentences, on hostile text, and its handling of what is too long."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman import weights
from dragoman.documents.sentences import split
from dragoman.language import ROOT, Parse
from dragoman.language.batches import Inputs
from dragoman.language.parser import Parser, parser
from dragoman.language.pieces import Feeder
from dragoman.language.predict import NONE, Labels, Outputs, Predictor
from dragoman.statements import Span
from tests.language.odd import INVISIBLE, odd_text

STRETCH, TREE, UPPER = 180, 720, 3


def read(text: str) -> tuple[Parse, ...]:
    return parser().parse(text, [Span(start, end) for start, end in split(text) if start < end])


def words(parse: Parse) -> list[str]:
    return [word.text for word in parse.words]


def is_tree(parse: Parse) -> bool:
    def rises(at: int) -> bool:
        seen = set[int]()
        while at != ROOT and at not in seen:
            seen.add(at)
            at = parse.words[at].head
        return at == ROOT

    heads = [word.head for word in parse.words]
    return (
        heads.count(ROOT) == 1
        and all(ROOT <= head < len(heads) for head in heads)
        and all(map(rises, range(len(heads))))
    )


def check(text: str, parses: tuple[Parse, ...]) -> None:
    """Every word in its place, in order, none lost, in trees of one root."""
    spans = [word.span for parse in parses for word in parse.words]
    assert all(word.span.of(text) == word.text for parse in parses for word in parse.words)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    covered = {at for span in spans for at in range(span.start, span.end)}
    assert all(at in covered or text[at].isspace() or text[at] in INVISIBLE for at in range(len(text)))
    for parse in parses:
        assert is_tree(parse)
        assert parse.span == parse.cover(range(len(parse)))
        assert all((word.head == ROOT) == (word.label == "root") for word in parse.words)


def flat() -> Parser:
    """A parser by which every word hangs on the first one read at once, and a word in capitals begins a sentence."""

    def run(inputs: Inputs) -> Outputs:
        rows, words = inputs[2].shape
        arcs = np.zeros((rows, words, 1 + words), np.float32)
        arcs[:, 0, 0] = arcs[:, 1:, 1] = 1
        tags = np.zeros((rows, words, 1), np.float32)
        shapes = np.take_along_axis(inputs[1][:, :, 0], inputs[2], 1)
        begins = np.stack([shapes != UPPER, shapes == UPPER], -1).astype(np.float32)
        return {"upos": tags, "xpos": tags, "arcs": arcs, "labels": np.zeros(arcs.shape, np.int64), "begins": begins}

    labels = Labels({"upos": ("X",), "xpos": ("FW",), "label": ("dep",), "begins": (NONE, "begins")})
    return Parser(Predictor(run, labels, Feeder(weights.folder() / "tokenizer.json")))


def test_a_plain_sentence_is_understood() -> None:
    (parse,) = read("The minister of Freedonia rejected the offer.")
    at = {word.text: place for place, word in enumerate(parse.words)}
    assert words(parse)[parse.children(at["rejected"], "nsubj")[0]] == "minister"
    assert words(parse)[parse.children(at["rejected"], "obj")[0]] == "offer"
    assert parse.words[at["Freedonia"]].head == at["minister"]
    assert (parse.words[at["offer"]].upos, parse.words[at["rejected"]].xpos) == ("NOUN", "VBD")


def test_units_of_discourse_are_told() -> None:
    (parse,) = read("If the ferry stops, the islanders will leave.")
    assert parse.words[0].unit == "contingency-condition"


def test_names_are_told_by_type_without_the_letters_before_it() -> None:
    (parse,) = read("Anna Virtanen flew to Helsinki.")
    assert [word.name for word in parse.words] == ["person", "person", "", "", "place", ""]


def test_a_sentence_inside_another_is_parted() -> None:
    text = "nobody came THEN it rained AND snowed"
    parses = flat().parse(text, [Span(0, len(text))])
    check(text, parses)
    assert [words(each)[0] for each in parses] == ["nobody", "THEN", "AND"]


def test_a_sentence_inside_a_long_one_is_parted_from_it() -> None:
    text = "a " * 200 + "THEN " + "a " * 200
    parses = flat().parse(text, [Span(0, len(text))])
    check(text, parses)
    assert [len(each) for each in parses] == [200, 201]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(odd_text())
def test_any_text_gives_trees_of_its_own_words(text: str) -> None:
    check(text, read(text))


@settings(max_examples=5, deadline=None)
@given(
    st.lists(
        st.sampled_from(["the", "envoy", "said", ",", "that", "talks", "failed", ".", "and", "“", "”"]),
        min_size=170,
        max_size=420,
    )
)
def test_a_long_sentence_is_trees_of_its_own_words(given_words: list[str]) -> None:
    text = " ".join(given_words)
    check(text, parser().parse(text, [Span(0, len(text))]))


@pytest.mark.parametrize("text", ["", " \n ", "\u200b \u200f", "\ufeff"])
def test_nothing_gives_no_tree(text: str) -> None:
    assert parser().parse(text, [Span(0, len(text))] if text else []) == ()


@pytest.mark.parametrize(
    "text",
    [
        "x" * 100_000,
        "\u0301" * 5_000,
        "\ud800" * 300,
        "(" * 900,
        "\x00\x1b[31m\x9b" * 60,
        "𝔘" * 3_000,
        "1" * 50_000,
        "’s" * 900,
    ],
    ids=["letters", "marks", "surrogates", "brackets", "controls", "fraktur", "digits", "clitics"],
)
def test_hostile_text_gives_trees(text: str) -> None:
    check(text, parser().parse(text, [Span(0, len(text))]))


def test_a_sentence_beyond_the_stretch_is_one_tree_hung_on_its_first_root() -> None:
    text = "a " * 300 + "; " + "a " * 60
    (parse,) = flat().parse(text, [Span(0, len(text))])
    check(text, (parse,))
    hung = [at for at in parse.children(0) if parse.words[at].label == "parataxis"]
    assert hung == [STRETCH, 301]


def test_a_sentence_without_end_is_several_trees() -> None:
    text = "a " * 2_000
    parses = flat().parse(text, [Span(0, len(text))])
    check(text, parses)
    assert [len(parse) for parse in parses] == [TREE, TREE, 2_000 - 2 * TREE]


def test_a_document_gives_the_same_trees_every_time() -> None:
    text = "Two envoys met in Strelsau. “No deal,” said one — the other’s aide agreed; talks go on."
    first = read(text)
    read("Something else, read in between.")
    parser.cache_clear()
    assert read(text) == first


def test_an_order_of_sentences_is_kept() -> None:
    text = "Short. A rather longer sentence follows the short one here. Tiny."
    assert [words(each)[0] for each in read(text)] == ["Short", "A", "Tiny"]
