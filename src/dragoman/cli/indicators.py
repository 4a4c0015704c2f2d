"""`dragoman indicators`."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dragoman.cli.options import AS_OF, DOSSIER, FORMAT, Weights
from dragoman.cli.output import line, printed
from dragoman.cli.who import signed, user

if TYPE_CHECKING:
    from dragoman.api import Dossier

_EDITS = ("ask", "imported", "include", "exclude", "accept", "weigh", "rate", "withdraw")


@click.command("indicators")
@DOSSIER
@click.option("--question", metavar="Q", help="One question: its number, or words of it.")
@click.option("--ask", metavar="TEXT", help="Ask a question; the answers by --hypothesis.")
@click.option("--hypothesis", "hypotheses", metavar="NAME=TEXT", multiple=True, help="An answer. Two or more.")
@click.option("--prior", type=Weights(), metavar="NAME=P,...", help="Probabilities before the evidence.")
@click.option("--lean", type=Weights(), metavar="NAME=X,...",
              help="What each foresees: 1 cooperation, -1 conflict or that nothing comes.")  # fmt: skip
@click.option("--actor", "actors", metavar="ACTOR", multiple=True, help="Whom it is about, if not whom it names.")
@click.option("--import", "imported", type=click.Path(path_type=Path), metavar="FILE", help="Ask those of a TOML file.")
@click.option("--withdraw", is_flag=True, help="Take the question back.")
@click.option("--include", metavar="ID", multiple=True, help="Let a statement bear on the question.")
@click.option("--exclude", metavar="ID", multiple=True, help="Leave a statement out.")
@click.option("--accept", metavar="ID", multiple=True, help="The default weight of an item is right.")
@click.option("--weigh", nargs=2, metavar="ID NAME=N,...", multiple=True,
              help="How many times likelier the item is under each answer.")  # fmt: skip
@click.option("--rate", nargs=2, metavar="ID NAME=STEP,...", multiple=True,
              help="How consistent it is with each: ++, +, 0, -, --.")  # fmt: skip
@signed
@AS_OF
@FORMAT
def command(dossier: Path, form: str | None, as_of: Any, **told: Any) -> None:
    """Show questions with rival answers, the dated evidence on each, and how their probabilities moved.

    \b
    dragoman indicators x.dossier --ask "Will Kenya join the pact?" --hypothesis yes=... --hypothesis no=...
    dragoman indicators x.dossier --question 1
    dragoman indicators x.dossier --question 1 --weigh 1a2b3c4d yes=3 --why "signed, not only said"

    With an option that stores something nothing is shown. Items of one source are not independent, and share its
    weight; what nobody has judged is weighed by type, intensity, reader and source.
    """
    from dragoman import api

    edits = any(told[name] for name in _EDITS)
    with api.open(dossier, write=edits) as opened:
        if not edits:
            printed(opened.lens("indicators", question=told["question"], as_of=as_of), form)
            return
        done = _stored(opened, told)
    line(f"{dossier}: {done}")


def _stored(opened: "Dossier", told: Mapping[str, Any]) -> str:
    from dragoman.lenses.indicators import asking, judging

    by, name = {"who": told["who"] or user(), "why": told["why"]}, told["question"] or ""
    if told["imported"]:
        number = len(asking.imported(opened, told["imported"], who=by["who"]))
        return f"{number} question{'s' if number > 1 else ''} asked"
    if told["ask"]:
        own = {key: told[key] for key in ("prior", "lean", "actors")}
        return f"asked as {asking.ask(opened, told['ask'], _texts(told['hypotheses']), **own, **by)!r}"
    if told["withdraw"]:
        asking.withdraw(opened, name, **by)
        return "the question is taken back"
    for store, ids in (
        (judging.include, told["include"]), (judging.exclude, told["exclude"]),
        (judging.accept, told["accept"]),
    ):  # fmt: skip
        if ids:
            store(opened, name, *ids, **by)
    for item, ratios in told["weigh"]:
        judging.weigh(opened, name, item, Weights().convert(ratios, None, None), **by)
    for item, steps in told["rate"]:
        judging.rate(opened, name, item, _texts(steps.split(",")), **by)
    return "stored"


def _texts(given: Any) -> dict[str, str]:
    """Texts by name, given as `yes=...`."""
    found = {}
    for each in given:
        name, equals, text = each.partition("=")
        if not equals:
            raise click.UsageError(f"write NAME=TEXT, not {each!r}")
        found[name.strip()] = text.strip()
    return found
