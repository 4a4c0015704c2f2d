"""What a long run says of itself: a line now and then on standard error, with the time left, and a log of figures."""

import json
import sys
import time
from collections.abc import Mapping
from pathlib import Path


class Progress:
    """Lines on standard error; the figures go to `log.jsonl` in the folder."""

    def __init__(self, folder: Path, total: int, every: float = 15.0) -> None:
        self._log = folder / "log.jsonl"
        self._total, self._every = total, every
        self._began, self._told, self._first = time.monotonic(), 0.0, -1

    def step(self, done: int, told: Mapping[str, float]) -> None:
        """Say how far it is, if it was not said just now."""
        now = time.monotonic()
        if self._first < 0:
            self._first = done - 1
        if now - self._told < self._every and done < self._total:
            return
        self._told = now
        left = (now - self._began) / max(1, done - self._first) * (self._total - done)
        figures = " ".join(f"{name} {value:.3f}" for name, value in told.items())
        self.say(f"step {done}/{self._total}, {left / 60:.1f} min left: {figures}")

    def figures(self, told: Mapping[str, object]) -> None:
        """Log figures and say them."""
        with self._log.open("a", encoding="utf-8") as file:
            file.write(json.dumps(told) + "\n")
        self.say(" ".join(f"{name} {value}" for name, value in told.items()))

    @staticmethod
    def say(line: str) -> None:
        """One line on standard error."""
        sys.stderr.write(line + "\n")
        sys.stderr.flush()
