"""The verbs, nouns and adjectives that give words to somebody, with what they say of those words."""

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, cast

from dragoman.statements import Stance

Sort = Literal["say", "document", "think", "know", "deny"]
_VOWELS = "aeiou"


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that attributes: its sort, the stance that using it shows, and for verbs how their content hangs on them.

    `say` is public, `think` and `know` are beliefs (`know`: such as the author shares), `document` is public too but
    takes subjects that cannot speak as well, `deny` says that the content is not so.
    """

    word: str
    sort: Sort
    stance: Stance
    frames: frozenset[str] = frozenset()


def verb(form: str) -> Cue | None:
    """The cue of which a word is a form; None for other verbs."""
    return _verbs().get(form.lower())


def noun(form: str) -> Cue | None:
    """The cue that a noun is, in either number."""
    return _singular(form, _table("nouns", "noun"))


def adjective(form: str) -> Cue | None:
    """The cue that an adjective or participle is."""
    return _table("adjectives", "adjective").get(form.lower())


def is_document(form: str) -> bool:
    """Whether a noun means something written or broadcast, which can say or show things."""
    return form.lower() in _listed("documents") or form.lower().removesuffix("s") in _listed("documents")


def is_general(form: str) -> bool:
    """Whether a word means people of whom nothing is told but that they speak: `some`, `critics`."""
    return form.lower() in _listed("general") or form.lower().removesuffix("s") in _listed("general")


def forms(verb: str) -> frozenset[str]:
    """A regular verb's forms."""
    if verb.endswith("e"):
        return frozenset({verb, verb + "s", verb + "d", verb[:-1] + "ing"})
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return frozenset({verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"})
    third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x")) else "s")
    return frozenset({verb, third, verb + "ed", verb + "ing"})


def _singular(form: str, table: dict[str, Cue]) -> Cue | None:
    low = form.lower()
    options = (low, low.removesuffix("s"), low.removesuffix("es"), low.removesuffix("ies") + "y")
    return next((table[each] for each in options if each in table), None)


@cache
def _verbs() -> dict[str, Cue]:
    found: dict[str, Cue] = {}
    for row in _rows("verbs"):
        cue = Cue(row["verb"], cast(Sort, row["sort"]), cast(Stance, row["stance"]), frozenset(row["frames"].split()))
        found |= dict.fromkeys(forms(row["verb"]) | set(row["irregular"].split()), cue)
    return found


@cache
def _table(name: str, key: str) -> dict[str, Cue]:
    return {row[key]: Cue(row[key], cast(Sort, row["sort"]), cast(Stance, row["stance"])) for row in _rows(name)}


def _rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(_source(f"{name}.csv").splitlines()))


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(_source(f"{name}.txt").split())


def _source(name: str) -> str:
    return (files("dragoman.reading") / "data" / "speech" / name).read_text(encoding="utf-8")


def is_role(form: str) -> bool:
    """Whether a noun names a person by an office or a trade: `minister`, `lawmaker`."""
    return form.lower() in _listed("roles")


def is_person(form: str) -> bool:
    """Whether a noun means somebody or several by what they do: `ministers`, `the government`."""
    low = form.lower()
    return any(each in _listed("roles") | _listed("bodies") for each in (low, low.removesuffix("s")))
