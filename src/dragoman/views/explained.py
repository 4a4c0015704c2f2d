"""An explanation of a statement, for a terminal and for other programs."""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from dragoman.lenses import Explanation
from dragoman.lenses.explanation import Filled, Shown
from dragoman.ontology.actors import acts_for
from dragoman.views.briefing.wording import aside, wording
from dragoman.views.safe import one_line, steerless, terminal
from dragoman.views.when import when

if TYPE_CHECKING:
    from rich.text import Text

_LONGEST = 400
_Lines = Iterator[tuple[str, str]]
"""Lines, each with the style that rich gives it."""


def explained_json(explanation: Explanation) -> str:
    """One object with all of it; characters that steer a screen are escaped."""
    return steerless(json.dumps(explanation.record(), ensure_ascii=False, indent=2)) + "\n"


def explained_terminal(explanation: Explanation) -> "Text":
    """The same for rich to print, trees drawn within 100 columns; no escape sequence gets through."""
    from rich.text import Text

    found = Text(no_wrap=False)
    for words, style in _all(explanation):
        found.append(terminal(words) + "\n", style)
    return found


def explained_text(explanation: Explanation) -> str:
    """The same as plain lines."""
    return "\n".join(terminal(words) for words, _ in _all(explanation)) + "\n"


def _all(explanation: Explanation) -> _Lines:
    stored = explanation.stored
    said = aside(stored)
    words = "".join(run.plain for run in wording(stored))
    yield f"{stored.statement.kind} {stored.id}", "bold"
    yield _line(f"{words} ({said})" if said else words), ""
    yield f"“{_line(stored.quote)}”", "italic"
    yield _line(f"{stored.source.name} {stored.statement.span.start}–{stored.statement.span.end}"), "dim"
    yield from _origin(explanation)
    yield from _fields(explanation)
    for each in explanation.sentences:
        yield from _sentence(explanation, each)
    if explanation.notes:
        yield "", ""
        yield from ((f"Note: {_line(each)}", "yellow") for each in explanation.notes)


def _origin(explanation: Explanation) -> _Lines:
    run, statement = explanation.run, explanation.stored.statement
    yield "", ""
    yield _said("read by", f"{run.reader.name} {run.reader.hash} (Dragoman {run.reader.version})")
    yield _said("in run", f"{run.id}, {run.started:%Y-%m-%d %H:%M}")
    if run.reader.settings:
        told = ", ".join(f"{name} {value}" for name, value in run.reader.settings.items())
        yield _said("settings", told)
    sure = "not said" if statement.confidence is None else f"{statement.confidence:.2f}"
    parts = ", ".join(f"{name} {value:.2f}" for name, value in statement.confidences)
    yield _said("confidence", sure + (f" ({parts})" if parts else ""))
    if rule := explanation.rule:
        cue = rule.cue.of(explanation.text)
        yield _said("rule", f"{rule.name}, set off by “{cue}”; right in {rule.precision:.0%} where measured")
    if item := statement.item_of:
        of = f" of {item.count}" if item.count else ""
        yield _said("item", f"{item.number}{of} of the list “{explanation.stored.announced}”")
    for each in explanation.judgements:
        changed = ", ".join(f"{name}: {_value(value)}" for name, value in each.values)
        said = "; ".join(filter(None, [changed, each.why]))
        judged = f"{each.verdict} by {each.who}, {each.when:%Y-%m-%d}"
        yield _said("decision", f"{judged}: {said}" if said else judged)


def _fields(explanation: Explanation) -> _Lines:
    yield "", ""
    for each in explanation.fields:
        if each.value or each.value == 0 or each.read is not None:
            yield _said(each.name, f"{_value(each.value)}{_sure(each)}")
            yield from ((f"{'':<13}{line}", "dim") for line in _source(explanation, each))


def _source(explanation: Explanation, each: Filled) -> Iterator[str]:
    """Where a field was found."""
    if each.read is not None:
        yield f"read as {_line(_value(each.read))}, changed by a person"
    places = ", ".join(f"“{_line(span.of(explanation.text))}” {span.start}–{span.end}" for span in each.spans)
    if places:
        yield f"on {places}"
    if each.how:
        yield f"by {_line(each.how)}"


def _sure(each: Filled) -> str:
    return f" ({each.sure:.2f})" if each.sure is not None else ""


def _sentence(explanation: Explanation, shown: Shown) -> _Lines:
    from dragoman.views.tree import tree_lines

    yield "", ""
    yield f"sentence {shown.span.start}–{shown.span.end}", "bold"
    for tree in shown.trees:
        yield from ((line, "") for line in tree_lines(tree, [explanation.stored.statement.span]))
    if not shown.trees:
        yield _line(shown.span.of(explanation.text)), ""
    for name in shown.mentions:
        acting = acts_for(name.actor)
        whom = f", who acts for {acting}" if acting != name.actor else ""
        yield _said("actor", f"“{name.span.of(explanation.text)}” is {name.actor} ({name.kind}){whom}")
    for time in shown.times:
        told = when(time.interval) if time.interval else "a time that hangs on a date that is not known"
        yield _said("time", f"“{time.span.of(explanation.text)}” is {told}")


def _value(value: Any) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)


def _said(what: str, words: str) -> tuple[str, str]:
    return f"{what:<12} {_line(words)}", ""


def _line(text: str) -> str:
    return one_line(text, _LONGEST)
