"""What is said about one window: the question, the answer, and at most one round of repair."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from dragoman.reading.anchor import Numbered
from dragoman.reading.anchor.item import Item
from dragoman.reading.llm.answer import parsed
from dragoman.reading.llm.errors import Useless
from dragoman.reading.llm.form import checked, told
from dragoman.reading.llm.prompt import Prompt
from dragoman.reading.llm.request import FORMS, Form, canonical, repair, request
from dragoman.reading.llm.settings import Settings
from dragoman.reading.llm.windows import Window

Ask = Callable[[str], str]
"""Gives the answer to a request; raises Unanswered where there is none."""


@dataclass(frozen=True, slots=True)
class Task:
    """A window of a document to ask about."""

    text: Numbered
    window: Window

    @property
    def name(self) -> str:
        """What a person calls it."""
        return f"{self.text.document.name} ({self.window.number})"


@dataclass(frozen=True, slots=True)
class Said:
    """The entries of an answer that have the right form, and the others with what is wrong with them."""

    items: tuple[Item, ...]
    faults: tuple[tuple[str, Any], ...]


class Talk:
    """Asks about windows in one way: settings and prompt."""

    def __init__(self, settings: Settings, prompt: Prompt) -> None:
        self.settings, self.prompt = settings, prompt

    def forms(self) -> tuple[Form, ...]:
        """How an answer's form may be asked for, the surest first."""
        mode = self.settings.mode
        return FORMS if mode == "auto" else (mode,)

    def first(self, task: Task, form: Form) -> str:
        """The question about a window."""
        return canonical(self._body(task, form))

    def about(self, task: Task, form: Form, ask: Ask) -> Said:
        """What a model says of a window. Raises Unanswered."""
        body = self._body(task, form)
        answer = ask(canonical(body))
        try:
            said = checked(parsed(answer))
            if not said[1]:
                return Said(tuple(said[0]), ())
            faults = told(said[1])
        except ValueError as error:
            faults = str(error)
        mended = ask(canonical(repair(body, self.prompt, answer, faults)))
        try:
            items, wrong = checked(parsed(mended))
        except ValueError as error:
            raise Useless(
                f"the model's answer cannot be used, nor its second one: {error}; try another model or prompt"
            ) from None
        return Said(tuple(items), tuple(wrong))

    def _body(self, task: Task, form: Form) -> dict[str, Any]:
        return request(self.settings, self.prompt, task.text, task.window, form)
