"""Probabilities from worded likelihoods: forecasts that speak of a factor, and hedges in a condition."""

from collections import defaultdict
from collections.abc import Sequence

from dragoman.lenses.model.claim import Claim
from dragoman.lenses.model.model import Chance
from dragoman.lenses.model.sameness import THRESHOLD, likeness
from dragoman.ontology.hedges import Band, guideline_band, opposite
from dragoman.statements import Forecast


def of_band(band: Band) -> Chance:
    """The middle of a band, and the band."""
    low, high = band
    return Chance(round((low + high) / 2, 3), low, high)


def said_of(forecasts: Sequence[Claim]) -> Chance | None:
    """What forecasts of one thing make of it: the mean of their middles, the band from the least to the greatest.

    Forecasts that the text rejects do not count; None where none names a likelihood.
    """
    bands = [band for each in forecasts if (band := _band(each)) is not None]
    if not bands:
        return None
    middle = sum((low + high) / 2 for low, high in bands) / len(bands)
    return Chance(round(middle, 3), min(low for low, _ in bands), max(high for _, high in bands))


def matched(forecasts: Sequence[Claim], groups: Sequence[Sequence[Claim]]) -> dict[int, list[Claim]]:
    """The forecasts that speak of each group of claims, by its place; each goes with the group that it is most like."""
    holders: dict[str, set[int]] = defaultdict(set)
    for place, group in enumerate(groups):
        for stem in {stem for each in group for stem in each.stems}:
            holders[stem].add(place)
    found: dict[int, list[Claim]] = defaultdict(list)
    for each in forecasts:
        near = sorted({place for stem in each.stems for place in holders[stem] if not groups[place][0].irritant})
        best = max(((_alike(each, groups[place]), -place) for place in near), default=(0.0, 0))
        if best[0] >= THRESHOLD:
            found[-best[1]].append(each)
    return found


def _alike(one: Claim, group: Sequence[Claim]) -> float:
    return sum(likeness(one, each) for each in group) / len(group)


def worded(words: str) -> Chance | None:
    """The chance that the hedge in some words tells; None where there is none."""
    band = guideline_band(words)
    return of_band(band) if band else None


def _band(each: Claim) -> Band | None:
    said = each.stored.statement
    if not isinstance(said, Forecast) or said.probability is None or said.attribution.stance in ("rejects", "doubts"):
        return None
    return opposite(said.probability) if each.denied else said.probability
