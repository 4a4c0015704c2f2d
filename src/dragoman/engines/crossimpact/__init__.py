"""Cross-impact balances: which combinations of states hold together, and what it would take to get another.

Descriptors have states; judgements say how each state promotes or restricts every other (Weimer-Jehle 2006,
Cross-impact balances, Technological Forecasting and Social Change 73). Scenarios are arrays (n, J) of states counted
from 0 in each descriptor. Consistency says nothing of probability: that is `paths`.
"""

from dragoman.engines.crossimpact.balances import balances, inconsistencies, margins, total_impact_scores
from dragoman.engines.crossimpact.basins import Basins, basins
from dragoman.engines.crossimpact.certificate import Certificate, TooLong, certificate
from dragoman.engines.crossimpact.changes import Changes, Effort, guaranteed, possible, reachable
from dragoman.engines.crossimpact.checker import check
from dragoman.engines.crossimpact.consistent import Consistent, consistent
from dragoman.engines.crossimpact.families import Cases, Family, cases, families, shares
from dragoman.engines.crossimpact.held import Held, held
from dragoman.engines.crossimpact.hinges import Hinge, Hinges, hinges, turned
from dragoman.engines.crossimpact.model import Model, Prerequisite, Target
from dragoman.engines.crossimpact.paths import Course, Paths, difference, paths
from dragoman.engines.crossimpact.succession import Settled, settled, successors

__all__ = [
    "Basins",
    "Cases",
    "Certificate",
    "Changes",
    "Consistent",
    "Course",
    "Effort",
    "Family",
    "Held",
    "Hinge",
    "Hinges",
    "Model",
    "Paths",
    "Prerequisite",
    "Settled",
    "Target",
    "TooLong",
    "balances",
    "basins",
    "cases",
    "certificate",
    "check",
    "consistent",
    "difference",
    "families",
    "guaranteed",
    "held",
    "hinges",
    "inconsistencies",
    "margins",
    "paths",
    "possible",
    "reachable",
    "settled",
    "shares",
    "successors",
    "total_impact_scores",
    "turned",
]
