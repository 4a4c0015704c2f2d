"""Who wants what, as rows."""

from collections.abc import Iterator, Sequence
from typing import Any, Unpack

from dragoman.dossier import Dossier, Query, StoredStatement
from dragoman.lenses.alike import words
from dragoman.lenses.asked import Scope, query
from dragoman.lenses.gathered import counted, gathered
from dragoman.lenses.interests.edits import ABOUT
from dragoman.lenses.interests.explanation import Explaining, cause, explanations
from dragoman.lenses.interests.figure import figure
from dragoman.lenses.interests.held import Aim, aims, holders
from dragoman.lenses.interests.pairs import Common, common
from dragoman.lenses.names import pair_name, stands_for
from dragoman.lenses.relations.rows import rests_on
from dragoman.lenses.result import LensResult, Row

COLUMNS = (
    "part", "id", "holder", "stance", "object", "dimension", "index", "count", "shared", "opposed", "unclear", "linked",
    "topic", "said_by", "held_by", "quote", "doc", "start", "end",
)  # fmt: skip
_PAIRS, _LEAST = 20, 0.5


def interests(dossier: Dossier, *, unsure: bool = False, **asked: Unpack[Scope]) -> LensResult:
    """Who wants or opposes what; what pairs share, oppose and want of each other, with an index; rival explanations.

    Rows are of three parts: `explanation`, `pair`, `interest`. Interests that the reader holds for less likely than not
    are left out unless `unsure`. Narrowed by `actors`, `between`, `dimensions`, `since`, `until`, `as_of` (see
    `Scope`). Raises QueryError when that cannot be asked.
    """
    wanted = query(asked, Scope)
    told, notes = gathered(dossier, Query(as_of=wanted.as_of, kinds=("interest", "influence")))
    kept = [each for each in told if _asked_for(each, wanted)]
    wants = [each for each in kept if each.statement.kind == "interest"]
    sure = [each for each in wants if unsure or _sure(each)]
    found = aims(sure, dossier.acts(ABOUT))
    pairs = [each for each in common(found) if _of(each, wanted)]
    rivals = explanations(kept)
    return LensResult(
        lens="interests",
        columns=COLUMNS,
        rows=(
            *(row for each in rivals for row in _rival_rows(each)),
            *map(_pair_row, pairs[:_PAIRS]),
            *(row for each in found for row in _aim_rows(each) if _held(row, wanted)),
        ),
        shown=("part", "id", "holder", "stance", "object", "count"),
        figures=tuple(filter(None, [figure(found)])),
        notes=(*notes, *_notes(wants, sure, pairs, rivals)),
    )


def _asked_for(stored: StoredStatement, asked: Query) -> bool:
    """On the actors, pair, dimensions and time asked for; agencies and office holders count as their state."""
    said = stored.statement
    named = {stands_for(name) for name in (*said.actors, *getattr(said, "holder", "").split("\n")) if name}
    if asked.actors and named.isdisjoint(asked.actors):
        return False
    if asked.between and named.isdisjoint(asked.between):
        return False
    if asked.dimensions and set(asked.dimensions).isdisjoint(said.dimensions):
        return False
    return asked.period is None or (said.time is not None and asked.period.overlaps(said.time))


def _of(pair: Common, asked: Query) -> bool:
    if asked.between:
        return set(pair.pair) == set(asked.between)
    return not asked.actors or bool(set(pair.pair) & set(asked.actors))


def _held(row: Row, asked: Query) -> bool:
    """Of the pair where one was asked for."""
    return not asked.between or row.values["holder"] in asked.between


def _sure(stored: StoredStatement) -> bool:
    """Surer than not, and in more than a name; or seen by a person."""
    if stored.verdict in ("accept", "edit"):
        return True
    confidence = stored.statement.confidence
    return (confidence is None or confidence >= _LEAST) and bool(words(getattr(stored.statement, "object", "")))


def _aim_rows(aim: Aim) -> Iterator[Row]:
    for holder, told in aim.by.items():
        values: dict[str, Any] = {
            "part": "interest",
            "holder": holder,
            "stance": aim.stance(holder),
            "object": aim.name,
            "dimension": list(aim.dimensions),
            "count": len(told),
            "linked": list(aim.whom),
            "held_by": sorted(aim.by),
            **_source(told),
        }
        yield Row(values, *rests_on(told))


def _pair_row(pair: Common) -> Row:
    told = [each for aim in (*pair.shared, *pair.opposed, *pair.unclear) for name in pair.pair for each in aim.by[name]]
    told += [each for holder, aim in pair.linked for each in aim.by[holder]]
    linked = [f"{holder} {aim.stance(holder)}: {aim.name}" for holder, aim in pair.linked]
    parts = [("both: ", [each.name for each in pair.shared]), ("at odds: ", [each.name for each in pair.opposed]),
             ("", linked)]  # fmt: skip
    values = {
        "part": "pair",
        "holder": pair_name(pair.pair),
        "stance": "no index" if pair.index is None else f"{pair.index:+.2f} of {pair.count}".replace("-", "−"),
        "object": "; ".join(lead + "; ".join(names) for lead, names in parts if names),
        "index": pair.index,
        "count": pair.count,
        "shared": [each.name for each in pair.shared],
        "opposed": [each.name for each in pair.opposed],
        "unclear": [each.name for each in pair.unclear],
        "linked": linked,
        **_source(told),
    }
    return Row(values, *rests_on(told))


def _rival_rows(rival: Explaining) -> Iterator[Row]:
    for each in rival.told:
        values = {
            "part": "explanation",
            "holder": each.statement.attribution.speaker,
            "stance": each.statement.attribution.stance,
            "object": f"{rival.topic} — because: {cause(each)}",
            "topic": rival.topic,
            "count": len(rival.speakers),
            "held_by": list(rival.speakers),
            **_source([each]),
        }
        yield Row(values, *rests_on([each]))


def _source(told: Sequence[StoredStatement]) -> dict[str, Any]:
    main = told[0]
    return {
        "id": main.id,
        "said_by": list(dict.fromkeys(each.statement.attribution.speaker for each in told)),
        "quote": main.quote,
        "doc": main.source.name,
        "start": main.statement.span.start,
        "end": main.statement.span.end,
    }


def _notes(
    wants: Sequence[StoredStatement], sure: Sequence[StoredStatement], pairs: Sequence[Common],
    rivals: Sequence[Explaining],
) -> Iterator[str]:  # fmt: skip
    if hidden := len(wants) - len(sure):
        yield f"{counted(hidden, 'interest')} that the reader is not sure of left out: `unsure`."
    if nobody := sum(not holders(each) for each in sure):
        yield f"{counted(nobody, 'interest')} of no known actor left out."
    if pairs and not any(each.count for each in pairs):
        yield "No two actors have a stance on the same thing: no convergence index. `merge` puts things together."
    elif len(pairs) > _PAIRS:
        yield f"{len(pairs) - _PAIRS} other pairs left out."
    if rivals:
        yield f"{counted(len(rivals), 'thing')} explained by several speakers."
