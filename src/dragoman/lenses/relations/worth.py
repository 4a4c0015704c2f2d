"""What a statement is worth by how it is said and how sure its reader is."""

from dragoman.dossier import StoredStatement
from dragoman.ontology.evidence import shared, weight
from dragoman.statements import Statement


def held(statement: Statement) -> float:
    """Its weight by factuality and stance, 0 to 1."""
    return weight("factuality", statement.factuality) * weight("stance", statement.attribution.stance)


def sure(stored: StoredStatement) -> float:
    """Its weight by how often a person would agree: 1 where one did, or where the reader does not say."""
    if stored.verdict in ("accept", "edit") or stored.statement.confidence is None:
        return 1.0
    found: float = max(stored.statement.confidence, shared().least) ** shared().confidence
    return found


def sources(number: int) -> float:
    """How much so many independent sources of one event count."""
    found: float = min(number, shared().most) ** shared().power
    return found
