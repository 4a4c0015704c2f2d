"""What a reader said of its own reading: what needs review with both views, what was refused, orders in documents."""

from collections import Counter

from dragoman.dossier import Dossier
from dragoman.lenses.result import LensResult, Row
from dragoman.statements import RemarkSort

COLUMNS = ("sort", "document", "field", "read", "other", "reason", "quote")


def remarks(dossier: Dossier, *, sort: RemarkSort | None = None, documents: tuple[str, ...] = ()) -> LensResult:
    """One row for each remark on the latest readings, of one `sort` (review, refused, order) or of some `documents`.

    `read` is what the reader that is spoken of says, `other` what the check or the other reader says; of a refused
    answer `read` is the answer. Raises QueryError where there is no such document.
    """
    found = [each for each in dossier.remarks(documents or None) if sort in (None, each.remark.sort)]
    rows = []
    for each in found:
        told = each.remark
        values = {name: getattr(told, name, each.document) for name in COLUMNS}
        rows.append(Row(values, (told.statement,) if told.statement else ()))
    reasons = Counter(each.remark.reason.partition(":")[0] for each in found if each.remark.sort == "refused")
    notes = tuple(f"refused {number} times: {reason}" for reason, number in reasons.most_common())
    return LensResult(lens="remarks", columns=COLUMNS, rows=tuple(rows), shown=COLUMNS, notes=notes)
