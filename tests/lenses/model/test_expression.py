"""Expressions as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.errors import QueryError
from dragoman.lenses.model.expression import parsed, written
from dragoman.lenses.model.model import All, Any_, Expression, Factor, Holds, Never

FACTORS = {
    "a": Factor(key="a", name="A"),
    "b": Factor(key="b", name="B"),
    "waiver": Factor(key="waiver", name="Waiver", states=("none", "in part", "full")),
}
_LEAVES: st.SearchStrategy[Expression] = st.builds(
    lambda key, at, exactly: Holds(key, FACTORS[key].states[at], exactly),
    st.sampled_from(["a", "b", "waiver"]),
    st.integers(0, 1),
    st.booleans(),
)
_EXPRESSIONS: st.SearchStrategy[Expression] = st.recursive(
    _LEAVES,
    lambda inner: st.one_of(
        st.builds(Never, inner),
        st.builds(lambda parts: All(tuple(parts)), st.lists(inner, min_size=2, max_size=3)),
        st.builds(lambda parts: Any_(tuple(parts)), st.lists(inner, min_size=2, max_size=3)),
    ),
    max_leaves=8,
)


@given(_EXPRESSIONS)
def test_what_is_written_reads_back(part: Expression) -> None:
    assert parsed(written(part, FACTORS), FACTORS) == part


def test_and_binds_closer_than_or() -> None:
    assert parsed("a or b and not waiver=full", FACTORS) == Any_(
        (Holds("a", "yes"), All((Holds("b", "yes"), Never(Holds("waiver", "full")))))
    )
    assert parsed('waiver=="in part"', FACTORS) == Holds("waiver", "in part", exactly=True)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "nothing"),
        ("waver", 'near it: "waiver"'),
        ("waiver=half", "none, in part, full"),
        ("(a and b", "does not close"),
        ("a b", "left over"),
        ("a and", "missing"),
        ("a=", "state is missing"),
        ('a="x', "does not close"),
        ("not " * 60 + "a", "nested more than"),
    ],
)
def test_what_is_wrong_is_said(text: str, why: str) -> None:
    with pytest.raises(QueryError, match=why):
        parsed(text, FACTORS)


@pytest.mark.parametrize("key", ["my key", "and", "not", "a(b)", "oil=80", "oil ≥ 80"])
def test_odd_keys_come_back_as_they_went_out(key: str) -> None:
    factors = {key: Factor(key=key, name="Odd"), "a": FACTORS["a"]}
    part = All((Holds(key, "yes"), Never(Holds("a", "yes"))))
    assert parsed(written(part, factors), factors) == part
