"""A model against treebanks: on their own words, and on the running text, parted into sentences and words by us."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from dragoman.language.parse import ROOT, Parse
from dragoman.language.parser import Parser
from dragoman.language.predict import Prediction, Predictor, Spelt
from dragoman.statements import Span
from training.corpus import Raw, Sentence, Text, raw_texts, read
from training.score import Placed, Scores, name_spans

Split = Callable[[str], Sequence[tuple[int, int]]]


def judge(predictor: Predictor, sentences: Sequence[Sentence]) -> Scores:
    """Scores on the treebank's own sentences and words."""
    scores = Scores()
    predictions = predictor.predict([spelt(each) for each in sentences])
    for sentence, said in zip(sentences, predictions, strict=True):
        scores.words(list(_gold(sentence, 0, 0)), list(_given(said, spelt(sentence)[1])))
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
    """Scores on the running text of documents, read as Dragoman reads; `split` gives the sentences of a paragraph."""
    scores, parser = Scores(), Parser(predictor)
    for raw in raw_texts(texts):
        given, gold = list[Placed](), list[Placed]()
        parses = parser.parse(raw.text, list(places(raw, split)))
        for each in parses:
            given.extend(_placed(each, len(given)))
        for sentence, at in zip(raw.sentences, raw.starts, strict=True):
            gold.extend(_gold(sentence, at, len(gold)))
        scores.words(gold, given)
        ends = [at + len(sentence.text) for sentence, at in zip(raw.sentences, raw.starts, strict=True)]
        scores.add(
            "sentences",
            zip(raw.starts, ends, strict=True),
            [(each.span.start, each.span.end) for each in parses],
        )
    return scores


def speed(predictor: Predictor, texts: Iterable[Text], split: Split, clock: Callable[[], float]) -> float:
    """Words a second from running text to trees, sentences and words found on the way."""
    raws, parser = list(raw_texts(texts)), Parser(predictor)
    began, words = clock(), 0
    for raw in raws:
        words += sum(map(len, parser.parse(raw.text, list(places(raw, split)))))
    return words / (clock() - began)


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


def places(raw: Raw, split: Split) -> Iterator[Span]:
    """Every sentence that the splitter finds in the document's paragraphs."""
    for start, end in raw.paragraphs:
        for first, last in split(raw.text[start:end]):
            if first < last:
                yield Span(start + first, start + last)


def _gold(sentence: Sentence, at: int, before: int) -> Iterator[Placed]:
    for word in sentence.words:
        head = before + word.head - 1 if word.head else -1
        yield Placed(at + word.start, at + word.end, head, word.label, word.upos, word.xpos)


def _given(said: Prediction, spans: Sequence[tuple[int, int]]) -> Iterator[Placed]:
    rows = zip(spans, said.heads, said.labels, said.upos, said.xpos, strict=True)
    for (start, end), head, label, upos, xpos in rows:
        yield Placed(start, end, head - 1, label, upos, xpos)


def _placed(parse: Parse, before: int) -> Iterator[Placed]:
    for word in parse.words:
        head = ROOT if word.head == ROOT else before + word.head
        yield Placed(word.span.start, word.span.end, head, word.label, word.upos, word.xpos)
