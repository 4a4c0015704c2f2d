"""The model as people have edited it."""

from datetime import date

from dragoman.dossier import Dossier
from dragoman.lenses.model.editing import folded_model
from dragoman.lenses.model.model import Model
from dragoman.lenses.model.proposed import propose
from dragoman.lenses.model.state import Folded


def model_of(dossier: Dossier, as_of: date | None = None) -> Model:
    """What the statements published by a day propose, with all edits laid over it, whenever they were made."""
    return edited_model(dossier, as_of).model


def edited_model(dossier: Dossier, as_of: date | None = None) -> Folded:
    """The same, with who last touched what, and the edits that mean nothing in it."""
    return folded_model(dossier, propose(dossier, as_of))
