"""What people said of a forecast: its outcome, whether its condition held, by when it is due, how likely it was."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal, get_args

from dragoman.dossier import Act
from dragoman.lenses.forecasts.band import Band
from dragoman.lenses.forecasts.horizon import Horizon
from dragoman.statements import Interval

ABOUT = "forecast"
Outcome = Literal["yes", "no", "partial", "ambiguous", "annulled"]
Held = Literal["held", "failed", "open"]
OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)
HELD: tuple[Held, ...] = get_args(Held)


@dataclass(frozen=True, slots=True)
class Resolution:
    """One person's outcome: what came, when it was known, and what it rests on."""

    outcome: Outcome
    who: str
    happened: Interval | None
    evidence: tuple[str, ...]
    statements: tuple[str, ...]
    act: Act

    def known(self, day: date | None) -> bool:
        """Whether it could be known on a day."""
        return day is None or self.happened is None or self.happened.start <= day


@dataclass(frozen=True, slots=True)
class Ruling:
    """What counts of all that people did to a forecast, and all of it, oldest first.

    `resolutions` are the latest of each person since it was last opened again; `conditions` likewise, by person.
    `horizons` are the versions of the horizon that people gave, the last of which counts.
    """

    resolutions: tuple[Resolution, ...] = ()
    conditions: tuple[tuple[str, Held], ...] = ()
    horizons: tuple[Horizon, ...] = ()
    band: Band | None = None
    acts: tuple[Act, ...] = ()

    def outcomes(self, day: date | None = None) -> list[Resolution]:
        """The resolutions that could be known on a day."""
        return [each for each in self.resolutions if each.known(day)]

    @property
    def held(self) -> Held | None:
        """Whether the condition held; None where nobody said, or people differ."""
        said = {held for _, held in self.conditions}
        return next(iter(said)) if len(said) == 1 and "open" not in said else None

    @property
    def torn(self) -> bool:
        """Whether people differ about the condition."""
        return len({held for _, held in self.conditions}) > 1


UNRULED = Ruling()


@dataclass(slots=True)
class _Folding:
    resolutions: dict[str, Resolution] = field(default_factory=dict)
    conditions: dict[str, Held] = field(default_factory=dict)
    horizons: list[Horizon] = field(default_factory=list)
    band: Band | None = None
    acts: list[Act] = field(default_factory=list)

    def add(self, act: Act) -> None:
        """What the act changes."""
        self.acts.append(act)
        body, who = act.body, act.who.casefold()
        match body.get("op"):
            case "outcome":
                self.resolutions[who] = resolution(act)
            case "reopen":
                self.resolutions.clear()
            case "condition":
                self.conditions.pop(who, None)
                self.conditions[who] = body["held"]
            case "horizon":
                self.horizons.append(told_horizon(act))
            case "probability":
                self.band = Band(body["low"], (body["low"] + body["high"]) / 2, body["high"], "as a person read it")

    def ruling(self) -> Ruling:
        """All of it together."""
        return Ruling(
            tuple(self.resolutions.values()),
            tuple(self.conditions.items()),
            tuple(self.horizons),
            self.band,
            tuple(self.acts),
        )


def settled(acts: Iterable[Act]) -> frozenset[str]:
    """The forecasts (by id) of which somebody has said what came: they wait for nothing."""
    return frozenset(name for name, each in rulings(acts).items() if each.resolutions)


def rulings(acts: Iterable[Act]) -> dict[str, Ruling]:
    """What people said of each forecast, by its id. Acts on words that no forecast stands on any more are left out."""
    folds: dict[str, _Folding] = defaultdict(_Folding)
    for act in acts:
        if act.statements and act.statements[0]:
            folds[act.statements[0]].add(act)
    return {name: each.ruling() for name, each in folds.items()}


def together(several: Iterable[Ruling]) -> Ruling:
    """Of copies of one forecast: all that was said of any of them."""
    held = [each for each in several if each.acts]
    if len(held) < 2:
        return held[0] if held else UNRULED
    fold = _Folding()
    for act in sorted((act for each in held for act in each.acts), key=lambda act: act.number or 0):
        fold.add(act)
    return fold.ruling()


def resolution(act: Act) -> Resolution:
    """The outcome that an act tells."""
    body = act.body
    happened = Interval.parse(body["happened"]) if body.get("happened") else None
    named = tuple(name for name in act.statements[1:] if name)
    return Resolution(body["outcome"], act.who, happened, tuple(body.get("evidence", ())), named, act)


def told_horizon(act: Act) -> Horizon:
    """The horizon that an act gives."""
    body = act.body
    return Horizon(
        due=Interval.parse(body["due"]) if body.get("due") else None,
        anchor=body.get("anchor", ""),
        rule=body.get("rule", "") or "as a person said",
        source=body.get("source", "") or act.who,
    )


def amended(read: Horizon, ruling: Ruling) -> Horizon:
    """The horizon that counts: the last that a person gave, else what was read."""
    if not ruling.horizons:
        return read
    last = ruling.horizons[-1]
    return replace(last, words=read.words, anchor=last.anchor or read.anchor)
