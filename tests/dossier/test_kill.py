import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dragoman.dossier import Dossier

HERE = Path(__file__).parents[2]


def start(path: Path, count: int, *again: str) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "tests.dossier.killed", str(path), str(count), *again]
    return subprocess.Popen(command, cwd=HERE, env={"PYTHONPATH": f"{HERE / 'src'}:{HERE}"})


def dumped(path: Path) -> str:
    with Dossier.open(path) as dossier:
        assert dossier.verify() == []
        return "\n".join(dossier.dump())


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("undisturbed") / "a.dossier"
    assert start(path, 0).wait() == 0
    return dumped(path)


@pytest.mark.parametrize(("seed", "least", "most"), [(1, 2, 60), (2, 100, 600), (3, 300, 1500), (4, 700, 900)])
def test_killed_before_any_command_and_run_again_it_ends_the_same(
    tmp_path: Path, undisturbed: str, seed: int, least: int, most: int
) -> None:
    path, chance = tmp_path / "a.dossier", random.Random(seed)
    kills = [start(path, chance.randint(least, most)).wait() for _ in range(4)]
    assert set(kills) <= {0, -signal.SIGKILL}
    assert -signal.SIGKILL in kills
    assert start(path, 0).wait() == 0
    assert dumped(path) == undisturbed


@pytest.mark.parametrize("how", ["again", "edited"])
def test_the_same_goes_for_a_second_reading_of_other_texts(tmp_path: Path, how: str) -> None:
    whole, path, chance = tmp_path / "whole.dossier", tmp_path / "a.dossier", random.Random(6)
    assert start(whole, 0).wait() == 0
    shutil.copy(whole, path)
    assert start(whole, 0, how).wait() == 0
    kills = [start(path, chance.randint(50, 900), how).wait() for _ in range(6)]
    assert -signal.SIGKILL in kills
    assert start(path, 0, how).wait() == 0
    assert dumped(path) == dumped(whole)
    assert -signal.SIGKILL in [start(path, chance.randint(10, 60)).wait() for _ in range(3)]
    assert (start(path, 0).wait(), start(whole, 0).wait()) == (0, 0)
    assert dumped(path) == dumped(whole)


def test_killed_at_any_moment_and_run_again_it_ends_the_same(tmp_path: Path, undisturbed: str) -> None:
    path, chance = tmp_path / "a.dossier", random.Random(5)
    for _ in range(8):
        process = start(path, 0)
        time.sleep(chance.uniform(0.05, 0.35))
        process.kill()
        process.wait()
    assert start(path, 0).wait() == 0
    assert dumped(path) == undisturbed


def test_a_run_that_has_nothing_to_do_leaves_the_file_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.dossier"
    assert start(path, 0).wait() == 0
    before = path.read_bytes()
    assert start(path, 0).wait() == 0
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["a.dossier"]
