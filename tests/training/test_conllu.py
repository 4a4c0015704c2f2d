from pathlib import Path

import pytest

from tests.training.samples import ROWS, write_treebank
from training.corpus import Text, join, joined, raw_texts, read


@pytest.fixture
def texts(tmp_path: Path) -> list[Text]:
    return list(read(write_treebank(tmp_path / "mini.conllu")))


def test_documents_have_their_names_genres_and_sentences(texts: list[Text]) -> None:
    assert [(text.name, text.genre, len(text.sentences)) for text in texts] == [
        ("GUM_news_ruritania", "news", 3),
        ("weblog-sylvania", "weblog", 1),
    ]


def test_words_stand_where_they_are_said_to(texts: list[Text]) -> None:
    sentence = texts[0].sentences[0]
    assert sentence.text == "Ruritania's envoy didn't sign, because Strelsau hesitated."
    assert all(sentence.text[word.start : word.end] == word.form for word in sentence.words)
    assert [word.form for word in sentence.words[3:5]] == ["did", "n't"]


def test_names_are_proper_nouns_and_units_have_relations(texts: list[Text]) -> None:
    sentence, bare = texts[0].sentences[0], texts[1].sentences[0]
    assert sentence.names == ("B-place", *["O"] * 7, "B-place", "O", "O")
    assert sentence.units == ("ROOT", *[None] * 6, "causal-cause", None, None, None)
    assert bare.names is None
    assert bare.units is None


def test_a_malformed_sentence_is_named(tmp_path: Path) -> None:
    path = tmp_path / "bad.conllu"
    path.write_text(ROWS.replace("\t0\troot", "\tx\troot", 1), encoding="utf-8")
    with pytest.raises(ValueError, match=r"bad\.conllu: sentence 1"):
        list(read(path))


def test_running_text_has_the_sentences_in_their_places(texts: list[Text]) -> None:
    raw = next(raw_texts(texts))
    assert raw.text.endswith("hesitated. Nobody objected\n\nTalks resume.")
    assert all(raw.text.startswith(each.text, at) for each, at in zip(raw.sentences, raw.starts, strict=True))
    assert [raw.text[start:end][:5] for start, end in raw.paragraphs] == ["Rurit", "Talks"]


def test_sentences_run_together_keep_words_arcs_and_annotation(texts: list[Text]) -> None:
    one, other = texts[0].sentences[0], texts[0].sentences[1]
    both = join(one, other)
    assert both.text == f"{one.text} {other.text}"
    assert all(both.text[word.start : word.end] == word.form for word in both.words)
    assert both.begins == (11,)
    assert [word.head for word in both.words[11:]] == [13, 0]
    assert both.units is not None
    assert both.units[11] == "joint-list"


def test_joining_keeps_to_paragraphs_and_to_its_seed(texts: list[Text]) -> None:
    many = texts[0].sentences * 40
    made = joined(many, 5)
    assert made == joined(many, 5)
    assert sum(len(each.words) for each in made) == sum(len(each.words) for each in many)
    assert any(each.begins for each in made)
    assert not any("Talks" in each.text[1:] for each in made)
