"""Whom to ask and how: from the command line and `dragoman.toml`; the key from an environment variable."""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from ipaddress import ip_address
from pathlib import Path
from types import NoneType
from typing import Any, Literal, get_args, get_type_hints
from urllib.parse import urlsplit

from dragoman.errors import QueryError

CONFIGURATION = "dragoman.toml"
KEY_VARIABLE = "DRAGOMAN_API_KEY"
Mode = Literal["auto", "strict", "json", "text"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How a model is asked.

    `endpoint` is the address that `/chat/completions` is added to; `key_variable` names the environment variable that
    holds the key; `window` is in characters, `overlap` in sentences; `timeout` (for a whole answer) in seconds;
    `answer_tokens` is the most that an answer may have; prices are for a million tokens, `budget` in the same money;
    `mode` is how an answer's form is asked for (auto: by schema, else as JSON, else in words). None: no limit, or not
    known.
    """

    endpoint: str = ""
    model: str = ""
    key_variable: str = KEY_VARIABLE
    prompt: str | None = None
    window: int = 6000
    overlap: int = 3
    concurrency: int = 4
    requests_per_minute: float | None = None
    tokens_per_minute: float | None = None
    timeout: float = 180.0
    tries: int = 5
    answer_tokens: int = 8000
    temperature: float | None = 0.0
    mode: Mode = "auto"
    price_in: float | None = None
    price_out: float | None = None
    budget: float | None = None
    token_budget: int | None = None
    source: str = field(default="", compare=False)
    """Where the address was found, to be told."""

    def identity(self) -> dict[str, Any]:
        """What fixes the requests, beside the prompt: not the address, nor how fast or dearly it is asked."""
        return {name: getattr(self, name) for name in ("model", "window", "overlap", "temperature", "answer_tokens")}

    def key(self) -> str | None:
        """The key; None where the variable is not set or empty."""
        return os.environ.get(self.key_variable, "").strip() or None

    def cost(self, sent: int, received: int) -> float | None:
        """What so many tokens cost; None where no price is known."""
        if self.price_in is None and self.price_out is None:
            return None
        return (sent * (self.price_in or 0.0) + received * (self.price_out or 0.0)) / 1_000_000


_LEAST = {"window": 500, "overlap": 0, "concurrency": 1, "timeout": 1, "tries": 1, "answer_tokens": 100}
_POSITIVE = ("requests_per_minute", "tokens_per_minute", "budget", "token_budget")


def settings(path: Path | None = None, **said: Any) -> Settings:
    """What a file says (`dragoman.toml` in this folder where there is one and no other is named), and over it what is
    `said` and not None. Raises QueryError where something cannot be so."""
    where = path or Path(CONFIGURATION)
    given = _told(where) if path or where.is_file() else {}
    over = {name: value for name, value in said.items() if value is not None}
    source = "the command" if over.get("endpoint") else str(where) if given.get("endpoint") else ""
    made = replace(Settings(), **{**given, **over, "source": source})
    _check(made, where)
    return made


def _told(path: Path) -> Mapping[str, Any]:
    try:
        table = tomllib.loads(path.read_text("utf-8")).get("model", {})
    except (OSError, UnicodeDecodeError) as error:
        raise QueryError(f"{path}: cannot be read ({getattr(error, 'strerror', None) or error})") from None
    except tomllib.TOMLDecodeError as error:
        raise QueryError(f"{path}: {error}") from None
    if not isinstance(table, dict):
        raise QueryError(f"{path}: `model` has to be a table: [model]")
    hints = get_type_hints(Settings)
    known = [each.name for each in fields(Settings) if each.name != "source"]
    if "key" in table or "api_key" in table:
        raise QueryError(f"{path}: a key does not belong in a file; put it into the environment as {KEY_VARIABLE}")
    for name, value in table.items():
        if name not in known:
            raise QueryError(f"{path}: no such setting: {name!r} (there are {', '.join(known)})")
        if not _fits(value, hints[name]):
            raise QueryError(f"{path}: {name} cannot be {value!r}")
    return table


def _fits(value: Any, hint: Any) -> bool:
    options = get_args(hint) or (hint,)
    if isinstance(value, bool):
        return False
    if any(isinstance(each, str) for each in options):
        return value in options
    if float in options and isinstance(value, int):
        return True
    return isinstance(value, tuple(each for each in options if each is not NoneType))


def _check(made: Settings, path: Path) -> None:
    for name, least in _LEAST.items():
        if getattr(made, name) < least:
            raise QueryError(f"{name} has to be {least} or more, not {getattr(made, name)}")
    for name in _POSITIVE:
        value = getattr(made, name)
        if value is not None and not value > 0:
            raise QueryError(f"{name} has to be more than 0, not {value}")
    if made.budget is not None and made.cost(0, 0) is None:
        raise QueryError(f"a budget in money needs prices: give price_in and price_out in {path}, or --token-budget")
    if made.endpoint:
        address(made.endpoint)


def address(endpoint: str) -> str:
    """The address that requests go to. Raises QueryError where it is none, or holds a name or key."""
    try:
        parts = urlsplit(endpoint.strip())
        known = parts.scheme in {"http", "https"} and parts.hostname and (parts.port or 1)
    except ValueError:
        known = None
    if not known:
        raise QueryError(f"not an address: {endpoint[:80]!r} (write http://localhost:8080/v1, say)")
    if parts.username or parts.password or parts.query or parts.fragment:
        raise QueryError(f"the address may hold no name, password or key; put the key into {KEY_VARIABLE}")
    base = f"{parts.scheme}://{parts.netloc}{parts.path.rstrip('/')}"
    return base if base.endswith("/chat/completions") else f"{base}/chat/completions"


def is_local(endpoint: str) -> bool:
    """Whether what is sent to an address stays on this machine."""
    host = urlsplit(endpoint).hostname or ""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
