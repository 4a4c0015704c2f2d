"""A small client for any server with OpenAI's `/chat/completions`: no redirects, no proxies, nothing unbounded."""

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

import httpx2

from dragoman.reading.llm.errors import Stopped, Unanswered, Unsupported
from dragoman.reading.llm.limits import Pace, Purse, tokens
from dragoman.reading.llm.settings import Settings, address

MOST_BYTES = 8_000_000
_AGAIN = frozenset({408, 409, 425, 429, 500, 502, 503, 504, 529})
_STOPPING = {
    401: "the server refuses the key; set {variable} to a valid one",
    402: "the server asks for payment",
    403: "the server refuses the key; set {variable} to a valid one",
    404: "there is no such address or model; check --endpoint and --model",
}
_FIRST_WAIT, _LONGEST_WAIT = 1.0, 120.0
_CONNECT = 10.0


@dataclass(frozen=True, slots=True)
class Reply:
    """What a model answered, and the tokens that were counted (None: the server did not say)."""

    answer: str
    sent: int | None = None
    received: int | None = None


class _Again(Exception):
    """A request that may be tried again: why, and after how many seconds by the server's own wish.

    `unreachable`: there is no server, so that other requests need not be tried either.
    """

    def __init__(self, why: str, after: float | None = None, *, unreachable: bool = False) -> None:
        super().__init__(why)
        self.after, self.unreachable = after, unreachable


class Client:
    """Asks one server; safe to share between threads. The key is sent in one header and kept nowhere else."""

    paid = True

    def __init__(self, settings: Settings, sleep: Callable[[float], None] = time.sleep) -> None:
        self.purse = Purse(settings)
        self._settings, self._sleep = settings, sleep
        self._url = address(settings.endpoint)
        self._pace = Pace(settings, sleep=sleep)
        key = settings.key()
        headers = {"Authorization": f"Bearer {key}"} if key else {}
        self._key = key
        self._http = httpx2.Client(
            headers={"Accept": "application/json", "User-Agent": "dragoman", **headers},
            timeout=httpx2.Timeout(settings.timeout, connect=min(_CONNECT, settings.timeout)),
            limits=httpx2.Limits(max_connections=settings.concurrency),
            follow_redirects=False,
            trust_env=False,
        )

    def close(self) -> None:
        """Let go of the connections."""
        self._http.close()

    def ask(self, request: str, name: str) -> Reply:  # noqa: ARG002
        """The answer to a request in JSON. Raises Unanswered, Unsupported (not in this form) or Stopped."""
        size = tokens(request)
        held = (size, self._settings.answer_tokens)
        self.purse.reserve(*held)
        used = None
        try:
            reply = self._tried(request, size)
            used = (
                size if reply.sent is None else reply.sent,
                tokens(reply.answer) if reply.received is None else reply.received,
            )
            return reply
        finally:
            self.purse.settle(held, used)

    def _tried(self, request: str, size: int) -> Reply:
        wait = _FIRST_WAIT
        for left in range(self._settings.tries - 1, -1, -1):
            self._pace.wait(size)
            try:
                return self._once(request)
            except _Again as error:
                seconds = wait if error.after is None else error.after
                if not left or seconds > _LONGEST_WAIT:
                    asks = f"; it asks to wait {seconds:.0f} s" if seconds > _LONGEST_WAIT else ""
                    tried = self._settings.tries - left
                    kind = Stopped if error.unreachable else Unanswered
                    raise kind(f"{error} (tried {tried} time{'s' if tried > 1 else ''}{asks})") from None
                if error.after is not None:
                    self._pace.hold(seconds)
                else:
                    self._sleep(seconds)
                wait = min(2 * wait, _LONGEST_WAIT)
        raise AssertionError("at least one try is made")

    def _once(self, request: str) -> Reply:
        headers = {"Content-Type": "application/json"}
        with _told(), self._http.stream("POST", self._url, content=request.encode(), headers=headers) as response:
            if response.is_redirect:
                where = _line(response.headers.get("location", "?"))
                raise Stopped(
                    f"the server sends elsewhere, to {where}; give that address as --endpoint if you trust it"
                )
            body = self._bounded(response)
        if response.status_code != 200:
            raise self._fault(response, body)
        return _reply(body)

    def _bounded(self, response: httpx2.Response) -> bytes:
        """The body, as long as it is not too long and does not take too long."""
        until = time.monotonic() + self._settings.timeout
        body = bytearray()
        for piece in response.iter_bytes():
            body += piece
            if len(body) > MOST_BYTES:
                raise Unanswered(f"the answer has more than {MOST_BYTES:,} bytes")
            if time.monotonic() > until:
                raise Unanswered(
                    f"the answer did not end within {self._settings.timeout:g} s; raise timeout to allow more"
                )
        return bytes(body)

    def _fault(self, response: httpx2.Response, body: bytes) -> Exception:
        """What a status other than 200 comes to."""
        status, said = response.status_code, self._said(body)
        why = f"the server answers {status}" + (f": {said}" if said else "")
        if status in _STOPPING:
            hint = _STOPPING[status].format(variable=self._settings.key_variable)
            return Stopped(f"{hint} ({why})")
        if status in _AGAIN:
            return _Again(why, _after(response.headers.get("retry-after")))
        return Unsupported(why) if status in {400, 415, 422, 501} else Unanswered(why)

    def _said(self, body: bytes) -> str:
        """The server's own words, in a line and without the key."""
        try:
            found = json.loads(body[:20_000])
            error = found.get("error", found) if isinstance(found, dict) else found
            message = error.get("message", "") if isinstance(error, dict) else str(error)
        except (ValueError, RecursionError):
            message = body[:300].decode("utf-8", "replace")
        line = _line(str(message))
        return line.replace(self._key, "…") if self._key else line


