"""What a briefing says of itself: from what, as of when, read by whom, how well."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from dragoman.dossier import Dossier, StoredDocument, StoredStatement
from dragoman.lenses.gathered import counted
from dragoman.statements import KINDS

MANY = 60
"""Documents from which on a briefing is not for reading whole: fewer lines, and no full texts unless asked for."""

CITED = 10
"""Passages that a line cites at most there."""


def about(documents: int, statements: int) -> str:
    """One sentence on what lies before the reader."""
    return (
        f"What {counted(documents, 'document')} {'says' if documents == 1 else 'say'} on relations between states, "
        f"in {counted(statements, 'statement')}. "
        "Every line gives the numbers of the passages it rests on; follow a number to the sentence."
    )


def dates(as_of: date | None, generated: date | None) -> tuple[str, ...]:
    """As of when, and when it was made."""
    lines = []
    if as_of:
        lines.append(f"As of {as_of.isoformat()}: nothing published later is used.")
    if generated:
        lines.append(f"Generated on {generated.isoformat()}.")
    return tuple(lines)


def quality(statements: Sequence[StoredStatement], given: str) -> str:
    """How well the reader reads: what the caller knows, else what the reader itself expects."""
    warning = "Statements read by machine need checking: open the sentence before relying on a line."
    checked = sum(each.judgement is not None for each in statements)
    seen = (
        f" A person has checked {checked} of {len(statements)}." if checked else " No person has checked any of them."
    )
    return f"{given or _expected(statements)} {warning}{seen}"


def reader(dossier: Dossier, documents: Sequence[StoredDocument]) -> str:
    """The readers and versions whose statements these are: the latest that read each document."""
    latest = {each.run for each in documents}
    used = [run.reader for run in dossier.runs() if run.id in latest]
    made = {f"Dragoman {each.version}, reader “{each.name}”": None for each in used}
    return "; ".join(made) or "Dragoman"


def notes(dossier: Dossier, documents: Sequence[StoredDocument], most: int | None) -> tuple[str, ...]:
    """What could not be read or not wholly, and what was left out where a group has `most` lines."""
    lines = [f"Could not be read: {name} ({message.rstrip('.')})." for name, message in sorted(dossier.failures())]
    foreign = [each.document.name for each in documents if each.document.language != "en"]
    if foreign:
        do = "Does" if len(foreign) == 1 else "Do"
        lines.append(f"{do} not look like English, so that little or nothing was read: {', '.join(foreign)}.")
    undated = sum(each.document.published is None for each in documents)
    if undated:
        have, its = ("has", "its") if undated == 1 else ("have", "their")
        lines.append(
            f"{counted(undated, 'document')} {have} no date of publication: words such as “last month” in {its} text "
            "stand for no date here."
        )
    if most:
        lines.append(
            f"Of a matter the first {most} lines are shown, and how many more there are, of a line’s passages the "
            f"first {CITED}: the dossier has all."
        )
    return tuple(lines)


def excerpted(seen: int) -> str:
    """That lenses were asked about so many statements only."""
    return (
        "What targets take, futures, irritants, pushes, interests and the ledger are worked out from the "
        f"weightiest {seen:,} statements on the pairs that most is said of."
    )


def _expected(statements: Sequence[StoredStatement]) -> str:
    held: dict[str, list[float]] = defaultdict(list)
    for each in statements:
        if each.statement.confidence is not None:
            held[each.statement.kind].append(each.statement.confidence)
    if not held:
        return "The reader gives no measure of how often it is right."
    shares = [f"{kind}s {round(100 * sum(held[kind]) / len(held[kind]))} %" for kind in KINDS if held[kind]]
    return f"By the reader’s own measure this share of its statements would stand up to a person: {', '.join(shares)}."
