"""Statements as sentences that a reader can take in at a glance."""

import re
from collections.abc import Callable, Sequence
from typing import Any

from dragoman.dossier import StoredStatement
from dragoman.lenses.happening import Happening
from dragoman.lenses.report import RECIPROCAL
from dragoman.ontology.levels import level_word
from dragoman.statements import AUTHOR, UNNAMED, Statement
from dragoman.views.briefing.model import Run
from dragoman.views.safe import one_line
from dragoman.views.when import day, when

Runs = tuple[Run, ...]

ACTS = {
    "AGREE": "agree", "CONSULT": "talk or visit", "SUPPORT": "back in words", "CONCEDE": "give way in words",
    "COOPERATE": "work together", "AID": "give help", "RETREAT": "give way in deed", "REQUEST": "ask or demand",
    "ACCUSE": "accuse", "REJECT": "refuse", "THREATEN": "threaten", "PROTEST": "protest",
    "SANCTION": "cut back relations", "MOBILIZE": "show force", "COERCE": "coerce", "ASSAULT": "attack",
}  # fmt: skip
"""PLOVER actions in plain words."""

STANDINGS = {
    "fact": "", "contested": "contested: some deny or doubt it", "denied": "said not to be so",
    "doubted": "the author doubts it",
    "possible": "possibly", "announced": "announced", "hypothetical": "only supposed",
}  # fmt: skip
_PLAIN = {"forecast": {"future", "hypothetical"}, "condition": {"fact", "hypothetical"}}
_FACTUALITY = {
    "probable": "probably", "possible": "possibly", "counterfact": "said not to be so", "hypothetical": "only supposed",
    "future": "still to come",
}  # fmt: skip
_STANCE = {"endorses": "the author agrees", "doubts": "the author doubts it", "rejects": "the author rejects it"}
_LONGEST = 260
_GAP = re.compile(r"\s+([,;.])")
_DENIED = re.compile(r"not that\s+")
_KNOWN = {"necessary": "Needed: ", "sufficient": "A condition: ", "enabling": "Would help: "}
_JOINS = {
    "necessary": ("Needed: ", " — for: ", " — or else: "), "sufficient": ("If: ", " — then: ", " — then not: "),
    "enabling": ("Would help: ", " — to: ", " — against: "),
}  # fmt: skip
"""What stands before a condition, and before what follows from it or is averted."""


def wording(stored: StoredStatement) -> Runs:
    """The statement as one sentence made of its fields."""
    return _BY_KIND[stored.statement.kind](stored.statement, stored.quote)


def event(happening: Happening) -> Runs:
    """An event: who, what, to whom, in which words."""
    return _event(happening.main.statement, happening.main.quote)


def aside(stored: StoredStatement) -> str:
    """Who says so and how far it holds, where that is not plain; and whether a person has seen it."""
    statement = stored.statement
    words = [_source(statement), _held(statement)]
    words.append({"accept": "checked by a person", "edit": "corrected by a person"}.get(stored.verdict or "", ""))
    return "; ".join(word for word in words if word)


def sides(names: Sequence[str]) -> str:
    """`Russia`, `Russia and Pakistan`, `Russia, China and Iran`."""
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


def quoted(quote: str, longest: int = _LONGEST) -> Run:
    """The words of a passage, cut to so many characters, to stand between quotation marks."""
    words = one_line(quote.lstrip("•▪*- \t\n").rstrip(" ,;:–—"), longest)
    return Run(_inner(words) or quote, "quote")


def _source(statement: Statement) -> str:
    said = statement.attribution
    if said.speaker == AUTHOR:
        return "" if said.stance == "endorses" else _STANCE.get(said.stance, "")
    through = [name for name in said.chain[:-1] if name != said.speaker]
    who = "an unnamed source" if said.speaker == UNNAMED else _closed(said.speaker)
    words = f"according to {who}" + (f" through {sides(through)}" if through else "")
    return "; ".join(filter(None, [words, _STANCE.get(said.stance)]))


def _held(statement: Statement) -> str:
    plain = statement.factuality in _PLAIN.get(statement.kind, {"fact"})
    return "" if plain else _FACTUALITY.get(statement.factuality, "")


def _event(statement: Any, quote: str) -> Runs:
    names = [*(statement.actor or statement.actors[:2])]
    on = [name for name in statement.recipient if name not in names]
    if statement.action in RECIPROCAL:
        who = sides(list(dict.fromkeys((*names, *on))))
    else:
        who = sides(names) + (f" → {sides(on)}" if on else "")
    act = ACTS[statement.action]
    return (Run(who or "No actor named", "strong"), Run(f" · {act} · "), quoted(quote))


