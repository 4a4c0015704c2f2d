"""From a few annotated sentences made up here to a statement model, a judge and an export."""

import gzip
import json
from collections.abc import Mapping
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import pytest

from dragoman import weights
from dragoman.language.pieces import Feeder
from dragoman.reading.tagger.layout import ATTRIBUTES, ROLES
from dragoman.statements import KINDS, Span
from tests.reading.reads import document
from tests.training.samples import write_treebank
from tests.training.tiny import write_encoder
from training.config import Drill
from training.statements.config import (
    Runs,
    Sources,
    StatementsConfig,
    Syntax,
    Teacher,
    Unlabelled,
    load_statements_config,
)
from training.statements.score import Tally, jaccard, overlap, pairs

torch = pytest.importorskip("torch")
pytestmark = pytest.mark.skipif(not weights.present(), reason="the models are not here")

CONFIGS = Path(__file__).resolve().parents[2] / "training" / "configs"
EVENT = {
    "kind": "event",
    "quote": "Ruritania signed an accord with Sylvania",
    "speaker": "author",
    "stance": "endorses",
    "factuality": "fact",
    "actors": ["Ruritania", "Sylvania"],
    "dimension": ["diplomatic"],
    "actor": ["Ruritania"],
    "recipient": ["Sylvania"],
    "action": "AGREE",
    "date": None,
}
WANT = {
    "kind": "interest",
    "quote": "Sylvania wants lower tariffs on wine",
    "speaker": "author",
    "stance": "endorses",
    "factuality": "fact",
    "actors": ["Sylvania"],
    "dimension": ["trade"],
    "holder": "Sylvania",
    "object": "lower wine tariffs",
    "sign": "+",
}
TEXT = "{0} On Monday Ruritania signed an accord with Sylvania in Strelsau. Sylvania wants lower tariffs on wine.\n"


def shared(folder: Path, documents: int = 4) -> Path:
    texts = folder / "corpus" / "txt"
    texts.mkdir(parents=True)
    lines = []
    for number in range(documents):
        name = f"{number:03}.txt"
        (texts / name).write_text(TEXT.format("Rain fell. " * number), encoding="utf-8")
        lines += [json.dumps({"doc": name, "id": f"{number}", **each}) for each in (EVENT, WANT)]
    (folder / "corpus" / "gold.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    coded = [
        {
            "id": f"c{number}",
            "text": f"Envoys {verb} Sylvania.",
            "marked": f"<s>Envoys</s> {verb} <t>Sylvania</t>.",
            "events": [{"root": root}],
        }
        for number, (verb, root) in enumerate([("accused", "ACCUSE"), ("aided", "AID")] * 4)
    ]
    (folder / "corpus" / "coded.jsonl").write_text("\n".join(map(json.dumps, coded)) + "\n", encoding="utf-8")
    return folder


def config(encoder: Path, *lessons: str) -> StatementsConfig:
    sources = Sources("corpus/gold.jsonl", "corpus/txt", "corpus/coded.jsonl")
    drill = Drill(epochs=1, precision="float32", keep_every=100)
    runs = Runs(str(encoder), (1e-3, 2e-3), folds=2)
    if not lessons:
        return StatementsConfig(1, sources, runs, drill)
    teacher = Teacher(str(encoder), 1, 1e-3, 1, lessons, frozen=1, threads=1)
    more, syntax = Unlabelled((), (), ("corpus/more.csv.gz",)), Syntax(str(encoder.parent / "syntax.toml"), 1, 2)
    return StatementsConfig(1, sources, runs, drill, teacher, more, syntax)


def treebank(folder: Path, encoder: Path) -> None:
    write_treebank(folder / "corpus" / "mini.conllu")
    (encoder.parent / "syntax.toml").write_text(
        f"""
        seed = 3
        [data]
        train = ["mini.conllu"]
        dev = ["mini.conllu"]
        test = ["mini.conllu"]
        [build]
        encoder = "{encoder.as_posix()}"
        heads = ["upos", "xpos", "tree", "names", "units", "begins"]
        [drill]
        epochs = 1
        batch_words = 12
        """,
        encoding="utf-8",
    )


