"""`dragoman decide`."""

from pathlib import Path
from typing import get_args

import click

from dragoman.cli.options import DOSSIER
from dragoman.cli.output import line
from dragoman.cli.who import signed, user
from dragoman.statements import Verdict


@click.command("decide")
@DOSSIER
@click.argument("statement")
@click.argument("verdict", type=click.Choice(get_args(Verdict)))
@click.option(
    "--set", "values", metavar="FIELD=VALUE", multiple=True, help="Of an edit: a field and its value. May be repeated."
)
@signed
def command(
    dossier: Path, statement: str, verdict: Verdict, values: tuple[str, ...], why: str, who: str | None
) -> None:
    """Accept, reject, correct or annotate a statement, or take your latest decision on it back (undo).

    STATEMENT is its id, or the beginning of it. Several actors of a field stand with `;` between them, so do the ends
    of a probability (0.2; 0.6); a time is written as 2022-11 or 2022-11-05. `show --format json` has the fields. What
    was read is kept beside the decision.
    """
    from dragoman import api

    with api.open(dossier, write=True) as opened:
        found = opened.judge(statement, verdict, who=who or user(), why=why, values=_pairs(values))
    line(f"{dossier}: {found.statement.kind} {found.id} is {_now(found.verdict)}")


def _pairs(given: tuple[str, ...]) -> dict[str, str]:
    pairs = [each.partition("=") for each in given]
    for name, equals, value in pairs:
        if not equals:
            raise click.BadParameter(f"not a field and its value: {name + value!r}", param_hint="--set")
    return {name.strip(): value.strip() for name, _, value in pairs}


def _now(verdict: str | None) -> str:
    words = {"accept": "accepted", "reject": "rejected", "edit": "corrected"}
    return words.get(verdict or "", "judged by nobody")
