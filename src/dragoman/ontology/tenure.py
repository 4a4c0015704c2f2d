"""How long a term in office lasts by the constitution."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ._tables import toml


@dataclass(frozen=True, slots=True)
class Term:
    """A term of `years` in an office of a state, and the law that says so."""

    state: str
    office: str
    years: int
    source: str


@cache
def term(state: str, office: str) -> Term | None:
    """The term of an office, named as in the table of leaders; None where the table has none."""
    found = (each for each in toml("tenure.toml")["term"] if (each["state"], each["office"]) == (state, office))
    return next((Term(**each) for each in found), None)
