"""Questions, evidence and odds."""

from pathlib import Path
from typing import Any

import pytest

from dragoman.dossier import Dossier
from dragoman.errors import QueryError
from dragoman.lenses import indicators
from dragoman.lenses.grades import grade_source
from dragoman.lenses.indicators import (
    accept,
    ask,
    exclude,
    imported,
    include,
    question,
    questions,
    rate,
    weigh,
    weighed,
    withdraw,
)
from dragoman.views.chart import svg
from tests.lenses.build import document, dossier
from tests.lenses.indicators.told import ANSWERS, ASKS, opened


def _asked(folder: Path, **more: Any) -> Dossier:
    made = opened(folder)
    ask(made, ASKS, ANSWERS, who="Amna", **more)
    return made


def _items(made: Dossier, **asked: Any) -> dict[str, dict[str, Any]]:
    return {row.values["item"]: dict(row.values) for row in indicators(made, question="1", **asked).rows}


def _id(made: Dossier, words: str) -> str:
    return next(each.id for each in made.statements() if words in each.quote)


def test_items_in_the_order_of_their_days_with_the_odds_after_each(tmp_path: Path) -> None:
    with _asked(tmp_path) as made:
        rows = [row.values for row in indicators(made, question="1").rows]
        assert [row["day"] for row in rows] == ["2023-05-16", "2023-06-15", "2023-07-16", "2023-08-01", "2023-08-01"]
        drill, border, dam = rows[:3]
        assert drill["P(yes)"] > 0.5
        assert border["P(yes)"] < drill["P(yes)"]
        assert dam["P(yes)"] > border["P(yes)"]
        assert all(row["P(yes)"] + row["P(no)"] == pytest.approx(1, abs=0.002) for row in rows)
        assert drill["why"].startswith("default: COOPERATE, tone 0.67")


def test_one_event_in_two_papers_is_one_item(tmp_path: Path) -> None:
    with _asked(tmp_path) as made:
        result = indicators(made, question="1")
        drill = next(row for row in result.rows if "drill" in row.values["item"])
        assert len(drill.statements) == 2
        assert drill.values["independent"] == 2


def test_a_type_that_says_neither_waits_for_a_person_and_what_is_supposed_is_left_out(tmp_path: Path) -> None:
    with _asked(tmp_path) as made:
        rows = _items(made)
        assert rows["Kenya invited Uganda to talks"]["ratio"] == 1
        assert "Kenya may some day praise Uganda" not in rows
        assert any("hardly tell anything" in note for note in indicators(made, question="1").notes)


def test_a_ratio_that_a_person_sets(tmp_path: Path) -> None:
    with _asked(tmp_path) as made:
        talks = _id(made, "invited")
        for name in ("drill", "closed", "dam", "Ties"):
            exclude(made, "1", _id(made, name), who="Amna")
        weigh(made, "1", talks, {"yes": 3}, who="Amna")
        (row,) = indicators(made, question="1").rows
        assert (row.values["P(yes)"], row.values["ratio"], row.values["why"]) == (0.75, 3, "by Amna")
        rate(made, "1", talks, {"yes": "++", "no": "−"}, who="Amna")
        (row,) = indicators(made, question="1").rows
        assert (row.values["yes"], row.values["no"], row.values["ratio"]) == ("++", "−", 8)
        accept(made, "1", talks, who="Ben")
        (row,) = indicators(made, question="1").rows
        assert row.values["ratio"] == 1
        assert row.values["why"].endswith("accepted by Ben")
        include(made, "1", _id(made, "praise"), who="Amna")
        assert len(indicators(made, question="1").rows) == 2


def test_a_source_that_is_unreliable_moves_the_odds_less(tmp_path: Path) -> None:
    with _asked(tmp_path) as made:
        before = _items(made)["Kenya paid for a Ugandan dam in July"]
        grade_source(made, "The Hill Post", "E", who="Amna")
        after = _items(made)
        assert "Kenya paid for a Ugandan dam in July" not in after or (
            after["Kenya paid for a Ugandan dam in July"]["ratio"] < before["ratio"]
        )
        grade_source(made, "The Hill Post", "A", who="Amna")
        best = _items(made)["Kenya paid for a Ugandan dam in July"]
        assert best["ratio"] > before["ratio"]
        assert best["grade"] == "A (The Hill Post)"


def test_as_of_knows_only_what_was_out(tmp_path: Path) -> None:
    with _asked(tmp_path) as made:
        then = indicators(made, question="1", as_of="2023-08-15")
        assert all("dam" not in row.values["item"] for row in then.rows)
        assert "1 document published later was left out." in then.notes


def test_items_of_one_source_share_its_weight(tmp_path: Path) -> None:
    with _asked(tmp_path) as made:
        found = weighed(made, question(made))
        assert len({each.family for each in found.items}) == 2
        assert min(found.shares) < 1
        assert found.path.shape == (len(found.items) + 1, 2)
        assert found.least_against == ("yes",)


def test_which_item_the_order_hangs_on(tmp_path: Path) -> None:
    with _asked(tmp_path) as made:
        weigh(made, "1", _id(made, "invited"), {"no": 20}, who="Amna")
        rows = _items(made)
        assert rows["Kenya invited Uganda to talks"]["if_wrong"] == "left out"
        assert any(
            "would change if it were left out: “Kenya invited" in note for note in indicators(made, question="1").notes
        )


