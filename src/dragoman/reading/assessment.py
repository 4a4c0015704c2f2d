"""Assessments: how a relation stands, as the words put it."""

import re

from dragoman.reading.context import Context, states_of
from dragoman.reading.rule import Hit, Shared, rules
from dragoman.statements import Assessment
from dragoman.statements.vocabulary import Trend

RULES = rules("assessment")
_LEVELS: tuple[tuple[str, float], ...] = (
    (r"at war|fighting|war between|sworn enem", -9),
    (r"(?:danger|threat)s? to", -4),
    (r"enem(?:y|ies)|hostil|hatred|confrontation|proxy war", -7),
    (r"adversar|rival|foe|antagonis|cold war|animosity", -5),
    (
        r"tension|strained|at odds|deteriorat|worsen|mistrust|distrust|suspicio|sour|outcast|isolat|standoff|rift",
        -3,
    ),
    (r"cool|estranged|fragile|skeptic|sceptic|limited|minuscule|difficult|stalled", -1),
    (r"treaty all|military alliance|alliance|allies|ally\b", 8),
    (r"strategic partner|special relationship|brother|excellent|closest", 7),
    (r"partner|flourish|friend|very positive|close\b|closer", 5),
    (r"cooperat|warm|cordial|rapprochement|thaw|improv|collaborat|goodwill|d[ée]tente", 4),
    (r"trade|dependen|engage|dialogue|contacts?", 2),
)
_TRENDS: tuple[tuple[str, Trend], ...] = (
    (
        r"improv|warm|thaw|strengthen|deepen|closer|grow|expand|flourish|rapprochement|rising|develop|more\s\w+\sembrace|embrac",
        "rising",
    ),
    (
        r"deteriorat|worsen|strain|cool|weaken|falter|crumbl|sour|declin|erod|fray|rising tension|distanc|collaps",
        "falling",
    ),
    (r"remain|continu|still|always|long\b|has been|decades|traditional", "steady"),
)


def build(hit: Hit, context: Context, shared: Shared) -> Assessment:
    """The assessment at a hit."""
    words = hit.span.of(context.text)
    return Assessment(
        **shared,
        dyad=states_of(context.actors(hit.span))[:2],
        level=next((value for source, value in _LEVELS if re.search(source, words, re.IGNORECASE)), None),
        trend=next(
            (trend for source, trend in _TRENDS if re.search(rf"\b(?:{source})", words, re.IGNORECASE)), "unknown"
        ),
    )
