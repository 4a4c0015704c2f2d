"""What asking will come to, told before the first request."""

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.reading.llm.limits import tokens
from dragoman.reading.llm.settings import Settings


@dataclass(frozen=True, slots=True)
class Estimate:
    """How many `requests` about how many `documents`, the tokens sent (a guess) and received at most, and the cost."""

    requests: int
    documents: int
    sent: int
    received: int
    settings: Settings

    @classmethod
    def of(cls, requests: Sequence[str], documents: int, settings: Settings) -> "Estimate":
        """For these requests; one round of repair may come on top of each."""
        sent = sum(map(tokens, requests))
        return cls(len(requests), documents, sent, len(requests) * settings.answer_tokens, settings)

    def __str__(self) -> str:
        cost = self.settings.cost(self.sent, self.received)
        money = f"; {cost:.4g} at most" if cost is not None else ""
        where = f"{self.settings.endpoint} (from {self.settings.source})" if self.settings.source else ""
        return (
            f"to ask {self.settings.model} at {where}: {self.requests} requests about {self.documents} documents, some "
            f"{self.sent:,} tokens to send and {self.received:,} at most to receive{money}"
        )
