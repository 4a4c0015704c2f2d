"""A scripted server with OpenAI's `/chat/completions`, on loopback."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

KINDS = ("event", "assessment", "influence", "condition", "irritant", "interest", "forecast")


@dataclass
class Script:
    """What the server was sent, and what it does: `answers` gives the words of the model from the body."""

    answers: Callable[[dict[str, Any]], str]
    plan: list[Callable[[BaseHTTPRequestHandler], None]] = field(default_factory=list)
    seen: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)
    url: str = ""


@contextmanager
def serving(answers: Callable[[dict[str, Any]], str] | str, *plan: Callable[[Any], None]) -> Iterator[Script]:
    """A server that does the steps of its plan first, one a request, and then answers."""
    script = Script(answers if callable(answers) else lambda _: answers, list(plan))

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            with script.lock:
                script.seen.append(body)
                script.headers.append(dict(self.headers))
                step = script.plan.pop(0) if script.plan else None
            if step:
                step(self)
            else:
                send(self, completion(script.answers(body)))

        def log_message(self, format: str, *args: Any) -> None:
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, request: Any, client_address: Any) -> None:
            pass

    server = Server(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    script.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    try:
        yield script
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def completion(words: Any, ended: str = "stop", sent: int = 100, received: int = 50) -> bytes:
    """A whole answer of the server."""
    message = {"role": "assistant", "content": words}
    usage = {"prompt_tokens": sent, "completion_tokens": received}
    choices = [{"index": 0, "message": message, "finish_reason": ended}]
    return json.dumps({"object": "chat.completion", "choices": choices, "usage": usage}).encode()


def send(handler: Any, body: bytes, status: int = 200, /, **headers: str) -> None:
    """Send a body with a status and headers (`retry_after` is `Retry-After`)."""
    handler.send_response(status)
    handler.send_header("Content-Type", "application/json")
    handler.send_header("Content-Length", str(len(body)))
    for name, value in headers.items():
        handler.send_header(name.replace("_", "-").title(), value)
    handler.end_headers()
    handler.wfile.write(body)


def failing(status: int, message: str = "no", **headers: str) -> Callable[[Any], None]:
    """A step that answers with an error."""
    return lambda handler: send(handler, json.dumps({"error": {"message": message}}).encode(), status, **headers)


def saying(words: Any, ended: str = "stop") -> Callable[[Any], None]:
    """A step that answers with words."""
    return lambda handler: send(handler, completion(words, ended))


def raw(body: bytes, **headers: str) -> Callable[[Any], None]:
    """A step that answers with bytes."""
    return lambda handler: send(handler, body, **headers)


def entry(kind: str, sentence: int, quote: str, /, **fields: Any) -> dict[str, Any]:
    """An entry of an answer, with everything that the kind needs."""
    own: dict[str, dict[str, Any]] = {
        "event": {"actor": [], "recipient": [], "action": "AGREE", "date": None},
        "assessment": {"dyad": [], "level": None, "trend": "unknown"},
        "influence": {"cause": "", "effect": "", "sign": "+"},
        "condition": {"antecedent": "", "consequent": "", "relation": "necessary", "agent": []},
        "irritant": {"dyad": [], "issue": "", "status": "open", "deadline": None},
        "interest": {"holder": "", "object": "", "sign": "+"},
        "forecast": {"proposition": "", "hedge": "", "horizon": None},
    }
    shared = {
        "sentence": sentence,
        "quote": quote,
        "speaker": "author",
        "stance": "endorses",
        "factuality": "future" if kind == "forecast" else "fact",
        "actors": [],
        "dimensions": ["diplomatic"],
    }
    return {**shared, **own[kind], **fields}


def answer(**entries: list[dict[str, Any]]) -> str:
    """The words of a model that gives these entries by kind."""
    return json.dumps({kind: entries.get(kind, []) for kind in KINDS})
