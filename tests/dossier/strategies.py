"""Any documents and statements."""

import hashlib
from itertools import pairwise
from typing import Any

from hypothesis import strategies as st

from dragoman.statements import (
    LABELS,
    Assessment,
    Attribution,
    Condition,
    Document,
    Event,
    Forecast,
    Influence,
    Interest,
    Interval,
    Irritant,
    ItemOf,
    Part,
    Published,
    Span,
    Statement,
)
from dragoman.statements import vocabulary as words

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
ACTORS = st.lists(st.sampled_from(["Russia", "Pakistan", "India", "中国", ""]) | TEXT, max_size=3).map(tuple)
NUMBERS = st.integers(-10, 10) | st.floats(-10, 10)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    first, last = sorted((draw(st.dates()), draw(st.dates())))
    return Interval(first, last, draw(st.sampled_from(["day", "month", "season", "range"])))


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """A document whose parts and sentences are cut anywhere."""
    text = draw(TEXT.filter(bool))
    places = sorted({0, len(text), *draw(st.lists(st.integers(0, len(text)), max_size=4))})
    spans = [Span(start, end) for start, end in pairwise(places)]
    when = draw(st.none() | st.builds(Published, intervals(), st.sampled_from(["option", "metadata", "text"])))
    return Document(
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        name=draw(TEXT),
        format=draw(TEXT),
        text=text,
        title=draw(TEXT),
        authors=draw(ACTORS),
        publisher=draw(TEXT),
        published=when,
        url=draw(TEXT),
        parts=tuple(Part(each, draw(st.sampled_from(LABELS))) for each in spans),
        sentences=tuple(spans),
    )


@st.composite
def statements(draw: st.DrawFn, document: Document) -> Statement:
    """A statement of any kind anywhere in the document."""
    shared: dict[str, Any] = {
        "document": document.sha256,
        "span": _span(draw, document),
        "attribution": Attribution(
            draw(ACTORS), draw(st.sampled_from(words.STANCES)), draw(st.none() | st.just(_span(draw, document)))
        ),
        "factuality": draw(st.sampled_from(words.FACTUALITIES)),
        "actors": draw(ACTORS),
        "dimensions": draw(st.lists(st.sampled_from(words.DIMENSIONS), max_size=2).map(tuple)),
        "time": draw(st.none() | intervals()),
        "item_of": draw(st.none() | _items(draw, document)),
        "confidence": draw(st.none() | st.floats(0, 1)),
        "confidences": tuple(draw(st.dictionaries(TEXT, st.floats(0, 1), max_size=3)).items()),
    }
    kind, own = draw(st.sampled_from(_OWN))
    read: Statement = kind(**shared, **{name: draw(values) for name, values in own.items()})
    return read


def _items(draw: st.DrawFn, document: Document) -> st.SearchStrategy[ItemOf]:
    goal = st.none() | st.just(_span(draw, document))
    count = st.none() | st.integers(1, 9)
    return st.builds(ItemOf, st.just(_span(draw, document)), st.integers(1, 9), count, goal)


def _span(draw: st.DrawFn, document: Document) -> Span:
    start = draw(st.integers(0, len(document.text) - 1))
    return Span(start, draw(st.integers(start + 1, len(document.text))))


_SIGN = st.sampled_from(("+", "-"))
_OWN: list[tuple[Any, dict[str, Any]]] = [
    (
        Event,
        {
            "actor": ACTORS,
            "recipient": ACTORS,
            "action": st.sampled_from(words.ACTIONS),
            "date": st.none() | TEXT,
        },
    ),
    (Assessment, {"dyad": ACTORS, "level": st.none() | NUMBERS, "trend": st.sampled_from(words.TRENDS)}),
    (Influence, {"cause": TEXT, "effect": TEXT, "sign": _SIGN}),
    (
        Condition,
        {
            "antecedent": TEXT,
            "consequent": TEXT,
            "relation": st.sampled_from(words.RELATIONS),
            "agent": ACTORS,
        },
    ),
    (
        Irritant,
        {"dyad": ACTORS, "issue": TEXT, "status": st.sampled_from(words.STATUSES), "deadline": st.none() | TEXT},
    ),
    (Interest, {"holder": TEXT, "object": TEXT, "sign": _SIGN}),
    (
        Forecast,
        {
            "proposition": TEXT,
            "hedge": TEXT,
            "probability": st.none() | st.tuples(NUMBERS, NUMBERS),
            "horizon": st.none() | TEXT,
            "due": st.none() | intervals(),
        },
    ),
]
