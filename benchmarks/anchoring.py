"""What becomes of true and of falsified answers of a language model, on annotated documents of others.

    python -m benchmarks.anchoring SHARED

SHARED holds gold/seeds.jsonl, seeds/, corpus/statements/gold.jsonl and corpus/statements/txt/. No model is asked. A
true answer is an annotated statement as a model would give it, its quote in another typography (quotation marks,
dashes, white space, soft hyphens, ligatures); fields in words hold the quote, for annotators write them freely. Each
falsified answer is a true one with one thing changed. `refused` and `review` are the shares that were refused and that
were kept as in need of review; what is left was accepted. Of documents of the corpus every tenth is taken.
"""

import argparse
import json
import random
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from time import process_time
from typing import Any

from dragoman import ontology
from dragoman.documents import load
from dragoman.reading.anchor import Numbered, Refused, View, anchored, numbered, place
from dragoman.reading.anchor.item import Item
from dragoman.statements import TYPES, Span, own_fields

FOLDS = 10
SEED = 20261124
WORDS = ("cause", "effect", "antecedent", "consequent", "issue", "object", "proposition")
NEGATION = re.compile(r"\b(?:not|never|no longer) |n['’]t\b")
CONDITION = re.compile(r",? (?:if|unless|provided|as long as|on condition)\b.*|\A(?:If|Unless)\b[^,]*, ", re.S)
NUMBER = re.compile(r"(?<!\w)\d{1,3}(?:[.,]\d+)*(?!\w)")
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
AUXILIARY = re.compile(r"\b(is|are|was|were|has|have|had|will|would|can|could|may|might|did|does)\b(?! not|n['’]t)")
SYNONYMS = {
    "said": "stated", "also": "as well", "however": "yet", "important": "crucial", "countries": "nations",
    "between": "among", "because": "since", "while": "as", "between the": "of the", "relations": "ties",
    "ties": "relations", "must": "has to", "will": "is going to", "its": "their", "would": "might", "to": "in order to",
    "and": "as well as", "the": "that", "of": "from",
}  # fmt: skip


@dataclass(frozen=True)
class Case:
    """An annotated statement as an answer, the text that it is about and the other view on that."""

    item: Item
    text: Numbered
    view: View

    def outcome(self, item: Item) -> str:
        """`accepted`, `review`, or why it is refused."""
        try:
            found = anchored(item, self.text, range(1, len(self.text.sentences) + 1), self.view)
        except Refused as error:
            return re.sub(r"['\"].*", "", str(error)).strip(": ")
        return "review: " + "; ".join(sorted({each.reason for each in found.doubts})) if found.doubts else "accepted"


def cases(folder: Path, gold: Path, every: int) -> Iterator[Case]:
    """The annotated statements that stand in sentences that are read, document by document."""
    by_document: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for line in gold.read_text("utf-8").splitlines():
        record = json.loads(line)
        if "kind" in record:
            by_document[record["doc"]].append(record)
    for name in sorted(by_document)[::every]:
        document = load(folder / name)
        text, view = numbered(document), View.of(document)
        for record in by_document[name]:
            start = document.text.find(record["quote"])
            touched = text.touched(_span(start, record["quote"])) if start >= 0 else None
            if touched:
                yield Case(_item(record, touched[0]), text, view)


def _span(start: int, quote: str) -> Span:
    return Span(start, start + len(quote))


def _item(record: dict[str, Any], sentence: int) -> Item:
    kind = record["kind"]
    own: dict[str, Any] = {}
    for name in own_fields(TYPES[kind]):
        value = record.get(name)
        if name in WORDS:
            value = record["quote"]
        elif name in {"date", "horizon", "deadline"}:
            value = value if value and value in record["quote"] else None
        elif name == "hedge":
            value = value if value and value in record["quote"] else ""
        elif name in {"actor", "recipient", "dyad", "agent"}:
            value = tuple(value or ())
        own[name] = value if value is not None or name in {"date", "horizon", "deadline", "level"} else ""
    own = {name: value for name, value in own.items() if name not in {"probability", "due"}}
    return Item(
        kind=kind, sentence=sentence, quote=record["quote"], speaker=record["speaker"], stance=record["stance"],
        factuality=record["factuality"], actors=tuple(record["actors"]), dimensions=tuple(record["dimension"]), own=own,
    )  # fmt: skip


