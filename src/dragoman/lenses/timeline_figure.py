"""The timeline as a chart."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from dragoman.lenses.gathered import counted
from dragoman.lenses.happening import Happening
from dragoman.lenses.names import pair_name
from dragoman.lenses.order import begins, later, middle
from dragoman.lenses.result import Figure
from dragoman.lenses.swimlanes import Lanes, lanes
from dragoman.lenses.timeline_spec import spec

_ROWS, _LANES = 8, 6
_OTHERS = "others"


def figure(events: Sequence[Happening], by: Lanes = "pair") -> Figure | None:
    """Dated events by pair of actors (or dimension) and time; None where fewer than two are dated.

    Each mark carries `href` (`#event-<id>`), so that a page may give every event its place.
    """
    dated = [each for each in events if each.time]
    shown = _recent(dated)
    if len(shown) < 2:
        return None
    rows = _rows(shown, by)
    data = [_datum(each, name) for each in shown for name in _lanes(each, by, rows)]
    heads = _stack(data, rows)
    return Figure(
        title=f"Dated events by {'pair of actors' if by == 'pair' else by}",
        spec=spec(data, heads),
        caption=_caption(shown, len(dated) - len(shown)),
        statements=tuple(report.id for each in shown for report in each.reports),
    )


def _recent(dated: Sequence[Happening]) -> list[Happening]:
    """Events from two years before the first document on, unless that is less than half of them."""
    if not dated:
        return []
    first = begins([each.time.end for each in dated if each.time], [each.told.start for each in dated if each.told])
    return [each for each in dated if each.time and each.time.end >= first]


def _rows(shown: Sequence[Happening], by: Lanes) -> list[str]:
    held = Counter(name for each in shown for name in lanes(each, by))
    ranked = sorted(held, key=lambda name: (-held[name], name))
    if len(ranked) <= _ROWS:
        return ranked
    return [*ranked[: _ROWS - 1], _OTHERS]


def _lanes(event: Happening, by: Lanes, rows: Sequence[str]) -> list[str]:
    """The lanes among `rows` that it stands in; those that have none share one."""
    return list(dict.fromkeys(name if name in rows else _OTHERS for name in lanes(event, by)))


def _datum(event: Happening, lane: str) -> dict[str, Any]:
    assert event.time
    return {
        "pair": lane,
        "start": event.time.start.isoformat(),
        "end": later(event.time.end, timedelta(days=1)).isoformat(),
        "middle": middle(event.time).isoformat(),
        "exact": (event.time.end - event.time.start).days < 7,
        "tone": "conflict" if event.quad.endswith("conflict") else "cooperation",
        "solid": event.standing == "fact",
        "href": f"#event-{event.id}",
        "says": f"{event.time}: {' and '.join(event.actor)} · {event.action} · {' and '.join(event.recipient)}",
        "line": 0,
    }


def _stack(data: list[dict[str, Any]], rows: Sequence[str]) -> list[dict[str, Any]]:
    """Give each event a line to itself where those of its pair stand close together; gives where each pair begins."""
    room = (max(_last(each) for each in data) - min(_first(each) for each in data)) / 50
    heads, top = [], 0
    for pair in rows:
        taken: list[date] = []
        for each in sorted(
            (each for each in data if each["pair"] == pair), key=lambda each: (each["start"], each["href"])
        ):
            lane = next((n for n, until in enumerate(taken) if _first(each) > until), len(taken))
            lane = min(lane, _LANES - 1)
            taken[lane : lane + 1] = [max(_last(each), later(_first(each), room))]
            each["line"] = top + lane
        heads.append({"pair": pair, "line": top, "above": top - 0.5})
        top += len(taken)
    return heads


def _first(datum: dict[str, Any]) -> date:
    return date.fromisoformat(datum["start"])


def _last(datum: dict[str, Any]) -> date:
    return date.fromisoformat(datum["end"])


def _caption(shown: Sequence[Happening], hidden: int) -> str:
    first = min(each.time.start for each in shown if each.time)
    last = max(each.time.end for each in shown if each.time)
    fights = sum(each.quad.endswith("conflict") for each in shown)
    words = (
        f"{len(shown)} dated events from {first.isoformat()} to {last.isoformat()}, {len(shown) - fights} of "
        f"cooperation and {fights} of conflict{_largest(shown)}. "
        "A bar is a time known no closer than its length; "
        "a hollow ring or a pale bar is denied, doubted, possible or announced."
    )
    are = "is" if hidden == 1 else "are"
    return words + (f" {counted(hidden, 'earlier event')} {are} in the list only." if hidden else "")


def _largest(shown: Sequence[Happening]) -> str:
    """The pair with the most events, where there is one."""
    (pair, most), *others = Counter(each.pair for each in shown).most_common(2)
    if others and others[0][1] == most:
        return ""
    whom = f"between {' and '.join(pair)}" if len(pair) == 2 else f"of {pair_name(pair)}" if pair else "naming no actor"
    return f"; the largest group, {most}, {whom}"
