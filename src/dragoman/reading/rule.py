"""A cue pattern and where it applies: what the rule reader is made of."""

import re
import tomllib
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, Literal

from dragoman.language import Sentence
from dragoman.statements import Kind, Span

Scope = Literal["clause", "sentence"]
Shared = dict[str, Any]
"""The fields that all kinds share, ready to be passed on."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A named pattern.

    `scope` is what a hit marks: the clause it stands in or the sentence; `actors` how many different actors the
    sentence must name at least; `tag` what a hit says beyond its kind (an action, a sign, a relation).
    """

    name: str
    pattern: re.Pattern[str]
    scope: Scope = "clause"
    actors: int = 0
    tag: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a rule applies: `cue` the words that triggered it, `span` what the statement will stand on."""

    rule: Rule
    cue: Span
    span: Span


def rules(kind: Kind) -> tuple[Rule, ...]:
    """The rules of a kind, from `data/cues/KIND.toml`.

    A cue is a regular expression for whole words; case is ignored and a blank stands for one character of any white
    space.
    """
    source = (files(__package__) / "data" / "cues" / f"{kind}.toml").read_text(encoding="utf-8")
    return tuple(
        Rule(name, _pattern(given["cues"]), given.get("scope", "clause"), given.get("actors", 0), given.get("tag", ""))
        for name, given in tomllib.loads(source).items()
    )


def _pattern(cues: list[str]) -> re.Pattern[str]:
    either = "|".join(cue.replace(" ", r"\s") for cue in cues)
    return re.compile(rf"\b(?:{either})(?!\w)", re.IGNORECASE)


def hits(rules: tuple[Rule, ...], text: str, sentence: Sentence) -> Iterator[Hit]:
    """Every place in the sentence where one of the rules applies."""
    named = len({mention.actor for mention in sentence.mentions})
    for each in rules:
        if named < each.actors:
            continue
        for match in each.pattern.finditer(text, sentence.span.start, sentence.span.end):
            if match.end() > match.start():
                cue = Span(match.start(), match.end())
                yield Hit(each, cue, sentence.span if each.scope == "sentence" else _clause(cue, sentence))


def _clause(cue: Span, sentence: Sentence) -> Span:
    """The clause in which the cue begins, widened to hold the whole of it."""
    place = bisect_right(sentence.clauses, cue.start, key=lambda each: each.start)
    inside = sentence.clauses[max(place - 1, 0)]
    return Span(min(inside.start, cue.start), max(inside.end, cue.end))
