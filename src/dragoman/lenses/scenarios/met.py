"""Which conditions of a target are met, by what is told of today and by what is set."""

from collections.abc import Iterator, Mapping, Sequence

from dragoman.lenses.model.model import All, Any_, Expression, Factor, Holds, Model, Never
from dragoman.lenses.result import Row
from dragoman.lenses.scenarios.named import placed
from dragoman.lenses.scenarios.words import SHORT
from dragoman.lenses.short import short

Truth = bool | None
"""None: nothing is told."""
_NEEDS = {"necessary": "needs", "blocking": "not while", "sufficient": "follows from", "enabling": "is helped by"}
_WORDS = {True: "yes", False: "no", None: "not told"}


def conditions_met(
    model: Model, aims: Mapping[str, Sequence[str]], told: Mapping[str, str], today: Sequence[str]
) -> Iterator[Row]:
    """A row for each condition of the target: whether it holds before and after."""
    factors = {each.key: each for each in placed(model.factors, today)}
    now = {key: each.now for key, each in factors.items() if each.now in each.states and each.now is not None}
    for need in model.requirements:
        if need.target.factor not in aims:
            continue
        values = {
            "view": "conditions",
            "question": f"{_NEEDS[need.need]}: {phrase(need.antecedent, factors)}",
            "before": _WORDS[holds(need.antecedent, factors, now)],
            "after": _WORDS[holds(need.antecedent, factors, {**now, **told})],
        }
        yield Row(values, need.basis.statements)


def holds(expression: Expression, factors: Mapping[str, Factor], states: Mapping[str, str]) -> Truth:
    """Whether it holds in these states; None where that hangs on what is not told (Kleene's three values)."""
    match expression:
        case Holds(factor=key):
            return None if key not in states else _in(expression, factors[key], states[key])
        case Never(part=part):
            found = holds(part, factors, states)
            return None if found is None else not found
        case All(parts=parts):
            each = [holds(part, factors, states) for part in parts]
            return False if False in each else None if None in each else True
        case Any_(parts=parts):
            each = [holds(part, factors, states) for part in parts]
            return True if True in each else None if None in each else False


def phrase(expression: Expression, factors: Mapping[str, Factor]) -> str:
    """The condition in words, in brackets where that is needed."""
    match expression:
        case Holds(factor=key, state=state):
            return f"{short(factors[key].name, SHORT)}: {state}"
        case Never(part=part):
            return f"not ({phrase(part, factors)})"
        case All(parts=parts) | Any_(parts=parts):
            word = " and " if isinstance(expression, All) else " or "
            return word.join(_inner(part, factors) for part in parts)


def _inner(part: Expression, factors: Mapping[str, Factor]) -> str:
    words = phrase(part, factors)
    return f"({words})" if isinstance(part, All | Any_) else words


def _in(expression: Holds, factor: Factor, state: str) -> bool:
    first, own = factor.states.index(expression.state), factor.states.index(state)
    return own == first if expression.exactly else own >= first
