"""Mail (.eml): subject, sender and date, and the text that was written."""

import email
import email.policy
import re
from email.message import EmailMessage

from dragoman.documents.decoding import scalar
from dragoman.documents.extract import Builder, Extract
from dragoman.documents.web import page_extract
from dragoman.errors import DocumentError
from dragoman.statements import Interval, Label, Part, Span
from dragoman.statements.interval import day

_QUOTED = re.compile(r"\s*>|On .{5,200} wrote:\s*$|-+ ?Original Message ?-+", re.M)


def mail(data: bytes, name: str) -> Extract:
    """The mail's own text, plain if it has that, below its subject; attachments are not read.

    Raises DocumentError when there is no text in it, or for HTML that `web` would refuse.
    """
    message = email.message_from_bytes(data, policy=email.policy.default)
    body = _body(message)
    if body is None:
        raise DocumentError(f"{name}: a mail without text; save its attachments and give those")
    content, html = body
    extract = page_extract(content, name) if html else _plain(content)
    if not extract.text.strip():
        raise DocumentError(f"{name}: a mail without text; save its attachments and give those")
    return _headed(message, extract)


def _body(message: EmailMessage) -> tuple[str, bool] | None:
    part = message.get_body(("plain", "html"))
    if part is None:
        return None
    try:
        content = str(part.get_content())
    except (LookupError, KeyError, ValueError):
        payload = part.get_payload(decode=True)
        content = payload.decode("utf-8", "replace") if isinstance(payload, bytes) else str(payload or "")
    return scalar(content), part.get_content_subtype() == "html"


def _plain(content: str) -> Extract:
    builder = Builder()
    signed = False
    for paragraph in re.split(r"(?:\r?\n[ \t]*){2,}|(?<=\n)(?=-- \r?\n)", content):
        signed = signed or paragraph.startswith("-- ")
        label: Label | None = "boilerplate" if signed or _QUOTED.match(paragraph) else None
        builder.add(paragraph, label)
    return Extract(text=builder.text, marks=tuple(builder.marks))


def _headed(message: EmailMessage, extract: Extract) -> Extract:
    """The extract with the subject as its first paragraph and the headers as what is known of it."""
    title = _header(message, "subject")
    builder = Builder()
    builder.add(title, "title")
    before = builder.length + 2 if builder.length else 0
    builder.add(extract.text)
    marks = [*builder.marks, *(_moved(part, before) for part in extract.marks)]
    return Extract(
        text=builder.text,
        marks=tuple(marks),
        title=title,
        authors=_senders(message),
        published=_date(message),
        language=extract.language,
    )


def _moved(part: Part, by: int) -> Part:
    return Part(Span(part.span.start + by, part.span.end + by), part.label)


def _header(message: EmailMessage, name: str) -> str:
    try:
        return " ".join(scalar(str(message[name] or "")).split())
    except (ValueError, IndexError, AttributeError):
        return ""


def _senders(message: EmailMessage) -> tuple[str, ...]:
    try:
        addresses = message["from"].addresses if message["from"] else ()
    except (ValueError, IndexError, AttributeError):
        return ()
    return tuple(scalar(address.display_name or address.addr_spec) for address in addresses)


def _date(message: EmailMessage) -> Interval | None:
    try:
        when = message["date"].datetime if message["date"] else None
    except (ArithmeticError, ValueError, TypeError, IndexError, AttributeError):
        return None
    return day(when.date()) if when else None
