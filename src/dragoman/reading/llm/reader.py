"""The reader that asks a language model, and takes only what stands in the text."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from dragoman.errors import DragomanError
from dragoman.reading.anchor import View, numbered
from dragoman.reading.anchor.view import view_version
from dragoman.reading.fingerprint import fingerprint
from dragoman.reading.llm.asker import Asker, Counted, Memory
from dragoman.reading.llm.errors import Stopped, Unanswered, Unsupported, Useless
from dragoman.reading.llm.estimate import Estimate
from dragoman.reading.llm.prompt import Prompt, prompt
from dragoman.reading.llm.settings import Settings
from dragoman.reading.llm.talk import Said, Talk, Task
from dragoman.reading.llm.weighed import beside, weighed
from dragoman.reading.llm.windows import windows
from dragoman.statements import Document, Remark, Statement

Approve = Callable[[Estimate], bool]
Tell = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class Reading:
    """The statements in a document, and what is to be said of them."""

    statements: tuple[Statement, ...]
    remarks: tuple[Remark, ...]


class OnlyEstimated(DragomanError):
    """Nothing was asked, for somebody only wanted to know what it would take."""


class ModelReader:
    """Reads what a model says, each quote checked. All is asked beforehand; `reading` only looks up stored answers.

    With `both` the package's own reader reads as well, and where the two differ it says so.
    """

    def __init__(
        self, name: str, settings: Settings, memory: Memory, asker: Asker, approve: Approve, tell: Tell | None = None
    ) -> None:
        self.name = name
        self._talk = Talk(settings, _prompt(settings))
        self._memory, self._asker, self._approve, self._tell = memory, asker, approve, tell
        self._failed: dict[tuple[str, int], str] = {}
        self._stopped: str | None = None
        self._form = 0

    @property
    def version_hash(self) -> str:
        """Sixteen hex digits: the checks, the package's own reader, and the prompt."""
        return _version(self._talk.prompt.hash)

    @property
    def settings(self) -> Mapping[str, Any]:
        """The model and what else fixes the requests."""
        return {**self._talk.settings.identity(), "prompt": self._talk.prompt.hash}

    def read(self, document: Document) -> Iterator[Statement]:
        """The statements in the document, by their place."""
        yield from self.reading(document).statements

    def ahead(self, documents: Iterable[Document]) -> None:
        """Ask whatever no stored exchange answers about the documents, several requests at a time.

        What cannot be answered is kept for `reading` to say. Raises Stopped where nothing could be asked at all.
        """
        waiting = [each for document in documents for each in self._tasks(document) if not self._is_answered(each)]
        if not waiting:
            return
        fresh = [request for each in waiting if (request := self._unasked(each))]
        if self._asker.paid and fresh:
            of = len({each.text.document.sha256 for each in waiting})
            if not self._approve(Estimate.of(fresh, of, self._talk.settings)):
                raise OnlyEstimated("nothing was asked, for the estimate was not approved")
        try:
            self._ask_all(waiting)
        finally:
            self._asker.close()
        if self._stopped and len(self._failed) == len(waiting):
            raise Stopped(self._stopped)

    def reading(self, document: Document) -> Reading:
        """What the stored answers say of the document. Raises Unanswered where one is missing or of no use."""
        said = [(each, self._said(each)) for each in self._tasks(document)]
        view = View.of(document)
        found = weighed(said, view)
        if self.name == "both":
            found = beside(found, view)
        return Reading(found.statements, found.remarks)

    def _tasks(self, document: Document) -> list[Task]:
        text = numbered(document)
        cut = windows(text, self._talk.settings.window, self._talk.settings.overlap)
        return [Task(text, each) for each in cut]

    def _said(self, task: Task) -> Said:
        failed = self._failed.get((task.text.document.sha256, task.window.number))
        if failed is not None:
            raise Unanswered(failed)
        for form in self._talk.forms():
            if self._memory.recall(self._talk.first(task, form)) is not None:
                return self._talk.about(task, form, self._recalled)
        raise Unanswered("there is no stored answer to this request; read without --replay to ask for it")

    def _recalled(self, request: str) -> str:
        answer = self._memory.recall(request)
        if answer is None:
            raise Unanswered("there is no stored answer to this request; read without --replay to ask for it")
        return answer

    def _is_answered(self, task: Task) -> bool:
        try:
            self._said(task)
        except Unanswered as error:
            return isinstance(error, Useless)
        return True

    def _unasked(self, task: Task) -> str | None:
        """The request that comes first; None where it is answered and only its repair is missing."""
        forms = self._talk.forms()
        asked = [self._talk.first(task, each) for each in forms]
        return None if any(self._memory.recall(each) is not None for each in asked) else asked[0]

    def _ask_all(self, waiting: list[Task]) -> None:
        pool = ThreadPoolExecutor(self._talk.settings.concurrency if self._asker.paid else 1)
        try:
            running: dict[Future[None], Task] = {pool.submit(self._ask, each): each for each in waiting}
            for done, future in enumerate(as_completed(running), 1):
                future.result()
                if self._tell:
                    self._tell(done, len(waiting), running[future].name)
        except BaseException:
            self._stopped = "stopped before it was asked"
            self._asker.close()  # Whoever waits for an answer is let go.
            raise
        finally:
            pool.shutdown(wait=True, cancel_futures=True)

    def _ask(self, task: Task) -> None:
        try:
            if self._stopped:
                raise Stopped(self._stopped)
            self._ask_in_some_form(task)
        except Unanswered as error:
            if isinstance(error, Stopped):
                self._stopped = str(error)
            self._failed[task.text.document.sha256, task.window.number] = str(error)

    def _ask_in_some_form(self, task: Task) -> None:
        """In the surest form that the server takes; those that it did not take once are not tried again."""
        forms = self._talk.forms()
        for place in range(self._form, len(forms)):
            try:
                self._talk.about(task, forms[place], lambda request: self._answer(request, task))
                return
            except Unsupported:
                if place == len(forms) - 1:
                    raise
                self._form = max(self._form, place + 1)

    def _answer(self, request: str, task: Task) -> str:
        known = self._memory.recall(request)
        if known is not None:
            return known
        reply = self._asker.ask(request, task.name)
        counted = Counted(self._talk.settings.model, self._talk.prompt.hash, reply.sent, reply.received)
        self._memory.keep(request, reply.answer, counted)
        return reply.answer


def _prompt(settings: Settings) -> Prompt:
    return prompt(Path(settings.prompt) if settings.prompt else None)


@cache
def _version(prompt_hash: str) -> str:
    return fingerprint("reading.anchor", "reading.llm", "statements")[:8] + view_version()[:4] + prompt_hash[:4]
