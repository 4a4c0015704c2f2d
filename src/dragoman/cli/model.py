"""`dragoman model`, with what it does in words behind it."""

import sys
from pathlib import Path
from typing import Any

import click

from dragoman.cli.options import AS_OF, DOSSIER, FORMAT
from dragoman.cli.output import line, printed, written
from dragoman.cli.who import signed, user


class _Model(click.Group):
    """A group that shows a dossier's model where its first word is no command."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """`DOSSIER ...` is `show DOSSIER ...`."""
        if args and args[0] not in self.commands and args[0] not in ctx.help_option_names:
            args = ["show", *args]
        return super().parse_args(ctx, args)


@click.group("model", cls=_Model, no_args_is_help=False, context_settings={"help_option_names": ["-h", "--help"]})
def command() -> None:
    """Show, export, import and edit the model: factors, what they need and what drives them.

    \b
    dragoman model DOSSIER                            show it
    dragoman model export DOSSIER -o model.toml       write it to be corrected in an editor
    dragoman model import DOSSIER model.toml          store what was changed, with who and when

    It is proposed from the statements; edits are kept beside them and outlast another reading.
    """


@command.command("show")
@DOSSIER
@click.option("--only", "sort", type=click.Choice(("factor", "requirement", "impact")), help="Only these.")
@click.option("--actor", "actors", metavar="ACTOR", multiple=True, help="Naming this actor. May be repeated.")
@AS_OF
@FORMAT
def show(dossier: Path, form: str | None, **asked: Any) -> None:
    """Show factors, requirements and impacts, with who says so and who edited them."""
    from dragoman import api

    with api.open(dossier) as opened:
        result = opened.lens("model", **asked)
    printed(result, form)


@command.command("export")
@DOSSIER
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The file to write. Default: standard output.")
def export(dossier: Path, output: Path | None) -> None:
    """Write the model as TOML, with your comments and, behind #:, the words of the statements."""
    from dragoman import api
    from dragoman.cli.file import guarded, write

    with api.open(dossier) as opened:
        text = opened.export_model()
    if output is None or str(output) == "-":
        written(text)
        return
    guarded(output, dossier)
    write(output, text)
    line(f"{output}: written")


@command.command("import")
@DOSSIER
@click.argument("file", type=click.Path(path_type=Path))
@signed
def import_(dossier: Path, file: Path, who: str | None, why: str) -> None:
    """Store what a TOML file changes: a model as `export` wrote it, or a list of [[edit]]. `-`: standard input."""
    from dragoman import api

    text = _text(file)
    with api.open(dossier, write=True) as opened:
        numbers = opened.import_model(text, who=who or user(), why=why, name=str(file))
    line(f"{dossier}: {_edits(len(numbers))}")


@command.command("merge")
@DOSSIER
@click.argument("factors", nargs=-1, required=True)
@signed
def merge(dossier: Path, factors: tuple[str, ...], who: str | None, why: str) -> None:
    """Make FACTORS one; each by its key or name. The first gives key and name."""
    from dragoman import api, lenses

    if len(factors) < 2:
        raise click.UsageError("give two factors or more")
    with api.open(dossier, write=True) as opened:
        numbers = lenses.model.merge(opened, factors[0], factors[1:], who=who or user(), why=why)
    line(f"{dossier}: {_edits(len(numbers))}")


@command.command("split")
@DOSSIER
@click.argument("factor")
@click.argument("statements", nargs=-1, required=True)
@click.option("--name", default="", metavar="TEXT", help="What to call the new factor.")
@signed
def split(dossier: Path, factor: str, statements: tuple[str, ...], who: str | None, **told: str) -> None:
    """Make some STATEMENTS of a FACTOR (by the beginning of their ids) a factor of their own; links go with them."""
    from dragoman import api, lenses

    with api.open(dossier, write=True) as opened:
        numbers = lenses.model.split(opened, factor, statements, who=who or user(), **told)
    line(f"{dossier}: {_edits(len(numbers))}")


@command.command("rename")
@DOSSIER
@click.argument("factor")
@click.argument("name")
@signed
def rename(dossier: Path, factor: str, name: str, who: str | None, why: str) -> None:
    """Call a FACTOR by another NAME; its key stays."""
    from dragoman import api, lenses

    with api.open(dossier, write=True) as opened:
        numbers = lenses.model.rename(opened, factor, name, who=who or user(), why=why)
    line(f"{dossier}: {_edits(len(numbers))}")


def _edits(number: int) -> str:
    return "nothing to change" if not number else f"{number} edit{'' if number == 1 else 's'} stored"


def _text(file: Path) -> str:
    """The file's text. Raises QueryError where it is none."""
    from dragoman.errors import QueryError

    try:
        data = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise QueryError(f"{file}: no UTF-8 text; save it as UTF-8") from None
