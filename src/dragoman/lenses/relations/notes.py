"""What a reader must know beside the rows: what the levels know, what was left out, what there is nothing on."""

from collections import Counter
from collections.abc import Iterator

from dragoman.dossier import Dossier, Query
from dragoman.lenses.gathered import counted, unknown
from dragoman.lenses.names import pair_name
from dragoman.lenses.relations.lean import leans, worth_it
from dragoman.lenses.relations.look import Look, look
from dragoman.lenses.relations.observation import Observation, left_out
from dragoman.lenses.relations.total import Total
from dragoman.statements.vocabulary import DIMENSIONS

_LISTED = 5


def notes(dossier: Dossier, found: Look) -> Iterator[str]:
    """On the whole of what was found."""
    if not found.pairs:
        yield from _nothing(dossier, found)
        return
    assert found.end
    how = "each day knows only its own past" if found.asked.as_of else "each day knows what came later too"
    yield f"Levels from −10 (war) over 0 (neutral) to 10 (alliance) on {found.end.isoformat()}, 90 % bands; {how}."
    yield from left_out(_why(found))
    undated = len({each.id for each in _of_shown(found) if not each.dated and not each.left_out})
    if undated:
        what = counted(undated, "event or assessment", "events and assessments")
        own = "its" if undated == 1 else "their"
        yield f"{what} without a date of {own} own: placed when told, with less weight."
    if found.others:
        yield f"{counted(found.others, 'other pair')} with less evidence left out: `limit`, or name one by `between`."
    if found.asked.between:
        yield from _silent(found)
        yield from _differ(found)


def _silent(found: Look) -> Iterator[str]:
    there = {each.dimension for each in found.relations}
    silent = [name for name in found.asked.dimensions or DIMENSIONS if name not in there]
    if silent:
        yield f"No evidence on: {', '.join(silent)}."


def _differ(found: Look) -> Iterator[str]:
    """How the sources differ over all dimensions."""
    if worth_it([seen for each in found.relations for seen in each.seen]):
        told = "; ".join(map(str, leans(found.relations)))
        yield f"Against what the others lead to expect, in standard deviations, over all dimensions: {told}."
    else:
        yield "How the sources differ cannot be told: no two of them have four events or assessments each."


def _nothing(dossier: Dossier, found: Look) -> Iterator[str]:
    missing = unknown(dossier, found.asked, ())
    yield from missing
    yield from left_out(_why(found, whole=True))
    if missing:
        return
    if found.asked.between:
        who = " and ".join(found.asked.between)
        yield f"Nothing here judges the relation of {who} or tells of an event between them on the days asked for."
    others = look(dossier, Query(as_of=found.asked.as_of), "year", _LISTED)
    if others.pairs:
        yield f"There is most on: {'; '.join(map(pair_name, others.pairs))}."


def _why(found: Look, whole: bool = False) -> Counter[str]:
    seen = found.evidence.observations if whole else _of_shown(found)
    return Counter({each.id: each.left_out for each in seen if each.left_out}.values())


def _of_shown(found: Look) -> list[Observation]:
    return [each for each in found.evidence.observations if each.pair in found.pairs]


def total_notes(each: Total) -> Iterator[str]:
    """On one total."""
    name = pair_name(each.parts[0].pair)
    yield (
        f"{name}, {each.name}: the weighted mean by the weights that were given; its band takes the errors of the "
        "dimensions to go together."
    )
    if each.missing:
        yield f"{name}: no evidence on {', '.join(each.missing)}, so left out of the total."
