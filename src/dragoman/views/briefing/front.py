"""The one page up front: five questions, a few lines each, every one with its passages."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from itertools import chain, islice, zip_longest

from dragoman.lenses import Row
from dragoman.lenses.forecasts.ruling import ABOUT, settled
from dragoman.lenses.names import pair_name
from dragoman.lenses.relations import signed
from dragoman.statements import AUTHOR, Condition, Forecast, Interval, Irritant
from dragoman.views.briefing import events
from dragoman.views.briefing.claim import Claim
from dragoman.views.briefing.desk import Desk
from dragoman.views.briefing.digests import asked
from dragoman.views.briefing.model import Group, Line, Run
from dragoman.views.briefing.standing import known
from dragoman.views.briefing.wording import quoted
from dragoman.views.safe import one_line
from dragoman.views.when import day, month

_LINES, _STRONGEST, _LONGEST, _TOLD = 3, 1, 150, 3
"""Lines of a question; moves cited of a dimension; characters of a quote; words that a side of a condition needs."""

_POINTING = frozenset("this that these those it its he she they them his her their such which who there".split())
"""Words that point to what was said before."""
_CITED = 5


def front(desk: Desk) -> tuple[Group, ...]:
    """Where it stands, what moved, what it would take, what to watch, who disagrees: what is known of these."""
    told = (
        ("stands", "Where it stands", _stands(desk)),
        ("moved", "What moved", _moved(desk)),
        ("needed", "What it would take", _needed(desk)),
        ("watch", "What to watch", _watch(desk)),
        ("differ", "Who disagrees", _differ(desk)),
    )
    found = [Group(name, title, tuple(map(_cut, islice(lines, _LINES)))) for name, title, lines in told]
    return tuple(group for group in found if group.lines)


def _stands(desk: Desk) -> Iterator[Line]:
    """The levels of the pairs most is known of, each by what moved it most; else the weightiest judgements."""
    pairs = known(desk.look)
    for number, pair in enumerate(pairs, 1):
        held = [each for each in desk.look.of(pair) if each.known]
        runs: list[Run] = []
        for each in held:
            since = f", {each.trend}" if each.trend != "unclear" else ""
            since += f", since {month(each.since)}" if each.since else ""
            runs += [Run(f"{'; ' if runs else ''}{each.dimension} "), Run(each.state, "strong")]
            runs.append(Run(f" ({signed(each.level[-1])}{since})"))
        told = [one.main for each in held for _, one in each.strongest[:_STRONGEST]]
        place = f"first-stands-{number}"
        yield Line(place, (*runs, Run(".")), desk.register.cite(place, told), label=pair_name(pair))
    if not pairs:
        yield from _chosen(desk, lambda claim: claim.statement.kind == "assessment")


def _moved(desk: Desk) -> Iterator[Line]:
    """The latest dated facts, those between two actors before the others."""
    past = [each for each in desk.told if each.time and each.standing == "fact" and _over(each.time, desk.today)]
    latest = past[: -2 * _LINES - 1 : -1]
    for each in sorted(latest, key=lambda each: len(each.pair) < 2)[:_LINES]:
        yield events.line(each, desk.register, "latest")


def _over(time: Interval, today: date) -> bool:
    """Whether a time of a month or less lies wholly before today's end."""
    return time.end <= today and (time.end - time.start).days <= 31


def _needed(desk: Desk) -> Iterator[Line]:
    """The targets that most conditions are told of with their smallest set, then conditions that read by themselves."""
    target: Row | None = None
    for at, row in enumerate(asked(desk, "takes").rows):
        if row.values["part"] == "target":
            target = row
        elif row.values["part"] == "brought about by" and target:
            what, chance = one_line(target.values["what"], _LONGEST), target.values["chance"]
            takes = f" takes {one_line(row.values['what'], _LONGEST)}; as likely as {chance} by what is told."
            yield desk.line(f"first-takes-{at}", "target", (Run(what, "strong"), Run(takes)), row)
            target = None
    yield from _chosen(desk, _reads)


def _watch(desk: Desk) -> Iterator[Line]:
    """Questions asked, the next two forecasts to fall due, and the gravest issue that is open; else what fell due."""
    for row in islice((row for row in asked(desk, "question").rows if row.values["items"]), 1):
        chances = f" {', '.join(row.values['chances'])}."
        yield desk.line("first-question", "question", (Run(row.values["asks"], "strong"), Run(chances)), row)
    told = list(_forecasts(desk))
    ahead = [each for each in told if _end(each) >= _today(desk)]
    yield from (_due_line(each, desk) for each in ahead[: _LINES - 1])
    for row in islice((row for row in asked(desk, "register").rows if row.values["status"] != "resolved"), 1):
        said = row.values
        words = f" {said['status']}, {said['level']}" + (f"; before {said['deadline']}" if said["deadline"] else "")
        what = Run(f"{one_line(said['issue'], _LONGEST)}:", "strong")
        yield desk.line("first-irritant", said["pair"], (what, Run(f"{words}.")), row)
    if not ahead:
        yield from (_due_line(each, desk) for each in told)
    yield from _chosen(desk, lambda claim: isinstance(claim.statement, Irritant))


