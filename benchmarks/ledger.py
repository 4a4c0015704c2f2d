"""How well the forecast ledger reads forecasts, how well it proposes later evidence, and how fast it is.

    python -m benchmarks.ledger SHARED [--show] [--forecasts 100000] [--seed 1]

SHARED is as for `benchmarks/slots.py`. Labels, by one person who read the texts before the program did:

- forecast_states.csv: the place of a forecast, the day its document is taken to have come out, the band of its words by
  the annotation guidelines, when it falls due (empty: no day can be told), whether it hangs on a condition, and its
  state on 24 November 2026. The fields of the statement are filled in at that place, as in `benchmarks/slots.py`, so
  that only what the ledger makes of it is measured. `unseen`: documents held out when rules were written; `dated`:
  others, chosen because they tell a date.
- later_evidence.csv: a forecast of the example corpus, and the passages of later articles that bear on it.

Right: the state; the end of the horizon within three months, or none where none is told; the median within the band
that was labelled, or the bands the same (turned round where the proposition keeps a denial). `hedge`: of the gold's
forecasts with one, on the same documents, those in which at least half of its words are found.
Seconds are of the processor, the best of three.
"""

import argparse
import csv
import json
import re
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from benchmarks.clock import taken
from benchmarks.made_ledger import made
from benchmarks.slots import half
from dragoman import api
from dragoman.documents import load
from dragoman.dossier import Dossier, Query, ReaderIdentity
from dragoman.language import analyse
from dragoman.language.parser import parser
from dragoman.lenses.forecasts import Ledger, ledger
from dragoman.lenses.forecasts.band import band as as_band
from dragoman.lenses.forecasts.choose import Wanted, chosen
from dragoman.lenses.forecasts.entry import Entry
from dragoman.lenses.forecasts.later import later_statements
from dragoman.lenses.forecasts.likelihood import sign
from dragoman.lenses.forecasts.rows import row
from dragoman.lenses.forecasts.scoring import scored_entries
from dragoman.ontology.hedges import opposite
from dragoman.reading.attribution import voices
from dragoman.reading.scene import Scene
from dragoman.reading.slots import slots
from dragoman.statements import Document, Forecast, Interval, Published, Span

DAY = date(2026, 11, 24)
_NEAR = 92
_DENIED = re.compile(r"\b(?:no|not|nor|never|neither|without)\b|n't\b", re.IGNORECASE)
_HERE = Path(__file__).parent


@dataclass(frozen=True)
class Label:
    """A forecast by its place, and what is right of it."""

    part: str
    document: str
    span: Span
    published: str
    band: tuple[float, float]
    due: Interval | None
    conditional: bool
    state: str


def labels() -> list[Label]:
    """The labelled forecasts."""
    with (_HERE / "forecast_states.csv").open(encoding="utf-8", newline="") as file:
        return [
            Label(
                row["part"],
                row["document"],
                Span(int(row["start"]), int(row["end"])),
                row["published"],
                (float(row["low"]), float(row["high"])),
                Interval.parse(row["due"]) if row["due"] else None,
                row["conditional"] == "yes",
                row["state"],
            )
            for row in csv.DictReader(file)
        ]


def read(shared: Path, label: Label) -> Document:
    """The document, out on the day that the label says."""
    folder = shared / "seeds" if label.part == "seeds" else shared / "corpus" / "statements" / "txt"
    found = load(folder / label.document)
    when = Published(Interval.parse(label.published), "option") if label.published else found.published
    return replace(found, name=label.document, published=when)


def placed(shared: Path, several: Sequence[Label], folder: Path) -> list[tuple[Label, Entry]]:
    """Each label with its entry of a ledger over all of them."""
    by_document: dict[str, list[Label]] = defaultdict(list)
    for each in several:
        by_document[each.document].append(each)
    with (
        Dossier.create(folder / "labels.dossier") as made_here,
        made_here.run(ReaderIdentity("0", "labels", "0")) as run,
    ):
        for same in by_document.values():
            document = read(shared, same[0])
            run.store(
                document, [_forecast(document, scene, each.span) for scene in [_scene(document)] for each in same]
            )
    with Dossier.open(folder / "labels.dossier") as opened:
        entries = ledger(opened, Query()).entries
    found = []
    for each in several:
        for entry in entries:
            main = entry.statements[0]
            if main.source.name == each.document and main.statement.span == each.span:
                found.append((each, entry))
    return found


def _scene(document: Document) -> Scene:
    analysis, parses = analyse(document), parser().parse(document.text, document.sentences)
    return Scene(analysis, parses, voices(analysis, parses))


def _forecast(document: Document, scene: Scene, span: Span) -> Forecast:
    values = {name: slot.value for name, slot in slots("forecast", span, scene).items()}
    return Forecast(document=document.sha256, span=span, factuality="future", **values)


def states(shared: Path, show: bool) -> None:
    """Print the shares that are right."""
    with tempfile.TemporaryDirectory() as folder:
        found = placed(shared, labels(), Path(folder))
    parts = {"unseen": ["unseen"], "seeds": ["seeds"], "both": ["unseen", "seeds"], "dated": ["dated"]}
    print(f"{'':<8} {'n':>3}  state, horizon, band, condition, the first three")
    for name, of in parts.items():
        right = [_right(label, entry) for label, entry in found if label.part in of]
        shares = [sum(each) / len(right) for each in zip(*right, strict=True)]
        whole = sum(all(each[:3]) for each in right) / len(right)
        each = "  ".join(f"{share:.2f}" for share in (*shares, whole))
        print(f"{name:<8} {len(right):3d}   {each}")
    for label, entry in found if show else ():
        if not all(_right(label, entry)):
            print(f"\n{label.document} {label.span.start} {' '.join(entry.statements[0].quote.split())}")
            print(f"  wanted {label.state}, {label.due}, {label.band}, conditional {label.conditional}")
            print(
                f"  found  {entry.state(DAY)}, {entry.due}, {entry.said.probability}, {entry.band}, {entry.condition!r}"
            )


