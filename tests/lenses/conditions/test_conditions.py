"""What a target takes: probabilities, sets and notes worked out by hand."""

from pathlib import Path
from typing import Any

import pytest

from dragoman.errors import QueryError
from dragoman.lenses.conditions import conditions, outlook
from dragoman.lenses.conditions.lens import targets, worked_out
from dragoman.lenses.model import All, Any_, Basis, Chance, Expression, Factor, Holds, Model, Need, Never, Requirement
from dragoman.lenses.result import LensResult, Row

from ..model.made import canal

HALF, LIKELY = Chance(0.5, 0.4, 0.6), Chance(0.8, 0.7, 0.9)


def factor(key: str, chance: Chance | None = None, **more: Any) -> Factor:
    return Factor(key=key, name=key.capitalize(), chance=chance, **more)


def yes(key: str) -> Holds:
    return Holds(key, "yes")


def need(target: Holds, antecedent: Expression, kind: Need = "necessary", **more: Any) -> Requirement:
    return Requirement(
        key=f"{target.factor}-{kind}-{hash(antecedent)}", target=target, need=kind, antecedent=antecedent, **more
    )


def asked(model: Model, target: str, **more: Any) -> LensResult:
    return worked_out(model, target, more)  # type: ignore[arg-type]


def part(result: LensResult, name: str) -> list[Row]:
    return [row for row in result.rows if row.values["part"] == name]


DEAL = Model(
    factors=(
        factor("deal"),
        factor("waiver", HALF, agents=("United States",)),
        factor("barter", LIKELY, agents=("Russia",)),
        factor("attack", Chance(0.2, 0.1, 0.3)),
    ),
    requirements=(
        need(yes("deal"), Any_((yes("waiver"), yes("barter")))),
        need(yes("deal"), yes("attack"), "blocking"),
    ),
)


def test_the_probability_and_its_band() -> None:
    [row] = part(asked(DEAL, "deal"), "target")
    assert row.values["probability"] == pytest.approx((1 - 0.5 * 0.2) * 0.8)
    assert row.values["low"] == pytest.approx((1 - 0.6 * 0.3) * 0.7)
    assert row.values["high"] == pytest.approx((1 - 0.4 * 0.1) * 0.9)


def test_the_smallest_sets() -> None:
    result = asked(DEAL, "deal")
    assert [row.values["what"] for row in part(result, "brought about by")] == [
        "without “Attack” + “Barter”",
        "without “Attack” + “Waiver”",
    ]
    assert [row.values["what"] for row in part(result, "blocked by")] == [
        "“Attack”",
        "without “Barter” + without “Waiver”",
    ]


def test_what_hangs_on_factors_and_agents() -> None:
    result = asked(DEAL, "deal")
    first, *others = part(result, "factor")
    assert first.values["what"] == "without “Attack”"
    assert [first.values["if_met"], first.values["if_failed"]] == pytest.approx([0.9, 0.0])
    barter = next(row for row in others if row.values["what"] == "“Barter”")
    assert barter.values["birnbaum"] == pytest.approx(0.8 * 0.5)
    assert barter.values["fussell_vesely"] == pytest.approx(1 - 0.4 / 0.72)
    agents = part(result, "agent")
    assert [row.values["agents"] for row in agents] == [["Russia"], ["United States"]]
    assert agents[0].values["if_met"] == pytest.approx(0.8)


def test_what_is_set_counts_as_settled() -> None:
    result = asked(DEAL, "deal", settings="attack=no")
    assert part(result, "target")[0].values["probability"] == pytest.approx(0.9)
    assert [row.values["what"] for row in part(result, "brought about by")] == ["“Barter”", "“Waiver”"]
    sure = asked(DEAL, "deal", settings=("attack=no", "barter=yes"))
    assert [row.values["what"] for row in part(sure, "brought about by")] == ["nothing more: what is set is enough"]
    assert not any("Russia" in row.values["agents"] for row in part(sure, "agent"))


