"""The sources of a briefing as they are cited: in print by author and date, and as CSL-JSON for other programs."""

import json
from typing import Any

from dragoman.statements import Document, Interval
from dragoman.views.briefing.model import Briefing, Read
from dragoman.views.when import when


def references(briefing: Briefing) -> list[tuple[Read, str]]:
    """Every document with its reference, in the order of authors and dates."""
    found = [(each, reference(each)) for each in briefing.read]
    return sorted(found, key=lambda each: (each[1].casefold(), each[0].number))


def reference(read: Read) -> str:
    """`Amna Khan (2018): “Pipes and promises”. The Gazette, 3 May 2018. https://…`; without author the outlet."""
    document = read.stored.document
    year = str(document.published.interval.start.year) if document.published else "no date"
    who = " and ".join(document.authors) or document.publisher
    head = f"{who} ({year}): “{read.title}”" if who else f"“{read.title}” ({year})"
    where = [document.publisher] if document.publisher and document.authors else []
    where += [when(document.published.interval)] if document.published else []
    return " ".join(f"{part}." for part in (head, ", ".join(where)) if part) + (
        f" {document.url}" if document.url else ""
    )


def as_csl(briefing: Briefing) -> str:
    """The sources as CSL-JSON, as Zotero, Pandoc and others read it; `id` begins with the hash of the bytes."""
    return json.dumps([_item(each) for each in briefing.read], ensure_ascii=False, indent=2) + "\n"


def _item(read: Read) -> dict[str, Any]:
    document = read.stored.document
    item: dict[str, Any] = {
        "id": document.sha256[:16],
        "type": _type(document),
        "title": document.title or document.name,
    }
    if document.authors:
        # As the source writes it: which of the names is the family's differs from language to language.
        item["author"] = [{"literal": name} for name in document.authors]
    if document.publisher:
        item["container-title"] = document.publisher
    if document.published:
        item["issued"] = {"date-parts": _dates(document.published.interval)}
    if document.url:
        item["URL"] = document.url
    item |= {"language": document.language, "citation-label": f"D{read.number}"}
    return item | {"custom": {"file": document.name, "sha256": document.sha256}}


def _type(document: Document) -> str:
    if document.publisher and document.published:
        return "article-newspaper"
    return "webpage" if document.url else "document"


def _dates(interval: Interval) -> list[list[int]]:
    """One date as exact as it is known, or the first and the last day."""
    return [[int(part) for part in day.split("-")] for day in str(interval).split("/")]
