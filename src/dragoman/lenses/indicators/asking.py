"""Asking questions: by a person, or from a TOML file of them."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from dragoman.dossier import Act, Dossier
from dragoman.engines.evidence import coherent
from dragoman.errors import QueryError
from dragoman.language.mentions import mentions
from dragoman.lenses.alike import sides
from dragoman.lenses.indicators.question import ABOUT, chosen, folded
from dragoman.lenses.names import canonical
from dragoman.ontology.bearing import denies, foresees

_MOST, _LONGEST = 12, 300
_COLUMNS = frozenset(
    """id day dated kind item ratio share if_wrong grade why independent doc start end statements documents""".split()
)
_NAME = re.compile(r"[^\W_][\w -]{0,30}")


def ask(  # noqa: PLR0913 - what makes a question
    dossier: Dossier,
    text: str,
    hypotheses: Mapping[str, str],
    *,
    prior: Mapping[str, float] | None = None,
    lean: Mapping[str, float] | None = None,
    actors: Sequence[str] = (),
    who: str,
    why: str = "",
) -> str:
    """Store a question with its hypotheses by name; gives its key. Asked again, it is replaced.

    `prior` are probabilities by name (else all are as likely; where they do not sum to 1 the nearest that do);
    `lean` what each foresees, from 1 (cooperation) to -1 (conflict, or that nothing comes), else read from its words;
    `actors` whom it is about, else those that it names. Raises QueryError where it is no question.
    """
    words = " ".join(text.split())
    if not words or len(words) > _LONGEST:
        raise QueryError(f"a question has words, {_LONGEST} characters at most")
    named = _named(hypotheses)
    about = sides(map(canonical, actors)) or sides(each.actor for each in mentions(words))
    if not about:
        raise QueryError(f"{words!r} names no known actor: say whom it is about by --actor")
    body = {
        "op": "ask",
        "key": _key(words),
        "text": words,
        "hypotheses": [
            {"name": name, "text": said, "lean": _lean(name, said, words, lean)} for name, said in named.items()
        ],
        "prior": _prior(list(named), prior),
        "actors": list(about),
    }  # fmt: skip
    dossier.act(Act(about=ABOUT, body=body, who=who, when=datetime.now(UTC), why=why))
    return str(body["key"])


def withdraw(dossier: Dossier, name: str, *, who: str, why: str = "") -> None:
    """Take a question back; what was said of its items goes with it. Raises QueryError where there is none."""

    def decide(acts: Sequence[Act]) -> list[Act]:
        body = {"op": "withdraw", "key": chosen(folded(acts), name).key}
        return [Act(about=ABOUT, body=body, who=who, when=datetime.now(UTC), why=why)]

    dossier.act_upon([ABOUT], decide)


def imported(dossier: Dossier, path: str | Path, *, who: str) -> list[str]:
    """Ask the questions of a TOML file (see docs/indicators.md); gives their keys.

    All or none are stored. Raises QueryError on a file that is none.
    """
    try:
        table = tomllib.loads(Path(path).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise QueryError(
            f"{path}: {getattr(error, 'strerror', None) or error}; give a TOML file of questions"
        ) from None
    asked = table.get("question")
    if not isinstance(asked, list) or not asked:
        raise QueryError(f"{path}: no questions: each begins with a line [[question]]")
    read = [_read(each, f"{path}, question {number}") for number, each in enumerate(asked, 1)]
    for each in read:  # Once without storing, so that a fault in the last leaves nothing of the first.
        _named(each["hypotheses"])
        _prior(list(each["hypotheses"]), each["prior"])
    return [ask(dossier, each.pop("text"), each.pop("hypotheses"), who=who, **each) for each in read]


def _read(given: Any, where: str) -> dict[str, Any]:
    known = ("text", "hypotheses", "prior", "lean", "actors", "why")
    if not isinstance(given, dict) or not isinstance(given.get("text"), str):
        raise QueryError(f"{where}: a question has a `text`")
    if extra := [name for name in given if name not in known]:
        raise QueryError(f"{where}: {extra[0]!r} is nothing that a question has (there are {', '.join(known)})")
    for name in ("hypotheses", "prior", "lean"):
        if not isinstance(given.get(name, {}), dict):
            raise QueryError(f"{where}: `{name}` is a table: {name} = {{ yes = ... }}")
    return {
        "text": given["text"],
        "hypotheses": {name: str(said) for name, said in given.get("hypotheses", {}).items()},
        "prior": given.get("prior"),
        "lean": given.get("lean"),
        "actors": given.get("actors", ()),
        "why": str(given.get("why", "")),
    }


def _named(hypotheses: Mapping[str, str]) -> dict[str, str]:
    named = {name.strip(): " ".join(said.split()) for name, said in hypotheses.items()}
    if not 2 <= len(named) <= _MOST:
        raise QueryError(f"a question has two rival hypotheses or more, {_MOST} at most (here: {len(named)})")
    for name in named:
        if not _NAME.fullmatch(name):
            raise QueryError(f"not a name for a hypothesis: {name!r} (letters and figures, 31 at most)")
        if name in _COLUMNS:
            raise QueryError(f"a hypothesis cannot be called {name!r}: a column of the table is; say yes, no, join ...")
    return named


def _lean(name: str, said: str, asked: str, given: Mapping[str, float] | None) -> float:
    """As given; else as its words say; a bare yes or no as the question's words say."""
    if given and name in given:
        if not isinstance(given[name], int | float) or not -1 <= given[name] <= 1:
            raise QueryError(f"what {name!r} foresees lies between -1 and 1, not {given[name]!r}")
        return float(given[name])
    own = foresees(said)
    if own:
        return own
    return (-foresees(asked) if denies(f"{name} {said}") else foresees(asked)) if _bare(name) else 0


def _bare(name: str) -> bool:
    return name.casefold() in ("yes", "no", "not", "true", "false") or denies(name)


def _prior(names: Sequence[str], given: Mapping[str, float] | None) -> list[float]:
    if not given:
        return [1 / len(names)] * len(names)
    for name, chance in given.items():
        if name not in names:
            raise QueryError(f"no hypothesis is called {name!r} (there are {', '.join(names)})")
        if isinstance(chance, bool) or not isinstance(chance, int | float) or not 0 <= chance <= 1:
            raise QueryError(f"the prior of {name!r} must be a probability from 0 to 1, not {chance!r}")
    missing = [name for name in names if name not in given]
    rest = max(0.0, 1 - sum(given.values()))
    return [float(each) for each in coherent([given.get(name, rest / max(len(missing), 1)) for name in names])]


def _key(text: str) -> str:
    return "-".join(re.findall(r"[^\W_]+", text.casefold()))[:60].strip("-")
