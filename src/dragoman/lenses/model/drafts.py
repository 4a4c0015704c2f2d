"""What each statement contributes to the model: claims, and how they hang together."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from dragoman.dossier import StoredStatement
from dragoman.lenses.model import wording
from dragoman.lenses.model.claim import Claim, claim
from dragoman.lenses.model.logic import Draft, claims_in, drafted
from dragoman.ontology.claim_words import stem
from dragoman.statements import Condition, Forecast, Influence, Irritant, Span
from dragoman.statements.vocabulary import Relation

_TURNED = re.compile(r"^\s*not that\s+", re.IGNORECASE)
_EXCEPTING = re.compile(r"\b(?:without|unless|until|absent|barring|before)\W*$", re.IGNORECASE)
_REACH = 800
"""Characters within which `without doing so` means the item of a list before it."""


@dataclass(frozen=True, slots=True)
class Link:
    """A condition: what hangs on what. `excepted`: the antecedent stands behind `unless` or `without`, turned round."""

    stored: StoredStatement
    relation: Relation
    antecedent: Draft
    target: Claim
    excepted: bool = False


@dataclass(frozen=True, slots=True)
class Push:
    """An influence: a cause and what it works on."""

    stored: StoredStatement
    cause: Claim
    effect: Claim


@dataclass(slots=True)
class Drafts:
    """All of them, in the order told."""

    links: list[Link] = field(default_factory=list)
    pushes: list[Push] = field(default_factory=list)
    issues: list[tuple[Claim, Claim | None]] = field(default_factory=list)
    """Irritants, each with what the list that it is an item of is for."""
    forecasts: list[Claim] = field(default_factory=list)

    @property
    def claims(self) -> list[Claim]:
        """Every claim that may be a factor, in the order told."""
        found = [each for link in self.links for each in (*claims_in(link.antecedent), link.target)]
        found += [each for push in self.pushes for each in (push.cause, push.effect)]
        found += [each for issue in self.issues for each in issue if each is not None]
        return sorted({id(each): each for each in found}.values(), key=lambda each: (each.order, each.text))


def drafts(found: Sequence[StoredStatement]) -> Drafts:
    """What these statements contribute; what tells nothing apart (`if so`) is left out."""
    held = Drafts()
    announced = {(each.source.sha256, each.statement.item_of.announced) for each in found if each.statement.item_of}
    for stored in found:
        said = stored.statement
        if isinstance(said, Condition) and not _announces(stored, announced):
            held.links += _links(stored, said, found)
        elif isinstance(said, Influence):
            cause, effect = claim(said.cause, stored), claim(said.effect, stored)
            if cause and effect:
                held.pushes.append(Push(stored, cause, effect))
        elif isinstance(said, Irritant):
            issue = claim(said.issue, stored, said.dyad, irritant=True)
            if issue:
                held.issues.append((issue, claim(stored.goal, stored) if stored.goal else None))
        elif isinstance(said, Forecast) and not _is_conditional(stored, found):
            foreseen = claim(said.proposition, stored)
            if foreseen:
                held.forecasts.append(foreseen)
    return held


def _announces(stored: StoredStatement, announced: set[tuple[str, Span]]) -> bool:
    """Whether it only announces a list whose items are statements: `three things must be done`."""
    span = stored.statement.span
    return stored.statement.item_of is None and any(
        document == stored.source.sha256 and 2 * span.shared(place) > min(len(span), len(place))
        for document, place in announced
    )


def _links(stored: StoredStatement, said: Condition, found: Sequence[StoredStatement]) -> list[Link]:
    """The condition for what the list that it is an item of is for, else for its own consequent."""
    goal = claim(stored.goal, stored) if stored.goal else None
    cue = _cue(stored, said.antecedent)
    if cue == "before" and goal is None and _TURNED.match(said.consequent):
        return _before(stored, said)
    antecedent = _antecedent(stored, said, found)
    if antecedent is None:
        return []
    if goal is not None:
        return [Link(stored, said.relation, antecedent, goal)]
    own = claim(_TURNED.sub("", said.consequent), stored)
    if own is None or _is_part(said.consequent, said.antecedent):
        return []
    excepted = bool(cue) and bool(_TURNED.match(said.consequent))
    relation = "sufficient" if excepted and said.relation == "necessary" else said.relation
    return [Link(stored, relation, antecedent, own, excepted)]


def _before(stored: StoredStatement, said: Condition) -> list[Link]:
    """`A must be done before B`: B needs A, though it was read as the opposite of A needing B."""
    target, antecedent = claim(said.antecedent, stored), drafted(_TURNED.sub("", said.consequent), stored, said.agent)
    return [Link(stored, said.relation, antecedent, target)] if target and antecedent else []


def _antecedent(stored: StoredStatement, said: Condition, found: Sequence[StoredStatement]) -> Draft | None:
    """What it takes; `without doing so` means the nearest item of a list before it."""
    own = drafted(said.antecedent, stored, said.agent)
    if own is not None and (wording.actors_in(said.antecedent) or wording.stems(said.antecedent) - _POINTING):
        return own
    before = [
        each
        for each in found
        if each.source.sha256 == stored.source.sha256
        and each.statement.item_of
        and isinstance(each.statement, Condition)
        and 0 < stored.statement.span.start - each.statement.span.start < _REACH
    ]
    if not before:
        return None
    item = before[-1]
    assert isinstance(item.statement, Condition)
    return drafted(item.statement.antecedent, item, item.statement.agent)


_POINTING = frozenset(map(stem, "resolved happens occurs changes achieved met meet addressed agreed".split()))
"""Stems of words that with a pronoun alone point back to what was said before: `until this is resolved`."""


def _cue(stored: StoredStatement, antecedent: str) -> str:
    """The word before the antecedent that turns the consequent round, as `unless` does; empty where there is none."""
    quote = " ".join(stored.quote.split())
    at = quote.find(" ".join(antecedent.split())[:40])
    found = _EXCEPTING.search(quote[max(0, at - 24) : at]) if at > 0 else None
    return found[0].strip().casefold() if found else ""


def _is_conditional(forecast: StoredStatement, found: Sequence[StoredStatement]) -> bool:
    """Whether what is foreseen is foreseen on a condition only, so that it tells nothing of its chance by itself."""
    said = forecast.statement
    return said.factuality == "hypothetical" or any(
        isinstance(each.statement, Condition)
        and each.source.sha256 == forecast.source.sha256
        and 2 * each.statement.span.shared(said.span) > len(said.span)
        for each in found
    )


def _is_part(consequent: str, antecedent: str) -> bool:
    """Whether the two sides are the same words, so that nothing hangs on anything."""
    one, other = wording.stems(consequent), wording.stems(antecedent)
    return one <= other or (len(one & other) >= 3 and len(one & other) >= 0.8 * min(len(one), len(other)))
