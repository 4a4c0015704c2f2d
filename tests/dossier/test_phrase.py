import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.dossier import Dossier
from dragoman.dossier.phrase import parsed
from dragoman.errors import QueryError
from tests.dossier.fakes import document, stored


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("gas pipeline", '"gas" AND "pipeline"'),
        ('"gas pipeline" lahore', '"gas pipeline" AND "lahore"'),
        ("sanction*", '"sanction"*'),
        ("gas OR oil", '"gas" OR "oil"'),
        ("gas NOT oil", '"gas" NOT "oil"'),
        ("gas AND NOT oil", '"gas" NOT "oil"'),
        ("a (b OR c)", '"a" AND ( "b" OR "c" )'),
        ("(a OR b) (c)", '( "a" OR "b" ) AND ( "c" )'),
        ("trans-Afghan", '"trans-Afghan"'),
        ("author:x", '"author:x"'),
        ("Nord — Süd!", '"Nord" AND "Süd!"'),
        ("“gas pipeline” lahore", '"gas pipeline" AND "lahore"'),
        ('"" gas', '"gas"'),
        ("near(gas)", '"near" AND ( "gas" )'),
        ("and or not near", '"and" AND "or" AND "not" AND "near"'),
    ],
)
def test_words_are_quoted_and_operators_kept(typed: str, asked: str) -> None:
    assert parsed(typed) == asked


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "  ",
        "—",
        "AND",
        "gas AND",
        "OR gas",
        "NOT gas",
        "(gas",
        "gas)",
        "()",
        "a AND OR b",
        "*",
        "gas " * 61,
        '"gas',
    ],
)
def test_what_has_nothing_to_look_for_is_refused(typed: str) -> None:
    with pytest.raises(QueryError):
        parsed(typed)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ('"gas pipeline', """the quotation mark before 'gas pipeline' has no other; close the phrase or take it out"""),
        ('gas "', "the last quotation mark has no other"),
        ('"gas" oil"', "the last quotation mark has no other"),
        ("gas AND", "nothing stands behind the last AND"),
        ("OR gas", "nothing stands before OR"),
        ("NOT gas", "nothing stands before NOT"),
        ("gas AND OR oil", "nothing stands between AND and OR"),
        ("gas (oil OR)", "nothing stands behind the last OR"),
        ("gas ()", "nothing stands between the brackets"),
        ("near(gas", "a bracket is not closed"),
        ("gas)", "a bracket closes that was not opened"),
        ("AND", "nothing to search for in 'AND'; use words"),
        ("", "nothing to search for in ''; use words"),
    ],
)
def test_a_refusal_says_what_is_wrong_and_where(typed: str, said: str) -> None:
    with pytest.raises(QueryError) as error:
        parsed(typed)
    assert said in str(error.value)


def test_the_longest_search_is_still_answered(dossier: Dossier) -> None:
    stored(dossier, document("a.txt", "Russia sells gas."))
    assert len(dossier.search(" OR ".join(["gas"] * 30))) == 1
    assert len(dossier.search("(" * 29 + "gas" + ")" * 29)) == 1
    assert len(dossier.search('"gas' + "!" * 5000 + '"')) == 1
    with pytest.raises(QueryError) as error:
        dossier.search('"gas' + "!" * 5000)
    assert len(str(error.value)) < 300


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.text()
    | st.lists(st.sampled_from(["gas", '"', "(", ")", "AND", "OR", "NOT", "*", "'", ":", "^", "-"])).map(" ".join)
)
def test_any_search_is_answered_or_refused(dossier: Dossier, typed: str) -> None:
    if not dossier.documents():
        stored(dossier, document("a.txt", "Russia sells gas."))
    try:
        dossier.search(typed)
    except QueryError as error:
        assert "\n" not in str(error)
