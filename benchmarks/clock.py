"""How long something takes, in seconds of the processor: the machine may be shared."""

import time
from collections.abc import Callable


def taken(work: Callable[[], object], times: int = 3) -> float:
    """Seconds, the best of a few runs."""
    found = []
    for _ in range(times):
        start = time.process_time()
        work()
        found.append(time.process_time() - start)
    return min(found)
