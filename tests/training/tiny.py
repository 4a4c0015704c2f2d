"""An encoder of random weights, small enough to train in a blink."""

import json
from pathlib import Path
from typing import Any

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("safetensors")
tokenizers = pytest.importorskip("tokenizers")

WIDTH, LAYERS, INNER = 64, 2, 128


def write_encoder(tmp_path: Path) -> Path:
    """A folder with an encoder, as the Python package carries one."""
    from safetensors.torch import save_file

    folder = tmp_path / "encoder"
    folder.mkdir()
    words = [*"abcdefghijklmnopqrstuvwxyz.,'", *(f"##{each}" for each in "abcdefghijklmnopqrstuvwxyz'")]
    vocabulary = {piece: number for number, piece in enumerate(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *words])}
    made = tokenizers.Tokenizer(tokenizers.models.WordPiece(vocabulary, unk_token="[UNK]"))
    made.normalizer = tokenizers.normalizers.BertNormalizer(lowercase=True)
    made.pre_tokenizer = tokenizers.pre_tokenizers.BertPreTokenizer()
    made.save(str(folder / "tokenizer.json"))
    sizes = {"vocab_size": len(vocabulary), "hidden_size": WIDTH, "num_hidden_layers": LAYERS, "num_attention_heads": 4}
    sizes |= {"intermediate_size": INNER, "max_position_embeddings": 512}
    (folder / "config.json").write_text(json.dumps(sizes), encoding="utf-8")
    torch.manual_seed(1)
    save_file(weights(len(vocabulary)), folder / "model.safetensors")
    return folder


def weights(vocabulary: int) -> dict[str, Any]:
    tables = {"word": vocabulary, "position": 512, "token_type": 2}
    made = {f"embeddings.{name}_embeddings.weight": torch.randn(size, WIDTH) * 0.1 for name, size in tables.items()}
    made |= norm("embeddings.LayerNorm")
    for at in range(LAYERS):
        layer = f"encoder.layer.{at}"
        for name in ("query", "key", "value"):
            made |= linear(f"{layer}.attention.self.{name}", WIDTH, WIDTH)
        made |= linear(f"{layer}.attention.output.dense", WIDTH, WIDTH) | norm(f"{layer}.attention.output.LayerNorm")
        made |= linear(f"{layer}.intermediate.dense", WIDTH, INNER) | linear(f"{layer}.output.dense", INNER, WIDTH)
        made |= norm(f"{layer}.output.LayerNorm")
    return made


def linear(name: str, before: int, after: int) -> dict[str, Any]:
    return {f"{name}.weight": torch.randn(after, before) * 0.1, f"{name}.bias": torch.zeros(after)}


def norm(name: str) -> dict[str, Any]:
    return {f"{name}.weight": torch.ones(WIDTH), f"{name}.bias": torch.zeros(WIDTH)}
