import sys

import pytest

from dragoman.errors import QueryError
from dragoman.lenses import LensResult, Row

RESULT = LensResult(
    lens="x", columns=("b", "a"), rows=(Row({"a": 1, "b": 2, "hidden": 3}, ("s",), ("d",)), Row({"a": 4}))
)


def test_records_keep_the_order_of_the_columns() -> None:
    assert RESULT.records() == [
        {"b": 2, "a": 1, "statements": ["s"], "documents": ["d"]},
        {"a": 4, "statements": [], "documents": []},
    ]
    assert list(RESULT.records()[0]) == ["b", "a", "statements", "documents"]


def test_frame_says_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(QueryError, match="pip install pandas"):
        RESULT.frame()