def _assessment(statement: Any, quote: str) -> Runs:
    trend = "" if statement.trend == "unknown" else f", {statement.trend}"
    if statement.level is None:
        lead = (statement.trend if trend else "judged").capitalize()
    else:
        lead = f"{level_word(statement.level).capitalize()} ({_signed(statement.level)} of ±10){trend}"
    return Run(f"{lead}: ", "strong"), quoted(quote)


def _influence(statement: Any, quote: str) -> Runs:
    """Both ends where they were read as phrases, else the words themselves: those of one clause stand side by side."""
    ends = (" ".join(statement.cause.split()), " ".join(statement.effect.split()))
    verb = "furthers: " if statement.sign == "+" else "hinders: "
    if any(len(end.split()) < 2 for end in ends) or _one_clause(*ends, " ".join(quote.split())):
        return Run(verb.capitalize(), "strong"), quoted(quote)
    return _slot(ends[0], quote), Run(f" — {verb}", "strong"), _slot(ends[1], quote)


def _one_clause(cause: str, effect: str, quote: str) -> bool:
    """Whether one end holds the other, or the effect goes on where the cause ends: a subject and what it does."""
    begins = " ".join(effect.split()[:2])
    return cause in effect or effect in cause or f"{cause} {begins}" in quote or f"{cause}, {begins}" in quote


def _condition(statement: Any, quote: str) -> Runs:
    first, then = statement.antecedent, statement.consequent
    agent = (Run(f" (up to {sides(statement.agent)})"),) if statement.agent else ()
    if first == then or first in then:
        return Run(_KNOWN[statement.relation], "strong"), _slot(then or first, quote), *agent
    before, follows, averts = _JOINS[statement.relation]
    denied = _DENIED.match(then)
    join = averts if denied else follows
    rest = then[denied.end() :] if denied else then
    return Run(before, "strong"), _slot(first, quote), Run(join, "strong"), _slot(rest, quote), *agent


def _irritant(statement: Any, quote: str) -> Runs:
    until = (Run(" — deadline: ", "strong"), _slot(statement.deadline, quote)) if statement.deadline else ()
    return Run(f"{statement.status.capitalize()}: ", "strong"), _slot(statement.issue, quote), *until


def _interest(statement: Any, quote: str) -> Runs:
    holder = "an unnamed actor" if statement.holder == UNNAMED else statement.holder
    verb = "Wanted" if statement.sign == "+" else "Opposed"
    return Run(f"{verb} by {holder}: ", "strong"), _slot(statement.object, quote)


def _forecast(statement: Any, quote: str) -> Runs:
    words = [f"“{statement.hedge}”"] if statement.hedge else []
    if statement.probability:
        words.append("–".join(f"{round(100 * each)}" for each in statement.probability) + "\u00a0%")
    if statement.horizon:
        known = statement.due is None or when(statement.due) in statement.horizon
        words.append(statement.horizon if known else f"{statement.horizon} (by {day(statement.due.end)})")
    return _slot(statement.proposition, quote), Run(" — " + ", ".join(words) if words else "", "strong")


def _signed(level: float) -> str:
    return f"{level:+g}".replace("-", "−") if level else "0"


def _slot(words: str, quote: str) -> Run:
    """The words of a slot: between quotation marks where the text has them so, plain where pronouns were filled in."""
    return quoted(words) if " ".join(words.split()) in " ".join(quote.split()) else Run(_GAP.sub(r"\1", _cut(words)))


def _inner(quote: str) -> str:
    """Words to stand between quotation marks: their own become single, and one left open is closed."""
    left = quote.count("“") - quote.count("”")
    return quote.replace("“", "‘").replace("”", "’") + ("’" if left > 0 else "")


def _closed(name: str) -> str:
    """A name without what stands behind a bracket that is not closed."""
    return name if name.count("(") <= name.count(")") else name.rpartition("(")[0].strip() or name


def _cut(text: str) -> str:
    return one_line(text, _LONGEST)


_BY_KIND: dict[str, Callable[[Any, str], Runs]] = {
    "event": _event, "assessment": _assessment, "influence": _influence, "condition": _condition,
    "irritant": _irritant, "interest": _interest, "forecast": _forecast,
}  # fmt: skip
