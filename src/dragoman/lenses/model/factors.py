"""Groups of claims as factors, each with a name, a key, and what is said of its chances."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import fsum

from dragoman.dossier import StoredStatement
from dragoman.lenses.model import wording
from dragoman.lenses.model.chances import matched, said_of
from dragoman.lenses.model.claim import Claim
from dragoman.lenses.model.model import Factor, Holds
from dragoman.lenses.model.speakers import Speakers
from dragoman.lenses.model.wording import slug
from dragoman.ontology.claim_words import tells
from dragoman.statements import Condition, Irritant

ISSUE_STATES = ("resolved", "potential", "alleged", "open")
_ENOUGH = 9.0
"""What a name should tell at most, as `rarity` counts it: beyond that the shorter one is better."""
BURDENS = "alleged"
"""The state from which an issue burdens a relation."""


@dataclass(frozen=True, slots=True)
class Named:
    """The factors, and which of them each claim is."""

    factors: tuple[Factor, ...]
    of: dict[int, Factor]
    """By the identity of the claim."""

    def holds(self, claim: Claim) -> Holds:
        """That what the claim (not its denial) says is so."""
        factor = self.of[id(claim)]
        return Holds(factor.key, BURDENS if factor.kind == "irritant" else factor.states[-1])


def factors(groups: Sequence[Sequence[Claim]], forecasts: Sequence[Claim], speakers: Speakers) -> Named:
    """A factor for each group, keys unique and in the order told; its chance from the forecasts that speak of it."""
    taken: Counter[str] = Counter()
    made: list[Factor] = []
    of: dict[int, Factor] = {}
    foreseen = matched(forecasts, groups)
    for place, group in enumerate(groups):
        factor = _factor(group, foreseen.get(place, []), taken, speakers)
        made.append(factor)
        of.update({id(each): factor for each in group})
    return Named(tuple(made), of)


def _factor(group: Sequence[Claim], foreseen: Sequence[Claim], taken: Counter[str], speakers: Speakers) -> Factor:
    spokesman = _spokesman(group)
    name = spokesman.name
    key = _unique(slug(name), taken)
    agents = tuple(dict.fromkeys(name for each in group for name in _agents(each)))
    factor = Factor(
        key=key,
        name=name,
        actors=tuple(sorted(set().union(*(each.actors for each in group)))),
        dimensions=tuple(name for name, _ in Counter(d for each in group for d in each.dimensions).most_common(3)),
        agents=agents,
        basis=speakers.basis(each.stored for each in (*group, *foreseen)),
    )
    return _issue(factor, group) if group[0].irritant else replace(factor, chance=said_of(foreseen))


def _issue(factor: Factor, group: Sequence[Claim]) -> Factor:
    """The factor as an issue: of its statements an item of a list says most, else the first."""
    told = max(
        (each.stored for each in group),
        key=lambda each: (each.statement.item_of is not None, -_place(group, each)),
    )
    issue = told.statement
    assert isinstance(issue, Irritant)
    return replace(
        factor,
        kind="irritant",
        states=ISSUE_STATES,
        now=issue.status,
        pair=issue.dyad,
        status=issue.status,
        deadline=issue.deadline or "",
    )


def _place(group: Sequence[Claim], stored: StoredStatement) -> int:
    return next(at for at, each in enumerate(group) if each.stored is stored)


def _spokesman(group: Sequence[Claim]) -> Claim:
    """The claim whose words name the factor best: whole, telling most of what the others tell, short, first."""
    counts = Counter(stem for each in group for stem in each.stems)

    def rank(each: Claim) -> tuple[bool, float, int]:
        name = each.name
        told = fsum(counts[stem] * tells(stem) for stem in wording.stems(name))
        return name.endswith("…"), -min(told, _ENOUGH * len(group)), len(name)

    return min(group, key=rank)


def _agents(each: Claim) -> tuple[str, ...]:
    """Whose hand is on it: the agent of the condition whose antecedent it is."""
    return each.who if isinstance(each.stored.statement, Condition) else ()


def _unique(key: str, taken: Counter[str]) -> str:
    taken[key] += 1
    return key if taken[key] == 1 else f"{key}-{taken[key]}"
