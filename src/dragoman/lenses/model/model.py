"""Factors that can be in one of a few states, and links between them, each with what it rests on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

Need = Literal["necessary", "sufficient", "enabling", "blocking"]
"""`blocking`: while it holds, the target cannot come about (`unless`, irritants that must go)."""
FactorKind = Literal["proposition", "irritant"]


@dataclass(frozen=True, slots=True)
class Basis:
    """What a factor or link rests on: statements by id, who says so, and what contradicts it.

    `speakers` and `deniers` are names as the statements have them (`author` for the text's own voice, with the
    document's author or name where it is known). An empty basis is a person's own, made by an edit.
    """

    statements: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    deniers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Chance:
    """A probability, 0 to 1: its middle, and the band in which readers put the words."""

    middle: float
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Factor:
    """Something that can be in one of a few states, ordered from least to most of it (`no`, `yes`).

    `key` is short, stable, and unique in the model; `name` what a person reads. `now` is its state today (None: not
    said), `chance` the probability that it comes to its last state, `agents` whose hand is on it, `costs` what it takes
    to bring each state about (a state that is left out: 1 where somebody's hand is on it). `pair` and `status` are an
    irritant's; `remedy` and `deadline` what is said of its end.
    """

    key: str
    name: str
    kind: FactorKind = "proposition"
    states: tuple[str, ...] = ("no", "yes")
    now: str | None = None
    chance: Chance | None = None
    actors: tuple[str, ...] = ()
    dimensions: tuple[str, ...] = ()
    agents: tuple[str, ...] = ()
    costs: Mapping[str, float] = field(default_factory=dict)
    pair: tuple[str, ...] = ()
    status: str = ""
    remedy: str = ""
    deadline: str = ""
    basis: Basis = Basis()


@dataclass(frozen=True, slots=True)
class Holds:
    """A factor is in one of these states: those from `state` on, or with `exactly` in that one alone."""

    factor: str
    state: str
    exactly: bool = False


@dataclass(frozen=True, slots=True)
class All:
    """All of the parts hold."""

    parts: tuple["Expression", ...]


@dataclass(frozen=True, slots=True)
class Any_:
    """At least one of the parts holds."""

    parts: tuple["Expression", ...]


@dataclass(frozen=True, slots=True)
class Never:
    """The part does not hold."""

    part: "Expression"


Expression: TypeAlias = Holds | All | Any_ | Never


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """What `target` needs, or follows from: a condition. `strength` is for enabling ones, the chance that it works."""

    key: str
    target: Holds
    need: Need
    antecedent: Expression
    strength: Chance | None = None
    agents: tuple[str, ...] = ()
    basis: Basis = Basis()


@dataclass(frozen=True, slots=True, kw_only=True)
class Impact:
    """One factor's (state's) push on another: an influence. `strength` from -3 (strongly against) to 3, never 0.

    `signs` counts the statements for each sign, so that a conflict stays visible; `means` are the words for how.
    """

    key: str
    source: Holds
    target: Holds
    strength: int
    signs: Mapping[str, int] = field(default_factory=dict)
    means: str = ""
    basis: Basis = Basis()


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """All that the dossier's sources say together, as people have edited it; in a fixed order.

    `comments` are a person's own lines in the exchanged file, by the key that they stand above (`""`: at the head).
    """

    factors: tuple[Factor, ...] = ()
    requirements: tuple[Requirement, ...] = ()
    impacts: tuple[Impact, ...] = ()
    comments: Mapping[str, str] = field(default_factory=dict)
