"""Answers weighed: what of them is taken as statements, with remarks on what is in doubt and what was refused."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from typing import Any

from dragoman.reading.anchor import Anchored, Refused, View, anchored
from dragoman.reading.anchor.item import Item
from dragoman.reading.anchor.orders import orders
from dragoman.reading.llm.talk import Said, Task
from dragoman.statements import Remark, Span, Statement, own_fields, statement_id

_HALF = 0.5
_EVEN = 0.5
_LONGEST = 2000
_COMPARED = ("factuality", "action", "sign", "relation", "status", "trend")


@dataclass(frozen=True, slots=True)
class Weighed:
    """Statements by their place, and remarks: orders first, then what needs review, then what was refused.

    `quotes` are where the words stand that each statement rests on, in the same order.
    """

    statements: tuple[Statement, ...]
    quotes: tuple[Span, ...]
    remarks: tuple[Remark, ...]


def weighed(said: Iterable[tuple[Task, Said]], view: View) -> Weighed:
    """What may be taken of the answers about the windows of one document; their order makes no difference."""
    taken: dict[str, Anchored] = {}
    refused: list[Remark] = []
    for task, answer in said:
        for item in answer.items:
            try:
                found = anchored(item, task.text, task.window.shown, view)
            except Refused as error:
                refused.append(_refused(str(error), item.quote, _plain(item)))
                continue
            if _is_own(task, found):
                taken.setdefault(statement_id(found.statement), found)
        refused += [_refused(f"not of the right form: {why}", _quote(entry), entry) for why, entry in answer.faults]
    ordered = sorted(taken.items(), key=lambda pair: (pair[1].statement.span, pair[1].statement.kind, pair[0]))
    reviews = [each for name, found in ordered for each in _reviews(name, found, view)]
    refused.sort(key=lambda each: (each.quote, each.reason, each.read))
    statements = tuple(each.statement for _, each in ordered)
    return Weighed(statements, tuple(each.quote for _, each in ordered), (*_orders(view), *reviews, *refused))


def beside(found: Weighed, view: View) -> Weighed:
    """With the statements of the package's own reader, and remarks on what only one of the two finds.

    Where both find a statement of one kind on the same words the model's stands, and remarks tell where they differ.
    """
    left = list(view.statements)
    remarks: list[Remark] = []
    statements: list[Statement] = []
    for each, quote in zip(found.statements, found.quotes, strict=True):
        same = max((one for one in left if one.kind == each.kind), key=lambda one: one.span.shared(quote), default=None)
        if same is None or same.span.shared(quote) < _HALF * min(len(same.span), len(quote)):
            remarks.append(_one_sided(each, quote.of(view.scene.text), "the package's own reader does not find it"))
        else:
            left.remove(same)
            remarks += _differences(each, same, quote.of(view.scene.text))
        statements.append(each)
    for each in left:
        remarks.append(_one_sided(each, each.span.of(view.scene.text), "the model does not find it"))
        statements.append(each)
    unsure = {each.statement for each in remarks}
    marked = [_even(each) if statement_id(each) in unsure else each for each in statements]
    marked.sort(key=lambda each: (each.span, each.kind, statement_id(each)))
    return Weighed(tuple(marked), (), (*found.remarks, *remarks))


def _is_own(task: Task, found: Anchored) -> bool:
    """Whether it does not stand on sentences alone that the window before had as its own."""
    touched = task.text.touched(found.quote)
    return touched is not None and touched[1] >= task.window.own


def _even(each: Statement) -> Statement:
    return replace(each, confidence=_EVEN if each.confidence is None else min(each.confidence, _EVEN))


def _one_sided(each: Statement, quote: str, reason: str) -> Remark:
    views = ("nothing", each.kind) if "model" in reason else (each.kind, "nothing")
    return Remark(
        sort="review", reason=reason, quote=quote[:_LONGEST], statement=statement_id(each), field="kind",
        read=views[0], other=views[1],
    )  # fmt: skip


def _differences(each: Statement, same: Statement, quote: str) -> Iterator[Remark]:
    """The closed fields, and the speaker, on which two readings of the same words differ."""
    pairs = {name: (getattr(each, name), getattr(same, name)) for name in _COMPARED if hasattr(each, name)}
    pairs["speaker"] = (each.attribution.speaker, same.attribution.speaker)
    for name in {"actor", "recipient", "dyad"} & set(own_fields(type(each))):
        pairs[name] = (", ".join(sorted(getattr(each, name))), ", ".join(sorted(getattr(same, name))))
    for name, (read, other) in sorted(pairs.items()):
        if read != other:
            yield Remark(
                sort="review", reason="the two readers differ", quote=quote[:_LONGEST], statement=statement_id(each),
                field=name, read=str(read), other=str(other),
            )  # fmt: skip


def _reviews(name: str, found: Anchored, view: View) -> Iterator[Remark]:
    quote = found.quote.of(view.scene.text)[:_LONGEST]
    for each in found.doubts:
        yield Remark(
            sort="review", reason=each.reason, quote=quote, statement=name, field=each.field, read=each.read[:_LONGEST],
            other=each.other[:_LONGEST],
        )  # fmt: skip


def _orders(view: View) -> Iterator[Remark]:
    text = view.scene.text
    for each in orders(text):
        yield Remark(sort="order", reason="the document gives its reader orders", quote=each.of(text)[:_LONGEST])


def _refused(reason: str, quote: str, entry: Any) -> Remark:
    read = json.dumps(entry, ensure_ascii=False, sort_keys=True)[:_LONGEST]
    return Remark(sort="refused", reason=_whole(reason)[:_LONGEST], quote=_whole(quote)[:_LONGEST], read=_whole(read))


def _quote(entry: Any) -> str:
    found = entry.get("quote") if isinstance(entry, dict) else None
    return found if isinstance(found, str) else ""


def _plain(item: Item) -> dict[str, Any]:
    found = asdict(item)
    own: dict[str, Any] = found.pop("own")
    return found | own


def _whole(words: str) -> str:
    """Without half characters and NUL, which no file holds."""
    return words.encode("utf-8", "replace").decode().replace("\x00", "")
