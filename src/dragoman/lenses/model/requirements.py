"""Conditions as requirements: necessary, sufficient, enabling or blocking."""

from collections import defaultdict
from dataclasses import replace

from dragoman.lenses.model.chances import worded
from dragoman.lenses.model.claim import Claim, acts
from dragoman.lenses.model.drafts import Drafts, Link
from dragoman.lenses.model.factors import Named
from dragoman.lenses.model.logic import Draft
from dragoman.lenses.model.model import All, Any_, Basis, Expression, Holds, Need, Never, Requirement
from dragoman.lenses.model.parts import names_in
from dragoman.lenses.model.speakers import Speakers

_Same = tuple[Holds, Need, Expression]


def requirements(held: Drafts, named: Named, speakers: Speakers) -> tuple[Requirement, ...]:
    """Each with all statements that say it; keys unique and in the order told."""
    told: dict[_Same, list[Link]] = defaultdict(list)
    for link in held.links:
        need, antecedent = _need(link, _expression(link.antecedent, named))
        target = named.holds(link.target)
        if target.factor not in names_in(antecedent):
            told[target, need, antecedent].append(link)
    found = [_requirement(same, links, speakers) for same, links in told.items()]
    return _numbered([*found, *_blocked(held, named, speakers)])


def _expression(draft: Draft, named: Named) -> Expression:
    if isinstance(draft, Claim):
        holds = named.holds(draft)
        return Never(holds) if draft.denied else holds
    parts = tuple(dict.fromkeys(_expression(each, named) for each in draft.parts))
    if len(parts) == 1:
        return parts[0]
    return Any_(parts) if draft.how == "or" else All(parts)


def _need(link: Link, antecedent: Expression) -> tuple[Need, Expression]:
    """What a condition for the opposite of the target is for the target itself (contraposition)."""
    if link.excepted:
        return link.relation, _turned(antecedent)
    if not link.target.denied:
        return link.relation, antecedent
    if link.relation == "necessary":
        return "sufficient", _turned(antecedent)
    return ("blocking", antecedent) if link.relation == "sufficient" else ("enabling", _turned(antecedent))


def _turned(part: Expression) -> Expression:
    return part.part if isinstance(part, Never) else Never(part)


def _requirement(same: _Same, links: list[Link], speakers: Speakers) -> Requirement:
    target, need, antecedent = same
    agents = tuple(dict.fromkeys(name for link in links for name in _agents(link)))
    strength = worded(links[0].stored.quote) if need == "enabling" else None
    return Requirement(
        key=f"{target.factor}--{need}--{'-'.join(names_in(antecedent))}",
        target=target,
        need=need,
        antecedent=antecedent,
        strength=strength,
        agents=agents,
        basis=speakers.basis(link.stored for link in links),
    )


def _agents(link: Link) -> tuple[str, ...]:
    found: tuple[str, ...] = getattr(link.stored.statement, "agent", ())
    return tuple(name for name in found if acts(name))


def _blocked(held: Drafts, named: Named, speakers: Speakers) -> list[Requirement]:
    """Irritants of a list block what the list is for, as long as they burden the relation."""
    found: dict[tuple[Holds, Holds], list[Claim]] = defaultdict(list)
    for issue, goal in held.issues:
        if goal is not None:
            found[named.holds(goal), named.holds(issue)].append(issue)
    return [
        Requirement(
            key=f"{goal.factor}--blocking--{issue.factor}",
            target=goal,
            need="blocking",
            antecedent=issue,
            basis=_burdening(speakers.basis(each.stored for each in claims)),
        )
        for (goal, issue), claims in found.items()
    ]


def _burdening(basis: Basis) -> Basis:
    """An allegation that the text doubts burdens a relation all the same: those who doubt it stay named."""
    return replace(basis, statements=(*basis.statements, *basis.against))


def _numbered(found: list[Requirement]) -> tuple[Requirement, ...]:
    seen: dict[str, int] = defaultdict(int)
    named = []
    for each in found:
        seen[each.key] += 1
        named.append(each if seen[each.key] == 1 else replace(each, key=f"{each.key}-{seen[each.key]}"))
    return tuple(named)
