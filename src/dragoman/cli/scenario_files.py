"""What `dragoman scenarios` writes to files and compares with them."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dragoman.cli.file import guarded, write
from dragoman.cli.output import line, notice

if TYPE_CHECKING:
    from dragoman.engines.crossimpact import Model


def exchanged(dossier: Path | None, matrix: Path | None, asked: dict[str, Any], progress: Any) -> bool:
    """Do what --output and --against ask for; whether anything was asked."""
    output, against = asked["output"], asked["against"]
    if output is None and against is None:
        return False
    if output is not None and output.suffix.lower() not in (".scw", ".sl"):
        raise click.BadParameter(f"{output}: give a file that ends in .scw or .sl", param_hint="--output")
    if output is not None and dossier is not None:
        guarded(output, dossier)
    model = _model(dossier, matrix, asked)
    if output is not None and output.suffix.lower() == ".scw":
        _project(model, output)
    if against is not None or (output is not None and output.suffix.lower() == ".sl"):
        _solutions(model, output if output is not None and output.suffix.lower() == ".sl" else None, asked, progress)
    return True


def _model(dossier: Path | None, matrix: Path | None, asked: dict[str, Any]) -> "Model":
    if matrix is not None:
        from dragoman import matrices

        return matrices.matrix(matrix, asked["states"])
    from dragoman import api
    from dragoman.lenses.scenarios import model_for

    assert dossier is not None
    with api.open(dossier) as opened:
        return model_for(opened, target=asked["target"], part=asked["part"], as_of=asked["as_of"])


def _project(model: "Model", output: Path) -> None:
    from dragoman import matrices

    gates = len(model.prerequisites)
    write(output, matrices.write_project(matrices.paired(model), output.name))
    notice(f"wrote {output}: {len(model.descriptors)} descriptors, {len(model.impacts)} states")
    if gates:
        notice(
            f"note: {gates} prerequisites are judgements of -3 there, and costs are left out: .scw files have no place "
            "for them, and answers may differ"
        )


def _solutions(model: "Model", output: Path | None, asked: dict[str, Any], progress: Any) -> None:
    from dragoman import matrices

    bounds = matrices.Bounds(asked["limit"] or 100_000, asked["seconds"], progress)
    found = matrices.answer(model, asked["tolerance"], bounds)
    if output is not None:
        write(output, matrices.write_solutions(model, matrices.weighed(found, asked["seed"])))
        notice(f"wrote {output}: {len(found.scenarios)} scenarios")
    if asked["against"] is not None:
        for each in matrices.compared(found, matrices.solutions(asked["against"])):
            line(each)
    if found.doubt:
        notice(f"dragoman: {found.doubt}")
