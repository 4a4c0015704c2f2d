"""The ladder to a strategic partnership, or another, as rows and as a sentence."""

from collections.abc import Iterator, Sequence
from typing import Any

from dragoman.lenses.names import pair_name
from dragoman.lenses.relations.look import Look
from dragoman.lenses.relations.observation import Pair
from dragoman.lenses.relations.rows import counts, month, rests_on, stands
from dragoman.lenses.relations.rung import Step, needs, steps
from dragoman.lenses.result import Row
from dragoman.ontology.ladder import Ladder

COLUMNS = (
    "pair", "goal", "dimension", "asks", "reached", "state", "level", "low", "high", "since", "needed", "events",
    "assessments", "independent", "why",
)  # fmt: skip


def climbed(look: Look, pair: Pair, ladder: Ladder) -> list[Step]:
    """The rungs as the pair stands to them."""
    told = needs(ladder, pair, look.evidence.everything, look.evidence.documents)
    return steps(ladder, look.of(pair), told)


def asked_for(look: Look, pair: Pair, ladder: Ladder) -> list[str]:
    """The ladder in a sentence, where a text says that the pair lacks something for its goal."""
    found = climbed(look, pair, ladder)
    return [summary(found, ladder)] if any(each.needed for each in found) else []


def ladder_rows(found: Sequence[Step], pair: Pair, ladder: Ladder) -> Iterator[Row]:
    """A row for each rung, in the order of the table."""
    for each in found:
        yield _row(each, {"pair": pair_name(pair), "goal": ladder.name})


def summary(found: Sequence[Step], ladder: Ladder) -> str:
    """In a sentence: what lacks, and what is met; `said` marks what somebody says outright is needed."""
    lacking = [_named(each) for each in found if each.lacks]
    parts = [f"lacking: {', '.join(lacking)}"] if lacking else []
    for words in ("met", "likely met", "unclear", "no evidence"):
        if names := [each.rung.dimension for each in found if not each.lacks and each.reached == words]:
            parts.append(f"{words}: {', '.join(names)}")
    return f"On the ladder to a {ladder.name}: {'; '.join(parts)}."


def _named(step: Step) -> str:
    """The rung, and whether it is its level or somebody's word that it lacks by."""
    by_level = {"lacking": "by its level", "likely lacking": "likely, by its level"}.get(step.reached, "")
    said = "said to be needed" if step.needed else ""
    return f"{step.rung.dimension} ({', and '.join(filter(None, (said, by_level)))})"


def _row(step: Step, values: dict[str, Any]) -> Row:
    relation = step.relation
    values |= {"dimension": step.rung.dimension, "asks": step.rung.level, "reached": step.reached}
    if relation:
        seen = [each for each in relation.seen if each.day <= relation.days[-1]]
        values |= {
            **stands(relation.level[-1], relation.low[-1], relation.high[-1]),
            "since": month(step.since) if step.since else None,
            **counts(seen),
        }
    else:
        seen = []
    values |= {"needed": [f"“{' '.join(each.quote.split())}” ({each.id})" for each in step.needed]}
    values |= {"why": step.rung.why}
    told = [*step.needed, *(each for observation in seen for each in observation.statements)]
    return Row(values, *rests_on(told))