def test_priors_and_what_the_answers_foresee(tmp_path: Path) -> None:
    with _asked(tmp_path, prior={"yes": 0.2}) as made:
        held = question(made)
        assert held.prior == pytest.approx((0.2, 0.8))
        assert [each.lean for each in held.hypotheses] == [1, -1]
        ask(made, ASKS, {"join": "x", "wait": "y"}, prior={"join": 0.9, "wait": 0.3}, lean={"join": 0.5}, who="Ben")
        held = question(made)
        assert held.prior == pytest.approx((0.8, 0.2))
        assert [each.lean for each in held.hypotheses] == [0.5, 0]
        assert len(questions(made)) == 1, "the same question asked again replaces the first"


def test_the_list_of_questions_and_its_charts(tmp_path: Path) -> None:
    with opened(tmp_path) as made:
        assert "No question has been asked yet" in indicators(made).notes[0]
        ask(made, ASKS, ANSWERS, who="Amna")
        result = indicators(made)
        (row,) = result.rows
        assert row.values["asks"] == ASKS
        assert row.values["items"] == 5
        assert row.values["sources"] == 2
        steps, matrix = indicators(made, question="lake pact").figures
        assert "viewBox" in svg(steps, "x")
        assert "viewBox" in svg(matrix, "y")
        seen = [each for each in steps.spec["data"]["values"] if each["seen"]]
        assert len(seen) == 10
        assert all(each["href"].startswith("#statement-") for each in seen)
        withdraw(made, "1", who="Amna")
        assert not indicators(made).rows


def test_a_title_that_asks_is_named(tmp_path: Path) -> None:
    source = document("Nothing.", title="Is Kenya Preparing To Sail?")
    made = dossier(tmp_path / "y.dossier", {source: []})
    assert indicators(made).notes[1] == "Titles that ask one: Is Kenya Preparing To Sail?"


def test_questions_from_a_file(tmp_path: Path) -> None:
    file = tmp_path / "q.toml"
    lines = [
        "[[question]]",
        f'text = "{ASKS}"',
        'hypotheses = { yes = "it joins", no = "it stays away" }',
        "prior = { yes = 0.3 }",
    ]
    file.write_text("\n".join(lines), encoding="utf-8")
    with opened(tmp_path) as made:
        assert imported(made, file, who="Amna") == ["will-kenya-join-a-lake-pact-with-uganda"]
        assert question(made).prior == pytest.approx((0.3, 0.7))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "no questions"),
        ("[[question", "give a TOML file"),
        ('[[question]]\ntext = "Will Kenya?"\ncolour = 1', "'colour' is nothing that a question has"),
        ('[[question]]\nhypotheses = { yes = "a" }', "question 1: a question has a `text`"),
        ('[[question]]\ntext = "Will Kenya?"\nhypotheses = { yes = "a" }', "two rival hypotheses or more"),
        ('[[question]]\ntext = "Will Kenya?"\nhypotheses = 3', "`hypotheses` is a table"),
    ],
)
def test_a_file_that_is_none_leaves_nothing(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "q.toml"
    file.write_text(text, encoding="utf-8")
    with opened(tmp_path) as made:
        with pytest.raises(QueryError, match=said):
            imported(made, file, who="Amna")
        assert questions(made) == []
        with pytest.raises(QueryError, match="no-such"):
            imported(made, tmp_path / "no-such.toml", who="Amna")


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"hypotheses": {"yes": "a"}}, "two rival hypotheses or more"),
        ({"hypotheses": {"id": "a", "no": "b"}}, "cannot be called 'id'"),
        ({"hypotheses": {"<b>": "a", "no": "b"}}, "not a name for a hypothesis"),
        ({"prior": {"yes": 1.2}}, "a probability from 0 to 1, not 1.2"),
        ({"prior": {"maybe": 0.2}}, "no hypothesis is called 'maybe'"),
        ({"lean": {"yes": 3}}, "between -1 and 1"),
        ({"text": "Will it rain?"}, "names no known actor"),
        ({"text": " "}, "a question has words"),
    ],
)
def test_what_is_no_question(tmp_path: Path, more: dict[str, Any], said: str) -> None:
    asked = {"text": ASKS, "hypotheses": ANSWERS, **more}
    with opened(tmp_path) as made, pytest.raises(QueryError, match=said):
        ask(made, asked.pop("text"), asked.pop("hypotheses"), who="Amna", **asked)


def test_what_cannot_be_judged(tmp_path: Path) -> None:
    with _asked(tmp_path) as made:
        name = _id(made, "invited")
        for ratios, said in (
            ({"yes": 0}, "between 0.001 and 1000"), ({"yes": float("inf")}, "is a number"),
            ({"yes": -2}, "between 0.001 and 1000"), ({"maybe": 2}, "no hypothesis is called 'maybe'"),
            ({}, "say it of a hypothesis"),
        ):  # fmt: skip
            with pytest.raises(QueryError, match=said):
                weigh(made, "1", name, ratios, who="Amna")
        with pytest.raises(QueryError, match=r"not a step: '\+\+\+'"):
            rate(made, "1", name, {"yes": "+++"}, who="Amna")
        with pytest.raises(QueryError, match="no such statement"):
            include(made, "1", "ffff0000", who="Amna")
        with pytest.raises(QueryError, match="no question is called 'war'"):
            include(made, "war", name, who="Amna")


def test_several_questions_must_be_told_apart(tmp_path: Path) -> None:
    with _asked(tmp_path) as made:
        ask(made, "Will Uganda attack Kenya?", {"yes": "yes", "no": "no"}, who="Amna")
        with pytest.raises(QueryError, match="there are several questions"):
            question(made)
        assert question(made, "2").text == "Will Uganda attack Kenya?"
        assert [each.lean for each in question(made, "attack").hypotheses] == [-1, 1]
        assert len(questions(made)) == 2
