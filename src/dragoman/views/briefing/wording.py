"""Statements as sentences that a reader can take in at a glance."""

from collections.abc import Callable, Sequence
from typing import Any

from dragoman.dossier import StoredStatement
from dragoman.lenses.happening import Happening
from dragoman.lenses.report import RECIPROCAL
from dragoman.statements import AUTHOR, UNNAMED, Statement
from dragoman.views.briefing.model import Run
from dragoman.views.safe import one_line

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
_LEVELS = ((-7, "hostile"), (-4, "rivals"), (-0.5, "strained"), (1, "neutral"), (3, "in touch"), (6, "cooperative"),
           (8, "close partners"), (10, "allies"))  # fmt: skip
_LONGEST = 260


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


def _source(statement: Statement) -> str:
    said = statement.attribution
    if said.speaker == AUTHOR:
        return "" if said.stance == "endorses" else _STANCE.get(said.stance, "")
    through = [name for name in said.chain[:-1] if name != said.speaker]
    who = "an unnamed source" if said.speaker == UNNAMED else said.speaker
    words = f"says {who}" + (f" through {sides(through)}" if through else "")
    return "; ".join(filter(None, [words, _STANCE.get(said.stance)]))


def _held(statement: Statement) -> str:
    plain = statement.factuality in _PLAIN.get(statement.kind, {"fact"})
    return "" if plain else _FACTUALITY.get(statement.factuality, "")


def _event(statement: Any, quote: str) -> Runs:
    names = [*(statement.actor or statement.actors[:2])]
    if statement.action in RECIPROCAL:
        who = sides(list(dict.fromkeys((*names, *statement.recipient))))
    else:
        who = sides(names) + (f" → {sides(statement.recipient)}" if statement.recipient else "")
    act = ACTS[statement.action]
    return (Run(who or "No actor named", "strong"), Run(f" · {act} · "), _quoted(quote))


def _assessment(statement: Any, quote: str) -> Runs:
    trend = "" if statement.trend == "unknown" else f", {statement.trend}"
    if statement.level is None:
        lead = (statement.trend if trend else "judged").capitalize()
    else:
        word = next(name for top, name in _LEVELS if statement.level <= top)
        lead = f"{word.capitalize()} ({_signed(statement.level)} of ±10){trend}"
    return Run(lead, "strong"), Run(": "), _quoted(quote)


def _influence(statement: Any, quote: str) -> Runs:
    """Both ends where they were read as phrases, else the words themselves."""
    ends = {statement.cause, statement.effect}
    if len(ends) < 2 or any(len(end.split()) < 2 for end in ends):
        return Run("Furthers" if statement.sign == "+" else "Hinders", "strong"), Run(": "), _quoted(quote)
    verb = " furthers " if statement.sign == "+" else " hinders "
    return Run(_cut(statement.cause)), Run(verb, "strong"), Run(_cut(statement.effect))


def _condition(statement: Any, _quote: str) -> Runs:
    first, then = _cut(statement.antecedent), _cut(statement.consequent)
    agent = (Run(f" (up to {sides(statement.agent)})"),) if statement.agent else ()
    if first == then or statement.antecedent in statement.consequent:
        return Run("Needed: ", "strong"), Run(then), *agent
    if statement.relation == "necessary":
        return Run("Needed: ", "strong"), Run(first), Run(" — for: ", "strong"), Run(then), *agent
    if statement.relation == "sufficient":
        return Run("If ", "strong"), Run(first), Run(" — then: ", "strong"), Run(then), *agent
    return Run("Would help: ", "strong"), Run(first), Run(" — to: ", "strong"), Run(then), *agent


def _irritant(statement: Any, _quote: str) -> Runs:
    until = (Run(f" — deadline: {_cut(statement.deadline)}"),) if statement.deadline else ()
    return Run(statement.status.capitalize(), "strong"), Run(": "), Run(_cut(statement.issue)), *until


def _interest(statement: Any, _quote: str) -> Runs:
    verb = "wants" if statement.sign == "+" else "opposes"
    holder = "An unnamed actor" if statement.holder == UNNAMED else statement.holder
    return Run(f"{holder} {verb}: ", "strong"), Run(_cut(statement.object))


def _forecast(statement: Any, _quote: str) -> Runs:
    words = [f"“{statement.hedge}”"] if statement.hedge else []
    if statement.probability:
        words.append("–".join(f"{round(100 * each)}" for each in statement.probability) + "\u00a0%")
    if statement.horizon:
        known = statement.due is None or str(statement.due) in statement.horizon
        words.append(statement.horizon if known else f"{statement.horizon} (by {statement.due.end.isoformat()})")
    return Run(_cut(statement.proposition)), Run(" — " + ", ".join(words) if words else "", "strong")


def _signed(level: float) -> str:
    return f"{level:+g}".replace("-", "−") if level else "0"


def _quoted(quote: str) -> Run:
    return Run(_cut(quote.lstrip("•▪*- \t\n")) or quote, "quote")


def _cut(text: str) -> str:
    return one_line(text, _LONGEST)


_BY_KIND: dict[str, Callable[[Any, str], Runs]] = {
    "event": _event, "assessment": _assessment, "influence": _influence, "condition": _condition,
    "irritant": _irritant, "interest": _interest, "forecast": _forecast,
}  # fmt: skip
