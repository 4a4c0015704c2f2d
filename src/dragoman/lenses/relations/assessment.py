"""Assessments as observations of the relation that they judge."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from dragoman.dossier import StoredStatement
from dragoman.lenses.names import stands_for
from dragoman.lenses.order import as_told
from dragoman.lenses.relations.observation import Observation, Pair
from dragoman.lenses.relations.placed import placed
from dragoman.lenses.relations.worth import held, sure
from dragoman.ontology.evidence import weight
from dragoman.statements import UNNAMED, Assessment

_NO_WORD = re.compile(r"\W+")
_STANCES = {"doubts": "doubted", "rejects": "denied"}


def assessments(
    statements: Iterable[StoredStatement], families: Mapping[str, str], outlets: Mapping[str, str]
) -> list[Observation]:
    """One observation for each judgement that gives a level; the same words in copies of one text are one."""
    copies: dict[tuple[object, ...], list[StoredStatement]] = defaultdict(list)
    for each in statements:
        said = each.statement
        if isinstance(said, Assessment) and said.level is not None and pair_of(said):
            copies[pair_of(said), said.dimensions, said.level, words_in(each, families)].append(each)
    return [_observation(sorted(same, key=as_told), families, outlets) for same in copies.values()]


def pair_of(said: Assessment) -> Pair | None:
    """The two whose relation is judged; None where there are not two."""
    names = sorted({stands_for(name) for name in said.dyad if name and name != UNNAMED})
    return (names[0], names[1]) if len(names) == 2 else None


def words_in(each: StoredStatement, families: Mapping[str, str]) -> tuple[str, str]:
    """The family of its text and its words: the same for all copies of it."""
    return families.get(each.source.sha256, each.source.sha256), _NO_WORD.sub(" ", each.quote).casefold()


def _observation(
    same: Sequence[StoredStatement], families: Mapping[str, str], outlets: Mapping[str, str]
) -> Observation:
    first = same[0]
    said, source = first.statement, first.source
    assert isinstance(said, Assessment)
    pair = pair_of(said)
    assert pair is not None and said.level is not None
    when = placed(said.time, source.published.interval if source.published else None, "assessment")
    worth = max(held(each.statement) for each in same)
    return Observation(
        id=first.id,
        kind="assessment",
        pair=pair,
        dimensions=said.dimensions,
        value=said.level,
        weight=weight("assessment") * worth * max(map(sure, same)) * when.weight,
        day=when.day,
        dated=when.dated,
        statements=tuple(same),
        families=frozenset({families.get(source.sha256, source.sha256)}),
        publishers=tuple(dict.fromkeys(filter(None, (outlets.get(each.source.sha256) for each in same)))),
        left_out="denied" if not worth else when.left_out,
        dispute="denied" if said.factuality == "counterfact" else _STANCES.get(said.attribution.stance, ""),
    )
