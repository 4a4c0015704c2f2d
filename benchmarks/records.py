"""Events as records of country codes and a PLOVER type: of gold, and of what a reader finds."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations, product
from pathlib import Path
from typing import Any

from dragoman import ontology
from dragoman.documents import load_bytes
from dragoman.intake.reader import Reader
from dragoman.statements import Event

NO_STATE = "INT"
_CODES = {"JAP": "JPN", "ITL": "ITA", "VTN": "VNM", **dict.fromkeys(("IGO", "NGO", "IMG", "ISM"), NO_STATE)}


@dataclass(frozen=True, slots=True)
class Record:
    """An event reduced to codes; the sides of a `mutual` one are in alphabetical order. An empty code: nobody."""

    source: str
    target: str
    action: str
    mutual: bool = False

    def level(self, name: str) -> "Record":
        """What is left of it at a level."""
        if name == "type":
            return Record("", "", self.action)
        return Record(self.source, self.target, "" if name == "pair" else self.action, self.mutual)

    def fits(self, other: "Record") -> bool:
        """Whether two records say the same; the order of the sides counts unless one of them is mutual."""
        if self.action != other.action:
            return False
        sides, others = (self.source, self.target), (other.source, other.target)
        return sides == others or ((self.mutual or other.mutual) and sorted(sides) == sorted(others))


def gold_records(row: dict[str, Any]) -> list[Record]:
    """The records of a gold sentence, each once."""
    found: list[Record] = []
    for event in row["events"]:
        sources, targets = _gold_codes(event["source"]), _gold_codes(event["target"])
        found += _records(sources, targets, event["plover"], event["reciprocal"])
    return once(found)


def _gold_codes(actors: Sequence[dict[str, str]]) -> list[str]:
    return list(dict.fromkeys(_CODES.get(each["code"], each["code"]) for each in actors))


def code(name: str) -> str:
    """The code of an actor: of its state, INT for one that belongs to none, nothing for one that no table holds."""
    actor = ontology.actor(ontology.acts_for(name))
    if actor is None:
        return ""
    state = ontology.actor(actor.state) if actor.state else actor
    return (state and state.iso3) or _homes().get(actor.name, NO_STATE)


@cache
def _homes() -> dict[str, str]:
    """The country of armed groups, peoples and states that are no more, as event coders count them."""
    with (Path(__file__).parent / "codes.csv").open(encoding="utf-8") as file:
        return {row["actor"]: row["code"] for row in csv.DictReader(file)}


def read_records(reader: Reader, text: str) -> list[Record]:
    """The records of what a reader finds in a sentence read as a document."""
    found: list[Record] = []
    for each in reader.read(load_bytes(text.encode(), "sentence.txt")):
        if isinstance(each, Event) and each.factuality != "counterfact":
            sources, targets = _codes(each.actor), _codes(each.recipient)
            mutual = len(each.actor) > 1 and set(each.actor) == set(each.recipient)
            found += _records(sources, targets, each.action, mutual)
    return once(found)


def _codes(names: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(filter(None, map(code, names))))


def _records(sources: Sequence[str], targets: Sequence[str], action: str, mutual: bool) -> Iterator[Record]:
    if mutual:
        pairs = combinations(sorted(sources), 2) if len(sources) > 1 else [(each, each) for each in sources]
        yield from (Record(one, other, action, mutual=True) for one, other in pairs)
    elif sources or targets:
        yield from (Record(one, other, action) for one, other in product(sources or [""], targets or [""]))


def once(records: Sequence[Record]) -> list[Record]:
    """The records without repeats."""
    return list(dict.fromkeys(records))
