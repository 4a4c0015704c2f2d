"""Questions, their evidence and the odds, as rows."""

from collections.abc import Iterator
from typing import Any

from dragoman.dossier import Dossier
from dragoman.lenses.asked import Day, day
from dragoman.lenses.gathered import counted
from dragoman.lenses.indicators.figure import STEPS, matrix, steps
from dragoman.lenses.indicators.question import question as named
from dragoman.lenses.indicators.question import questions
from dragoman.lenses.indicators.weighed import Weighed, weighed
from dragoman.lenses.relations.rows import rests_on
from dragoman.lenses.result import LensResult, Row

_LIST = ("no", "asks", "answers", "chances", "items", "sources", "latest", "least_against", "asked_by")
_WRONG = {
    "left out": "would change if it were left out",
    "the opposite": "would change if it said the opposite",
}
_HINT = 'No question has been asked yet: --ask "Will Kenya join ...?" --hypothesis yes=... --hypothesis no=...'


def indicators(dossier: Dossier, *, question: str | None = None, as_of: Day | None = None) -> LensResult:
    """The questions with their odds; or, for one, its dated items with the odds after each, and the matrix.

    For the items of a question each hypothesis has a column with the step (`++` to `--`) and one, `P(name)`, with its
    probability after the item. `question` is a number, a key or words of the question. Raises QueryError when there is
    no such question, or `as_of` is no date.
    """
    until = day(as_of, last=True)
    if question is not None:
        return _one(weighed(dossier, named(dossier, question), until))
    found = [weighed(dossier, each, until) for each in questions(dossier)]
    return LensResult(
        lens="indicators",
        columns=_LIST,
        rows=tuple(_summary(number, each) for number, each in enumerate(found, 1)),
        shown=("no", "asks", "chances", "items", "sources", "least_against", "latest"),
        figures=tuple(drawn for each in found for drawn in [steps(each) or matrix(each)] if drawn),
        notes=(*(found[0].notes if found else ()), *([] if found else _suggested(dossier))),
    )


def _suggested(dossier: Dossier) -> Iterator[str]:
    yield _HINT
    asked = [each.source.title for each in dossier.catalogue() if each.source.title.rstrip().endswith("?")]
    if asked:
        yield f"Titles that ask one: {'; '.join(sorted(set(asked))[:5])}"


def _summary(number: int, found: Weighed) -> Row:
    last = [each.day for each in found.items if each.day]
    values = {
        "no": number,
        "asks": found.question.text,
        "answers": [f"{each.name}: {each.text}" for each in found.question.hypotheses],
        "chances": [f"{name} {chance:.0%}" for name, chance in found.chances.items()],
        "items": len(found.items),
        "sources": len({each.family for each in found.items}),
        "latest": max(last).isoformat() if last else None,
        "least_against": list(found.least_against) if found.items else [],
        "asked_by": f"{found.question.asked.who}, {found.question.asked.when.date()}",
    }
    return Row(values, *rests_on(told for each in found.items for told in each.told))


def _one(found: Weighed) -> LensResult:
    names = found.question.names
    chances = tuple(f"P({name})" for name in names)
    return LensResult(
        lens="indicators",
        columns=(
            "id", "day", "dated", "kind", "item", *names, "ratio", "share", *chances, "if_wrong", "grade", "why",
            "independent", "doc", "start", "end",
        ),
        rows=tuple(_row(found, at) for at in range(len(found.items))),
        shown=("id", "day", "item", *names, "ratio", *chances[: 1 if len(names) == 2 else len(names)]),
        figures=tuple(filter(None, [steps(found), matrix(found)])),
        notes=(*found.notes, *_notes(found)),
    )  # fmt: skip


def _row(found: Weighed, at: int) -> Row:
    item, names = found.items[at], found.question.names
    main = item.main
    values: dict[str, Any] = {
        "id": main.id,
        "day": item.day.isoformat() if item.day else None,
        "dated": item.dated,
        "kind": main.statement.kind,
        "item": " ".join(main.quote.split()),
        **{name: STEPS[step] for name, step in zip(names, found.steps[at], strict=True)},
        "ratio": round(float(found.tells[at]), 2),
        "share": round(float(found.shares[at]), 2),
        **{f"P({name})": round(float(chance), 3) for name, chance in zip(names, found.path[at + 1], strict=True)},
        "if_wrong": found.pivots[at],
        "grade": item.grade,
        "why": item.why,
        "independent": len({each.source.sha256 for each in item.told}),
        "doc": main.source.name,
        "start": main.statement.span.start,
        "end": main.statement.span.end,
    }
    return Row(values, *rests_on(item.told))


def _notes(found: Weighed) -> Iterator[str]:
    asked = found.question
    yield f"{asked.text} Answers: " + "; ".join(f"{each.name} = {each.text}" for each in asked.hypotheses) + "."
    prior = ", ".join(f"{name} {chance:.0%}" for name, chance in zip(asked.names, asked.prior, strict=True))
    now = ", ".join(f"{name} {chance:.0%}" for name, chance in found.chances.items())
    yield f"From {prior} to {now} by {counted(len(found.items), 'item')}."
    if not found.items:
        yield f"Nothing tells of {' and '.join(asked.actors)} together: let statements bear on it by --include."
        return
    against = ", ".join(f"{name} {sum_:.1f}" for name, sum_ in zip(asked.names, found.against, strict=True))
    yield f"Against each, inconsistent steps added up: {against}. Least against: {' and '.join(found.least_against)}."
    yield from _pivots(found)
    families = len({each.family for each in found.items})
    if families < len(found.items):
        sources = counted(families, "independent source")
        yield f"{counted(len(found.items), 'item')} from {sources}: those of one source share its weight."
    defaults = sum(each.judged is None for each in found.items)
    if defaults:
        yield (f"{counted(defaults, 'item')} weighed by default, from type, intensity, reader and source; nobody has "
               "judged them (--weigh, --rate, --accept).")  # fmt: skip
    undated = sum(each.day is None for each in found.items)
    if undated:
        yield f"{counted(undated, 'item')} without a day come last."
    if found.weak:
        hardly = counted(found.weak, "item")
        yield f"{hardly} that hardly tell anything (a ratio below 1.1) left out; --include lets one in."
    if found.left:
        yield f"{counted(found.left, 'item')} more left out."
    if all(each.lean == 0 for each in asked.hypotheses):
        yield "What the answers foresee could not be read from their words: all defaults are 1 (--lean)."


def _pivots(found: Weighed) -> Iterator[str]:
    for how, words in _WRONG.items():
        held = [found.items[at].main for at, said in enumerate(found.pivots) if said == how]
        if held:
            first = " ".join(held[0].quote.split())
            more = f" (and of {len(held) - 1} more)" if len(held) > 1 else ""
            yield f"The order of the answers {words}: “{first}” ({held[0].id}){more}."
    if not any(found.pivots):
        yield "No single item would change the order of the answers, even if it said the opposite."
