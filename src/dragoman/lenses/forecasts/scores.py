"""How good the forecasts were, by who made them, where, on what, how far ahead or in which words."""

from collections.abc import Sequence
from datetime import date
from itertools import combinations
from typing import Unpack

import numpy as np

from dragoman.dossier import Dossier
from dragoman.engines.scoring import Resampling, ahead
from dragoman.errors import QueryError
from dragoman.lenses.forecasts.entry import Entry
from dragoman.lenses.forecasts.figure import calibration, too_few, words_figure
from dragoman.lenses.forecasts.groups import BYS, By, groups
from dragoman.lenses.forecasts.lens import Narrowed, narrowed
from dragoman.lenses.forecasts.scoring import Table, scored_entries
from dragoman.lenses.forecasts.tally import COLUMNS, Tally, row, tally
from dragoman.lenses.gathered import counted
from dragoman.lenses.result import LensResult, Row

_SHOWN = ("forecasts", "resolved", "scored", "words", "came", "brier", "brier_band", "skill")
_FEW = 20
"""Questions below which a bootstrap interval is too narrow."""
_NAMED = 5


def scores(dossier: Dossier, *, by: By = "speaker", seed: int = 0, **asked: Unpack[Narrowed]) -> LensResult:
    """What was said against what came, and scores with their bands, for each group of forecasts.

    `by` is speaker, outlet, topic, dimension, horizon (how far ahead) or phrase. Brier and log scores are of the median
    reading, with those of the kindest and the hardest; an author's forecasts of one question count each for as long as
    it stood. `seed` is that of the bootstrap. Narrowed as `forecasts` is. Raises QueryError when that cannot be asked.
    """
    if by not in BYS:
        raise QueryError(f"`by` takes one of {', '.join(BYS)}, not {by!r}")
    if isinstance(seed, bool) or not isinstance(seed, int) or seed < 0:
        raise QueryError(f"`seed` takes a number from 0 on, not {seed!r}")
    whole, found = narrowed(dossier, asked)
    how, table = Resampling(seed=seed), scored_entries(found, whole.day)
    tallies = _tallies(found, table, by, how)
    rate = float(table.outcome.mean()) if table.entries else 0.0
    better = _better(tallies)
    rows = tuple(_with(row(each, by, whole.day, rate, how), better[each.name]) for each in tallies)
    figures = (words_figure(tallies), calibration(table, how))
    return LensResult(
        lens="scores",
        columns=(by, *COLUMNS),
        rows=rows,
        shown=(by, *_SHOWN),
        figures=tuple(filter(None, figures)),
        notes=(*whole.notes, *_notes(found, table, whole.day), *_ranking(tallies, better, by)),
    )


def _tallies(found: Sequence[Entry], table: Table, by: By, how: Resampling) -> list[Tally]:
    place = {id(each): at for at, each in enumerate(table.entries)}
    held = []
    for name, several in groups(found, by).items():
        rows = np.array([place[id(each)] for each in several if id(each) in place], np.intp)
        held.append(tally(name, several, table.only(rows), how))
    return sorted(held, key=lambda each: -len(each.table.entries)) if by != "horizon" else held


def _with(found: Row, better: Sequence[str]) -> Row:
    values = {**found.values, "better_than": list(better)}
    if values.get("brier_low") is not None:
        values["brier_band"] = f"{values['brier_low']:.2f} to {values['brier_high']:.2f}"
    return Row(values, found.statements, found.documents)


def _better(tallies: Sequence[Tally]) -> dict[str, list[str]]:
    """Whom each is ahead of: only where the bands are apart."""
    held = [each for each in tallies if each.standing]
    order = ahead([each.standing for each in held if each.standing])
    found: dict[str, list[str]] = {each.name: [] for each in tallies}
    for one, other in zip(*np.nonzero(order), strict=True):
        found[held[one].name].append(held[other].name)
    return found


def _ranking(tallies: Sequence[Tally], better: dict[str, list[str]], by: By) -> list[str]:
    held = [each for each in tallies if each.standing]
    if len(held) < 2:
        return []
    apart = [f"{name} is ahead of {', '.join(others[:_NAMED])}" for name, others in better.items() if others]
    pairs = len(list(combinations(held, 2)))
    many = sum(len(others) for others in better.values())
    if not apart:
        return [f"None of these is ranked: the bands of their scores overlap, or rest on one question (by {by})."]
    rest = f" The other {counted(pairs - many, 'pair')} are not ranked: their bands overlap." if pairs > many else ""
    return [f"Where the bands are apart: {'; '.join(apart[:_NAMED])}.{rest}"]


def _notes(found: Sequence[Entry], table: Table, day: date | None) -> list[str]:
    if not table.entries:
        many = counted(len(found), "forecast")
        return [f"None of {many} is resolved and can be scored: `dragoman resolve` says what came."]
    questions = len(set(table.question.tolist()))
    coin = "A coin scores 0.25, and 0 is perfect (Brier); whoever is scored chose what to forecast."
    many, on = counted(len(found), "forecast"), counted(questions, "question")
    notes = [f"{len(table.entries)} of {many} scored, on {on}, as of {day}. {coin}"]
    unmet = sum(each.state(day) in ("yes", "no") and each.outcome(day) is None for each in found)
    if unmet:
        notes.append(f"{counted(unmet, 'resolved forecast')} not scored: nobody said whether the condition held.")
    bare = sum(each.outcome(day) is not None and each.band is None for each in found)
    if bare:
        notes.append(f"{counted(bare, 'resolved forecast')} not scored: without words of likelihood.")
    other = sum(each.state(day) in ("partial", "ambiguous", "annulled", "disputed", "void") for each in found)
    if other:
        notes.append(f"{other} not scored: void, disputed, annulled, or come in part or no one can tell how.")
    if questions < _FEW:
        notes.append(f"With fewer than {_FEW} questions the bands are too narrow.")
    return [*notes, *([] if questions >= 50 else [too_few(questions)])]
