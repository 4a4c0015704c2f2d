"""Keeping to so many requests and tokens a minute, and to a budget."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from dragoman.reading.llm.errors import Stopped
from dragoman.reading.llm.settings import Settings

_MINUTE = 60.0
_A_TOKEN = 3.5
"""Characters to a token, a cautious guess for English and JSON."""


def tokens(text: str) -> int:
    """About how many tokens a text has."""
    return int(len(text) / _A_TOKEN) + 1


class Pace:
    """Lets requests go no faster than a limit, and none at all while the server has asked to wait."""

    def __init__(
        self,
        settings: Settings,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._requests, self._tokens = settings.requests_per_minute, settings.tokens_per_minute
        self._clock, self._sleep = clock, sleep
        self._lock = threading.Lock()
        self._next = 0.0

    def wait(self, size: int) -> None:
        """Wait for a turn to send a request of `size` tokens."""
        with self._lock:
            now = self._clock()
            turn = max(self._next, now)
            each = _MINUTE / self._requests if self._requests else 0.0
            self._next = turn + max(each, size * _MINUTE / self._tokens if self._tokens else 0.0)
        if turn > now:
            self._sleep(turn - now)

    def hold(self, seconds: float) -> None:
        """Let nobody send anything for so long."""
        with self._lock:
            self._next = max(self._next, self._clock() + seconds)


@dataclass(slots=True)
class Spent:
    """What was used: requests answered, tokens sent and received (guessed where the server did not say)."""

    requests: int = 0
    sent: int = 0
    received: int = 0


class Purse:
    """Counts what is spent; lets no request go that could overrun the budget."""

    def __init__(self, settings: Settings) -> None:
        self.spent = Spent()
        self._settings = settings
        self._lock = threading.Lock()
        self._held = Spent()

    def reserve(self, sent: int, received: int) -> None:
        """Set aside what a request may cost at most. Raises Stopped where that is more than is left."""
        with self._lock:
            all_sent = self.spent.sent + self._held.sent + sent
            all_received = self.spent.received + self._held.received + received
            limit, cost = self._settings.budget, self._settings.cost(all_sent, all_received)
            if limit is not None and cost is not None and cost > limit:
                raise Stopped(f"the budget of {limit:g} could be overrun ({self._so_far()}); raise it to go on")
            most = self._settings.token_budget
            if most is not None and all_sent + all_received > most:
                raise Stopped(f"the budget of {most:,} tokens could be overrun ({self._so_far()}); raise it to go on")
            self._held.sent += sent
            self._held.received += received

    def settle(self, held: tuple[int, int], used: tuple[int, int] | None) -> None:
        """Give back what was set aside, and count what was used (None: nothing was)."""
        with self._lock:
            self._held.sent -= held[0]
            self._held.received -= held[1]
            if used is not None:
                self.spent.requests += 1
                self.spent.sent += used[0]
                self.spent.received += used[1]

    def _so_far(self) -> str:
        cost = self._settings.cost(self.spent.sent, self.spent.received)
        money = f", {cost:.4g} spent" if cost is not None else ""
        return f"so far {self.spent.sent + self.spent.received:,} tokens{money}"
