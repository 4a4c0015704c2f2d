"""What a person said of a statement: kept beside it, never in its place."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

Verdict = Literal["accept", "reject", "edit", "note", "undo"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One decision by a person.

    `statement` is the id it was made on; `values` the corrected fields of an `edit`; decisions are only ever added,
    the latest accept, reject or edit counts, and a note changes nothing. An `undo` takes back the latest decision of
    the same person on that statement which is not taken back yet.
    """

    statement: str
    verdict: Verdict
    who: str
    when: datetime
    why: str = ""
    values: tuple[tuple[str, Any], ...] = ()
