"""From a few annotated sentences made up here to a statement model, a judge and an export."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from dragoman import weights
from dragoman.reading.tagger.layout import ATTRIBUTES, ROLES
from dragoman.statements import KINDS, Span
from tests.reading.reads import document
from tests.training.tiny import write_encoder
from training.config import Drill
from training.statements.config import Runs, Sources, StatementsConfig, load_statements_config
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


def config(encoder: Path) -> StatementsConfig:
    sources = Sources("corpus/gold.jsonl", "corpus/txt", "corpus/coded.jsonl")
    drill = Drill(epochs=1, precision="float32", keep_every=100)
    return StatementsConfig(1, sources, Runs(str(encoder), (1e-3, 2e-3), folds=2), drill)


def same(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    return one.keys() == other.keys() and all(torch.equal(one[name], other[name]) for name in one)


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::UserWarning")
def test_trains_judges_and_exports(tmp_path: Path) -> None:
    from training.statements.export import export
    from training.statements.held import crossed
    from training.statements.run import ALL, Material, train

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


def test_the_average_lies_between_the_runs(tmp_path: Path) -> None:
    from training.encoder import shape_of
    from training.statements.model import Statements, averaged

    shape = shape_of(write_encoder(tmp_path))
    paths = [tmp_path / "one.pt", tmp_path / "other.pt"]
    models = [Statements(shape), Statements(shape)]
    for model, path in zip(models, paths, strict=True):
        model.keep(path)
    mean = averaged(paths, shape).state_dict()["tags.weight"]
    assert torch.allclose(mean, (models[0].tags.weight + models[1].tags.weight) / 2)


def test_targets_say_where_and_what() -> None:
    from training.statements.pages import page
    from training.statements.targets import targets

    found = page(document(TEXT.format("")), [dict(EVENT), dict(WANT)])
    numbers = [each.sentence - found.words[0].sentence for each in found.words]
    gold = targets(found.words, numbers, found.gold, found.mentions)
    event = gold.tags[:, KINDS.index("event")]
    words = [each.word.text for each in found.words]
    assert [word for word, tag in zip(words, event, strict=True) if tag] == EVENT["quote"].split()
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
    assert len(load_statements_config(CONFIGS / name).runs.rates) > 1
