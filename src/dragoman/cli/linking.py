"""What `dragoman same` and `dragoman apart` share."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypedDict, TypeVar

import click

from dragoman.cli.options import DOSSIER
from dragoman.cli.output import line, notice
from dragoman.cli.who import signed, user

if TYPE_CHECKING:
    from dragoman.dossier import Link, Linked

Command = TypeVar("Command", bound=Callable[..., Any])
_WORDS = {
    ("event", "same"): "{} reports are of one event now",
    ("event", "apart"): "{} reports are of as many events now",
    ("event", "open"): "what was said of these {} reports no longer counts",
    ("document", "same"): "{} documents are copies of one now",
    ("document", "apart"): "{} documents are no copies of each other now",
    ("document", "open"): "what was said of these {} documents no longer counts",
}


class Told(TypedDict):
    """The options, as `linking` adds them."""

    documents: bool
    who: str | None
    why: str
    undo: bool


def linking(command: Command) -> Command:
    """Arguments and options of a command that says what is one and what is not."""
    for option in (
        click.option("--undo", is_flag=True, help="Take back what was said of any two of these."),
        click.option("--documents", is_flag=True, help="The names are of documents, not of events."),
        click.argument("names", nargs=-1, required=True),
        DOSSIER,
    ):
        command = option(command)
    return signed(command)


def said(dossier: Path, verdict: Literal["same", "apart"], names: tuple[str, ...], told: Told) -> None:
    """Store it, and say what changed and what it overrules."""
    from dragoman import api

    of: Linked = "document" if told["documents"] else "event"
    with api.open(dossier, write=True) as opened:
        say = opened.reopen if told["undo"] else opened.same if verdict == "same" else opened.apart
        overruled = say(*names, who=told["who"] or user(), why=told["why"], of=of)
    line(f"{dossier}: {_WORDS[of, 'open' if told['undo'] else verdict].format(len(names))}")
    for each in overruled:
        notice(f"this overrules what {_told(each)}")


def _told(link: "Link") -> str:
    """`Amna said on 2024-05-06: 1a2b3c4d, 5e6f7a8b apart (why)`."""
    names = ", ".join(name[:8] for name in link.ids)
    why = f" ({link.why})" if link.why else ""
    return f"{link.who} said on {link.when.date().isoformat()}: {names} {link.verdict}{why}"
