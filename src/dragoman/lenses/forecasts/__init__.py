"""The forecast ledger: what was foreseen, what came, and how good the words were."""

from dragoman.lenses.forecasts.exchange import exported, imported
from dragoman.lenses.forecasts.ledger import Ledger, ledger
from dragoman.lenses.forecasts.lens import Narrowed, forecasts
from dragoman.lenses.forecasts.resolving import Saying, Told, checked, everything, keep
from dragoman.lenses.forecasts.scores import scores

__all__ = [
    "Ledger", "Narrowed", "Saying", "Told", "checked", "everything", "exported", "forecasts", "imported", "keep",
    "ledger", "scores",
]  # fmt: skip
