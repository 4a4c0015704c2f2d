"""Write the table of states: python tools/states.py > src/dragoman/ontology/data/states.csv

Codes, demonyms and capitals come from `countryinfo`, English names from `babel` (CLDR); what a writer on foreign
affairs calls a state, and what must not be taken from the libraries, is said by hand in `states_by_hand.toml`. In a
cell several values are parted by "|", and "?" before a value says that the word often means something else.
"""

from __future__ import annotations

import csv
import re
import sys
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import countryinfo
from babel import Locale

COLUMNS = ("name", "iso2", "iso3", "kind", "match", "names", "abbreviations", "demonyms", "capitals")

# Uninhabited, dissolved, or a second record of a place that has one.
LEFT_OUT = {
    "AQ",
    "BV",
    "HM",
    "TF",
    "UM",
    "AN",
    "CS",
    "GS",
    "IO",
    "SJ",
    "PN",
    "CX",
    "CC",
    "NF",
    "BQ",
    "BL",
    "MF",
    "",
}

TERRITORIES = re.findall(
    r"\w+",
    "AS AI AW AX BM KY CK CW EH FK FO GF PF GI GL GP GU GG HK JE MO IM MQ YT MS NC NU MP PR PS RE SH PM SX TK TC TW"
    " VG VI WF XK",
)

BY_HAND: dict[str, dict[str, str]] = tomllib.loads(
    (Path(__file__).parents[1] / "src/dragoman/ontology/data/states_by_hand.toml").read_text(encoding="utf-8")
)


def plurals(adjective: str) -> Iterator[str]:
    """The adjective, and the people it names where English forms them with an s."""
    yield adjective
    if re.search(r"(an|er|ari|ati|aqi|ani|nni|eli|oti|iti|ite|ali|ni)$", adjective):
        yield adjective + "s"


def official(spellings: Iterable[object]) -> Iterator[str]:
    """Long forms among the spellings that the library lists: Republic of ..., Kingdom of ..."""
    for spelling in spellings:
        words = str(spelling).strip()
        long = re.search(r"\b(Republic|Kingdom|State|Commonwealth|Sultanate) of\b", words)
        if long and words.isascii() and "," not in words and words[0].isupper():
            yield words


def join(values: Iterable[str]) -> str:
    """The values in order, each once, as one cell."""
    return "|".join(dict.fromkeys(value for value in values if value))


def other_names(code: str, info: dict[str, Any]) -> Iterator[str]:
    """Names beside the canonical one."""
    yield from BY_HAND["names"].get(code, "").split("|")
    if code not in TERRITORIES:
        yield from official(info.get("altSpellings", ()))
    for locale in (Locale("en", "GB"), Locale("en")):
        spelling = locale.territories[code].replace("’", "'")
        if not re.search(r"[&()]|SAR| - |Territories", spelling):
            yield spelling


def row(code: str, info: dict[str, Any]) -> dict[str, str]:
    """One line of the table."""
    english = Locale("en").territories[code].replace("&", "and").replace("’", "'")
    name = BY_HAND["canonical"].get(code, english)
    adjectives = (word.strip() for word in str(info.get("demonym") or "").split(",") if word)
    demonyms = join(form for word in adjectives for form in plurals(word))
    territory = code in TERRITORIES
    return {
        "name": name,
        "iso2": code,
        "iso3": str(info.get("ISO", {}).get("alpha3") or "XKX"),
        "kind": "territory" if territory else "state",
        "match": "exact",
        "names": join(text for text in other_names(code, info) if text != name),
        "abbreviations": BY_HAND["abbreviations"].get(code, ""),
        "demonyms": BY_HAND["demonyms"].get(code, demonyms),
        "capitals": BY_HAND["capitals"].get(code, "" if territory else str(info.get("capital") or "")),
    }


def main() -> None:
    """Print the table, in the order of the names."""
    records: dict[str, dict[str, Any]] = {"XK": {}}
    for record in countryinfo.all_countries():
        info: dict[str, Any] = {**record.info()}
        records.setdefault(str(info["ISO"].get("alpha2") or ""), info)
    rows = [row(code, info) for code, info in records.items() if code not in LEFT_OUT]
    out = csv.DictWriter(sys.stdout, COLUMNS, lineterminator="\n")
    out.writeheader()
    out.writerows(sorted(rows, key=lambda line: line["name"]))


if __name__ == "__main__":
    main()
