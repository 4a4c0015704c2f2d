"""`dragoman explain`, and who reads."""

import json
from pathlib import Path

import pytest

from dragoman import weights
from dragoman.reading import readers

from .running import run


def identify(dossier: Path) -> str:
    found: str = json.loads(run("statements", dossier, "--kind", "event").stdout)["rows"][0]["id"]
    return found


@pytest.fixture
def ruled(folder: Path, tmp_path: Path) -> Path:
    assert run("read", folder, "-o", tmp_path / "x.dossier", "--reader", "rules", "--workers", "1").exit_code == 0
    return tmp_path / "x.dossier"


def test_an_id_or_its_beginning_will_do(ruled: Path) -> None:
    name = identify(ruled)
    whole = run("explain", ruled, name)
    assert run("explain", ruled, name[:6]).stdout == whole.stdout
    told = json.loads(whole.stdout)
    assert (told["statement"]["id"], told["reader"]["name"], told["notes"]) == (name, "rules", [])
    assert told["rule"]["cue"]["words"] == "signed"


def test_as_text(ruled: Path) -> None:
    shown = run("explain", ruled, identify(ruled), "--format", "text")
    assert shown.exit_code == 0
    for words in ("read by      rules", "set off by “signed”", "actor        “Egypt” is Egypt (name)"):
        assert words in shown.stdout


@pytest.mark.skipif(not readers.ready(), reason="the package came without the trained weights")
def test_the_embedded_reader_reads_unless_told_otherwise_and_shows_its_path(folder: Path, tmp_path: Path) -> None:
    run("read", folder, "-o", tmp_path / "y.dossier", "--workers", "1")
    told = json.loads(run("explain", tmp_path / "y.dossier", identify(tmp_path / "y.dossier")).stdout)
    assert (told["reader"]["name"], told["notes"], told["rule"]) == ("embedded", [], None)
    assert {"span", "kind", "factuality", "action"} <= set(told["confidences"])
    assert all(0 <= value <= 1 for value in told["confidences"].values())
    (actor,) = (each for each in told["fields"] if each["name"] == "actor")
    assert (actor["value"], actor["how"]) == (["Egypt"], "signed <-nsubj- Egypt")


def test_an_unknown_id_is_one_line(ruled: Path) -> None:
    result = run("explain", ruled, "feed")
    assert (result.exit_code, len(result.stderr.splitlines())) == (1, 1)
    assert "no such statement" in result.stderr


def test_without_weights_the_rules_read_and_one_line_says_so(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(weights, "present", lambda: False)
    shown = run("read", folder, "-o", tmp_path / "x.dossier", "--workers", "1")
    assert shown.exit_code == 0
    assert shown.stderr.count("read by rules: the package came without the trained weights") == 1
    quiet = run("read", folder, "-o", tmp_path / "y.dossier", "--workers", "1", "--reader", "rules")
    assert "read by rules" not in quiet.stderr
    asked = run("read", folder, "-o", tmp_path / "z.dossier", "--workers", "1", "--reader", "embedded")
    assert (asked.exit_code, (tmp_path / "z.dossier").exists()) == (1, False)
    assert "or read with `--reader rules`" in asked.stderr


def test_a_reader_that_is_none(folder: Path, tmp_path: Path) -> None:
    assert run("read", folder, "-o", tmp_path / "x.dossier", "--reader", "oracle").exit_code == 2
