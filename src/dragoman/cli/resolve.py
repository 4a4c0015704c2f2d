"""`dragoman resolve`."""

from pathlib import Path
from typing import Any

import click

from dragoman.cli.options import DOSSIER, FORMAT
from dragoman.cli.output import line, notice, printed
from dragoman.cli.who import signed, user

OUTCOMES = ("yes", "no", "partial", "ambiguous", "annulled")


@click.command("resolve")
@DOSSIER
@click.argument("forecast", required=False, metavar="[ID]")
@click.argument("outcome", required=False, type=click.Choice(OUTCOMES), metavar="[OUTCOME]")
@click.option("--happened", metavar="DATE", help="When it was known what came. Of `no` by default the day it fell due.")
@click.option("--evidence", multiple=True, metavar="WHAT", help="The id of a statement, an address, or words.")
@click.option("--condition", type=click.Choice(("held", "failed", "open")), help="Whether its condition was met.")
@click.option("--due", metavar="DATE", help="Put the horizon right: 2023-08-17, 2023, or 2023-01/2023-06.")
@click.option("--anchor", default="", metavar="TEXT", help="With --due: the event that the date hangs on.")
@click.option("--rule", default="", metavar="TEXT", help="With --due: how the date follows from it.")
@click.option("--source", default="", metavar="TEXT", help="With --due: where the date was found.")
@click.option("--probability", metavar="P", help="Put the likelihood right: 0.6, or 0.55-0.8 for a band.")
@click.option("--reopen", is_flag=True, help="Take back every outcome; the forecast stands as before.")
@click.option(
    "--from", "table", type=click.Path(path_type=Path), metavar="FILE", help="Say all that a CSV or JSONL says."
)
@signed
@FORMAT
def command(dossier: Path, forecast: str | None, table: Path | None, form: str | None, **said: Any) -> None:
    """Say what came of a forecast: yes, no, partial, ambiguous or annulled. Kept beside what was said before.

    The ID is that of `dragoman forecasts`, or its beginning. Where two people differ both are kept, and the forecast
    stands as disputed. Without an ID and --from, all that was said so far is listed; as CSV or JSONL it can be read
    back with --from. Columns: forecast, or document and words; outcome, happened, evidence (parted by `; `), condition,
    due, anchor, rule, source, probability, who, why.
    """
    from dragoman import api

    who = said.pop("who") or user()
    with api.open(dossier, write=bool(forecast or table)) as opened:
        if table:
            number, notes = _whole(opened, forecast, table, who)
        elif forecast:
            number, notes = 1, opened.resolve(forecast, who=who, **_numbers(said))
        else:
            printed(opened.resolutions(), form)
            return
    rows = "row" if number == 1 else "rows"
    line(f"{dossier}: {table}: {number} {rows}" if table else f"{dossier}: kept what {who} says of {forecast}")
    for each in notes:
        notice(f"note: {each}")


def _whole(opened: Any, forecast: str | None, table: Path, who: str) -> tuple[int, list[str]]:
    if forecast:
        raise click.UsageError("either one forecast or --from FILE, not both")
    found: tuple[int, list[str]] = opened.resolve_from(table, who=who)
    return found


def _numbers(said: dict[str, Any]) -> dict[str, Any]:
    """The probability as numbers. What is none is a usage error."""
    given = said.get("probability")
    if given is None:
        return said
    try:
        return {**said, "probability": [float(each) for each in given.replace("–", "-").split("-") if each]}
    except ValueError:
        raise click.UsageError(f"not a probability: {given!r} (write 0.6, or 0.55-0.8 for a band)") from None