def varied(quote: str, dice: random.Random) -> str:
    """The same words in another typography."""
    changes: list[Callable[[str], str]] = [
        lambda s: s.replace("’", "'").replace("‘", "'"), lambda s: s.replace("'", "’"),
        lambda s: s.replace("“", '"').replace("”", '"'), lambda s: re.sub(r'"', "”", s),
        lambda s: s.replace("—", " – ").replace("–", "-"), lambda s: s.replace(" ", "\u00a0", 2),
        lambda s: s.replace(" ", "  ", 1), lambda s: s.replace("fi", "ﬁ").replace("fl", "ﬂ"),
        lambda s: re.sub(r"(?<=\w{4})(?=\w{4})", "\u00ad", s, count=1), lambda s: s.replace("...", "…"),
        lambda s: f"“{s}”", lambda s: s.rstrip(".") + ".", lambda s: s.replace(" ", "\n", 1),
    ]  # fmt: skip
    for change in dice.sample(changes, 4):
        quote = change(quote)
    return quote


def _with_quote(item: Item, quote: str) -> Item:
    """With another quote, and the fields that held the old one."""
    own = {name: quote if value == item.quote else value for name, value in item.own.items()}
    return replace(item, quote=quote, own=own)


def _replaced(pattern: re.Pattern[str], by: Callable[[re.Match[str]], str]) -> Callable[..., Item | None]:
    def change(case: Case, *_: Any) -> Item | None:
        quote = pattern.sub(by, case.item.quote, count=1)
        return _with_quote(case.item, quote) if quote != case.item.quote and len(quote.split()) > 3 else None

    return change


def _negation_cut(case: Case, *_: Any) -> Item | None:
    """The words after a `not`, told as a fact."""
    found = NEGATION.search(case.item.quote)
    rest = case.item.quote[found.end() :].strip() if found else ""
    if case.item.kind != "event" or len(rest.split()) < 4:
        return None
    return replace(_with_quote(case.item, rest), factuality="fact")


def _condition_cut(case: Case, *_: Any) -> Item | None:
    quote = CONDITION.sub("", case.item.quote).strip()
    if case.item.kind not in {"forecast", "event"} or quote == case.item.quote or len(quote.split()) < 4:
        return None
    return replace(_with_quote(case.item, quote), factuality="future")


def _names(case: Case) -> list[Any]:
    start = case.text.document.text.find(case.item.quote)
    span = _span(start, case.item.quote)
    return list(case.view.scene.between(span.start, span.end)) if start >= 0 else []


def _actors_in_words(case: Case, *_: Any) -> Item | None:
    words = list(dict.fromkeys(each.span.of(case.text.document.text) for each in _names(case)))
    if len(words) < 2:
        return None
    one, other = words[:2]
    swapped = re.sub(
        rf"\b(?:{re.escape(one)}|{re.escape(other)})\b", lambda m: other if m[0] == one else one, case.item.quote
    )
    return _with_quote(case.item, swapped) if swapped != case.item.quote else None


def _actors_in_fields(case: Case, *_: Any) -> Item | None:
    own = case.item.own
    if case.item.kind != "event" or not own["actor"] or not own["recipient"] or own["actor"] == own["recipient"]:
        return None
    return replace(case.item, own={**own, "actor": own["recipient"], "recipient": own["actor"]})


def _stranger(case: Case, dice: random.Random, _: list[Case]) -> Item | None:
    """Another actor whom the document names, but not the sentence."""
    held = {ontology.acts_for(each.actor) for each in _names(case)} | set(case.item.actors)
    away = [each for each in ("India", "China", "Iran", "Turkey", "United States", "Israel") if each not in held]
    if case.item.kind != "event" or not case.item.own["actor"]:
        return None
    return replace(case.item, own={**case.item.own, "actor": (dice.choice(away),)})


def _capital(case: Case, *_: Any) -> Item | None:
    pairs = {"Russia": "Moscow", "Pakistan": "Islamabad", "India": "New Delhi", "China": "Beijing", "Iran": "Tehran"}
    pairs |= {city: state for state, city in pairs.items()}
    found = next((each for each in pairs if re.search(rf"\b{each}\b", case.item.quote)), None)
    quote = re.sub(rf"\b{found}\b", pairs[found], case.item.quote, count=1) if found else ""
    return _with_quote(case.item, quote) if found else None


def _paraphrase(case: Case, *_: Any) -> Item | None:
    for word, other in SYNONYMS.items():
        quote = re.sub(rf"\b{word}\b", other, case.item.quote, count=1)
        if quote != case.item.quote:
            return _with_quote(case.item, quote)
    return None


