"""The weights of encoders as others keep them, BERT's and MPNet's, under the names that ours has."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

FIRST_PLACE = {"mpnet": 2}
"""Rows of the places' table that stand for no place, by type of model."""
_SPECIAL = {"[PAD]": "<pad>", "[CLS]": "<s>", "[SEP]": "</s>", "[MASK]": "<mask>"}
"""What MPNet calls the pieces that stand for no text."""
_STACKED = "encoder.layer."
_PLACES = "embeddings.position_embeddings.weight"


@dataclass(frozen=True, slots=True)
class _Names:
    """What the three projections of attention, what mixes them, and the norm behind are called."""

    attention: tuple[str, str, str]
    mix: str
    mix_norm: str


_BERT = _Names(
    ("attention.self.query", "attention.self.key", "attention.self.value"),
    "attention.output.dense",
    "attention.output.LayerNorm",
)
_MPNET = _Names(("attention.attn.q", "attention.attn.k", "attention.attn.v"), "attention.attn.o", "attention.LayerNorm")


def pretrained(folder: Path, layers: int, pieces: Sequence[str] = ()) -> dict[str, Tensor]:
    """The weights of the first `layers` of the encoder in a folder (config.json, tokenizer.json, model.safetensors).

    With `pieces`, the table's rows are in the order of these; raises KeyError for one that the folder does not list.
    """
    from safetensors.torch import load_file

    theirs = load_file(folder / "model.safetensors")
    ours = {
        "pieces.weight": theirs["embeddings.word_embeddings.weight"],
        "norm.weight": theirs["embeddings.LayerNorm.weight"],
        "norm.bias": theirs["embeddings.LayerNorm.bias"],
    }
    if pieces:
        ours["pieces.weight"] = ours["pieces.weight"][_rows(folder, pieces)]
    if json.loads((folder / "config.json").read_text(encoding="utf-8")).get("model_type") == "mpnet":
        ours["places.weight"] = theirs[_PLACES][FIRST_PLACE["mpnet"] :]
        ours["distances.weight"] = theirs["encoder.relative_attention_bias.weight"]
        return ours | _layers(theirs, layers, _MPNET)
    # One kind of segment is ever used, so its embedding joins the places'.
    ours["places.weight"] = theirs[_PLACES] + theirs["embeddings.token_type_embeddings.weight"][0]
    return ours | _layers(theirs, layers, _BERT)


def _rows(folder: Path, pieces: Sequence[str]) -> list[int]:
    known = json.loads((folder / "tokenizer.json").read_text(encoding="utf-8"))["model"]["vocab"]
    called = {ours: theirs for ours, theirs in _SPECIAL.items() if theirs in known}
    return [known[called.get(each, each)] for each in pieces]


def _layers(theirs: Mapping[str, Tensor], layers: int, names: _Names) -> dict[str, Tensor]:
    parts = {"mix": names.mix, "mix_norm": names.mix_norm}
    parts |= {"rise": "intermediate.dense", "fall": "output.dense", "fall_norm": "output.LayerNorm"}
    ours = {}
    for at in range(layers):
        for end in ("weight", "bias"):
            ours[f"layers.{at}.qkv.{end}"] = torch.cat(
                [theirs[f"{_STACKED}{at}.{each}.{end}"] for each in names.attention]
            )
            ours |= {f"layers.{at}.{our}.{end}": theirs[f"{_STACKED}{at}.{name}.{end}"] for our, name in parts.items()}
    return ours
