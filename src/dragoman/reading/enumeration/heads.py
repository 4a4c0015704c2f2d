"""The nouns under which lists are announced, and what their items are."""

import re
import tomllib
from functools import cache
from importlib.resources import files

_IRREGULAR = {"criteria": "criterion", "crises": "crisis", "analyses": "analysis", "theses": "thesis"}
_NO_PLURAL = re.compile(r"(?:ss|us|is|[’'])$")
_MEASURES = frozenset(
    """year month week day hour minute decade century time percent dollar euro people country nation state side power
    leader president minister man woman soldier troop ship mile kilometer kilometre ton person party million billion
    neighbor neighbour capital government vote seat member region province city barrel missile plane warhead helicopter
    death casualty term round metre meter page season generation series news politics economics as was has does this
    its perhaps always sometimes afterwards towards""".split()
)


@cache
def groups() -> dict[str, str]:
    """The group of each noun in `data/enumeration/heads.toml`."""
    source = (files("dragoman.reading") / "data" / "enumeration" / "heads.toml").read_text(encoding="utf-8")
    return {noun: group for group, nouns in tomllib.loads(source).items() for noun in nouns}


def group(head: str) -> str:
    """The group of a noun in the singular, also by its last word; empty for a noun that is in none."""
    known = groups()
    return known.get(head) or known.get(head.rsplit(" ", 1)[-1], "")


def singular(word: str) -> str:
    """The singular of an English plural; empty where the word is none."""
    lowered = word.lower()
    if lowered in _IRREGULAR:
        return _IRREGULAR[lowered]
    if not lowered.endswith("s") or len(lowered) < 4 or _NO_PLURAL.search(lowered):
        return ""
    if lowered.endswith("ies"):
        return lowered[:-3] + "y"
    if lowered.endswith(("sses", "xes", "ches", "shes")):
        return lowered[:-2]
    return lowered[:-1]


def is_measure(head: str) -> bool:
    """Whether what is counted is time, money, people or the like: `two years` and `both sides` announce nothing."""
    return head in _MEASURES
