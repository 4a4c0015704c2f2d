"""What a kind of partnership asks for in each dimension: a ladder with its rungs."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dragoman.errors import QueryError

from ._tables import Table, text
from .dimensions import dimension


@dataclass(frozen=True, slots=True)
class Rung:
    """A dimension, the level (-10..10) from which it is met, and why it is asked."""

    dimension: str
    level: float
    why: str


@dataclass(frozen=True, slots=True)
class Ladder:
    """A goal, the terms by which texts name it, in small letters, and its rungs."""

    name: str
    terms: tuple[str, ...]
    rungs: tuple[Rung, ...]


@cache
def ladder() -> Ladder:
    """The ladder to a strategic partnership."""
    return _ladder(tomllib.loads(text("ladder.toml")))


def ladder_from(path: Path) -> Ladder:
    """A ladder of the user's own, written as `ladder.toml` is. Raises QueryError when the file is none."""
    try:
        return _ladder(tomllib.loads(path.read_text(encoding="utf-8-sig")))
    except OSError as error:
        raise QueryError(f"{path}: {error.strerror or error}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise QueryError(f"{path}: not a TOML file ({error})") from None
    except RecursionError:
        raise QueryError(f"{path}: nested too deeply for a ladder") from None
    except ValueError as error:
        raise QueryError(f"{path}: {error}") from None


def _ladder(table: Table) -> Ladder:
    """Raises ValueError where the table is no ladder."""
    name, terms, rungs = table.get("name"), table.get("terms", []), table.get("rung")
    if not isinstance(name, str) or not name.strip():
        raise ValueError('no name; give one, as in name = "alliance"')
    if not isinstance(terms, list) or not all(isinstance(each, str) and each.strip() for each in terms):
        raise ValueError('terms must be a list of words, as in terms = ["alliance", "allies"]')
    if not isinstance(rungs, dict) or not rungs:
        raise ValueError("no rungs; give some, as in [rung.trade] with a line level = 4")
    return Ladder(name, tuple(each.casefold() for each in terms), tuple(_rung(*each) for each in rungs.items()))


def _rung(name: str, fields: object) -> Rung:
    known = dimension(name)
    if known is None:
        raise ValueError(f"no such dimension: rung.{name}; `dragoman ref dimensions` lists them")
    level = fields.get("level") if isinstance(fields, dict) else None
    if isinstance(level, bool) or not isinstance(level, int | float) or not -10 <= level <= 10:
        raise ValueError(f"rung.{name} needs a level from -10 to 10")
    why = fields.get("why", "") if isinstance(fields, dict) else ""
    return Rung(known.name, float(level), str(why))
