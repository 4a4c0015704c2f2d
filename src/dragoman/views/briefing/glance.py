"""The front page: what a reader with ten minutes wants."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date

from dragoman.dossier import StoredStatement
from dragoman.lenses.happening import Happening
from dragoman.lenses.names import pair_name, pair_of
from dragoman.statements import KINDS, Condition, Forecast, Interval, Irritant
from dragoman.views.briefing import events
from dragoman.views.briefing.claim import Claim, claims
from dragoman.views.briefing.model import Group, Line, Pair
from dragoman.views.briefing.register import Register
from dragoman.views.when import day

_PAIRS, _LINES = 6, 5


def pairs(statements: Iterable[StoredStatement], register: Register) -> tuple[Pair, ...]:
    """The pairs of actors that most is said about, independent of who says it."""
    held: dict[tuple[str, ...], list[StoredStatement]] = defaultdict(list)
    for each in statements:
        held[pair_of(each.statement)].append(each)
    ranked = sorted((pair for pair in held if len(pair) == 2), key=lambda pair: (-len(held[pair]), pair))
    return tuple(_pair(pair, held[pair], register) for pair in ranked[:_PAIRS])


def glance(
    statements: Sequence[StoredStatement], happenings: Sequence[Happening], register: Register, today: date
) -> tuple[Group, ...]:
    """Latest events; conditions and irritants on the pairs most discussed; forecasts as they stand on `today`."""
    every = claims(statements)
    needed = _chosen(every, _needed, register)
    found = (
        Group("latest", "Latest dated events", tuple(_latest(happenings, register, today))),
        Group("needed", "Named as necessary", needed),
        Group("open", "Forecasts with a date to be held to", _forecasts(every, register, today)),
        Group("trouble", "Main irritants", _chosen(every, _troubles, register)),
    )
    return tuple(group for group in found if group.lines)


def _pair(pair: tuple[str, ...], held: Sequence[StoredStatement], register: Register) -> Pair:
    return Pair(
        name=pair_name(pair),
        kinds=tuple(sum(each.statement.kind == kind for each in held) for kind in KINDS),
        speakers=len({_speaker(each) for each in held}),
        documents=len({each.source.sha256 for each in held}),
        evidence=register.numbers(held),
    )


def _speaker(each: StoredStatement) -> tuple[str, str]:
    """The authors of different documents are different speakers."""
    name = each.statement.attribution.speaker
    return name, each.source.sha256 if name in ("author", "unnamed") else ""


def _latest(happenings: Sequence[Happening], register: Register, today: date) -> list[Line]:
    past = [each for each in happenings if each.time and each.standing == "fact" and _over(each.time, today)]
    return [events.line(each, register, "latest") for each in past[-_LINES:][::-1]]


def _over(time: Interval, today: date) -> bool:
    """Whether a time of a month or less lies wholly before today's end."""
    return time.end <= today and (time.end - time.start).days <= 31


_TOLD = 3
"""Words that a side of a condition must have to be understood alone."""


def _needed(claim: Claim) -> bool:
    """Whether it is a condition that reads by itself: both sides are told apart, and what needs it is no denial."""
    said = claim.statement
    if not isinstance(said, Condition) or said.relation != "necessary" or said.consequent.startswith("not that"):
        return False
    if said.consequent in said.antecedent:
        return False
    return min(len(said.antecedent.split()), len(said.consequent.split())) >= _TOLD


def _troubles(claim: Claim) -> bool:
    return isinstance(claim.statement, Irritant) and claim.statement.status != "resolved"


def _chosen(every: Sequence[Claim], wanted: Callable[[Claim], bool], register: Register) -> tuple[Line, ...]:
    """The claims on the pairs that most is claimed about, the weightiest of a pair first, no pair more than twice."""
    discussed = Counter(each.pair for each in every)
    taken: Counter[tuple[str, ...]] = Counter()
    found = []
    for each in sorted(
        filter(wanted, every), key=lambda each: (len(each.pair) < 2, -discussed[each.pair], each.weight)
    ):
        taken[each.pair] += 1
        if taken[each.pair] <= 2:
            found.append(each)
    return tuple(each.line(register, "first", pair_name(each.pair)) for each in found[:_LINES])


def _forecasts(every: Sequence[Claim], register: Register, today: date) -> tuple[Line, ...]:
    """Those that name a time: the next to fall due first, then those past due, the latest of them first."""
    today = date.min if today == date.max else today  # Where no day is known, nothing is past due.
    held = [each for each in every if isinstance(each.statement, Forecast) and each.statement.due]
    ranked = sorted(held, key=lambda each: (_due(each, today), each.weight))
    return tuple(_told(each, register, today) for each in ranked[:_LINES])


def _due(claim: Claim, today: date) -> tuple[bool, int]:
    """What is still to fall due comes first, soonest first; what has fallen due follows, latest first."""
    end = _end(claim)
    return end < today, end.toordinal() if end >= today else -end.toordinal()


def _end(claim: Claim) -> date:
    due = claim.statement.due if isinstance(claim.statement, Forecast) else None
    return due.end if due else date.max


def _told(claim: Claim, register: Register, today: date) -> Line:
    end = _end(claim)
    return claim.line(register, "open", f"by {day(end)}" if end >= today else f"fell due {day(end)}")
