"""The weights of encoders that others keep."""

import json
import zipfile
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.training.tiny import LAYERS, WIDTH, weights, write_encoder

torch = pytest.importorskip("torch")


def test_buckets_are_one_each_for_near_places_and_wider_for_far_ones() -> None:
    from training.encoder import buckets

    table = buckets(400, 32)
    assert table.shape == (400, 400)
    assert table[10, 10] == 0
    assert [int(table[10, 10 - back]) for back in range(1, 8)] == list(range(1, 8))
    assert [int(table[10, 10 + ahead]) for ahead in range(1, 8)] == list(range(17, 24))
    assert int(table[0, 8]) == 24
    assert int(table[0, 130]) == int(table[0, 399]) == 31
    assert int(table[399, 0]) == 15
    assert bool((table[0, 1:].diff() >= 0).all())


def test_mpnet_under_our_names(tmp_path: Path) -> None:
    from safetensors.torch import save_file

    from training.encoder import Encoder, shape_of

    folder = write_encoder(tmp_path)
    vocabulary = json.loads((folder / "tokenizer.json").read_text(encoding="utf-8"))["model"]["vocab"]
    ours = sorted(vocabulary, key=vocabulary.__getitem__)
    called = {"[PAD]": "<pad>", "[CLS]": "<s>", "[SEP]": "</s>", "[MASK]": "<mask>"}
    theirs = [called.get(each, each) for each in reversed(ours)]
    (folder / "tokenizer.json").write_text(
        json.dumps({"model": {"vocab": {each: at for at, each in enumerate(theirs)}}})
    )
    sizes = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    sizes |= {"model_type": "mpnet", "relative_attention_num_buckets": 8, "layer_norm_eps": 1e-5}
    (folder / "config.json").write_text(json.dumps(sizes), encoding="utf-8")
    renamed = {_mpnet(name): each for name, each in weights(len(ours)).items() if "token_type" not in name}
    renamed["encoder.relative_attention_bias.weight"] = torch.randn(8, 4)
    save_file(renamed, folder / "model.safetensors")

    encoder = Encoder(shape_of(folder), ())
    encoder.start_from(folder, ours)
    assert encoder.shape.positions == 510
    table = renamed["embeddings.word_embeddings.weight"]
    assert torch.equal(encoder.pieces.weight, table.flip(0))
    assert encoder.distances is not None
    assert torch.equal(encoder.distances.weight, renamed["encoder.relative_attention_bias.weight"])
    first = torch.cat([renamed[f"encoder.layer.0.attention.attn.{each}.weight"] for each in "qkv"])
    assert torch.equal(encoder.state_dict()["layers.0.qkv.weight"], first)
    ids = torch.tensor([[2, 7, 8, 3]])
    assert encoder(ids, torch.zeros(1, 4, 0, dtype=torch.long)).shape == (1, 4, WIDTH)
    encoder.freeze(1)
    learning = {name for name, each in encoder.named_parameters() if each.requires_grad}
    assert {name.split(".")[1] for name in learning} == {str(each) for each in range(1, LAYERS)}


def _mpnet(name: str) -> str:
    for theirs, other in (("query", "q"), ("key", "k"), ("value", "v")):
        name = name.replace(f"attention.self.{theirs}", f"attention.attn.{other}")
    name = name.replace("attention.output.dense", "attention.attn.o")
    return name.replace("attention.output.LayerNorm", "attention.LayerNorm")


def test_an_encoder_is_put_together_from_packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from training import assemble

    whole = tmp_path / "whole.zip"
    with zipfile.ZipFile(whole, "w") as archive:
        for name in ("config.json", "tokenizer.json", "model.safetensors", "README.md"):
            archive.writestr(f"model/{name}", name)
        archive.writestr("model/pooling/config.json", "another")
    packed = whole.read_bytes()
    size = len(packed) // 5 + 1
    for at, name in enumerate(assemble.PACKAGES):
        (tmp_path / f"{name}.zip.00{at}").write_bytes(packed[at * size : (at + 1) * size])

    def found(name: str) -> SimpleNamespace:
        path = next(tmp_path.glob(f"{name}.zip.*"))
        return SimpleNamespace(files=[Path(path.name)], locate_file=lambda each: tmp_path / each)

    monkeypatch.setattr(assemble, "distribution", found)
    assemble.assemble(tmp_path / "out")
    assert sorted(each.name for each in (tmp_path / "out").iterdir()) == sorted(
        ["config.json", "model.safetensors", "tokenizer.json"]
    )
    assert (tmp_path / "out" / "config.json").read_text() == "config.json"


def test_a_package_that_is_not_there_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from training import assemble

    monkeypatch.setattr(assemble, "PACKAGES", ("no-such-package-anywhere",))
    with pytest.raises(FileNotFoundError, match="no-such-package-anywhere"):
        assemble.assemble(tmp_path / "out")
