import json
from datetime import UTC, datetime
from pathlib import Path

from dragoman.dossier import Dossier
from dragoman.statements import Judgement
from tests.dossier.fakes import stored, texts


def dumped(path: Path, titles: bool = False) -> list[str]:
    with Dossier.create(path) as dossier:
        stored(dossier, *texts(4))
        if titles:
            first = dossier.statements()[0].id
            dossier.decide(Judgement(statement=first, verdict="note", who="me", when=datetime.now(UTC)))
        return list(dossier.dump())


def test_the_same_reading_gives_the_same_dump(tmp_path: Path) -> None:
    assert dumped(tmp_path / "a.dossier") == dumped(tmp_path / "b.dossier")


def test_it_says_everything_but_when_it_was_read(tmp_path: Path) -> None:
    rows = [json.loads(line) for line in dumped(tmp_path / "a.dossier", titles=True)]
    tables = {row["table"] for row in rows}
    assert {"run", "document", "part", "sentence", "reading", "run_statement", "statement_event", "decision"} <= tables
    assert not any("started" in row for row in rows)
    (document,) = [row for row in rows if row["table"] == "document" and row["name"] == "00.txt"]
    assert document["text"] == texts(1)[0].text
