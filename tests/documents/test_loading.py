import hashlib
import os
import subprocess
import sys
from pathlib import Path

from dragoman.documents import load, load_bytes


def test_a_document_knows_its_bytes_and_its_name(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"A title of some kind\n\nRussia signed the deal. It was late.\n")
    document = load(path, name="folder/a.txt")
    assert document.name == "folder/a.txt"
    assert document.format == "txt"
    assert document.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert [span.of(document.text) for span in document.sentences] == [
        "A title of some kind",
        "Russia signed the deal.",
        "It was late.",
    ]
    assert load(path).name == "a.txt"
    assert load_bytes(path.read_bytes(), "folder/a.txt") == document


def test_the_seeds(seeds: Path) -> None:
    for path in sorted(seeds.glob("*.txt")):
        document = load(path)
        assert document.text.encode() == path.read_bytes()
        assert document.parts[0].label == "title"
        labels = [part.label for part in document.parts]
        assert labels.count("body") >= 7
        assert document.language == "en"
    late = load(seeds / "001_62e5311f9cbaaa12.txt")
    assert late.authors == ("Andrew Korybko",)
    assert late.published is not None
    assert str(late.published.interval) == "2018-09-01/2018-12-31"


def test_importing_the_room_loads_no_heavy_library() -> None:
    code = (
        "import sys, dragoman.documents; print({'trafilatura', 'pypdf', 'docx', 'syntok', 'lxml'} & set(sys.modules))"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
