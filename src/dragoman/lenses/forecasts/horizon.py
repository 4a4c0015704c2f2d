"""By when a forecast can be held to what it says: an interval, or the event that it hangs on."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from dragoman.dossier import StoredStatement
from dragoman.language import deadlines
from dragoman.language.dates import times
from dragoman.ontology.leaders import Leader, leaders
from dragoman.ontology.tenure import Term, term
from dragoman.statements import Forecast, Interval, Span

_NUMBERS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_VAGUE = 31
_NOW = re.compile(r"\b(?:today|now|currently|at present|at the moment)\b", re.IGNORECASE)
_TERM = re.compile(
    r"\b(?:(?P<part>end|close|start|beginning|middle) of )?(?P<whose>(?:(?:the|a|his|her|its|their) )?"
    r"(?:[\w.]+(?: [\w.-]+){0,4}['’]s? )?)(?P<number>first|second|third|fourth|current|present) term\b"
    r"(?: (?:in office|as (?:president|prime minister|chancellor)))?(?P<of> of (?:President |Prime Minister )?"
    r"[A-Z]\w+)?",
    re.IGNORECASE,
)
_EVENT = re.compile(
    r"\b(?:by the time|before|ahead of|in the run-up to|until|once|when|at|during|after) "
    r"(?P<event>(?:(?:the|its|his|her|their|this|next|upcoming|a) |[A-Z][\w’'-]+['’]s? )(?:[\w’'-]+ ){0,4}?"
    r"(?:summit|visit|trip|journey|elections?|vote|referendum|inauguration|conference|meeting|talks|withdrawal|ceasefire))\b"
)
_BOUND = re.compile(
    r"\b(?:by|before|within|until|till|in|over|during|no later than|through|this|next)\b", re.IGNORECASE
)

_IN = re.compile(r"\b(?:in|on|during|for|by) (?:the )?\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Horizon:
    """When a forecast falls due.

    `due` is None where no day can be told. `words` is the horizon as written; of one that hangs on an event, `anchor`
    names it, `rule` says how the day was worked out from it, `day` is the day it was worked out from, and `source`
    where that was found.
    """

    due: Interval | None = None
    words: str = ""
    anchor: str = ""
    rule: str = ""
    day: date | None = None
    source: str = ""


NONE = Horizon()


def horizon(stored: StoredStatement) -> Horizon:
    """The horizon of a forecast, as read; else worked out from its words against the day its document came out."""
    said = stored.statement
    if not isinstance(said, Forecast):
        return NONE
    published = stored.source.published.interval if stored.source.published else None
    quote, words = " ".join(stored.quote.split()), said.horizon or ""
    if said.due and not _present(words, said.due, published):
        return Horizon(said.due, words, rule="as read")
    if said.due:
        words = ""
    in_office = _in_term(quote, published)
    if in_office:
        return in_office
    return _worked_out(quote, words, published) or _anchored(quote, words)


def _present(words: str, due: Interval, published: Interval | None) -> bool:
    """`today's warmth` is when it is said, not by when it comes."""
    return bool(_NOW.search(words)) and published is not None and due.end <= published.end


def _worked_out(quote: str, words: str, published: Interval | None) -> Horizon | None:
    """From the words around: `by the end of 2023` in a clause that the reader took for another's."""
    # Of what came out some time in a year it is not known whether June had passed.
    day = (published.start if (published.end - published.start).days > _VAGUE else published.end) if published else None
    span = Span(0, len(quote))
    told = [each for each in deadlines(quote, span, times(quote, span, day), day) if each.due and not each.beside]
    told = [each for each in told if _bounded(quote, each.span) and not _NOW.search(each.span.of(quote))]
    # Of several times it is not known here which one is meant.
    if len(told) != 1 or (published and told[0].due and told[0].due.end < published.start):
        return None
    return Horizon(told[0].due, words or told[0].span.of(quote), rule="worked out from the words of the passage")


def _bounded(quote: str, span: Span) -> bool:
    """Whether it says by when: `by 2031`, `in 2031`."""
    return bool(_BOUND.match(span.of(quote)) or _IN.search(quote[: span.start]))


def _anchored(quote: str, words: str) -> Horizon:
    """The event that it hangs on, where one is named: its day is for a person to say."""
    found = _EVENT.search(words) or _EVENT.search(quote)
    if found is None:
        return Horizon(words=words)
    return Horizon(words=words or found.group(), anchor=found["event"])


def _in_term(quote: str, published: Interval | None) -> Horizon | None:
    """`by the end of Prime Minister Khan's first term`: from the day it began, by the length the constitution sets."""
    found = _TERM.search(quote)
    if found is None:
        return None
    held = _holder(found["whose"] + (found["of"] or ""), quote, published.end) if published else None
    if held is None or published is None:
        return Horizon(words=found.group(), anchor=found.group())
    who, length = held
    number = _NUMBERS.get(found["number"].casefold()) or _elapsed(who.start, length, published.end)
    begins = _years_on(who.start, (number - 1) * length.years)
    ends = _years_on(who.start, number * length.years) - timedelta(days=1)
    day = begins if found["part"] in ("start", "beginning") else begins + (ends - begins) / 2
    day = day if found["part"] in ("start", "beginning", "middle") else ends
    if day < published.start:
        return None
    order = next(name for name, each in _NUMBERS.items() if each == number) if number <= len(_NUMBERS) else "present"
    return Horizon(
        due=Interval(published.start, day, "range"),
        words=found.group(),
        anchor=f"the {found['part'] or 'end'} of the {order} term of {who.name} as {who.office}",
        rule=f"{length.years} years a term, in office since {who.start}",
        day=who.start,
        source=f"table of leaders; {length.source}",
    )


def _holder(whose: str, quote: str, on: date) -> tuple[Leader, Term] | None:
    """Who was in an office with a set term and is named there, or else is the only one named in the passage."""
    for words in (whose, quote):
        found = []
        for each in leaders():
            length = term(each.state, each.office)
            if length and each.start <= on and (each.end is None or on <= each.end) and _named(each, words):
                found.append((each, length))
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _named(leader: Leader, words: str) -> bool:
    names = (leader.name, *(name.lstrip("?") for name in leader.called), leader.name.rsplit(" ")[-1])
    return any(re.search(rf"\b{re.escape(name)}\b", words) for name in names)


def _elapsed(start: date, length: Term, on: date) -> int:
    return (on - start).days // (365 * length.years + length.years // 4) + 1


def _years_on(day: date, years: int) -> date:
    """So many years later; the last of February becomes the first of March where it is not there."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)
