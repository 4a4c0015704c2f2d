"""The fields of an entry in a file on corridors, each checked as it is read."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import Any, TypeGuard

from dragoman.errors import QueryError

from .corridors import Band
from .leaders import latest

_DATE = re.compile(r"\d{4}(-\d{2}){0,2}")


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields of one entry, and what to call it in an error: `roads.toml: leg karachi-kabul`."""

    where: str
    table: dict[str, Any]

    def wrong(self, what: str) -> QueryError:
        """The error to raise about this entry."""
        return QueryError(f"{self.where}: {what}")

    def only(self, known: Iterable[str]) -> None:
        """Raises QueryError on a field that is none of these."""
        if unknown := [name for name in self.table if name not in known]:
            raise self.wrong(f"no such field: {unknown[0]}; it may have {', '.join(known)}")

    def text(self, name: str, default: str | None = None) -> str:
        """A field of text; without a default it must be there."""
        value = self.table.get(name, default)
        if not isinstance(value, str) or (default is None and not value.strip()):
            raise self.wrong(f"{name} must be a text" if name in self.table else f"no {name}; give one")
        return " ".join(value.split())

    def word(self, name: str, known: tuple[str, ...], default: str | None = None) -> str:
        """A field that is one of a few words."""
        value = self.text(name, default)
        if value not in known:
            raise self.wrong(f"{name} is {value!r}; it must be one of: {', '.join(known)}")
        return value

    def flag(self, name: str, default: bool) -> bool:
        """A field that is true or false."""
        value = self.table.get(name, default)
        if not isinstance(value, bool):
            raise self.wrong(f"{name} must be true or false")
        return value

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts, empty where the field is missing."""
        value = self.table.get(name, [])
        if not isinstance(value, list) or not all(isinstance(each, str) and each.strip() for each in value):
            raise self.wrong(f'{name} must be a list of texts, as in ["one", "two"]')
        return tuple(value)

    def date(self, name: str, default: str | None = None) -> str:
        """A year, month or day of ISO 8601."""
        given = self.table.get(name, default)
        value = str(given) if isinstance(given, date | int) else self.text(name, default)
        try:
            if not _DATE.fullmatch(value):
                raise ValueError
            latest(value)
        except ValueError:
            raise self.wrong(f'{name} is {value!r}; write a year, a month or a day, as in "2024-07"') from None
        return value

    def band(self, name: str, unit: str) -> Band | None:
        """A number, `[low, high]`, or either with a unit at its end; None where the field is missing."""
        return self._banded(name, self.table[name], unit) if name in self.table else None

    def _banded(self, name: str, value: object, unit: str) -> Band:
        parts: list[object] = list(value) if isinstance(value, list) else [value]
        if len(parts) > 1 and isinstance(parts[-1], str):
            unit = str(parts.pop())
        numbers = [each for each in parts if is_number(each)]
        if len(numbers) != len(parts) or len(parts) not in (1, 2):
            raise self.wrong(f'{name} must be a number or two, as in {name} = 480 or {name} = [480, 520, "{unit}"]')
        low, high = float(numbers[0]), float(numbers[-1])
        if low < 0:
            raise self.wrong(f"{name} is {low:g}: it cannot be less than 0")
        if low > high:
            raise self.wrong(f"{name} goes from {low:g} down to {high:g}; the lower number comes first")
        return Band(low, high, unit)

    def point(self, name: str) -> tuple[float, float]:
        """Latitude and longitude in degrees."""
        return self._pointed(name, self.table.get(name))

    def points(self, name: str) -> tuple[tuple[float, float], ...]:
        """A list of latitudes and longitudes, empty where the field is missing."""
        value = self.table.get(name, [])
        if not isinstance(value, list):
            raise self.wrong(f"{name} must be a list of [latitude, longitude]")
        return tuple(self._pointed(name, each) for each in value)

    def _pointed(self, name: str, value: object) -> tuple[float, float]:
        pair = value if isinstance(value, list) and len(value) == 2 else []
        numbers = [float(each) for each in pair if is_number(each)]
        if len(numbers) != 2 or abs(numbers[0]) > 90 or abs(numbers[1]) > 180:
            raise self.wrong(f"{name} must be [latitude, longitude] in degrees, as in {name} = [24.8, 67.0]")
        return numbers[0], numbers[1]

    def parts(self, name: str) -> list[Fields]:
        """A list of tables, such as the figures of a leg."""
        value = self.table.get(name, [])
        if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
            raise self.wrong(f"{name} must be a list of tables")
        return [Fields(f"{self.where}: {name} {number}", each) for number, each in enumerate(value, 1)]


def is_number(value: object) -> TypeGuard[float]:
    """Whether a value is a number that can be reckoned with: no truth value, no infinity, nothing astronomical."""
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 1e15


def near(name: str, known: Iterable[str], otherwise: str = "") -> str:
    """The names that are spelt almost so, as the end of an error; `otherwise` when there is none."""
    found = get_close_matches(name, list(known), 3)
    return f"; did you mean {' or '.join(found)}?" if found else otherwise
