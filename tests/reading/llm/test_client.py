"""The client against a server that misbehaves in every way."""

import json
import socket
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dragoman.errors import QueryError
from dragoman.reading.llm import client as clients
from dragoman.reading.llm.client import Client
from dragoman.reading.llm.errors import Stopped, Unanswered, Unsupported
from dragoman.reading.llm.limits import Pace
from dragoman.reading.llm.settings import Settings, address, is_local, settings
from tests.reading.llm.server import completion, failing, raw, saying, send, serving

Step = Callable[[Any], None]


def asked(*plan: Step, sleeps: list[float] | None = None, **said: Any) -> clients.Reply:
    """What a client gets from a server that does these steps and then answers `fine`."""
    with serving("fine", *plan) as script:
        client = Client(Settings(endpoint=script.url, model="m", **{"timeout": 3.0, **said}), sleep=_slept(sleeps))
        try:
            return client.ask('{"model":"m"}', "x")
        finally:
            client.close()


def _slept(into: list[float] | None) -> Callable[[float], None]:
    return lambda seconds: into.append(seconds) if into is not None else None


def test_an_answer_and_what_was_counted() -> None:
    reply = asked()
    assert (reply.answer, reply.sent, reply.received) == ("fine", 100, 50)


def test_the_server_is_tried_again_with_longer_waits() -> None:
    sleeps: list[float] = []
    assert asked(failing(500), failing(503), failing(502), sleeps=sleeps).answer == "fine"
    assert sleeps == [1.0, 2.0, 4.0]


def test_retry_after_is_kept_to() -> None:
    sleeps: list[float] = []
    assert asked(failing(429, retry_after="7"), sleeps=sleeps).answer == "fine"
    assert len(sleeps) == 1
    assert 6 < sleeps[0] <= 7
    with pytest.raises(Unanswered, match="asks to wait 3600 s"):
        asked(failing(429, retry_after="3600"))


@pytest.mark.parametrize("told", ["soon", "nan", "-5", "Wed, 21 Oct 2015 07:28:00 GMT", "99 bottles"])
def test_a_strange_retry_after_does_no_harm(told: str) -> None:
    assert asked(failing(429, retry_after=told)).answer == "fine"


def test_it_gives_up() -> None:
    with pytest.raises(Unanswered, match=r"answers 500: no \(tried 2 times\)"):
        asked(*[failing(500)] * 5, tries=2)


@pytest.mark.parametrize(("status", "kind"), [(401, Stopped), (403, Stopped), (404, Stopped), (402, Stopped),
                                              (400, Unsupported), (422, Unsupported), (418, Unanswered)])  # fmt: skip
def test_what_trying_again_does_not_mend(status: int, kind: type[Exception]) -> None:
    with pytest.raises(kind, match=str(status)):
        asked(failing(status, "no\nsuch thing"))


def test_redirects_are_not_followed() -> None:
    with pytest.raises(Stopped, match=r"sends elsewhere, to http://evil\.example/v1"):
        asked(lambda handler: send(handler, b"", 307, location="http://evil.example/v1"))


@pytest.mark.parametrize("body", [b"", b"null", b"<html>", b"[]", b"{}", b'{"choices": []}', b'{"choices": [{}]}',
                                  b'{"choices": [{"message": {"content": 5}}]}', b'{"choices": {"0": 1}}',
                                  b"\xff\xfe", b"[" * 200_000, b'{"choices": [{"message": {"content": ""}}]}',
                                  b'data: {"choices": []}\n\n' * 50])  # fmt: skip
def test_bodies_that_are_no_answer(body: bytes) -> None:
    with pytest.raises(Unanswered, match=r"/chat/completions|empty"):
        asked(raw(body))


def test_an_answer_that_was_cut_off() -> None:
    with pytest.raises(Unanswered, match="cut off; raise answer_tokens"):
        asked(saying("{", "length"))


def test_strange_counts_are_not_taken() -> None:
    body = json.loads(completion("fine"))
    body["usage"] = {"prompt_tokens": -1, "completion_tokens": "many"}
    reply = asked(raw(json.dumps(body).encode()))
    assert (reply.sent, reply.received) == (None, None)


def test_an_answer_of_fifty_megabytes() -> None:
    def huge(handler: Any) -> None:
        handler.send_response(200)
        handler.end_headers()
        for _ in range(50):
            handler.wfile.write(b"x" * 1_000_000)

    with pytest.raises(Unanswered, match="more than 8,000,000 bytes"):
        asked(huge)


def test_an_endless_stream() -> None:
    def endless(handler: Any) -> None:
        handler.send_response(200)
        handler.end_headers()
        for _ in range(200):
            handler.wfile.write(b" ")
            handler.wfile.flush()
            time.sleep(0.02)

    with pytest.raises(Unanswered, match="did not end within 1 s"):
        asked(endless, timeout=1.0)


