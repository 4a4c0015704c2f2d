"""Rank correlations of levels with public series on the same two states: UN votes, ICEWS counts, joint organisations.

    python -m benchmarks.public_series SHARED [--dossier FILE] [--events DIR] [--between Russia Pakistan]

SHARED holds seeds/ (read into a dossier unless one is given) and reference/russia_pakistan_public_series.csv. For each
source and dimension: Spearman's rho of the level at the end of each year with each series, over the years that both
have; how many years these are, and in how many of them anything was told. A level without news hardly moves, so that
years are not independent and no p-value is printed: what counts is the number of years with news.
"""

import argparse
import csv
import tempfile
from collections.abc import Callable, Iterator, Mapping
from math import isnan
from pathlib import Path
from typing import Any

from scipy.stats import spearmanr

from dragoman import api

SERIES: dict[str, Callable[[Mapping[str, str]], float]] = {
    "closeness of UN ideal points": lambda row: -_number(row, "ipd"),
    "agreement in UN votes": lambda row: _number(row, "agree_RU_PK"),
    "ICEWS cooperation, events": lambda row: _number(row, "icews_verbCoop") + _number(row, "icews_matlCoop"),
    "ICEWS conflict, events": lambda row: _number(row, "icews_verbConf") + _number(row, "icews_matlConf"),
    "joint organisations": lambda row: _number(row, "cow_joint_igos"),
}
_FEWEST = 4
"""Years below which a rank correlation says nothing at all: three can be ordered in six ways."""
_VOTES = 2
"""A year with no more votes than that (2020: one) has no closeness and no agreement."""


def _number(row: Mapping[str, str], name: str) -> float:
    return float(row[name]) if row[name] else float("nan")


def public(path: Path) -> dict[str, dict[int, float]]:
    """Each series by year, years without it left out."""
    with path.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    found: dict[str, dict[int, float]] = {}
    for name, of in SERIES.items():
        held = {int(row["year"]): of(row) for row in rows if "UN" not in name or _number(row, "n_votes") > _VOTES}
        found[name] = {year: value for year, value in held.items() if not isnan(value)}
    return found


def levels(dossier: Path, events: Path | None, between: list[str]) -> dict[tuple[str, str], dict[int, Any]]:
    """By source and dimension: the row of each year."""
    with api.open(dossier) as opened:
        rows = opened.lens("relations", between=between, by="year", **({"events": events} if events else {})).rows
    found: dict[tuple[str, str], dict[int, Any]] = {}
    for row in rows:
        key = str(row.values["source"]), str(row.values["dimension"])
        found.setdefault(key, {})[int(row.values["date"][:4])] = row.values
    return found


def correlations(ours: Mapping[int, Any], theirs: Mapping[int, float]) -> tuple[float | None, int, int]:
    """Spearman's rho (None where it cannot be told), the years of both, and those of them with something told."""
    years = sorted(set(ours) & set(theirs))
    told = sum(bool(ours[year]["events"] or ours[year]["assessments"]) for year in years)
    values = [theirs[year] for year in years]
    own = [ours[year]["level"] for year in years]
    if len(years) < _FEWEST or len(set(values)) == 1 or len(set(own)) == 1:
        return None, len(years), told
    return float(spearmanr(own, values).statistic), len(years), told


def lines(
    found: Mapping[tuple[str, str], Mapping[int, Any]], others: Mapping[str, Mapping[int, float]]
) -> Iterator[str]:
    """A line for each source, dimension and series with a year in common."""
    yield f"{'source':10} {'dimension':11} {'public series':29} {'rho':>6} {'years':>5} {'with news':>9}"
    for (source, dimension), ours in found.items():
        for name, theirs in others.items():
            rho, years, told = correlations(ours, theirs)
            if years:
                shown = "-" if rho is None else f"{rho:+.2f}"
                yield f"{source:10} {dimension:11} {name:29} {shown:>6} {years:5} {told:9}"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--dossier", type=Path)
    parser.add_argument("--events", type=Path)
    parser.add_argument("--between", nargs=2, default=["Russia", "Pakistan"])
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        dossier = given.dossier or Path(temporary) / "seeds.dossier"
        if not given.dossier:
            api.read([given.shared / "seeds"], dossier)
        found = levels(dossier, given.events, given.between)
    series = public(given.shared / "reference" / "russia_pakistan_public_series.csv")
    print(*lines(found, series), sep="\n")


if __name__ == "__main__":
    main()