def test_a_factor_with_conditions_of_its_own_is_weighed_too() -> None:
    model = Model(
        factors=(factor("deal"), factor("talks"), factor("truce", HALF)),
        requirements=(need(yes("deal"), yes("talks")), need(yes("talks"), yes("truce"))),
    )
    result = asked(model, "deal")
    assert [row.values["what"] for row in part(result, "tree")] == ["needs “Talks”", "› needs “Truce”"]
    talks = next(row for row in part(result, "factor") if row.values["what"] == "“Talks”")
    assert (talks.values["if_met"], talks.values["if_failed"]) == (1.0, 0.0)


def test_states_are_steps_that_exclude_each_other() -> None:
    waiver = Factor(key="waiver", name="Waiver", states=("none", "in part", "full"), chance=Chance(0.25, 0.25, 0.25))
    model = Model(
        factors=(factor("deal"), waiver),
        requirements=(need(yes("deal"), Any_((Holds("waiver", "in part", exactly=True), Holds("waiver", "full")))),),
    )
    # A quarter reaches the last of two even steps, so half the first one; the two states together are that half.
    assert outlook(model, yes("deal"), {}).chance.middle == pytest.approx(0.5)
    both = All((Holds("waiver", "in part", exactly=True), Holds("waiver", "full")))
    never = Model(factors=model.factors, requirements=(need(yes("deal"), both),))
    assert outlook(never, yes("deal"), {}).chance.high == 0.0
    assert outlook(model, yes("deal"), {"waiver": "in part"}).chance.middle == 1.0
    least = Model(factors=model.factors, requirements=(need(yes("deal"), Never(Holds("waiver", "full"))),))
    assert outlook(least, yes("deal"), {}).chance.middle == pytest.approx(0.75)


def test_resolving_more_issues_than_a_set_usually_has() -> None:
    issues = tuple(
        Factor(key=f"i{number}", name=f"Issue {number}", kind="irritant", states=("resolved", "alleged", "open"))
        for number in range(5)
    )
    model = Model(
        factors=(factor("visit"), *issues),
        requirements=tuple(need(yes("visit"), Holds(each.key, "alleged"), "blocking") for each in issues),
    )
    [row] = part(asked(model, "visit"), "brought about by")
    assert row.values["what"] == " + ".join(f"resolve “Issue {number}”" for number in range(5))
    assert len(part(asked(model, "visit"), "factor")) == 5


def test_what_helps_does_not_gate() -> None:
    model = Model(
        factors=(factor("deal", Chance(0.4, 0.4, 0.4)), factor("help", HALF)),
        requirements=(need(yes("deal"), yes("help"), "enabling", strength=Chance(0.5, 0.5, 0.5)),),
    )
    result = asked(model, "deal")
    assert part(result, "target")[0].values["probability"] == pytest.approx(1 - 0.6 * (1 - 0.25))
    assert any("Only helped" in note for note in result.notes)


def test_in_sets_what_only_helps_is_left_out() -> None:
    model = Model(
        factors=(factor("deal"), factor("talks"), factor("visit", HALF), factor("help", HALF)),
        requirements=(
            need(yes("deal"), yes("talks")),
            need(yes("deal"), yes("help"), "enabling"),
            need(yes("talks"), yes("visit"), "enabling"),
        ),
    )
    result = asked(model, "deal")
    assert [row.values["what"] for row in part(result, "brought about by")] == ["“Talks”"]
    assert [row.values["what"] for row in part(result, "blocked by")] == ["without “Talks”"]


def test_circles_are_shown_and_broken_by_a_rule() -> None:
    model = Model(
        factors=(factor("trust"), factor("trade"), factor("visit", HALF)),
        requirements=(
            need(yes("trust"), yes("trade"), "sufficient"),
            need(yes("trade"), yes("trust"), "sufficient"),
            need(yes("trade"), yes("visit"), "sufficient"),
        ),
    )
    result = asked(model, "trust")
    assert part(result, "target")[0].values["probability"] == pytest.approx(0.5)
    assert any("“Trade” → “Trust” → “Trade”" in note for note in result.notes)
    assert any("cannot prove itself" in note for note in result.notes)


