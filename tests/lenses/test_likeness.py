from math import inf
from typing import Any

import pytest

from dragoman.lenses.likeness import THRESHOLD, WEIGHTS, features, likeness
from dragoman.lenses.report import Report, report
from tests.lenses.build import document, event, stored


def told(quote: str, name: str = "a", published: str | None = None, **fields: Any) -> Report:
    source = document(f"{quote} {fields.pop('more', '')}", name, published)
    actor, recipient = fields.pop("sides", (["Russia"], ["Ukraine"]))
    return report(stored(source, event(source, quote, actor, recipient, **{"action": "ASSAULT", **fields})))


SEIZED = "Russia's seizure of Crimea"


def test_told_in_two_texts_in_like_words() -> None:
    assert likeness(told(SEIZED), told("its annexation of Crimea last spring", "b")) > THRESHOLD


def test_copied_words_need_no_weighing() -> None:
    words = "Russia seized the port of Odessa on its way to the border"
    assert likeness(told(words, published="2024-05-03"), told(words, "b", "2024-05-04")) == inf


@pytest.mark.parametrize(
    ("quote", "fields"),
    [
        (SEIZED, {"action": "AID"}),
        (SEIZED, {"sides": (["Russia"], ["Georgia"])}),
        (SEIZED, {"sides": (["Ukraine"], ["Russia"])}),
        (SEIZED, {"factuality": "hypothetical"}),
        ("fields were mown", {}),
    ],
)
def test_what_cannot_be_one(quote: str, fields: dict[str, Any]) -> None:
    assert likeness(told(SEIZED), told(quote, "b", **fields)) == -inf


def test_times_that_do_not_meet_rule_it_out() -> None:
    assert likeness(told(SEIZED, time="2014-03"), told(SEIZED, "b", time="2015-03")) == -inf


def test_nothing_is_told_before_it_happens() -> None:
    dated = told(SEIZED, published="2014-04-01", time="2014-03-18")
    assert likeness(dated, told(SEIZED, "b", "2014-03-01")) == -inf


def test_what_is_told_long_after_bears_a_name() -> None:
    nameless = "Russia attacked the border villages again"
    assert likeness(told(nameless, published="2014-04-01"), told(nameless, "b", "2016-04-01")) == -inf
    named = "Russia has attacked Crimea with ships"
    assert likeness(told(named, published="2014-04-01"), told(named, "b", "2016-04-01")) > THRESHOLD


def test_other_figures_in_the_same_words_are_another_event() -> None:
    assert likeness(told("Russia shelled village number 3"), told("Russia shelled village number 4", "b")) == -inf


def test_it_is_the_same_both_ways() -> None:
    one, other = told(SEIZED, time="2014"), told("its annexation of Crimea last spring", "b")
    assert likeness(one, other) == likeness(other, one)


ROUND = "Russia attacked Odessa with ships"


@pytest.mark.parametrize(
    "quote",
    ["another attack on Odessa with ships", "several attacks on Odessa with ships", "an attack on Odessa, ships"],
)
def test_words_that_tell_of_another_one_count_against_it(quote: str) -> None:
    source = document(f"{ROUND}. Then came {quote}. The attack on Odessa with ships was costly.")
    first, again, known = (
        report(stored(source, event(source, each, ["Russia"], ["Ukraine"], action="ASSAULT")))
        for each in (ROUND, quote, "The attack on Odessa with ships")
    )
    assert likeness(first, again) < likeness(first, known)


def test_each_weight_has_its_feature() -> None:
    assert len(features(told(SEIZED), told(SEIZED, "b"))) == len(WEIGHTS)
