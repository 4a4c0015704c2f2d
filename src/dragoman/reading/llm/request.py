"""A request to a model: its body as canonical JSON, by which it is known again."""

import json
from typing import Any, Literal

from dragoman.reading.anchor import Numbered
from dragoman.reading.llm.form import schema
from dragoman.reading.llm.prompt import Prompt
from dragoman.reading.llm.settings import Settings
from dragoman.reading.llm.windows import Window

Form = Literal["strict", "json", "text"]
FORMS: tuple[Form, ...] = ("strict", "json", "text")
_LONGEST_ANSWER = 20_000


def request(settings: Settings, prompt: Prompt, text: Numbered, window: Window, form: Form) -> dict[str, Any]:
    """The body that asks about a window."""
    source = text.document
    values = {
        "title": source.title or "(none)",
        "published": str(source.published.interval) if source.published else "(not known)",
        "sentences": window.text(text),
    }
    body: dict[str, Any] = {
        "model": settings.model,
        "messages": prompt.messages(values, with_schema=form != "strict"),
        "max_tokens": settings.answer_tokens,
        "stream": False,
    }
    if settings.temperature is not None:
        body["temperature"] = settings.temperature
    if form == "strict":
        named = {"name": "statements", "strict": True, "schema": schema()}
        body["response_format"] = {"type": "json_schema", "json_schema": named}
    elif form == "json":
        body["response_format"] = {"type": "json_object"}
    return body


def repair(body: dict[str, Any], prompt: Prompt, answer: str, faults: str) -> dict[str, Any]:
    """The body that asks once more, with the answer so far and what is wrong with it."""
    said = {"role": "assistant", "content": answer[:_LONGEST_ANSWER]}
    asked = {"role": "user", "content": prompt.filled("repair", faults=faults)}
    return {**body, "messages": [*body["messages"], said, asked]}


def canonical(body: dict[str, Any]) -> str:
    """The body as it is sent and stored: the same request is the same text."""
    written = json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return written.encode("utf-8", "replace").decode()
