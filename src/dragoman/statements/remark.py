"""What a reader has to say of its own reading of a document, beside the statements."""

from dataclasses import dataclass
from typing import Literal

RemarkSort = Literal["review", "refused", "order"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """One remark.

    `sort`: a statement `needs review` because two readings of it differ (`review`), an answer was `refused`, or the
    document gives its reader an `order`. `reason` is one line, `quote` the words that it is about; `statement` is the
    id and `field` the field that is to be reviewed (empty where none is); `read` and `other` are the two views, as a
    person reads them; of a refused answer `read` is the answer as JSON.
    """

    sort: RemarkSort
    reason: str
    quote: str = ""
    statement: str = ""
    field: str = ""
    read: str = ""
    other: str = ""
