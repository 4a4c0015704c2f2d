"""The JSON in an answer, however it is wrapped: hostile until read."""

import json
import re
from typing import Any

MOST_CHARACTERS = 2_000_000
_THOUGHTS = re.compile(r"\A\s*<think(?:ing)?>.*?</think(?:ing)?>", re.DOTALL | re.IGNORECASE)
_FENCE = re.compile(r"```[\w-]*[ \t]*\n(.*?)(?:\n[ \t]*```|\Z)", re.DOTALL)
_DEEPEST = 8


def parsed(answer: str) -> Any:
    """The JSON value in an answer: alone, in a fence, or between other words. Raises ValueError where there is none.

    A name given twice, NaN, a number of thousands of digits, and nesting deeper than any answer needs are refused.
    """
    if len(answer) > MOST_CHARACTERS:
        raise ValueError(f"the answer has more than {MOST_CHARACTERS:,} characters")
    bare = _THOUGHTS.sub("", answer)
    fenced = _FENCE.search(bare)
    bare = (fenced.group(1) if fenced else bare).strip().removeprefix("\ufeff")
    if not bare.startswith(("{", "[")):
        start, end = bare.find("{"), bare.rfind("}")
        if start < 0 or end < start:
            raise ValueError("there is no JSON in the answer")
        bare = bare[start : end + 1]
    if _depth(bare) > _DEEPEST:
        raise ValueError("the JSON in the answer is nested too deeply")
    try:
        return json.loads(bare, object_pairs_hook=_once, parse_constant=_no_number)
    except RecursionError:
        raise ValueError("the JSON in the answer is nested too deeply") from None
    except json.JSONDecodeError as error:
        raise ValueError(
            f"the JSON in the answer breaks off or is malformed: {error.msg} (line {error.lineno})"
        ) from None


def _depth(text: str) -> int:
    """How deep brackets are nested at most, those in strings left out."""
    depth = deepest = 0
    for found in re.finditer(r'"(?:[^"\\]|\\.)*"|[\[{]|[\]}]', text, re.DOTALL):
        if found[0] in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif found[0] in "]}":
            depth -= 1
    return deepest


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("the JSON in the answer gives a name twice")
    return found


def _no_number(name: str) -> Any:
    raise ValueError(f"{name} is no number")
