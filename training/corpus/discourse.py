"""Discourse units in GUM's `Discourse=` annotation: where a unit begins and its relation to the rest."""

import re
from collections.abc import Sequence


def units(marks: Sequence[str]) -> tuple[str | None, ...]:
    """The relation of the unit that begins at each word (`causal-cause`, `adversative-concession`, ...), or None."""
    return tuple(_relation(mark) if mark else None for mark in marks)


def _relation(mark: str) -> str:
    return re.split("[;:]", mark, maxsplit=1)[0].removesuffix("_m")
