"""Dimensions and their cue words."""

from dragoman.ontology import dimension, dimensions


def test_the_eight() -> None:
    assert [found.name for found in dimensions()] == [
        "diplomatic",
        "military",
        "security",
        "energy",
        "trade",
        "finance",
        "society",
        "governance",
    ]
    assert dimension("Energy") is not None
    assert dimension("sport") is None


def test_cues_are_lower_case_and_stand_once() -> None:
    cues = [cue for found in dimensions() for cue in found.cues]
    assert all(cue == cue.lower().strip() for cue in cues)
    assert len(cues) == len(set(cues))
    assert all(len(found.cues) >= 40 for found in dimensions())


def test_some_cues() -> None:
    cues = {found.name: found.cues for found in dimensions()}
    assert "pipeline" in cues["energy"]
    assert "tariffs" in cues["trade"]
    assert "ambassador" in cues["diplomatic"]
    assert "terrorism" in cues["security"]
