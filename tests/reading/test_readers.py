import pytest

from dragoman import weights
from dragoman.cli import read
from dragoman.errors import DragomanError, QueryError
from dragoman.reading import readers
from dragoman.reading.rules import RuleReader

RULES = RuleReader().version_hash


@pytest.fixture
def no_weights(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weights, "present", lambda: False)


def test_the_command_offers_all_readers() -> None:
    assert (*readers.READERS, *readers.ASKED) == read.READERS
    assert {readers.DEFAULT, readers.FALLBACK} <= set(readers.READERS)


def test_a_reader_goes_by_its_name() -> None:
    assert readers.reader("rules").name == "rules"
    with pytest.raises(QueryError, match=r"no such reader: 'oracle' \(there are embedded, rules\)"):
        readers.reader("oracle")


@pytest.mark.usefixtures("no_weights")
def test_without_weights_the_rules_read_unless_the_embedded_reader_is_asked_for() -> None:
    assert readers.reader().name == "rules"
    with pytest.raises(DragomanError, match=r"embedded: .*without the trained weights.*--reader rules"):
        readers.reader("embedded")


@pytest.mark.skipif(not readers.ready(), reason="the package came without the trained weights")
def test_the_embedded_reader_is_the_default() -> None:
    assert readers.reader().name == readers.reader("embedded").name == readers.DEFAULT


def test_quality_is_that_of_the_readers_used() -> None:
    assert readers.quality([("rules", RULES), ("rules", RULES)]) == RuleReader.quality
    assert readers.quality([("by hand", "1")]) == readers.quality([]) == ""


@pytest.mark.usefixtures("no_weights")
def test_without_weights_nothing_is_known_of_the_embedded_reader() -> None:
    assert readers.quality([("embedded", "1")]) == ""
    assert readers.quality([("embedded", "1"), ("rules", RULES)]) == RuleReader.quality


def test_quality_says_when_another_version_read() -> None:
    for versions in (["older"], ["older", RULES]):
        told = readers.quality(("rules", version) for version in versions)
        assert told.startswith(RuleReader.quality)
        assert "another one read this" in told


def test_quality_of_several_readers_names_them(monkeypatch: pytest.MonkeyPatch) -> None:
    class Other(RuleReader):
        quality = "Read by a model."

    made = {"rules": RuleReader(), "embedded": Other()}
    monkeypatch.setattr(readers, "_made", made.__getitem__)
    monkeypatch.setattr(readers, "ready", lambda: True)
    assert readers.quality([("rules", RULES), ("embedded", RULES)]) == (
        f"Reader “embedded”: Read by a model. Reader “rules”: {RuleReader.quality}"
    )
