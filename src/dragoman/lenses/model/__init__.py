"""What a dossier's sources say hangs together: factors and links, proposed from statements and edited by people.

`model_of` gives the model; its parts are plain values (see `model`). `model_lens` shows it as rows. `imported`,
`merge`, `rename` and `split` edit it; `dumped` writes it as TOML.
"""

from dragoman.lenses.model.editing import imported, merge, rename, split
from dragoman.lenses.model.exchange import dumped
from dragoman.lenses.model.lens import model as model_lens
from dragoman.lenses.model.model import (
    All,
    Any_,
    Basis,
    Chance,
    Expression,
    Factor,
    FactorKind,
    Holds,
    Impact,
    Model,
    Need,
    Never,
    Requirement,
)
from dragoman.lenses.model.modelled import edited_model, model_of
from dragoman.lenses.model.proposed import propose
from dragoman.lenses.model.state import Folded

__all__ = [
    "All",
    "Any_",
    "Basis",
    "Chance",
    "Expression",
    "Factor",
    "FactorKind",
    "Folded",
    "Holds",
    "Impact",
    "Model",
    "Need",
    "Never",
    "Requirement",
    "dumped",
    "edited_model",
    "imported",
    "merge",
    "model_lens",
    "model_of",
    "propose",
    "rename",
    "split",
]  # fmt: skip
