"""How each format tells its layout."""

from __future__ import annotations

from collections.abc import Callable

from dragoman.events.head import Head
from dragoman.events.layout import Layout

from . import acled, gdelt, icews, plain, polecat

FORMATS: dict[str, Callable[[Head, str], Layout]] = {
    "gdelt": gdelt.layout,
    "gdelt1": gdelt.layout,
    "gdelt2": gdelt.layout,
    "icews": icews.layout,
    "polecat": polecat.layout,
    "acled": acled.layout,
    "csv": plain.layout,
}
"""The formats by name; `gdelt` is 1.0 or 2.0, told by the number of fields."""