def test_a_server_that_hangs_and_one_that_drops_at_half() -> None:
    done = threading.Event()

    def hanging(_: Any) -> None:
        done.wait(5)

    def dropping(handler: Any) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", "1000")
        handler.end_headers()
        handler.wfile.write(b'{"choices"')
        handler.connection.shutdown(socket.SHUT_RDWR)

    with pytest.raises(Unanswered, match="does not answer in time"):
        asked(hanging, timeout=1.0, tries=1)
    done.set()
    with pytest.raises(Unanswered, match="broke off"):
        asked(dropping, tries=1)
    assert asked(dropping).answer == "fine"


def test_nobody_there() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}/v1"
    client = Client(Settings(endpoint=url, model="m", tries=2), sleep=lambda _: None)
    with pytest.raises(Stopped, match="cannot be reached"):
        client.ask("{}", "x")
    client.close()


def test_the_key_is_sent_and_never_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRAGOMAN_API_KEY", "sk-secret-123")
    with serving("fine", failing(401, "bad key sk-secret-123")) as script:
        made = Settings(endpoint=script.url, model="m")
        client = Client(made)
        with pytest.raises(Stopped, match="bad key …") as told:
            client.ask("{}", "x")
        client.ask("{}", "x")
        client.close()
    assert script.headers[0]["Authorization"] == "Bearer sk-secret-123"
    assert "sk-secret-123" not in str(told.value) + repr(made) + str(script.seen)


def test_the_environment_sends_nothing_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    assert asked().answer == "fine"


def test_a_budget_stops_before_it_is_overrun() -> None:
    with serving("fine") as script:
        client = Client(Settings(endpoint=script.url, model="m", answer_tokens=100, token_budget=300))
        client.ask("{}", "x")
        client.ask("{}", "x")
        with pytest.raises(Stopped, match="budget of 300 tokens could be overrun"):
            client.ask("{}", "x")
        client.close()
        assert len(script.seen) == 2
        assert client.purse.spent.requests == 2
        money = Client(Settings(endpoint=script.url, model="m", answer_tokens=100, price_in=1.0, price_out=2.0,
                                budget=0.0001))  # fmt: skip
        with pytest.raises(Stopped, match=r"budget of 0\.0001"):
            money.ask("{}", "x")
        money.close()


def test_no_more_requests_a_minute_than_allowed() -> None:
    now, sleeps = [0.0], list[float]()
    pace = Pace(Settings(requests_per_minute=30), clock=lambda: now[0], sleep=sleeps.append)
    for _ in range(3):
        pace.wait(10)
    assert sleeps == [2.0, 4.0]
    sleeps.clear()
    pace = Pace(Settings(tokens_per_minute=600), clock=lambda: now[0], sleep=sleeps.append)
    pace.wait(100)
    pace.wait(100)
    assert sleeps == [10.0]


@pytest.mark.parametrize("wrong", ["localhost:8080", "ftp://x/v1", "http://", "http://u:p@x/v1", "http://x/v1?key=1",
                                   "http://x:99999/", "file:///etc/passwd", "http://[::1"])  # fmt: skip
def test_what_is_no_address(wrong: str) -> None:
    with pytest.raises(QueryError, match="address"):
        address(wrong)


def test_addresses() -> None:
    assert address("http://localhost:8080/v1/") == "http://localhost:8080/v1/chat/completions"
    assert address("https://x.example/v1/chat/completions") == "https://x.example/v1/chat/completions"
    assert is_local("http://127.0.0.1:1/v1")
    assert is_local("http://[::1]:1/v1")
    assert not is_local("http://192.168.1.5/v1")
    assert not is_local("http://localhost.evil.example/v1")


def test_settings_from_a_file_and_over_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "dragoman.toml").write_text('[model]\nendpoint = "http://localhost:1/v1"\nmodel = "a"\ntimeout = 5\n')
    assert settings().model == "a"
    assert settings().source == "dragoman.toml"
    over = settings(endpoint="http://localhost:2/v1", model="b")
    assert (over.model, over.timeout, over.source) == ("b", 5, "the command")
    assert "endpoint" not in over.identity()


@pytest.mark.parametrize("table", ['x = 1', 'key = "s"', 'window = "big"', "window = 10", "timeout = true", "tries = 0",
                                   "budget = 5", 'mode = "loud"', "model = 5", "[", "budget = -1.0"])  # fmt: skip
def test_settings_that_cannot_be(table: str, tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    path.write_text(f"[model]\n{table}\n")
    with pytest.raises(QueryError):
        settings(path)
    with pytest.raises(QueryError, match="cannot be read"):
        settings(tmp_path / "gone.toml")
