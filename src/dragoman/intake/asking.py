"""A reader that asks a language model, and the dossier that remembers what was asked."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from dragoman.dossier import Dossier, Exchange
from dragoman.errors import QueryError
from dragoman.reading.llm.asker import Asker, Counted, Nobody
from dragoman.reading.llm.client import Client
from dragoman.reading.llm.estimate import Estimate
from dragoman.reading.llm.paste import Paste
from dragoman.reading.llm.reader import ModelReader
from dragoman.reading.llm.settings import Settings

ReaderName = Literal["model", "paste", "both"]


def _go(_: Estimate) -> bool:
    return True


@dataclass(frozen=True, kw_only=True)
class Asking:
    """Who is to read: a `model`, a model by `paste`, or `both` a model and the package's own reader.

    `replay`: nobody is asked, only stored answers count; `exchanges` is another dossier that holds some; `prompts` the
    folder for prompts and answers that are pasted. `approve` is shown the estimate and says whether to go on; `tell`
    is told how many requests are answered, of how many, and which was the last.
    """

    name: ReaderName
    settings: Settings
    replay: bool = False
    exchanges: Path | None = None
    prompts: Path | None = None
    approve: Callable[[Estimate], bool] = _go
    tell: Callable[[int, int, str], None] | None = None

    @contextmanager
    def reader(self, into: Dossier) -> Iterator[ModelReader]:
        """The reader, which remembers in a dossier. Raises QueryError where it is not said whom to ask."""
        with ExitStack() as held:
            other = held.enter_context(Dossier.open(self.exchanges)) if self.exchanges else None
            asker = self._asker(into)
            held.callback(asker.close)
            pasted = self.name == "paste" or (self.prompts is not None and not self.replay)
            settings = replace(self.settings, mode="text") if pasted else self.settings
            yield ModelReader(self.name, settings, Remembered(into, other), asker, self.approve, self.tell)

    def _asker(self, into: Dossier) -> Asker:
        if self.name != "paste" and not self.settings.model:
            raise QueryError("say which model is asked: --model NAME, or `model` in dragoman.toml")
        if self.replay:
            return Nobody()
        if self.name == "paste" or self.prompts:
            return Paste(self.prompts or into.path.with_name(f"{into.path.name}.prompts"))
        if not self.settings.endpoint:
            raise QueryError(
                "say where the model is: --endpoint http://localhost:8080/v1, or `endpoint` in dragoman.toml; nothing "
                "is sent anywhere else"
            )
        return Client(self.settings)


class Remembered:
    """Exchanges in the dossier that is read into; those of another are copied there as they are used."""

    def __init__(self, own: Dossier, other: Dossier | None = None) -> None:
        self._own, self._other = own, other

    def recall(self, request: str) -> str | None:
        """The stored answer to exactly this request."""
        found = self._own.recall(request)
        if found is not None or self._other is None:
            return found
        held = self._other.exchange(request)
        if held is None:
            return None
        self._own.keep(held)
        return held.answer

    def keep(self, request: str, answer: str, counted: Counted) -> None:
        """Store an answer."""
        self._own.keep(
            Exchange(
                request=request,
                answer=answer,
                model=counted.model,
                prompt=counted.prompt,
                tokens_sent=counted.sent,
                tokens_received=counted.received,
            )
        )
