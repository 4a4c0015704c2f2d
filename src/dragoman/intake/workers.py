"""Loading and reading in several processes, with the outcomes in the order of the jobs."""

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from dragoman.dossier import metadata_hash
from dragoman.intake import job as work
from dragoman.intake.job import Job, Outcome
from dragoman.intake.reader import Reader

Settled = set[tuple[str, str, str]]

_EACH = {"rules": 20}
_FEW = 4
"""Files to a process, at least: starting one costs as much as reading about so many short articles by a reader."""
_AHEAD = 4
_LOST = "the process that read it ended (out of memory, or a fault in a library); leave it out or try it by itself"

_mine: list[tuple[Reader, Settled]] = []


def paying(jobs: int, reader: str) -> int:
    """How many processes are worth their start for so many files and the reader called so: no more than cores."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(cores, max(1, jobs // _EACH.get(reader, _FEW)))


def outcomes(
    jobs: Sequence[Job], reader: Reader, settled: Settled, workers: int
) -> Generator[tuple[Job, Outcome], None, None]:
    """Each job with its outcome; with one worker only loaded, with more also read unless it is settled.

    `settled` holds hash, name and metadata hash of files that need no reading.
    """
    if workers < 2 or len(jobs) < 2:
        yield from ((job, work.load(job)) for job in jobs)
        return
    team = _Team(reader, settled, workers)
    try:
        yield from team.outcomes(jobs)
    except BaseException:
        team.stop()
        raise
    finally:
        team.close()


class _Team:
    """Worker processes; replaced by new ones when one of them dies."""

    def __init__(self, reader: Reader, settled: Settled, workers: int) -> None:
        self._reader, self._settled, self._workers = reader, settled, workers
        self._others = frozenset(multiprocessing.active_children())
        self._pool = self._start(workers)
        self._waiting: deque[Job] = deque()
        self._running: deque[tuple[Job, Future[Outcome]]] = deque()

    def outcomes(self, jobs: Sequence[Job]) -> Iterator[tuple[Job, Outcome]]:
        self._waiting.extend(jobs)
        while self._waiting or self._running:
            self._fill()
            job, future = self._running.popleft()
            try:
                yield job, future.result()
            except BrokenProcessPool:
                self._renew()
                yield job, self._alone(job)

    def stop(self) -> None:
        """End the workers at once: a long document would keep everybody waiting."""
        for each in set(multiprocessing.active_children()) - self._others:
            each.terminate()

    def close(self) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _fill(self) -> None:
        while self._waiting and len(self._running) < _AHEAD * self._workers:
            job = self._waiting.popleft()
            self._running.append((job, self._submit(job)))

    def _submit(self, job: Job) -> "Future[Outcome]":
        try:
            return self._pool.submit(_do, job)
        except BrokenProcessPool as error:
            lost: Future[Outcome] = Future()
            lost.set_exception(error)
            return lost

    def _renew(self) -> None:
        """Start again with all that was under way."""
        self.close()
        self._waiting.extendleft(reversed([job for job, _ in self._running]))
        self._running.clear()
        self._pool = self._start(self._workers)

    def _alone(self, job: Job) -> Outcome:
        """The job in a process of its own: was it this one that broke the others?"""
        with self._start(1) as pool:
            try:
                return pool.submit(_do, job).result()
            except BrokenProcessPool:
                return Outcome(error=_LOST)

    def _start(self, workers: int) -> ProcessPoolExecutor:
        # Forking would copy the threads' locks of the libraries that a reader may hold.
        context = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(workers, context, _begin, (self._reader, self._settled))


def _begin(reader: Reader, settled: Settled) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _mine[:] = [(reader, settled)]


def _end_with_parent() -> None:
    """A worker whose parent was killed would wait for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _do(job: Job) -> Outcome:
    reader, settled = _mine[0]
    outcome = work.load(job)
    document = outcome.document
    if document is None or (document.sha256, document.name, metadata_hash(document)) in settled:
        return outcome
    return work.read(reader, document)
