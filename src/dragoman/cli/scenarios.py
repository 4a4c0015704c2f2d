"""`dragoman scenarios`."""

from pathlib import Path
from typing import Any

import click

from dragoman.cli.options import AS_OF, FORMAT, Weights
from dragoman.cli.output import default, notice, printed, written
from dragoman.cli.progress import searching

SHOWS = ("scenarios", "families", "changes", "hinges", "attractors", "paths", "certificate")


@click.command("scenarios")
@click.argument("dossier", type=click.Path(path_type=Path), metavar="[DOSSIER]", required=False)
@click.option(
    "--matrix", type=click.Path(path_type=Path), metavar="FILE", help="A .scw or .csv, in place of a dossier."
)
@click.option("--states", metavar="N,N,...", help="For a .csv without names: how many states each factor has.")
@click.option("--show", type=click.Choice(SHOWS), default="scenarios", show_default=True, help="What of them to show.")
@click.option("--target", multiple=True, metavar="FACTOR[=STATE]", help="What shall come about. May be repeated.")
@click.option("--today", multiple=True, metavar="FACTOR=STATE", help="A state that holds today. May be repeated.")
@click.option("--weights", type=Weights(), metavar="F=W,...", help="How welcome the last state of each factor is.")
@click.option("--tolerance", type=click.IntRange(0), default=0, show_default=True, help="Inconsistency let pass.")
@click.option("--part", type=click.IntRange(0), help="Which of the parts that share no link: 1 the largest, 0 all.")
@click.option("--changes", type=click.IntRange(0), default=4, show_default=True, help="The most changes in a set.")
@click.option("--all-levers", is_flag=True, help="Also levers that are in nobody's hand, at a cost of 1.")
@click.option("--rule", type=click.Choice(("global", "local")), default="global", show_default=True, help="Succession.")
@click.option("--periods", type=click.IntRange(1), default=12, show_default=True, help="Of time paths.")
@click.option("--seed", type=click.IntRange(0), default=0, show_default=True, help="Of samples and time paths.")
@click.option("--limit", type=click.IntRange(1), help="The most rows. Default: 100; 100000 for a matrix as JSON.")
@click.option(
    "--seconds", type=click.FloatRange(0, min_open=True), default=60, show_default=True, help="For each search."
)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="Write the matrix (.scw) or scenarios (.sl) there."
)
@click.option("--against", type=click.Path(path_type=Path), metavar="FILE.sl", help="Compare with the scenarios in it.")
@AS_OF
@FORMAT
def command(dossier: Path | None, matrix: Path | None, form: str | None, **asked: Any) -> None:
    """Work out which futures hold together: all of them, exactly, by cross-impact balances.

    From the conditions and influences in a DOSSIER, or from a ScenarioWizard project (--matrix). A target is a factor,
    in your words, and its last state unless you name another: 'energy deal', 'waiver=partial|full'. What is cut short
    by --limit or --seconds says so.
    """
    if (dossier is None) == (matrix is None):
        raise click.UsageError("give a dossier, or --matrix FILE")
    from dragoman.cli.scenario_files import exchanged

    given = {**asked, "states": _counts(asked["states"])}
    plain = asked["show"] == "scenarios" and (form or default()) == "json" and matrix is not None
    with searching() as progress:
        if exchanged(dossier, matrix, given, progress):
            return
        if plain and matrix is not None and not asked["target"] and not asked["weights"]:
            _plain(matrix, given, progress)
            return
        result = _looked(dossier, matrix, given, progress)
    printed(result, form)


def _plain(matrix: Path, asked: dict[str, Any], progress: Any) -> None:
    """Nothing is imported but what this needs."""
    import json

    from dragoman import matrices

    bounds = matrices.Bounds(asked["limit"] or 100_000, asked["seconds"], progress)
    found = matrices.answer(matrices.matrix(matrix, asked["states"]), asked["tolerance"], bounds)
    written(json.dumps(matrices.as_record(found)) + "\n")
    if found.doubt:
        notice(f"dragoman: {found.doubt}")


def _looked(dossier: Path | None, matrix: Path | None, asked: dict[str, Any], progress: Any) -> Any:
    words = {name: value for name, value in asked.items() if name not in ("states", "output", "against")}
    words |= {"limit": asked["limit"] or 100, "progress": progress}
    if matrix is not None:
        from dragoman import matrices
        from dragoman.lenses.scenarios import matrix_scenarios

        words = {name: value for name, value in words.items() if name != "as_of" and value is not None}
        return matrix_scenarios(matrices.matrix(matrix, asked["states"]), **words)
    from dragoman import api

    assert dossier is not None
    with api.open(dossier) as opened:
        return opened.lens("scenarios", **words)


def _counts(given: str | None) -> tuple[int, ...]:
    try:
        return tuple(int(each) for each in given.split(",")) if given else ()
    except ValueError:
        raise click.BadParameter("write the numbers of states as 3,3,4", param_hint="--states") from None