@contextmanager
def _told() -> Iterator[None]:
    """Turns the library's errors into ours."""
    try:
        yield
    except httpx2.ConnectTimeout as error:
        raise _Again(f"the server cannot be reached ({_line(error)})", unreachable=True) from None
    except httpx2.TimeoutException:
        raise _Again("the server does not answer in time") from None
    except httpx2.ConnectError as error:
        raise _Again(f"the server cannot be reached ({_line(error)})", unreachable=True) from None
    except (httpx2.NetworkError, httpx2.RemoteProtocolError) as error:
        raise _Again(f"the connection broke off ({_line(error)})") from None
    except (httpx2.HTTPError, httpx2.InvalidURL, httpx2.StreamError) as error:
        raise Unanswered(f"the server cannot be asked ({_line(error)})") from None


def _reply(body: bytes) -> Reply:
    """The words of the first choice. Raises Unanswered where there are none, or they were cut off."""
    try:
        found = json.loads(body)
        choice = found["choices"][0]
        content, ended = choice["message"]["content"], choice.get("finish_reason")
    except (ValueError, RecursionError, KeyError, IndexError, TypeError, AttributeError):
        raise Unanswered("the server's answer is not that of a /chat/completions server") from None
    if ended == "length":
        raise Unanswered("the answer was cut off; raise answer_tokens, or make the window smaller")
    if not isinstance(content, str) or not content.strip():
        raise Unanswered(f"the answer is empty (finish_reason {_line(str(ended))})")
    usage = found.get("usage")
    usage = usage if isinstance(usage, dict) else {}
    return Reply(content, _count(usage.get("prompt_tokens")), _count(usage.get("completion_tokens")))


def _count(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 10**9 else None


def _after(told: str | None) -> float | None:
    """Seconds to wait by a Retry-After header: a number or a date."""
    if not told:
        return None
    try:
        return max(float(told), 0.0) if float(told) == float(told) else None
    except ValueError:
        pass
    try:
        when = parsedate_to_datetime(told)
    except ValueError:
        return None
    when = when if when.tzinfo else when.replace(tzinfo=UTC)
    return max((when - datetime.now(UTC)).total_seconds(), 0.0)


def _line(words: object) -> str:
    return " ".join(str(words).split())[:200]
