"""Two readings of the same documents side by side, or one beside what people decided: precision, recall, F1 by kind."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dragoman.dossier import Dossier, PastRun, Query
from dragoman.errors import QueryError
from dragoman.lenses.result import LensResult, Row
from dragoman.statements import KINDS, Statement

DECISIONS = "decisions"
_COLUMNS = ("kind", "first", "second", "matched", "precision", "recall", "f1")
_LISTED = ("kind", "document", "found_by", "quote")
_HALF = 0.5

Found = tuple[str, Statement]


@dataclass(frozen=True, slots=True)
class Compared:
    """Pairs that match, and what only the first or the second has."""

    both: tuple[tuple[Found, Found], ...]
    first: tuple[Found, ...]
    second: tuple[Found, ...]


def compare_readers(
    dossier: Dossier, *, first: int | None = None, second: int | str | None = None, disagreements: bool = False
) -> LensResult:
    """How a run (`first`, by number) agrees with another (`second`), or with what people decided (`decisions`).

    Without numbers the latest run and the latest before it by another reader. Two statements match that are of one kind
    and share half of the shorter one's characters or more; each matches once, the best first. Only documents that both
    read count; of decisions only statements that people accepted, corrected or rejected. With `disagreements` a row for
    each statement that one of the two does not have. Raises QueryError where there is nothing to compare.
    """
    one, other = _runs(dossier.runs(), first, second)
    if other is None:
        found, truth = _decided(dossier, one)
        names = (_name(one), "people")
    else:
        shared = dossier.documents_of(one.id) & dossier.documents_of(other.id)
        found, truth = (
            [each for each in dossier.reading_of(run.id) if each[1].document in shared] for run in (one, other)
        )
        names = (_name(one), _name(other))
    compared = matched(found, truth)
    notes = (f"first: {names[0]}; second: {names[1]}",)
    rows = tuple(_listed(dossier, compared, names) if disagreements else _counted(compared))
    columns = _LISTED if disagreements else _COLUMNS
    return LensResult(lens="compare-readers", columns=columns, rows=rows, shown=columns, notes=notes)


def matched(found: Sequence[Found], truth: Sequence[Found]) -> Compared:
    """Match two lists of statements one to one, those first that share most characters."""
    at: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, (_, each) in enumerate(truth):
        at[each.document, each.kind].append(place)
    pairs = []
    for place, (_, each) in enumerate(found):
        for other in at[each.document, each.kind]:
            span = truth[other][1].span
            shared = each.span.shared(span)
            if shared >= _HALF * min(len(each.span), len(span)):
                pairs.append((-shared, place, other))
    taken: dict[int, int] = {}
    used: set[int] = set()
    for _, place, other in sorted(pairs):
        if place not in taken and other not in used:
            taken[place] = other
            used.add(other)
    return Compared(
        tuple((found[place], truth[other]) for place, other in sorted(taken.items())),
        tuple(each for place, each in enumerate(found) if place not in taken),
        tuple(each for place, each in enumerate(truth) if place not in used),
    )


def _runs(runs: Sequence[PastRun], first: int | None, second: int | str | None) -> tuple[PastRun, PastRun | None]:
    known = {each.id: each for each in runs}
    for number in (first, second):
        if isinstance(number, int) and number not in known:
            raise QueryError(f"no such run: {number} (there are {', '.join(map(str, known)) or 'none'})")
    if not runs:
        raise QueryError("nothing was read yet")
    one = known[first] if first is not None else runs[-1]
    if second == DECISIONS:
        return one, None
    if isinstance(second, int):
        return one, known[second]
    others = [each for each in runs if each.id != one.id and _what(each) != _what(one)]
    if not others:
        raise QueryError(
            "one reader only has read here; read with another one (`--reader`), or compare with `--second decisions`"
        )
    return one, others[-1]


def _what(run: PastRun) -> tuple[str, str]:
    return run.reader.name, str(run.reader.settings.get("model", ""))


def _name(run: PastRun) -> str:
    model = run.reader.settings.get("model")
    return f"run {run.id} ({run.reader.name}{f' {model}' if model else ''})"


def _decided(dossier: Dossier, run: PastRun) -> tuple[list[Found], list[Found]]:
    """What a run read of what people judged, and what of that they let stand."""
    judged = [
        each
        for each in dossier.statements(Query(include_rejected=True))
        if each.verdict in {"accept", "reject", "edit"}
    ]
    if not judged:
        raise QueryError("nobody has judged a statement yet (`dragoman decide`, or the desk)")
    everything = [(each.id, each.original) for each in judged]
    places = matched(dossier.reading_of(run.id), everything)
    stands = [(each.id, each.original) for each in judged if each.verdict != "reject"]
    return [one for one, _ in places.both], stands


def _counted(compared: Compared) -> Iterable[Row]:
    for kind in (*KINDS, "all"):
        both = sum(kind in (one[1].kind, "all") for one, _ in compared.both)
        first, second = (
            both + sum(kind in (each[1].kind, "all") for each in left) for left in (compared.first, compared.second)
        )
        precision, recall = (round(both / number, 3) if number else None for number in (first, second))
        f1 = round(2 * both / (first + second), 3) if first + second else None
        counted = (kind, first, second, both, precision, recall, f1)
        yield Row(dict(zip(_COLUMNS, counted, strict=True)))


def _listed(dossier: Dossier, compared: Compared, names: tuple[str, str]) -> Iterable[Row]:
    texts = {each.document.sha256: each.document for each in dossier.documents()}
    told = [(each, names[0]) for each in compared.first] + [(each, names[1]) for each in compared.second]
    for (name, each), by in sorted(told, key=lambda pair: (texts[pair[0][1].document].name, pair[0][1].span, pair[1])):
        source = texts[each.document]
        values = {"kind": each.kind, "document": source.name, "found_by": by, "quote": each.span.of(source.text)}
        yield Row(values, (name,), (each.document,))