def same(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    return one.keys() == other.keys() and all(torch.equal(one[name], other[name]) for name in one)


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::UserWarning")
def test_trains_judges_and_exports(tmp_path: Path) -> None:
    from training.statements.export import export
    from training.statements.held import crossed
    from training.statements.material import ALL, Material
    from training.statements.run import train

    made, out = Material(config(write_encoder(tmp_path)), shared(tmp_path / "shared")), tmp_path / "out"
    for fold in (0, 1):
        train(made, out / f"fold{fold}", fold)
    figures = crossed(made, out)
    assert set(KINDS) <= set(figures["statements"])
    assert set(figures["attributes"]) == set(ATTRIBUTES)
    whole = torch.load(train(made, out / "all", ALL), weights_only=True)
    assert same(whole, torch.load(train(made, tmp_path / "again", ALL), weights_only=True))
    told = json.loads((out / "judge.json").read_text(encoding="utf-8"))
    assert told["figures"]["documents"] == 4
    assert export(out / "all", made.shape, told)["float apart"] < 1e-3
    assert (out / "all" / "statements.onnx").stat().st_size > 0


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::UserWarning")
def test_learns_from_a_teacher(tmp_path: Path) -> None:
    from training.statements.examples import collate
    from training.statements.material import Material
    from training.statements.model import load
    from training.statements.run import train
    from training.statements.teacher import School

    given = shared(tmp_path / "shared")
    with gzip.open(given / "corpus" / "more.csv.gz", "wt") as written:
        written.write("index,text\n1,Sylvania may sign the accord with Ruritania.\n2,Both sides trade grain.\n")
    lessons = ("labelled", "substituted", "unlabelled", "substituted", "unlabelled-substituted")
    treebank(given, encoder := write_encoder(tmp_path))
    made = Material(config(encoder, *lessons), given)
    whole = train(made, tmp_path / "out", 0)
    assert load(whole, made.shape)
    assert same(torch.load(whole, weights_only=True), torch.load(train(made, tmp_path / "again", 0), weights_only=True))

    assert made.config.teacher
    school = School(made, made.config.teacher)
    told = school.lessons(tmp_path / "out" / "teacher", 0, resume=True)
    assert [len(each) for each in told] == [len(told[0])] * 2 + [len(told[2])] + [len(told[0])] + [len(told[2])]
    assert [each[0].annotated for each in told] == [True, False, False, False, False]
    assert {page.name for page in made.held_out(0)[0]}.isdisjoint(each.example.page for each in told[0])
    teacher, lesson = load(tmp_path / "out" / "teacher" / "model.pt", school.shape), told[0][0]
    rows = teacher(*collate([lesson.example]).inputs).detach().numpy()[0]
    assert np.abs(rows - lesson.rows).max() < 0.1


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::UserWarning")
def test_one_encoder_for_statements_and_trees(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from dragoman.language import Parser
    from dragoman.language.session import open_predictor
    from training.model import load as load_parser
    from training.statements.export import export
    from training.statements.material import Material
    from training.statements.model import load
    from training.statements.run import train

    given, out = shared(tmp_path / "shared"), tmp_path / "out"
    treebank(given, encoder := write_encoder(tmp_path))
    made = Material(config(encoder, "labelled"), given)
    model, parser = load(train(made, out), made.shape), load_parser(out / "syntax.pt")
    ours, theirs = model.encoder.state_dict(), parser.encoder.state_dict()
    assert set(theirs) < set(ours)
    assert all(torch.equal(ours[name], each) for name, each in theirs.items())
    before = torch.load(out / "teacher" / "model.pt", weights_only=True)
    assert not torch.equal(before["encoder.layers.0.qkv.weight"], ours["layers.0.qkv.weight"])

    monkeypatch.setattr("training.export._AGREED", 0.7)
    told = export(out, made.shape, {"judge": {}, "figures": {}})
    assert set(told["megabytes"]) == {"statements.onnx", "syntax.onnx", "weights.npz"}
    predictor = open_predictor(out / "syntax.onnx", out / "tokenizer.json")
    assert len(Parser(predictor).parse("Nobody objected.", [Span(0, 16)])[0].words) == 3


def test_a_teacher_without_treebanks_is_refused(tmp_path: Path) -> None:
    told = (CONFIGS / "statements.toml").read_text(encoding="utf-8").replace("[syntax]", "[sintax]")
    (tmp_path / "odd.toml").write_text(told, encoding="utf-8")
    with pytest.raises(ValueError, match=r"odd\.toml.*\[teacher\] and \[syntax\]"):
        load_statements_config(tmp_path / "odd.toml")


def test_substitutes_stand_in_for_words_of_their_kind(tmp_path: Path) -> None:
    from training.statements.pages import sentence_page
    from training.statements.substitutes import Substitutes
    from training.statements.unlabelled import unlabelled_examples

    feeder = Feeder(write_encoder(tmp_path) / "tokenizer.json")
    page = sentence_page("The envoys met, and the envoys left.", "one")
    tag = next(each.word.xpos for each in page.words if each.word.text == "envoys")
    found = Substitutes({("envoys", tag): ["generals"]}, feeder)
    example = unlabelled_examples([page], feeder)[0]
    put = found.put(example, 1.0, Random(1))
    places = [at for at, each in enumerate(page.words) if each.word.text == "envoys"]
    other = feeder.feed("generals", [(0, 8)]).ids[1:-1]
    for at in range(len(page.words)):
        pieces = put.inputs.ids[put.inputs.starts[at] : put.inputs.ends[at]]
        before = example.inputs.ids[example.inputs.starts[at] : example.inputs.ends[at]]
        assert pieces == (other if at in places else before)
    assert len(put.inputs.ids) == len(put.inputs.features)
    assert found.put(example, 0.0, Random(1)).inputs == example.inputs


def test_the_average_lies_between_the_runs(tmp_path: Path) -> None:
    from training.encoder import shape_of
    from training.model import averaged
    from training.statements.model import Statements

    shape = shape_of(write_encoder(tmp_path))
    models = [Statements(shape), Statements(shape)]
    mean = averaged([each.state_dict() for each in models])["tags.weight"]
    assert torch.allclose(mean, (models[0].tags.weight + models[1].tags.weight) / 2)


def test_targets_say_where_and_what() -> None:
    from training.statements.pages import page
    from training.statements.targets import targets

    found = page(document(TEXT.format("")), [dict(EVENT), dict(WANT)])
    numbers = [each.sentence - found.words[0].sentence for each in found.words]
    gold = targets(found.words, numbers, found.gold, found.mentions)
    event = gold.tags[:, KINDS.index("event")]
    words = [each.word.text for each in found.words]
    assert [word for word, tag in zip(words, event, strict=True) if tag] == str(EVENT["quote"]).split()
    assert words[int(np.flatnonzero(event == 2)[0])] == "Ruritania"
    assert gold.kinds.sum() == 2
    holder = gold.roles[:, ROLES.index("holder")]
    assert [word for word, is_so in zip(words, holder, strict=True) if is_so == 1] == ["Sylvania"]
    wanted = gold.roles[:, ROLES.index("object")]
    assert [word for word, is_so in zip(words, wanted, strict=True) if is_so == 1] == "lower tariffs on wine".split()


def test_a_quote_that_is_not_in_the_text_is_refused() -> None:
    from training.statements.pages import page

    with pytest.raises(ValueError, match="not in the text"):
        page(document("Nothing happened."), [dict(EVENT)])


def test_coded_sentences_have_their_sides_marked(tmp_path: Path) -> None:
    from training.statements.coded import plv

    path = shared(tmp_path) / "corpus" / "coded.jsonl"
    first = plv(path)[0]
    assert first.action == "ACCUSE"
    assert [(first.text[start:end], side) for start, end, side in first.sides] == [("Envoys", 1), ("Sylvania", 2)]


def test_overlap_asks_for_half_of_the_shorter_and_jaccard_for_half_of_both() -> None:
    assert overlap(Span(0, 10), Span(5, 40)) == 0.5
    assert overlap(Span(0, 10), Span(0, 61)) == 0
    assert jaccard(Span(0, 10), Span(5, 15)) == pytest.approx(1 / 3)


def test_pairs_are_as_many_as_can_be() -> None:
    gold, found = [Span(0, 10), Span(0, 20)], [Span(0, 20), Span(12, 20)]
    assert len(pairs(gold, found)) == 2


def test_figures_of_a_perfect_and_an_empty_reader() -> None:
    gold = [{"kind": "event", "start": 0, "end": 9}]
    full, empty = Tally(), Tally()
    full.add(gold, [("event", Span(0, 9))])
    empty.add(gold, [])
    assert full.figures()["micro"] == full.figures()["tight"] == 1
    assert empty.figures()["micro"] == 0


@pytest.mark.parametrize("name", ["statements.toml", "statements-short.toml"])
def test_the_configurations_can_be_read(name: str) -> None:
    found = load_statements_config(CONFIGS / name)
    assert found.teacher
    assert found.syntax
    assert found.syntax.layers <= found.teacher.layers
