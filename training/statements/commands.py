"""`python -m training statements ...`: train, judge and export the statement model."""

import json
import sys
from pathlib import Path
from typing import Any

import click

from training.progress import Progress
from training.statements.config import load_statements_config


@click.group()
@click.argument("config", type=click.Path(path_type=Path, exists=True))
@click.option(
    "--shared",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    envvar="DRAGOMAN_SHARED",
    required=True,
    help="The folder that holds corpus/.",
)
@click.option("-o", "--out", type=click.Path(path_type=Path), required=True, help="Folder for models and figures.")
@click.pass_context
def statements(context: click.Context, config: Path, shared: Path, out: Path) -> None:
    """Build the statement half of the model as CONFIG says."""
    from training.statements.material import Material

    context.obj = (Material(load_statements_config(config), shared), out)


@statements.command()
@click.option("--fold", type=int, multiple=True, help="Hold out a fold; several may be given. Default: none.")
@click.option("--resume", is_flag=True, help="Go on from what is done.")
@click.pass_obj
def train(found: tuple[Any, Path], fold: tuple[int, ...], resume: bool) -> None:
    """Train on all documents, or once for every fold that is held out."""
    from training.statements.material import ALL
    from training.statements.run import train as run

    material, out = found
    for each in fold or (ALL,):
        Progress.say(f"The model is in {run(material, _folder(out, each), each, resume)}")


@statements.command()
@click.pass_obj
def judge(found: tuple[Any, Path]) -> None:
    """Fit the judge on the folds that were held out, and print what it makes of each by the others."""
    from training.statements.held import crossed

    material, out = found
    json.dump(crossed(material, out), sys.stdout, indent=1)
    sys.stdout.write("\n")


@statements.command()
@click.option("--fold", type=int, multiple=True, help="The model of a fold instead, with the judge of the others.")
@click.pass_obj
def export(found: tuple[Any, Path], fold: tuple[int, ...]) -> None:
    """Write the model trained on all documents as int8 ONNX, with the judge."""
    from training.statements.export import export as run
    from training.statements.material import ALL

    material, out = found
    for each in fold or (ALL,):
        folder = _folder(out, each)
        judged = json.loads(((out if each == ALL else folder) / "judge.json").read_text(encoding="utf-8"))
        json.dump(run(folder, material.shape, judged), sys.stdout, indent=1)
        sys.stdout.write("\n")


def _folder(out: Path, fold: int) -> Path:
    return out / ("all" if fold < 0 else f"fold{fold}")
