from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dragoman import weights
from dragoman.dossier import Dossier, ReaderIdentity
from dragoman.errors import QueryError
from dragoman.language import ROOT, Parse, Word
from dragoman.lenses import Explanation, explain, reached
from dragoman.reading import RuleReader, embedded, readers
from dragoman.reading.slots import Slot
from dragoman.statements import Document, Judgement, Part, Span, statement_id
from tests.lenses.build import document, event, said

FIRST = "Kenya signed a pact with Nairobi's neighbour Ethiopia on 3 May 2019."
SECOND = "Trade cannot grow unless the road is repaired."
SOURCE = document(
    f"{FIRST} {SECOND}",
    parts=(Part(Span(0, len(FIRST) + 1 + len(SECOND)), "body"),),
    sentences=(Span(0, len(FIRST)), Span(len(FIRST) + 1, len(FIRST) + 1 + len(SECOND))),
)
RULES = RuleReader()
REAL = weights.present()
NOW = ReaderIdentity("0.1.0", "rules", RULES.version_hash, RULES.settings)


class FlatParser:
    """Trees in which all words hang on the first."""

    def parse(self, text: str, sentences: Sequence[Span]) -> tuple[Parse, ...]:
        return tuple(Parse(span, tuple(_words(text, span))) for span in sentences)


def _words(text: str, span: Span) -> list[Word]:
    words: list[Word] = []
    at = span.start
    for word in span.of(text).split(" "):
        head, label = (0, "dep") if words else (ROOT, "root")
        words.append(Word(Span(at, at + len(word)), word, "X", "", head, label))
        at += len(word) + 1
    return words


@pytest.fixture(autouse=True)
def flat(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weights, "present", lambda: True)
    monkeypatch.setattr(embedded, "parser", FlatParser)


def stored(path: Path, reader: ReaderIdentity, *statements: object, source: Document = SOURCE) -> Dossier:
    with Dossier.create(path) as made, made.run(reader) as run:
        run.store(source, list(statements) or list(RULES.read(source)))  # type: ignore[arg-type]
    return Dossier.open(path, write=True)


def of(dossier: Dossier, kind: str) -> Explanation:
    return explain(dossier, next(each.id for each in dossier.statements() if each.statement.kind == kind))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "x.dossier"


def test_a_statement_by_rules_names_its_rule_and_cue(path: Path) -> None:
    with stored(path, NOW) as dossier:
        found = of(dossier, "condition")
    assert found.rule is not None
    assert (found.rule.name, found.rule.cue.of(SOURCE.text)) == ("unless", "unless")
    assert found.rule.precision == found.stored.statement.confidence
    assert found.run.reader == NOW
    assert found.notes == ()
    values = {each.name: each.value for each in found.fields}
    assert (values["antecedent"], values["speaker"]) == ("the road is repaired", "author")


def test_the_sentence_comes_with_tree_actors_and_times(path: Path) -> None:
    with stored(path, NOW) as dossier:
        found = of(dossier, "event")
    (shown,) = found.sentences
    assert shown.span.of(found.text) == FIRST
    assert [word.text for word in shown.trees[0].words] == FIRST.split(" ")
    assert {(each.span.of(found.text), each.actor, each.kind) for each in shown.mentions} == {
        ("Kenya", "Kenya", "name"), ("Nairobi", "Kenya", "capital"), ("Ethiopia", "Ethiopia", "name"),
    }  # fmt: skip
    assert [str(each.interval) for each in shown.times] == ["2019-05-03"]
    fields = {each.name: each for each in found.fields}
    assert [span.of(found.text) for span in fields["time"].spans] == ["3 May 2019"]
    assert [span.of(found.text) for span in fields["actors"].spans] == ["Kenya", "Nairobi", "Ethiopia"]


def test_the_record_is_plain_and_numbers_words_from_one(path: Path) -> None:
    with stored(path, NOW) as dossier:
        told = of(dossier, "event").record()
    assert (told["reader"]["name"], told["reader"]["run"]) == ("rules", 1)
    words = told["sentences"][0]["trees"][0]
    assert [(each["number"], each["head"]) for each in words[:2]] == [(1, 0), (2, 1)]
    assert told["rule"]["cue"]["words"] == "signed"
    assert told["statement"]["id"] == told["statement"]["id"].lower()


def test_another_version_is_told_apart(path: Path) -> None:
    with stored(path, ReaderIdentity("0.0.9", "rules", "older")) as dossier:
        (note,) = of(dossier, "event").notes
    assert note.startswith("Read by another version of the reader (older)")


