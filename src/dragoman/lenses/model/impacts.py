"""Influences as impacts: signed, with a strength read from the words."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from dragoman.lenses.model.drafts import Drafts, Push
from dragoman.lenses.model.factors import Named
from dragoman.lenses.model.model import Holds, Impact
from dragoman.lenses.model.speakers import Speakers
from dragoman.lenses.model.wording import words
from dragoman.ontology.strengths import strength
from dragoman.reading.forms import bases
from dragoman.statements import Influence

_SIGN = {"+": 1, "-": -1}


def impacts(held: Drafts, named: Named, speakers: Speakers) -> tuple[Impact, ...]:
    """One for each cause and effect, with all statements that tell of it."""
    told: dict[tuple[Holds, Holds], list[Push]] = defaultdict(list)
    for push in held.pushes:
        source, target = named.holds(push.cause), named.holds(push.effect)
        if source.factor != target.factor:
            told[source, target].append(push)
    return tuple(_impact(source, target, pushes, speakers) for (source, target), pushes in told.items())


def _impact(source: Holds, target: Holds, pushes: Sequence[Push], speakers: Speakers) -> Impact:
    signs = Counter("+" if _signed(each) > 0 else "-" for each in pushes if _counts(each))
    return Impact(
        key=f"{source.factor}--{target.factor}",
        source=source,
        target=target,
        strength=_strength([_signed(each) for each in pushes]),
        signs={sign: signs[sign] for sign in "+-" if signs[sign]},
        means=_means(pushes[0]),
        basis=speakers.basis(each.stored for each in pushes),
    )


def _counts(push: Push) -> bool:
    return push.stored.statement.attribution.stance not in ("rejects", "doubts")


def _signed(push: Push) -> int:
    """Strength with its sign; the denial of a cause or an effect turns it round."""
    said = push.stored.statement
    assert isinstance(said, Influence)
    quote = push.stored.quote
    size = strength(quote, (base for word in words(quote) for base in bases(word)))
    turned = push.cause.denied != push.effect.denied
    return size * _SIGN[said.sign] * (-1 if turned else 1)


def _strength(values: Sequence[int]) -> int:
    """The mean, away from nought; where both signs are as strong, 1 with the sign told first."""
    mean = sum(values) / len(values)
    if not mean:
        return 1 if values[0] > 0 else -1
    size = max(1, min(3, int(abs(mean) + 0.5)))
    return size if mean > 0 else -size


def _means(push: Push) -> str:
    """The words between cause and effect, or empty where they are not next to each other."""
    quote = " ".join(push.stored.quote.split())
    cause, effect = " ".join(push.cause.text.split()), " ".join(push.effect.text.split())
    one, other = quote.find(cause), quote.find(effect)
    if one < 0 or other < 0:
        return ""
    between = quote[one + len(cause) : other] if one < other else quote[other + len(effect) : one]
    return re.sub(r"^\W+|\W+$", "", between) if len(between) <= 60 else ""
