"""How deep the elements of an HTML page are nested, as a parser of HTML would see it."""

import re
from collections import Counter

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*+)[^<>]*?(/?)>")
_EMPTY = frozenset(
    "area base br col embed hr img input link meta param source track wbr script style html head body".split()
)
_CELL = frozenset({"p", "td", "th"})
_ROW = _CELL | {"tr"}
_ENDS: dict[str, frozenset[str]] = {
    "p": frozenset({"p"}), "li": frozenset({"p", "li"}), "option": frozenset({"option"}),
    "dt": frozenset({"p", "dt", "dd"}), "dd": frozenset({"p", "dt", "dd"}),
    "td": _CELL, "th": _CELL, "tr": _ROW,
    **dict.fromkeys(("thead", "tbody", "tfoot"), _ROW | {"thead", "tbody", "tfoot"}),
}  # fmt: skip
"""What each of these ends by opening, as its own end may be left out."""


def depth(page: str) -> int:
    """The largest number of elements open at once, `html` and `body` aside."""
    nesting = _Nesting()
    deepest = 0
    for closing, name, empty in _TAG.findall(page):
        element = name.lower()
        if element in _EMPTY or empty:
            continue
        if closing:
            nesting.end(element)
        else:
            nesting.begin(element)
            deepest = max(deepest, len(nesting.open))
    return deepest


class _Nesting:
    """The elements that are open."""

    def __init__(self) -> None:
        self.open: list[str] = []
        self.number: Counter[str] = Counter()

    def begin(self, element: str) -> None:
        while self.open and self.open[-1] in _ENDS.get(element, ()):
            self._pop()
        self.open.append(element)
        self.number[element] += 1

    def end(self, element: str) -> None:
        """Close the element with all that is open in it; an end without a beginning is none."""
        if self.number[element]:
            while self._pop() != element:
                pass

    def _pop(self) -> str:
        element = self.open.pop()
        self.number[element] -= 1
        return element