def _right(label: Label, entry: Entry) -> tuple[bool, bool, bool, bool]:
    due, read_as = entry.due, entry.said.probability
    horizon = abs((due.end - label.due.end).days) <= _NEAR if label.due and due else label.due is due
    bands = [label.band, opposite(label.band)] if _DENIED.search(entry.said.proposition) else [label.band]
    band = entry.band is not None and any(
        read_as == each or each[0] <= entry.band.median <= each[1] or entry.band == as_band(entry.band.phrase, each)
        for each in bands
    )
    return entry.state(DAY) == label.state, horizon, band, bool(entry.condition) == label.conditional


def hedges(shared: Path) -> None:
    """Print how many of the gold's hedges are found, on the documents of the labels."""
    names = {each.document: each for each in labels() if each.part != "dated"}
    gold = [*_gold(shared / "corpus" / "statements" / "gold.jsonl"), *_gold(shared / "gold" / "seeds.jsonl")]
    found: dict[str, list[bool]] = defaultdict(list)
    for name, label in names.items():
        document = read(shared, label)
        scene = _scene(document)
        for each in gold:
            if each["doc"] == name and each.get("hedge"):
                start = document.text.find(each["quote"])
                said = slots("forecast", Span(start, start + len(each["quote"])), scene)["hedge"].value
                said = said or (sign(each["quote"]) or ("",))[0]
                found[label.part].append(bool(said) and (half(each["hedge"], said) or _most(each["hedge"], said)))
    found["both"] = [each for part in found.values() for each in part]
    for part, right in found.items():
        print(f"hedges of the gold, {part}: {sum(right)} of {len(right)} found, {sum(right) / len(right):.2f}")


def _most(gold: str, said: str) -> bool:
    """Whether at least half of all words are there, those of `half` and `might` alike."""
    wanted = set(re.findall(r"\w+", gold.casefold()))
    return 2 * len(wanted & set(re.findall(r"\w+", said.casefold()))) >= len(wanted)


def _gold(path: Path) -> Iterator[dict[str, str]]:
    for line in path.read_text("utf-8").splitlines():
        record = json.loads(line)
        if record.get("kind") == "forecast":
            yield record


def later(show: bool) -> None:
    """Print in how many a right passage is among the first five proposed, and how often it is the first."""
    with (_HERE / "later_evidence.csv").open(encoding="utf-8", newline="") as file:
        pairs = list(csv.DictReader(file))
    with tempfile.TemporaryDirectory() as folder:
        where = Path(folder) / "example.dossier"
        api.read([_HERE.parent / "examples" / "russia-pakistan"], where)
        with api.open(where) as opened:
            ranks = [_rank(opened, ledger(opened, Query()), pair, show) for pair in pairs]
    known = [each for each in ranks if each is not None]
    five, first = sum(each < 5 for each in known), sum(each == 0 for each in known)
    many = len(pairs)
    print(f"later evidence, {many} forecasts: among the first five {five / many:.2f}, first {first / many:.2f}")


def _rank(opened: Dossier, whole: Ledger, pair: dict[str, str], show: bool) -> int | None:
    span = Span(int(pair["start"]), int(pair["end"]))
    places = []
    for told in pair["later"].split(" "):
        name, _, ends = told.rpartition(":")
        start, _, end = ends.partition("-")
        places.append((name, Span(int(start), int(end))))
    for entry in whole.entries:
        main = entry.statements[0]
        if main.source.name == pair["document"] and main.statement.span.shared(span):
            break
    else:
        print(f"not read as a forecast: {pair['document']} {span.start}" if show else "", end="\n" if show else "")
        return None
    proposed = later_statements(opened, entry, Query(), 20)
    for rank, each in enumerate(proposed):
        source = opened.document(each.stored.source.name).document
        held = [one for one in source.sentences if one.shared(each.stored.statement.span)]
        if any(source.name == name and any(one.shared(place) for one in held) for name, place in places):
            if show and rank >= 5:
                print(f"{rank}: {main.quote!r}")
            return rank
    if show:
        print(f"none: {' '.join(main.quote.split())!r}")
        for each in proposed[:5]:
            print(f"    {each.weight} {each.sentence[:110]} ({each.why})")
    return 99


def speed(forecasts: int, seed: int) -> None:
    """Print the seconds that a large ledger takes."""
    whole = made(forecasts, seed)
    day = whole.day
    listed = taken(lambda: [row(each, day) for each in chosen(whole, Wanted())[:100]])
    print(f"list {forecasts} forecasts by day due, the first hundred as rows: {listed:.2f} s")
    wanted = Wanted(states=("expired",), speakers=("Author 7",))
    print(f"filter by state and speaker: {taken(lambda: chosen(whole, wanted)):.2f} s")
    print(f"rescore all: {taken(lambda: scored_entries(whole.entries, day)):.2f} s")


def main() -> None:
    """Print the figures."""
    given = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    given.add_argument("shared", type=Path)
    given.add_argument("--show", action="store_true", help="print what is wrong")
    given.add_argument("--forecasts", type=int, default=100_000)
    given.add_argument("--seed", type=int, default=1)
    asked = given.parse_args()
    states(asked.shared, asked.show)
    hedges(asked.shared)
    later(asked.show)
    speed(asked.forecasts, asked.seed)


if __name__ == "__main__":
    main()
