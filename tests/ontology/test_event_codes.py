"""Codes of event tables."""

import pytest

from dragoman.ontology import actors
from dragoman.ontology.dimensions import dimension
from dragoman.ontology.event_codes import (
    acled_types,
    actor_codes,
    dimension_of_context,
    dimension_of_type,
    dimensions_of_contexts,
)
from dragoman.ontology.plover import action, cameo_codes, contexts


@pytest.mark.parametrize("scheme", ["country", "group", "cow", "name"])
def test_every_code_leads_to_an_actor(scheme: str) -> None:
    assert actor_codes(scheme)
    assert set(actor_codes(scheme).values()) <= {each.name for each in actors()}


def test_a_number_and_a_scheme_that_is_none() -> None:
    assert actor_codes("cow")["2"] == "United States"
    assert actor_codes("phoenix") == {}


def test_every_type_of_acled_is_one_of_plover() -> None:
    assert all(action(each.action) for each in acled_types() if each.action)


def test_contexts_and_types_have_known_dimensions() -> None:
    known = dimensions_of_contexts()
    converted = {name for each in cameo_codes() for name in each.contexts}
    assert set(known) <= {*contexts(), *converted}
    assert all(dimension(name) for name in known.values())
    assert (dimension_of_context("cyber"), dimension_of_context("technology")) == ("security", "")
    assert (dimension_of_type("ASSAULT"), dimension_of_type("AGREE")) == ("military", "")
