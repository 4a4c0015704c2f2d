"""Who answers: a server, a person who pastes, or nobody."""

from dataclasses import dataclass
from typing import Protocol

from dragoman.reading.llm.client import Reply
from dragoman.reading.llm.errors import Unanswered


@dataclass(frozen=True, slots=True)
class Counted:
    """What is stored beside a request and its answer."""

    model: str
    prompt: str
    sent: int | None = None
    received: int | None = None


class Memory(Protocol):
    """Where exchanges are kept by the content of the request; used by several threads."""

    def recall(self, request: str) -> str | None:
        """The answer to exactly this request, if it was given before."""

    def keep(self, request: str, answer: str, counted: Counted) -> None:
        """Store an answer."""


class Asker(Protocol):
    """Who is asked what no stored exchange answers."""

    @property
    def paid(self) -> bool:
        """Whether requests are sent to a server, so that an estimate is worth showing."""

    def ask(self, request: str, name: str) -> Reply:
        """The answer to a request about a window that is called so. Raises Unanswered."""

    def close(self) -> None:
        """Let go of what is held."""


class Nobody:
    """Stands in where only stored exchanges may answer."""

    paid = False

    def ask(self, request: str, name: str) -> Reply:  # noqa: ARG002
        """No answer."""
        raise Unanswered("there is no stored answer to this request; read without --replay to ask for it")

    def close(self) -> None:
        """Nothing is held."""
