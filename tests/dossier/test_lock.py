import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from dragoman.dossier import lock
from dragoman.errors import DossierBusy

HOLD = """
import sys, time
from pathlib import Path
from dragoman.dossier.lock import locked
with locked(Path(sys.argv[1]), 0):
    print("held", flush=True)
    time.sleep(60)
"""


def test_it_is_held_by_one_and_gone_afterwards(path: Path) -> None:
    with lock.locked(path, 0), pytest.raises(DossierBusy), lock.locked(path, 0.1):
        pass
    with lock.locked(path, 0):
        pass
    assert list(path.parent.iterdir()) == []


def test_a_process_that_was_killed_holds_nobody_up(path: Path) -> None:
    env = {"PYTHONPATH": str(Path(__file__).parents[2] / "src")}
    with subprocess.Popen([sys.executable, "-c", HOLD, str(path)], env=env, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline().strip() == b"held"
        with pytest.raises(DossierBusy), lock.locked(path, 0.1):
            pass
        holder.send_signal(signal.SIGKILL)
    with lock.locked(path, 0.5):
        pass


def test_many_that_wait_take_turns(path: Path) -> None:
    within, most = [0], [0]

    def work() -> None:
        for _ in range(5):
            with lock.locked(path, 30):
                within[0] += 1
                most[0] = max(most[0], within[0])
                within[0] -= 1

    threads = [threading.Thread(target=work) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == [1]


def test_without_flock_a_database_does_the_same(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "_taken", lock._Database.take)
    with lock.locked(path, 0), pytest.raises(DossierBusy), lock.locked(path, 0.1):
        pass
    with lock.locked(path, 0):
        pass
