"""What forecasts are taken together by: who made them, where, on what, how far ahead, in which words."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Literal, get_args

from dragoman.lenses.forecasts.entry import Entry

By = Literal["speaker", "outlet", "topic", "dimension", "horizon", "phrase"]
BYS: tuple[By, ...] = get_args(By)
_AHEAD = ((92, "within three months"), (366, "within a year"), (1096, "one to three years"))
_FAR, _NONE = "over three years", "no date"
_ORDER = (*(name for _, name in _AHEAD), _FAR, _NONE)


def groups(entries: Iterable[Entry], by: By) -> dict[str, list[Entry]]:
    """Forecasts by group; capitals make no other group. One of several dimensions is in each of them."""
    found: dict[str, list[Entry]] = defaultdict(list)
    names: dict[str, str] = {}
    for each in entries:
        for name in _NAMES[by](each):
            found[names.setdefault(name.casefold(), name)].append(each)
    return dict(sorted(found.items(), key=lambda group: _rank(group[0], len(group[1]), by)))


def _rank(name: str, many: int, by: By) -> tuple[int, str]:
    """Horizons by their length, all else by how many forecasts there are."""
    return (_ORDER.index(name), "") if by == "horizon" else (-many, name)


def _ahead(entry: Entry) -> Sequence[str]:
    if entry.due is None or entry.made is None:
        return (_NONE,)
    days = (entry.due.end - entry.made.end).days
    return (next((name for most, name in _AHEAD if days <= most), _FAR),)


def _phrase(entry: Entry) -> Sequence[str]:
    return (entry.band.phrase if entry.band else "no words of likelihood",)


_NAMES: dict[By, Callable[[Entry], Sequence[str]]] = {
    "speaker": lambda each: (each.author,),
    "outlet": lambda each: (each.outlet,),
    "topic": lambda each: (each.topic,),
    "dimension": lambda each: each.said.dimensions or ("none",),
    "horizon": _ahead,
    "phrase": _phrase,
}