def _elsewhere(case: Case, dice: random.Random, others: list[Case]) -> Item | None:
    other = dice.choice(others)
    same = other.text.document.sha256 == case.text.document.sha256
    return None if same else _with_quote(case.item, other.item.quote)


def _welded(case: Case, *_: Any) -> Item | None:
    number = min(len(case.text.sentences), case.item.sentence + 2)
    other = " ".join(case.text.at(number).of(case.text.document.text).split())
    half = case.item.quote.split()
    if number == case.item.sentence or len(half) < 6:
        return None
    return _with_quote(case.item, " ".join(half[: len(half) // 2]) + " … " + other)


def _speaker(case: Case, dice: random.Random, _: list[Case]) -> Item | None:
    """What somebody else says as the author's own words, and the other way round."""
    if case.item.speaker != "author":
        return replace(case.item, speaker="author", stance="endorses")
    named = [each.span.of(case.text.document.text) for each in case.view.scene.mentions[:40]]
    return replace(case.item, speaker=dice.choice(named), stance="reports") if named else None


FALSIFIED: dict[str, Callable[[Case, random.Random, list[Case]], Item | None]] = {
    "negation dropped": _replaced(NEGATION, lambda _: ""),
    "negation added": _replaced(AUXILIARY, lambda found: f"{found[0]} not"),
    "negation cut off": _negation_cut,
    "condition cut off": _condition_cut,
    "actors swapped in the quote": _actors_in_words,
    "actors swapped in the fields": _actors_in_fields,
    "an actor whom the sentence does not name": _stranger,
    "country for capital, or the reverse": _capital,
    "number changed": _replaced(NUMBER, lambda found: str(int(re.sub(r"\D", "", found[0])) + 1)),
    "year changed": _replaced(YEAR, lambda found: str(int(found[0]) - 1)),
    "paraphrased": _paraphrase,
    "quote of another document": _elsewhere,
    "two sentences welded": _welded,
    "speaker changed": _speaker,
}


def measured(found: list[Case], dice: random.Random, reasons: bool) -> None:
    """Print the shares for true answers and for each sort of falsified ones."""
    stands = sum(_stands(each, varied(each.item.quote, dice)) for each in found)
    print(f"{len(found)} true answers; the varied quote stands in the text: {stands / len(found):.3f}")
    _print(
        "true", Counter(each.outcome(_with_quote(each.item, varied(each.item.quote, dice))) for each in found), reasons
    )
    total: Counter[str] = Counter()
    for name, change in FALSIFIED.items():
        outcomes: Counter[str] = Counter()
        for case in found:
            item = change(case, dice, found)
            if item is not None:
                outcome = case.outcome(item)
                outcomes[outcome] += 1
                if reasons and outcome == "accepted":
                    print("   ", item.kind, item.factuality, item.speaker, item.own.get("actor"), "|", item.quote[:150])
        total += outcomes
        _print(name, outcomes, reasons)
    _print("all falsified", total, False)


def _stands(case: Case, quote: str) -> bool:
    try:
        return place(quote, case.item.sentence, case.text, range(1, len(case.text.sentences) + 1)) is not None
    except Refused:
        return False


def _print(name: str, outcomes: Counter[str], reasons: bool) -> None:
    count = outcomes.total() or 1
    accepted = outcomes["accepted"]
    review = sum(number for what, number in outcomes.items() if what.startswith("review"))
    refused = outcomes.total() - accepted - review
    print(
        f"{name:42} {outcomes.total():5} refused {refused / count:.3f} review {review / count:.3f} accepted {accepted}"
    )
    if reasons:
        for what, number in outcomes.most_common(9):
            print(f"      {number:4} {what}")


def main() -> None:
    """Measure on the seeds and on documents of the corpus."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--reasons", action="store_true", help="also print why, and what was accepted")
    parser.add_argument("--every", type=int, default=FOLDS)
    given = parser.parse_args()
    corpus = given.shared / "corpus" / "statements"
    for name, folder, gold, every in (
        ("seeds", given.shared / "seeds", given.shared / "gold" / "seeds.jsonl", 1),
        ("corpus", corpus / "txt", corpus / "gold.jsonl", given.every),
    ):
        print(f"== {name}")
        start = process_time()
        found = list(cases(folder, gold, every))
        read = process_time() - start
        start = process_time()
        measured(found, random.Random(SEED), given.reasons)
        print(f"reading {read:.1f} s, anchoring {process_time() - start:.1f} s")


if __name__ == "__main__":
    main()
