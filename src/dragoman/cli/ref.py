"""`dragoman ref`."""

import click

from dragoman.cli.options import FORMAT
from dragoman.cli.output import printed

TOPICS = ("kinds", "actions", "dimensions", "probability", "actors")


@click.command("ref")
@click.argument("topic", required=False, type=click.Choice(TOPICS))
@click.argument("words", nargs=-1, metavar="[WORD]...")
@FORMAT
def command(topic: str | None, words: tuple[str, ...], form: str | None) -> None:
    """Explain the vocabulary: kinds of statement, PLOVER actions, dimensions, words of probability, actors.

    \b
    dragoman ref                          what there is
    dragoman ref kinds forecast           one kind and its fields
    dragoman ref actions SANCTION         an action with its modes and intensities
    dragoman ref probability "very likely"    how each standard and survey reads a phrase
    dragoman ref actors Kremlin           whom a name stands for
    """
    from dragoman.lenses import reference

    printed(reference(topic, " ".join(words)), form)