def test_what_is_read_otherwise_now_is_said(path: Path) -> None:
    other = event(SOURCE, FIRST, ["Kenya"], action="AID")
    with stored(path, NOW, other) as dossier:
        notes = of(dossier, "event").notes
    assert "This version reads action as 'AGREE'; stored is 'AID'." in notes
    gone = said(SOURCE, "road", "interest", holder="Kenya", object="road")
    with stored(path.with_name("y"), NOW, gone) as dossier:
        assert of(dossier, "interest").notes == ("This version finds no interest on these words.",)


def test_what_a_person_changed_is_said(path: Path) -> None:
    with stored(path, NOW) as dossier:
        name = of(dossier, "event").stored.id
        when = datetime(2026, 1, 2, tzinfo=UTC)
        for verdict, values in (("edit", (("action", "CONSULT"),)), ("reject", ())):
            dossier.decide(Judgement(statement=name, verdict=verdict, who="Amna", when=when, values=values))  # type: ignore[arg-type]
        found = explain(dossier, name[:8])
    action = next(each for each in found.fields if each.name == "action")
    assert (action.value, action.read) == ("CONSULT", "AGREE")
    assert [each.verdict for each in found.judgements] == ["edit", "reject"]
    assert found.notes == (
        "A person changed action; paths and confidences are those of what was read.", "A person rejected it.",
    )  # fmt: skip
    assert found.record()["decisions"][0]["values"] == {"action": "CONSULT"}


def test_slots_of_the_embedded_reader_come_with_their_paths(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "ready", lambda: False)
    sure = {"span": 0.8, "antecedent": 0.6}
    filled = {"antecedent": Slot("the road", (Span(5, 9),), "road <-nsubj- is"), "consequent": Slot("growth")}
    monkeypatch.setattr(reached, "slots", lambda *_: filled)
    needed = said(SOURCE, SECOND, "condition", antecedent="the road", consequent="Trade", confidences=sure)
    with stored(path, ReaderIdentity("0.2.0", "embedded", "x"), needed) as dossier:
        found = of(dossier, "condition")
    fields = {each.name: each for each in found.fields}
    assert (fields["antecedent"].how, fields["antecedent"].spans) == ("road <-nsubj- is", (Span(5, 9),))
    assert (fields["consequent"].how, fields["consequent"].spans) == ("other means; the tree gives growth", ())
    assert fields["antecedent"].sure == 0.6
    assert found.stored.statement.confidences == (("span", 0.8), ("antecedent", 0.6))
    assert found.rule is None
    assert found.notes == ("The reader has no weights here; it cannot be asked again.",)


def test_a_slot_that_comes_from_a_list_says_so(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "ready", lambda: False)
    item = {"announced": [0, 5], "number": 1}
    needed = said(SOURCE, SECOND, "condition", antecedent="a road", consequent="peace", item_of=item)
    with stored(path, ReaderIdentity("0.2.0", "embedded", "x"), needed) as dossier:
        fields = {each.name: each for each in of(dossier, "condition").fields}
    assert fields["consequent"].how == "the list that it is an item of"


@pytest.mark.skipif(not REAL, reason="the package came without its weights")
def test_an_event_leads_from_its_word_to_its_sides(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    signed = event(SOURCE, FIRST[:-1], ["Kenya"], ["Ethiopia"], action="AGREE")
    accused = event(SOURCE, FIRST[:-1], ["Kenya"], ["Ethiopia"], action="ACCUSE")
    with stored(path, ReaderIdentity("0.2.0", "embedded", "x"), signed, accused) as dossier:
        fields = {each.name: each for each in explain(dossier, statement_id(signed)).fields}
        other = {each.name: each for each in explain(dossier, statement_id(accused)).fields}
    assert fields["actor"].how == "signed <-nsubj- Kenya"
    assert [span.of(SOURCE.text) for span in fields["recipient"].spans] == ["Ethiopia"]
    assert other["action"].how.startswith("the model; as it stands here “signed” tells of ")


def test_without_weights_there_is_no_tree(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weights, "present", lambda: False)
    with stored(path, NOW) as dossier:
        found = of(dossier, "event")
    assert [each.trees for each in found.sentences] == [()]
    assert found.notes == ("No trees: the package came without the weights that parse.",)


def test_a_reader_that_nobody_knows_is_no_obstacle(path: Path) -> None:
    with stored(path, ReaderIdentity("1", "by hand"), event(SOURCE, "signed a pact", ["Kenya"])) as dossier:
        found = of(dossier, "event")
    assert found.rule is None
    assert found.notes == ("No reader of the name 'by hand' comes with the package; it cannot be asked again.",)


def test_an_unknown_statement(path: Path) -> None:
    with stored(path, NOW) as dossier, pytest.raises(QueryError, match="no such statement"):
        explain(dossier, "beef")