def test_a_tree_that_only_proves_itself_is_refused() -> None:
    model = Model(
        factors=(factor("trust"), factor("trade")),
        requirements=(need(yes("trust"), yes("trade")), need(yes("trade"), yes("trust"))),
    )
    with pytest.raises(QueryError, match="nothing but itself"):
        asked(model, "trust")


def test_a_target_without_conditions_stands_alone() -> None:
    result = asked(DEAL, "waiver")
    assert part(result, "target")[0].values["probability"] == 0.5
    assert any("stands alone" in note for note in result.notes)


def test_what_is_only_denied_is_left_out() -> None:
    denied = Basis(against=("x",), deniers=("minister",))
    model = Model(
        factors=(factor("deal"), factor("waiver", HALF), factor("barter", LIKELY)),
        requirements=(need(yes("deal"), yes("waiver"), basis=denied), need(yes("deal"), yes("barter"))),
    )
    result = asked(model, "deal")
    assert part(result, "target")[0].values["probability"] == pytest.approx(0.8)
    assert "1 condition that sources only deny is left out." in result.notes


def test_where_nothing_is_said_the_band_is_wide() -> None:
    model = Model(factors=(factor("deal"), factor("waiver")), requirements=(need(yes("deal"), yes("waiver")),))
    [row] = part(asked(model, "deal"), "target")
    assert [row.values[name] for name in ("low", "probability", "high")] == pytest.approx([0.05, 0.5, 0.95])


@pytest.mark.parametrize(
    ("target", "more", "why"),
    [
        ("dael", {}, "nearest are 'Deal'"),
        ("deal", {"settings": "waiver"}, "FACTOR|factor and its state"),
        ("deal", {"settings": "waiver=half"}, "no, yes"),
        ("deal", {"settings": "deal=yes"}, "set too"),
        ("deal", {"size": 0}, "1 or more"),
        ("deal=maybe", {}, "has no state"),
    ],
)
def test_what_cannot_be_asked(target: str, more: dict[str, Any], why: str) -> None:
    with pytest.raises(QueryError, match=why):
        asked(DEAL, target, **more)


def test_targets_with_most_conditions_first() -> None:
    [row] = targets(DEAL).rows
    assert (row.values["what"], row.values["necessary"], row.values["blocking"]) == ("Deal", 1, 1)


def test_from_a_dossier_every_row_has_its_statements(tmp_path: Path) -> None:
    with canal(tmp_path / "x.dossier") as held:
        result = conditions(held, target="canal treaty")
    assert result.figures
    assert all(row.statements for row in result.rows if row.values["part"] != "agent")
    assert {"target", "tree", "blocked by", "factor", "agent"} <= {row.values["part"] for row in result.rows}
    fishermen = next(row for row in part(result, "tree") if "fishermen" in row.values["what"])
    assert fishermen.values["against"] == ["author (two.txt)"]


def test_the_figure_links_to_statements(tmp_path: Path) -> None:
    with canal(tmp_path / "x.dossier") as held:
        [drawn] = conditions(held, target="canal treaty").figures
    marks = [each for each in drawn.spec["data"]["values"] if each["need"]]
    assert marks
    assert all(each["href"].removeprefix("#statement-") in drawn.statements for each in marks)


def test_a_key_may_look_like_a_level_of_another() -> None:
    factors = (factor("goal"), factor("oil ≥ 80", HALF), factor("peace", HALF))
    needs = (need(yes("goal"), yes("oil ≥ 80")), need(yes("oil ≥ 80"), yes("peace")))
    found = asked(Model(factors=factors, requirements=needs), "goal")
    assert part(found, "target")[0].values["probability"] == pytest.approx(0.5)
