"""A model against treebanks: on their own words, and on the running text, parted into sentences and words by us."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from training.corpus import Raw, Sentence, Text, raw_texts, read
from training.predict import Prediction, Predictor, Spelt
from training.score import Placed, Scores, name_spans

Split = Callable[[str], Sequence[tuple[int, int]]]


def judge(predictor: Predictor, sentences: Sequence[Sentence]) -> Scores:
    """Scores on the treebank's own sentences and words."""
    scores = Scores()
    predictions = predictor.predict([spelt(each) for each in sentences])
    for sentence, said in zip(sentences, predictions, strict=True):
        scores.words(list(_gold(sentence, 0, 0)), list(_given(said, spelt(sentence)[1], 0, 0)))
        if sentence.names is not None:
            scores.add("names", name_spans(sentence.names), name_spans(said.names))
        if sentence.units is not None:
            _judge_units(scores, sentence.units, said.units)
    return scores


def _judge_units(scores: Scores, gold: Sequence[str | None], said: Sequence[str | None]) -> None:
    one, other = ([(at, unit) for at, unit in enumerate(each) if unit] for each in (gold, said))
    scores.add("units", (at for at, _ in one), (at for at, _ in other))
    scores.add("units inside", (at for at, _ in one if at), (at for at, _ in other if at))
    scores.add("relations", one, other)
    for relation in {unit for _, unit in one} | {unit for _, unit in other}:
        scores.add(
            f"unit {relation}",
            (each for each in one if each[1] == relation),
            (each for each in other if each[1] == relation),
        )


def judge_raw(predictor: Predictor, texts: Iterable[Text], split: Split) -> Scores:
    """Scores on the running text of documents; `split` gives the sentences of a paragraph."""
    scores = Scores()
    for raw in raw_texts(texts):
        given, gold = list[Placed](), list[Placed]()
        parsed = predictor.parse(raw.text, list(places(raw, split)))
        for each in parsed:
            given.extend(_given(each.said, each.spans, 0, len(given)))
        for sentence, at in zip(raw.sentences, raw.starts, strict=True):
            gold.extend(_gold(sentence, at, len(gold)))
        scores.words(gold, given)
        ends = [at + len(sentence.text) for sentence, at in zip(raw.sentences, raw.starts, strict=True)]
        found = [(each.spans[0][0], each.spans[-1][1]) for each in parsed]
        scores.add("sentences", zip(raw.starts, ends, strict=True), found)
    return scores


def load_sentences(files: Iterable[Path], limit: int = 0) -> list[Sentence]:
    """The sentences of treebank files, `limit` of each at the most (0 is all)."""
    return [
        sentence
        for file in files
        for sentence in islice((each for text in read(file) for each in text.sentences), limit or None)
    ]


def spelt(sentence: Sentence) -> Spelt:
    """A sentence's text and the spans of its words."""
    return sentence.text, [(word.start, word.end) for word in sentence.words]


def places(raw: Raw, split: Split) -> Iterator[tuple[int, int]]:
    """Start and end of every sentence that the splitter finds in the document's paragraphs."""
    for start, end in raw.paragraphs:
        for first, last in split(raw.text[start:end]):
            yield start + first, start + last


def _gold(sentence: Sentence, at: int, before: int) -> Iterator[Placed]:
    for word in sentence.words:
        head = before + word.head - 1 if word.head else -1
        yield Placed(at + word.start, at + word.end, head, word.label, word.upos, word.xpos)


def _given(said: Prediction, spans: Sequence[tuple[int, int]], at: int, before: int) -> Iterator[Placed]:
    rows = zip(spans, said.heads, said.labels, said.upos, said.xpos, strict=True)
    for (start, end), head, label, upos, xpos in rows:
        yield Placed(at + start, at + end, before + head - 1 if head else -1, label, upos, xpos)
