"""What lenses make of the statements together, a few lines and a drawing each, every line with its passages."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from dragoman.dossier import Dossier
from dragoman.lenses import LensResult, Row, corridors, forecasts, indicators, influence, interests, irritants, scores
from dragoman.views.briefing.desk import Desk, Told
from dragoman.views.briefing.model import Chapter, Group, Run
from dragoman.views.briefing.takes import take_lines, takes
from dragoman.views.safe import one_line

_PUSHES, _PAIRS, _LONGEST = 12, 5, 200
_STATES = ("disputed", "open", "pending", "yes", "no", "partial", "expired")
_MOST = {"ledger": 8, "register": 8, "push": 6, "ways": 8}
"""Lines that are seen without opening the rest."""
_LEADS = {
    "takes": "The targets that most conditions are told of: the probability with its band from the words of likelihood "
    "(where nothing is said, anything from 5 to 95 %), the smallest sets that bring it about and that block it, "
    "and what becomes of it with each factor. What was read can be corrected: `dragoman model`.",
    "register": "Issues that burden a relation, the gravest first: what is proposed, whose move it is, by when.",
    "push": "Loops that reinforce themselves or balance, and third parties on a pair of actors.",
    "common": "What several actors want or oppose (index: −1 opposed in all, 1 shared), and rival explanations "
    "of one thing.",
    "ways": "Ways that are spoken of: how each stands on the map that comes with the program, what is said of it, and "
    "figures that are claimed beside what is computed.",
    "ledger": "What was foreseen with a date: what is due next, what fell due without anybody saying what came, what "
    "is resolved. The band is what readers take the words for. `dragoman resolve` says what came.",
    "question": "Rival answers, and how dated evidence moves their odds; what nobody has judged is weighed by a table.",
}


def digest(desk: Desk, name: str, title: str) -> Chapter | None:
    """What one lens has to say; None where there is nothing but a heading to it."""
    result = asked(desk, name)
    told = list(_TELL[name](result))
    if not told:
        return None
    most = _MOST.get(name, len(told))
    lines = tuple(desk.line(*each) for each in told[: max(most, desk.most) if desk.most else None])
    charts = tuple(desk.chart(each, f"{name}-chart-{at}", desk.link) for at, each in enumerate(result.figures))
    group = Group(f"{name}-lines", title, lines[:most], lines[most:], charts, len(told) - len(lines))
    return Chapter(id=name, title=title, lead=_LEADS[name], groups=(group,))


def asked(desk: Desk, name: str) -> LensResult:
    """What the lens behind a section says."""
    return desk.result(name, _ASK[name])


def _issues(result: LensResult) -> Iterator[Told]:
    for row in result.rows:
        said = row.values
        parts = [f"{said['status']}, {said['level']}"]
        parts += [f"proposed: {_short(said['remedy'])}"] if said["remedy"] else []
        parts += [f"move: {', '.join(said['move'])}"] if said["move"] else []
        parts += [f"before: {_short(said['deadline'])}"] if said["deadline"] else []
        parts += [_short(said["hangs_on_it"][0].rpartition(" (")[0])] if said["hangs_on_it"] else []
        runs = Run(f"{_short(said['issue'])}: ", "strong"), Run("; ".join(parts) + f". {_sources(said)}")
        yield Told(f"register-{said['id']}", said["pair"], runs, row)


def _sources(said: Mapping[str, Any]) -> str:
    words = str(said["credibility"])
    return words[:1].upper() + words[1:] + "."


def _pushes(result: LensResult) -> Iterator[Told]:
    chosen = [row for row in result.rows if row.values["part"] != "push"]
    for at, row in enumerate(chosen[:_PUSHES], 1):
        said = row.values
        if said["part"] == "third party":
            label = f"{said['who']} → {said['whom']}"
            runs = [Run(_short(said["cause"])), Run(f" {said['sign']} ", "strong"), Run(_short(said["effect"]))]
        else:
            label, runs = said["part"], [Run(_short(said["what"]))]
        yield Told(f"push-{at}", label, runs, row)


def _common(result: LensResult) -> Iterator[Told]:
    rivals = [row for row in result.rows if row.values["part"] == "explanation"]
    pairs = [row for row in result.rows if row.values["part"] == "pair" and row.values["count"]]
    for at, row in enumerate(pairs[:_PAIRS], 1):
        said = row.values
        runs = Run(f"{said['stance']}", "strong"), Run(f": {_short(said['object'])}")
        yield Told(f"common-pair-{at}", said["holder"], runs, row)
    for at, row in enumerate(rivals[: 2 * _PAIRS], 1):
        said = row.values
        runs = Run(f"{said['holder']}: ", "strong"), Run(_short(said["object"]))
        yield Told(f"common-explanation-{at}", "explanation", runs, row)


def _ways(result: LensResult) -> Iterator[Told]:
    """Corridors of the map first, then claims; ways that are on no map are left to the lens."""
    for at, row in enumerate(result.rows, 1):
        said = row.values
        if said["part"] == "corridor" and said["key"]:
            spoken = f"said to be {said['said']}; " if said["said"] else ""
            runs = (
                Run(said["corridor"], "strong"),
                Run(f": on the map {said['status']}; {spoken}{_short(said['what'])}."),
            )
            yield Told(f"ways-{at}", "corridor", runs, row)
        elif said["part"] == "claim":
            runs = Run(f"{said['corridor']}: {said['said']}", "strong"), Run(f"; {said['what']}.")
            yield Told(f"ways-{at}", "claim", runs, row)


def _with_scores(dossier: Dossier, until: dict[str, Any]) -> LensResult:
    """The forecasts with a date, and what the scores of the resolved ones show and say."""
    dated, scored = forecasts(dossier, due_after="1000", **until), scores(dossier, by="phrase", **until)
    return replace(dated, figures=scored.figures, notes=scored.notes[:1] if scored.figures else ())


def _ledger(result: LensResult) -> Iterator[Told]:
    """What people differ on, then what is due next, what is resolved, what fell due; each by the day it fell due."""
    held = [row for row in result.rows if row.values["state"] in _STATES]
    held.sort(key=lambda row: (_STATES.index(row.values["state"]), row.values["due"]))
    for row in held:
        said = row.values
        words = [said["likely"] or "likelihood not told", _short(said["why"]), said["author"]]
        runs = Run(_short(said["quote"]), "quote"), Run(f" — {'; '.join(words)}")
        yield Told(f"ledger-{said['id']}", f"{said['due']}, {said['state']}", runs, row)
    if result.notes and held:
        yield Told("ledger-scores", "scores", (Run(result.notes[0]),), Row({}, _resolved(held)))


def _resolved(held: Iterable[Row]) -> tuple[str, ...]:
    return tuple(name for row in held if row.values["state"] in ("yes", "no") for name in row.statements)


def _questions(result: LensResult) -> Iterator[Told]:
    for row in result.rows:
        said = row.values
        if not said["items"]:
            continue
        least = f" Least speaks against: {' and '.join(said['least_against'])}."
        told = f" {', '.join(said['chances'])}, by {said['items']} items from {said['sources']} sources.{least}"
        yield Told(f"question-{said['no']}", "", (Run(said["asks"], "strong"), Run(told)), row)


def _short(text: str) -> str:
    return one_line(str(text), _LONGEST)


_ASK: Mapping[str, Callable[[Desk], LensResult]] = {
    "takes": lambda desk: takes(desk.model),
    "register": lambda desk: irritants(desk.asked_of, as_of=desk.asked.as_of),
    "push": lambda desk: influence(desk.asked_of, as_of=desk.asked.as_of),
    "common": lambda desk: interests(desk.asked_of, as_of=desk.asked.as_of),
    "ways": lambda desk: corridors(desk.asked_of, as_of=desk.asked.as_of),
    "ledger": lambda desk: _with_scores(desk.asked_of, {"as_of": desk.asked.as_of}),
    "question": lambda desk: indicators(desk.asked_of, as_of=desk.asked.as_of),
}
_TELL: Mapping[str, Callable[[LensResult], Iterable[Told]]] = {
    "takes": take_lines, "register": _issues, "push": _pushes,
    "common": _common, "ways": _ways, "ledger": _ledger, "question": _questions,
}  # fmt: skip
