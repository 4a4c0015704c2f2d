"""The reader against the annotated seeds, where they are at hand."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from dragoman.documents import load
from dragoman.reading import RuleReader
from dragoman.statements import to_record


@pytest.mark.slow
def test_the_rules_reach_what_was_asked_of_them(shared: Path, tmp_path: Path) -> None:
    found = tmp_path / "found.jsonl"
    with found.open("w", encoding="utf-8") as file:
        for path in sorted((shared / "seeds").glob("*.txt")):
            for statement in RuleReader().read(load(path)):
                file.write(json.dumps({"doc": path.name, **to_record(statement)}) + "\n")
    command = [
        sys.executable,
        str(shared / "gold" / "score.py"),
        str(shared / "gold" / "seeds.jsonl"),
        str(found),
        "--json",
    ]
    report = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    assert report["micro"]["f1"] >= 0.42
