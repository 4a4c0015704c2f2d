"""Options of `dragoman read` about the language model that reads, and the reader that they describe."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypedDict, TypeVar, cast

import click

from dragoman.cli.output import notice

if TYPE_CHECKING:
    from dragoman.intake import Asking
    from dragoman.intake.asking import ReaderName
    from dragoman.reading.llm.estimate import Estimate

Command = TypeVar("Command", bound=Callable[..., Any])
ASKED = ("model", "paste", "both")


class Whom(TypedDict):
    """What the options say."""

    endpoint: str | None
    model: str | None
    key_variable: str | None
    budget: float | None
    token_budget: int | None
    config: Path | None
    prompts: Path | None
    exchanges: Path | None
    replay: bool
    estimate: bool


def asking_options(command: Command) -> Command:
    """The options by which a model is asked."""
    file = click.Path(path_type=Path)
    for option in (
        click.option("--estimate", is_flag=True, help="Only say what asking would take; nothing is sent."),
        click.option("--replay", is_flag=True, help="Ask nobody: only stored answers count. No network is used."),
        click.option("--exchanges", type=file, metavar="DOSSIER", help="Take answers from this dossier, too."),
        click.option(
            "--prompts", type=file, metavar="FOLDER",
            help="Where prompts are written to and answers taken from, for pasting. Default: DOSSIER.prompts.",
        ),
        click.option("--config", type=file, metavar="FILE", help="Settings. Default: dragoman.toml in this folder."),
        click.option("--token-budget", type=int, metavar="N", help="Stop before this many tokens are used."),
        click.option("--budget", type=float, metavar="AMOUNT", help="Stop before this is spent (needs prices)."),
        click.option(
            "--key-variable", metavar="NAME",
            help="The environment variable that holds the server's key. Default: DRAGOMAN_API_KEY.",
        ),
        click.option("--model", metavar="NAME", help="The model's name, as its server calls it."),
        click.option(
            "--endpoint", metavar="URL",
            help="The server's address, such as http://localhost:8080/v1. Texts are sent there and nowhere else.",
        ),
    ):  # fmt: skip
        command = option(command)
    return command


def asked(reader: str | None, whom: Whom) -> "Asking | None":
    """The reader by a model that the options describe; None where another reader is named. A usage error where options
    about a model stand beside another reader."""
    given = {name for name in Whom.__annotations__ if whom.get(name)}
    if reader not in ASKED:
        if given:
            first = min(given).replace("_", "-")
            raise click.UsageError(f"--{first} is for a language model; add --reader model, paste or both")
        return None
    from dragoman.intake import Asking
    from dragoman.reading.llm.settings import settings

    said = {
        "endpoint": whom["endpoint"],
        "model": whom["model"],
        "key_variable": whom["key_variable"],
        "budget": whom["budget"],
        "token_budget": whom["token_budget"],
    }
    return Asking(
        name=cast("ReaderName", reader),
        settings=settings(whom["config"], **said),
        replay=whom["replay"],
        exchanges=whom["exchanges"],
        prompts=whom["prompts"],
        approve=lambda estimate: _shown(estimate, only=whom["estimate"]),
    )


def _shown(estimate: "Estimate", *, only: bool) -> bool:
    """Tell what asking will take, and where the texts go; whether to go on."""
    from dragoman.reading.llm.settings import is_local

    notice(estimate)
    made = estimate.settings
    if not is_local(made.endpoint):
        notice("the texts leave this machine; whoever runs that server can read them")
        if made.endpoint.startswith("http:"):
            notice("they go unencrypted, and so does the key if there is one: the address begins with http:")
    return not only