def _differ(desk: Desk) -> Iterator[Line]:
    """By turns: opposed interests, rival explanations, events that some deny, claims that their teller doubts."""
    turns = zip_longest(_opposed(desk), _rivals(desk), _denied(desk), _doubted(desk))
    told = ""
    for each in chain.from_iterable(turns):
        quote = "".join(run.text for run in each.runs if run.style == "quote") if each else ""
        if each and not (quote and quote in told):
            told += f" {quote} "
            yield each


def _opposed(desk: Desk) -> Iterator[Line]:
    rows = [row for row in asked(desk, "common").rows if row.values["part"] == "pair" and row.values["opposed"]]
    for at, row in enumerate(rows[:_LINES], 1):
        what = "; ".join(map(str, row.values["opposed"]))
        runs = Run("At odds", "strong"), Run(f" over {one_line(what, _LONGEST)}.")
        yield desk.line(f"first-opposed-{at}", row.values["holder"], runs, row)


def _rivals(desk: Desk) -> Iterator[Line]:
    rows = [row for row in asked(desk, "common").rows if row.values["part"] == "explanation"]
    for at, row in enumerate(rows[:_LINES] if len(rows) > 1 else [], 1):
        runs = Run(f"{row.values['holder']}: ", "strong"), Run(one_line(row.values["object"], _LONGEST))
        yield desk.line(f"first-rival-{at}", "explanation", runs, row)


def _denied(desk: Desk) -> Iterator[Line]:
    """Those that some deny, and those that somebody else than the author denies: `did not go` alone is no quarrel."""
    found = (each for each in reversed(desk.told) if each.standing in ("contested", "denied"))
    for each in islice((one for one in found if one.standing == "contested" or set(one.speakers) - {AUTHOR}), _LINES):
        yield replace(events.line(each, desk.register, "differ"), label=pair_name(each.pair))


def _doubted(desk: Desk) -> Iterator[Line]:
    yield from _chosen(desk, lambda claim: claim.statement.attribution.stance in ("doubts", "rejects"), "doubted")


def _reads(claim: Claim) -> bool:
    """Whether it is a condition that reads by itself: both sides are told apart, and what needs it is no denial."""
    said = claim.statement
    if not isinstance(said, Condition) or said.relation != "necessary" or said.consequent.startswith("not that"):
        return False
    if said.consequent in said.antecedent:
        return False
    sides = (said.antecedent.split(), said.consequent.split())
    return min(map(len, sides)) >= _TOLD and not any(side[0].casefold() in _POINTING for side in sides)


def _chosen(desk: Desk, wanted: Callable[[Claim], bool], place: str = "first") -> Iterator[Line]:
    """The claims on the pairs that most is claimed about, the weightiest of a pair first, no pair more than twice."""
    discussed = Counter(each.pair for each in desk.claims)
    taken: Counter[tuple[str, ...]] = Counter()
    ranked = sorted(
        filter(wanted, desk.claims), key=lambda each: (len(each.pair) < 2, -discussed[each.pair], each.weight)
    )
    for each in ranked:
        taken[each.pair] += 1
        if taken[each.pair] <= 2:
            yield each.line(desk.register, place, pair_name(each.pair))


def _forecasts(desk: Desk) -> list[Claim]:
    """Those that name a time and wait: the next to fall due first, then those past due, the latest of them first."""
    done = settled(desk.dossier.acts(ABOUT))
    dated = [each for each in desk.claims if isinstance(each.statement, Forecast) and each.statement.due]
    held = [each for each in dated if done.isdisjoint(said.id for said in each.statements)]
    return sorted(held, key=lambda each: (_due(each, _today(desk)), each.weight))


def _today(desk: Desk) -> date:
    """Where no day is known, nothing is past due."""
    return date.min if desk.today == date.max else desk.today


def _due(claim: Claim, today: date) -> tuple[bool, int]:
    """What is still to fall due comes first, soonest first; what has fallen due follows, latest first."""
    end = _end(claim)
    return end < today, end.toordinal() if end >= today else -end.toordinal()


def _end(claim: Claim) -> date:
    due = claim.statement.due if isinstance(claim.statement, Forecast) else None
    return due.end if due else date.max


def _due_line(claim: Claim, desk: Desk) -> Line:
    end = _end(claim)
    return claim.line(desk.register, "open", f"by {day(end)}" if end >= _today(desk) else f"fell due {day(end)}")


def _cut(line: Line) -> Line:
    """The line short enough for one page; its section has the whole of it."""
    return replace(line, runs=tuple(_short(run) for run in line.runs), evidence=line.evidence[:_CITED])


def _short(run: Run) -> Run:
    if run.style == "quote":
        return quoted(run.text, _LONGEST)
    if len(run.text) <= 2 * _LONGEST:
        return run
    blank = " " if run.text[-1:].isspace() else ""
    before = " " if run.text[:1].isspace() else ""
    return replace(run, text=before + one_line(run.text, 2 * _LONGEST) + blank)
