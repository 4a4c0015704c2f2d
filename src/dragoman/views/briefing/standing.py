"""Where the pairs stand: level and band by dimension, with a chart, for the pairs that most is known of."""

from collections.abc import Iterator, Sequence
from functools import partial

from dragoman.lenses.gathered import counted
from dragoman.lenses.names import pair_name
from dragoman.lenses.relations import Look, Observation, Relation, climbed, figure, signed, summary
from dragoman.ontology.ladder import ladder
from dragoman.views.briefing.desk import Desk
from dragoman.views.briefing.model import Chapter, Group, Line, Run
from dragoman.views.briefing.register import Register
from dragoman.views.briefing.wording import quoted
from dragoman.views.when import month

_PAIRS, _LONGEST = 3, 140
_LEAD = (
    "The pairs that most is known of. Levels run from −10 (war) over 0 (neutral) to 10 (alliance), estimated from "
    "events and judgements, each by how much it tells; the two numbers after a level are the ends of a band that holds "
    "it nine times in ten."
)


def standing(desk: Desk, title: str) -> Chapter | None:
    """The pairs with most evidence of which some dimension is known closely enough for a word; None without any."""
    groups = tuple(_stand(number, desk, pair) for number, pair in enumerate(known(desk.look), 1))
    return Chapter(id="standing", title=title, lead=_LEAD, groups=groups) if groups else None


def known(found: Look) -> list[tuple[str, str]]:
    """The pairs of which some dimension is known closely enough for a word, most evidence first."""
    return [pair for pair in found.pairs if any(each.known for each in found.of(pair))][:_PAIRS]


def _stand(number: int, desk: Desk, pair: tuple[str, str]) -> Group:
    relations, place = desk.look.of(pair), f"stand-{number}"
    drawn = figure([each for each in relations if each.known], href=partial(_href, desk))
    lines = [*_known(relations, place, desk.register), *_ladder(desk.look, pair, place, desk.register)]
    chart = desk.chart(drawn, f"{place}-chart") if drawn else None
    return Group(place, pair_name(pair), tuple(lines), charts=(chart,) if chart else ())


def _href(desk: Desk, told: Observation) -> str:
    """The line of an event in the timeline, the passage of a judgement in its text."""
    known = told.kind == "event" and told.id in desk.happenings
    return desk.at_event(f"event-{told.id}") if known else desk.passage([told.main])


def _known(relations: Sequence[Relation], place: str, register: Register) -> Iterator[Line]:
    for each in relations:
        if each.known:
            yield _line(f"{place}-{each.dimension}", (each,), _words(each), each.dimension, register)
    hardly = [each for each in relations if not each.known]
    if hardly:
        words = (Run("Too little is told of: ", "strong"), Run(", ".join(each.dimension for each in hardly)))
        yield _line(f"{place}-hardly", hardly, words, "others", register)


def _words(relation: Relation) -> tuple[Run, ...]:
    level, low, high = (signed(each[-1]) for each in (relation.level, relation.low, relation.high))
    trend = "" if relation.trend == "unclear" else f", {relation.trend}"
    since = f", since {month(relation.since)}" if relation.since else ""
    move, most = relation.strongest[0]
    way = "lifted" if move > 0 else "lowered"
    return (
        Run(f"{relation.state.capitalize()}{trend}", "strong"),
        Run(f": {level}, between {low} and {high}{since}. By {_told(relation)}; {way} most by "),
        quoted(most.main.quote, _LONGEST),
    )


def _told(relation: Relation) -> str:
    """`2 events and 1 judgement from 2 sources`."""
    events = sum(each.kind == "event" for each in relation.seen)
    judged, sources = len(relation.seen) - events, {name for each in relation.seen for name in each.families}
    parts = [counted(events, "event")] if events else []
    parts += [counted(judged, "judgement")] if judged else []
    return f"{' and '.join(parts)} from {counted(len(sources), 'source')}"


def _ladder(found: Look, pair: tuple[str, str], place: str, register: Register) -> Iterator[Line]:
    """The ladder, where a text says what the pair lacks for its goal."""
    goal = ladder()
    reached = climbed(found, pair, goal)
    needed = [told for step in reached for told in step.needed]
    if needed:
        name = f"{place}-ladder"
        yield Line(name, (Run(summary(reached, goal)),), register.cite(name, needed), label="ladder")


def _line(name: str, relations: Sequence[Relation], words: tuple[Run, ...], label: str, register: Register) -> Line:
    told = [statement for each in relations for seen in each.seen for statement in seen.statements]
    return Line(name, words, register.cite(name, told), label=label)
