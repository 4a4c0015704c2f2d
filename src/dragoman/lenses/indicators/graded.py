"""The grades of sources, as rows."""

from collections import Counter

from dragoman.dossier import Dossier
from dragoman.lenses.grades import ABOUT, grades
from dragoman.lenses.grades import sources as known
from dragoman.lenses.result import LensResult, Row
from dragoman.ontology.admiralty import credibility, grade, reliability

_MOST = 200


def graded(dossier: Dossier) -> LensResult:
    """Every source that may be graded, graded ones first, then those with most statements; with what a grade means."""
    held = grades(dossier)
    counts: Counter[str] = Counter()
    for stored in dossier.statements():
        counts.update({*stored.statement.attribution.chain, stored.source.publisher, stored.source.name,
                       *held.authors.get(stored.source.sha256, ())})  # fmt: skip
    said = {str(done.body["source"]): done for done in dossier.acts(ABOUT) if done.body.get("op") == "source"}
    names = sorted(known(dossier), key=lambda name: (name not in said, -counts[name], name))
    rows = []
    for name in names[:_MOST]:
        letter = held.sources.get(name.casefold(), "")
        found = grade(letter) if letter else None
        rows.append(Row({
            "source": name, "grade": letter, "means": found.means if found else "", "number": counts[name],
            "graded_by": f"{said[name].who}, {said[name].when.date()}" if name in said else "",
            "why": said[name].why if name in said else "",
        }))  # fmt: skip
    scale = "; ".join(f"{each.name} {each.means}" for each in (*reliability(), *credibility()))
    items = f"{len(held.items)} items graded." if held.items else "No items graded."
    more = [f"{len(names) - _MOST} sources more."] if len(names) > _MOST else []
    return LensResult(
        lens="grades",
        columns=("source", "grade", "means", "number", "graded_by", "why"),
        rows=tuple(rows),
        shown=("source", "grade", "means", "number", "graded_by"),
        notes=(f"{scale}.", items, *more),
    )
