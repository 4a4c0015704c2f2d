"""PLOVER actions, and how CAMEO codes and their Goldstein weights go over to them.

PLOVER: Open Event Data Alliance; conversion table by P. Schrodt, manual draft 0.8 (17 September 2021). Weights:
J. Goldstein, "A Conflict-Cooperation Scale for WEIS Events Data", Journal of Conflict Resolution 36 (1992), as
carried over to CAMEO codes by the ICEWS project.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from statistics import median

from ._tables import rows, text, toml


@dataclass(frozen=True, slots=True)
class Mode:
    """A way in which an action is done."""

    name: str
    description: str


@dataclass(frozen=True, slots=True)
class Action:
    """One of the sixteen PLOVER types.

    `quad`: verbal or material, cooperation or conflict. `recipient`: whether PLOVER asks for a recipient.
    """

    name: str
    quad: str
    description: str
    recipient: bool
    modes: tuple[Mode, ...]


@dataclass(frozen=True, slots=True)
class Cameo:
    """A CAMEO code with its Goldstein weight (-10..10) and what PLOVER makes of it.

    `action` is empty where the conversion table has no line for the code (01 and 02: statements and appeals). A few
    `mode`s of the published table are not among PLOVER's modes.
    """

    code: str
    name: str
    weight: float
    action: str
    mode: str
    contexts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Intensity:
    """The span of the Goldstein weights (-10..10) of the CAMEO codes that an action takes in."""

    low: float
    middle: float
    high: float


@cache
def actions() -> tuple[Action, ...]:
    """The sixteen actions, from agreement to assault."""
    table = toml("plover.toml")
    return tuple(
        Action(
            name,
            fields["quad"],
            fields["description"],
            fields.get("recipient", False),
            tuple(Mode(mode, words) for mode, words in fields.get("modes", {}).items()),
        )
        for name, fields in table.items()
        if name != "contexts"
    )


def action(name: str) -> Action | None:
    """An action by its name, capitals or not."""
    return next((found for found in actions() if found.name == name.upper()), None)


@cache
def contexts() -> tuple[str, ...]:
    """What an event may be about besides its action."""
    return tuple(toml("plover.toml")["contexts"])


_LINE = re.compile(r"(\d{2,4}):\s*([A-Z]+)(?:\s*,([^,#]*),([^#]*))?")


@cache
def _conversion() -> dict[str, tuple[str, str, tuple[str, ...]]]:
    table: dict[str, tuple[str, str, tuple[str, ...]]] = {}
    for line in text("cameo_to_plover.txt").splitlines():
        if found := _LINE.match(line):
            code, name, mode, about = (part.strip() for part in found.groups(""))
            words = tuple(word.strip() for word in about.split(";") if word.strip())
            table.setdefault(code, (name, mode, words))
    return table


@cache
def _cameo() -> dict[str, Cameo]:
    table: dict[str, Cameo] = {}
    for row in rows("goldstein_cameo.csv"):
        name, mode, about = _conversion().get(row["code"], ("", "", ()))
        table[row["code"]] = Cameo(row["code"], row["name"], float(row["goldstein"]), name, mode, about)
    return table


def cameo(code: str) -> Cameo | None:
    """A CAMEO code (`"0871"`); None if there is no such code."""
    return _cameo().get(code)


def cameo_codes() -> tuple[Cameo, ...]:
    """Every CAMEO code, in order."""
    return tuple(_cameo().values())


@cache
def _weights() -> dict[tuple[str, str], list[float]]:
    found: dict[tuple[str, str], list[float]] = defaultdict(list)
    for code in cameo_codes():
        for key in {(code.action, ""), (code.action, code.mode)}:
            found[key].append(code.weight)
    return found


def intensity(name: str, mode: str = "") -> Intensity | None:
    """How cooperative or hostile an action (done in a mode) is; None where no CAMEO code answers to it."""
    weights = _weights().get((name.upper(), mode)) if name else None
    return Intensity(min(weights), median(weights), max(weights)) if weights else None
