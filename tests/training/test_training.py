"""From a made-up treebank and an encoder of random weights to a model, an export and figures."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from dragoman.language import ROOT, Parser
from dragoman.language.pieces import Feeder
from dragoman.language.session import onnx_run
from dragoman.statements import Span
from tests.training.samples import write_treebank
from tests.training.tiny import write_encoder
from training.config import Build, Config, Data, Drill, load_config

torch = pytest.importorskip("torch")
pytest.importorskip("safetensors")
tokenizers = pytest.importorskip("tokenizers")

CONFIGS = Path(__file__).resolve().parents[2] / "training" / "configs"
Weights = Mapping[str, Any]


@pytest.fixture
def encoder(tmp_path: Path) -> Path:
    return write_encoder(tmp_path)


@pytest.fixture
def config(encoder: Path, tmp_path: Path) -> Config:
    write_treebank(tmp_path / "shared" / "corpus" / "mini.conllu")
    heads = ("upos", "xpos", "tree", "names", "units", "begins")
    drill = Drill(epochs=3, batch_words=12, keep_every=1, precision="float32")
    return Config(
        3, Data(("mini.conllu",), ("mini.conllu",), ("mini.conllu",), join=True), Build(str(encoder), heads), drill
    )


def run(config: Config, tmp_path: Path, out: str, resume: bool = False) -> Weights:
    from training.model import load
    from training.run import train

    found: Weights = load(train(config, tmp_path / "shared", tmp_path / out, resume)).state_dict()
    return found


def same(one: Weights, other: Weights) -> bool:
    return one.keys() == other.keys() and all(torch.equal(one[name], other[name]) for name in one)


def test_the_same_seed_gives_the_same_weights_and_another_others(config: Config, tmp_path: Path) -> None:
    first = run(config, tmp_path, "one")
    assert same(first, run(config, tmp_path, "two"))
    assert not same(first, run(replace(config, seed=4), tmp_path, "three"))


def test_a_run_cut_short_goes_on_to_the_same_end(
    config: Config, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from training.loop import Trainer

    step = Trainer._step

    def cut(self: Trainer[Any, Any], batch: object) -> dict[str, float]:
        if self.done == 4:
            raise KeyboardInterrupt
        return step(self, batch)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(Trainer, "_step", cut)
        with pytest.raises(KeyboardInterrupt):
            run(config, tmp_path, "cut")
    assert same(run(config, tmp_path, "cut", resume=True), run(config, tmp_path, "whole"))


def test_a_state_of_another_run_is_refused(config: Config, tmp_path: Path) -> None:
    run(config, tmp_path, "one")
    longer = replace(config, drill=replace(config.drill, epochs=4))
    with pytest.raises(ValueError, match="start anew"):
        run(longer, tmp_path, "one", resume=True)


def test_word_embeddings_stay_as_they_were(config: Config, encoder: Path, tmp_path: Path) -> None:
    from safetensors.torch import load_file

    before = load_file(encoder / "model.safetensors")["embeddings.word_embeddings.weight"]
    assert torch.equal(run(config, tmp_path, "one")["encoder.pieces.weight"], before)


def test_running_text_is_parsed_with_exact_offsets(config: Config, tmp_path: Path) -> None:
    from training.figures import open_predictor

    run(config, tmp_path, "one")
    text = "Nobody objected. Ruritania’s envoy didn’t."
    parses = Parser(open_predictor(tmp_path / "one")).parse(text, [Span(0, 16), Span(17, len(text))])
    words = [word.span.of(text) for each in parses for word in each.words]
    assert words == "Nobody objected . Ruritania ’s envoy did n’t .".split()
    assert all([word.head for word in each.words].count(ROOT) == 1 for each in parses)


@pytest.mark.filterwarnings("ignore")
def test_the_export_says_what_the_model_says(config: Config, tmp_path: Path) -> None:
    pytest.importorskip("onnx")
    from training.export import compare, sample, write_float
    from training.model import load
    from training.predict import torch_run

    run(config, tmp_path, "one")
    model, inputs = load(tmp_path / "one" / "model.pt"), sample(Feeder(tmp_path / "one" / "tokenizer.json"))
    write_float(model, inputs, tmp_path / "float.onnx")
    exact = onnx_run(tmp_path / "float.onnx")(inputs)
    assert compare(torch_run(model)(inputs), exact, exact)["float apart"] < 1e-4


@pytest.mark.filterwarnings("ignore")
def test_the_package_takes_its_weights_from_one_file(
    config: Config, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("onnx")
    from dragoman.language.session import open_predictor
    from training.export import export, sample

    # A model that has hardly learnt anything is undecided, and swayed by little.
    monkeypatch.setattr("training.export._AGREED", 0.7)
    run(config, tmp_path, "one")
    folder = tmp_path / "one"
    told = export(folder)
    assert told["float apart"] < 1e-4
    assert set(told["megabytes"]) == {"weights.npz", "syntax.onnx"}
    once = onnx_run(folder / "syntax.onnx")(sample(Feeder(folder / "tokenizer.json")))
    assert all(np.isfinite(each).all() for each in once.values())
    first = (folder / "weights.npz").read_bytes(), (folder / "syntax.onnx").read_bytes()
    export(folder)
    assert first == ((folder / "weights.npz").read_bytes(), (folder / "syntax.onnx").read_bytes())
    parser = Parser(open_predictor(folder / "syntax.onnx", folder / "tokenizer.json"))
    assert len(parser.parse("Nobody objected.", [Span(0, 16)])[0].words) == 3


@pytest.mark.parametrize("name", ["short", "full"])
def test_configurations_can_be_read(name: str) -> None:
    assert "tree" in load_config(CONFIGS / f"{name}.toml").build.heads


def test_an_unknown_setting_is_named(tmp_path: Path) -> None:
    path = tmp_path / "odd.toml"
    path.write_text((CONFIGS / "short.toml").read_text("utf-8") + "epoch = 3\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"odd\.toml.*epoch"):
        load_config(path)
