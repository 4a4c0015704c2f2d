"""Statements tied to the lists that they are items of."""

from dragoman.reading import RuleReader
from dragoman.reading.attribution import Voices
from dragoman.reading.enumeration import enumerations
from dragoman.reading.items import tie
from dragoman.statements import Condition, Influence, Irritant, Statement
from tests.reading.enumeration.lists import analysed

BODY = "Officials in both capitals have played it down since the spring, and the press has followed them in that."


def tied(text: str, title: str, *, read: bool = True) -> tuple[str, list[Statement]]:
    """The article's text and the statements in it that are items, found by the rules or only by the lists."""
    analysis = analysed(text, title)
    found = list(RuleReader().read(analysis.document)) if read else []
    every = tie(analysis, enumerations(analysis), found, Voices((), ()))
    return analysis.document.text, [each for each in every if each.item_of]


def test_prerequisites_know_the_goal_in_the_title() -> None:
    title = "Three Steps Bolivia Has To Take To Regain Access To The Pacific"
    body = (
        "Bolivia has to take three steps for that. First, it must drop its claim in the Hague. The second step for "
        "Bolivia is that it has to pay its debts to Chile. Third, it has to disarm its boats on the Pacific."
    )
    for read in (True, False):
        text, found = tied(body, title, read=read)
        conditions = [each for each in found if isinstance(each, Condition)]
        assert [each.item_of.number for each in conditions if each.item_of] == [1, 2, 3]
        for each in conditions:
            assert each.consequent == "regain access to the Pacific"
            assert (each.relation, each.agent) == ("necessary", ("Bolivia",))
            assert each.item_of and each.item_of.announced.of(text) == "three steps" and each.item_of.count == 3
            assert each.item_of.goal and each.item_of.goal.of(text) == "Regain Access To The Pacific"
        assert conditions[0].antecedent == "it must drop its claim in the Hague"


def test_irritants_know_their_relation_and_deadline() -> None:
    title = "Three Quarrels To Settle Before The Kenyan President Travels To Somalia"
    heads = ("Fishing Boats Cross The Line", "The Airport Tax Was Doubled", "A Radio Station Was Shut Down")
    sections = "\n\n".join(f"{n}. {head}\n\n{BODY}" for n, head in enumerate(heads, start=1))
    _, found = tied(f"{BODY}\n\n{sections}", title)
    irritants = [each for each in found if isinstance(each, Irritant)]
    assert [each.issue for each in irritants] == list(heads)
    assert {each.dyad for each in irritants} == {("Kenya", "Somalia")}
    assert {each.deadline for each in irritants} == {"The Kenyan President Travels To Somalia"}


def test_reasons_have_what_they_are_reasons_for_as_effect() -> None:
    body = "There are two reasons why Oslo will not sell. First, prices are low. Second, winter is near."
    _, found = tied(body, "A Headline About Nothing", read=False)
    influences = [each for each in found if isinstance(each, Influence)]
    assert [(each.cause, each.effect) for each in influences] == [
        ("prices are low", "Oslo will not sell"), ("winter is near", "Oslo will not sell"),
    ]  # fmt: skip


def test_nothing_is_added_where_the_list_says_too_little() -> None:
    for body in (
        "There are two steps that Oslo must take. First, it must sell. Second, it must wait.",
        "There are two problems. First, the border is closed. Second, the bridge is down.",
        "Oslo can wait. First, prices rise. Second, winter comes. Third, buyers have no choice.",
    ):
        assert tied(body, "A Headline About Nothing", read=False)[1] == []


def test_statements_outside_lists_stay_as_they_are() -> None:
    analysis = analysed("Egypt accused Sudan of theft. If Sudan pays, Egypt will withdraw.")
    found = list(RuleReader().read(analysis.document))
    again = tie(analysis, enumerations(analysis), found, Voices((), ()))
    assert sorted(map(repr, again)) == sorted(map(repr, found))
