"""`dragoman relations`."""

from pathlib import Path
from typing import Any

import click

from dragoman.cli.options import AS_OF, DOSSIER, FORMAT, Weights, narrowing
from dragoman.cli.output import default, printed


@click.command("relations")
@DOSSIER
@narrowing
@click.option(
    "--by", type=click.Choice(("month", "quarter", "year")), help="A row for each, not for the last day only."
)
@click.option("--weights", type=Weights(), metavar="D=W,...", help="Add a total: diplomatic=2,trade=1.")
@click.option("--events", type=click.Path(path_type=Path), metavar="DIR", help="Set an event table beside.")
@click.option("--ladder", is_flag=True, help="Show the rungs to a strategic partnership: met, lacking, since when.")
@click.option("--ladder-table", type=click.Path(path_type=Path), metavar="FILE", help="Another ladder, as TOML.")
@click.option("--limit", type=click.IntRange(1), default=10, show_default=True, help="How many pairs at most.")
@AS_OF
@FORMAT
def command(dossier: Path, form: str | None, ladder: bool, ladder_table: Path | None, **asked: Any) -> None:
    """Show where pairs of actors stand, dimension by dimension: the level with its band, and what moved it most.

    Levels run from -10 (war) over 0 (neutral) to 10 (alliance); the band holds the level nine times in ten. --since and
    --until bound the days that are shown, not what is known. Without --between, the pairs with most evidence. As a
    table, --by leaves out periods in which nothing was told; JSON and CSV have all.

    --events DIR sets beside it what an event table made by `dragoman import` tells of the same pairs, estimated in the
    same way, and says where and why the two part.
    """
    from dragoman import api
    from dragoman.lenses.relations import eventful

    with api.open(dossier) as opened:
        result = opened.lens("relations", ladder=ladder_table or ladder, **asked)
    printed(eventful(result) if (form or default()) == "table" and asked["by"] else result, form)
