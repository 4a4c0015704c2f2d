"""Whether copies of a text are found, on copies that rules make of texts that do not belong to this project.

    python -m benchmarks.families SHARED [--many N] [--minhash]

SHARED holds corpus/statements/txt/ and corpus/treebank/*.conllu.gz. Every text of 150 words or more is rewritten in
each of the ways of rewriting.py, one copy a way. Beside them stand hard negatives: texts that quote the same passage
(a fifth of their words), and texts that share the standing words of a site. Asked of all pairs of documents: are they
copies of one? `--many` times so many documents, of which one in twenty has a copy; `--minhash` asks datasketch's
MinHashLSH (not a dependency: `pip install datasketch`) as well.
"""

import argparse
import gzip
import hashlib
import random
import resource
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from importlib import import_module
from math import comb
from pathlib import Path
from typing import Any

from benchmarks.rewriting import REWRITES, boilerplate, paragraphs
from dragoman.intake.families import families
from dragoman.statements import Document, Part, Span

SHORTEST = 150
Found = Mapping[str, str]


def texts(shared: Path) -> list[str]:
    """The articles and the documents of the treebank."""
    found = [path.read_text("utf-8") for path in sorted((shared / "corpus" / "statements" / "txt").iterdir())]
    for path in sorted((shared / "corpus" / "treebank").glob("*.conllu.gz")):
        found.extend(_treebank(path))
    return list({" ".join(text.split()): text for text in found if len(text.split()) >= SHORTEST}.values())


def _treebank(path: Path) -> Iterator[str]:
    lines: list[str] = []
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            if line.startswith("# newdoc") and lines:
                yield "\n".join(lines)
                lines = []
            elif line.startswith("# text = "):
                lines.append(line.removeprefix("# text = ").strip())
    yield "\n".join(lines)


def document(name: str, text: str) -> Document:
    """A text as a document, all of it body."""
    sha256 = hashlib.sha256(f"{name} {text}".encode()).hexdigest()
    return Document(sha256=sha256, name=name, format="txt", text=text, parts=(Part(Span(0, len(text)), "body"),))


def rewritten(originals: Sequence[str], seed: int = 1) -> dict[str, list[Document]]:
    """The originals and their copies by the way they were rewritten; a document's name begins with its original's."""
    found: dict[str, list[Document]] = {
        "original": [document(f"{n}/original", text) for n, text in enumerate(originals)]
    }
    for way, rewrite in REWRITES.items():
        found[way] = [
            document(f"{n}/{way}", rewrite(text, random.Random(f"{seed}{way}{n}"))) for n, text in enumerate(originals)
        ]
    return found


def negatives(originals: Sequence[str], seed: int = 2) -> list[Document]:
    """Texts of their own that quote one passage in groups of four, or stand between one site's standing words.

    The passage is a third of a text of the set at most, and a fifth of the one that quotes it.
    """
    chance, found = random.Random(seed), []
    for n, text in enumerate(originals):
        words = text.split()
        source = random.Random(f"{seed}{n // 4}").choice(originals).split()
        passage = " ".join(source[-min(len(source) // 3, len(words) // 5) :])
        held = paragraphs(" ".join(_shuffled(words, chance)))
        found.append(document(f"quoting {n}/x", "\n".join((*held, passage))))
        site = random.Random(f"{seed}site{n % 5}")
        standing = boilerplate(site, 50), boilerplate(site, 50)
        found.append(document(f"series {n}/x", "\n".join((standing[0], *_shuffled(words[:400], chance), standing[1]))))
    return found


def _shuffled(words: Sequence[str], chance: random.Random) -> list[str]:
    """The words of a text in an order in which they say nothing: of its topic, but no copy of it."""
    mixed = list(words)
    chance.shuffle(mixed)
    return mixed


def exact(documents: Sequence[Document]) -> Found:
    """Families of texts that are the same but for space."""
    alike: dict[str, list[Document]] = defaultdict(list)
    for each in documents:
        alike[" ".join(each.text.split())].append(each)
    return {each.sha256: some[0].sha256 for some in alike.values() if len(some) > 1 for each in some}


def minhash(documents: Sequence[Document], threshold: float) -> Found:
    """Families by datasketch: MinHash of runs of three words, 128 permutations, joined where LSH finds them."""
    sketch = import_module("datasketch")
    index = sketch.MinHashLSH(threshold=threshold, num_perm=128)
    prints, up = dict[str, Any](), dict[str, str]()
    for each in documents:
        words = each.text.casefold().split()
        prints[each.sha256] = sketch.MinHash(num_perm=128)
        prints[each.sha256].update_batch([" ".join(words[n : n + 3]).encode() for n in range(len(words) - 2)])
        index.insert(each.sha256, prints[each.sha256])
    for name, held in prints.items():
        group = min((up.get(other, other) for other in index.query(held)), default=name)
        up.update(dict.fromkeys(index.query(held), group))
    return up


def figures(documents: Sequence[Document], found: Found) -> tuple[float, float]:
    """Recall and precision over pairs of documents."""
    truth = Counter(each.name.partition("/")[0] for each in documents)
    said = Counter(found[each.sha256] for each in documents if each.sha256 in found)
    right = Counter((each.name.partition("/")[0], found[each.sha256]) for each in documents if each.sha256 in found)
    pairs = [sum(comb(number, 2) for number in count.values()) for count in (truth, said, right)]
    return pairs[2] / max(pairs[0], 1), pairs[2] / max(pairs[1], 1)


def by_way(sets: Mapping[str, Sequence[Document]], found: Found) -> Iterator[tuple[str, float]]:
    """For each way of rewriting the share of copies that are of their original's family."""
    for way, copies in sets.items():
        pairs = [(found.get(a.sha256), found.get(b.sha256)) for a, b in zip(sets["original"], copies, strict=True)]
        yield way, sum(a is not None and a == b for a, b in pairs) / len(pairs)


def many(originals: Sequence[str], number: int) -> Iterator[Document]:
    """So many documents of made-up order of the originals' sentences, one in twenty a shortened copy of the last."""
    chance, sentences = random.Random(3), [line for text in originals for line in paragraphs(text)]
    text = ""
    for n in range(number):
        if n % 20 == 19:
            yield document(f"{n - 1}/copy", text[: len(text) // 2])
            continue
        text = " ".join(" ".join(_shuffled(chance.choice(sentences).split(), chance)) for _ in range(18))
        yield document(f"{n}/original", text)


def timed(originals: Sequence[str], number: int) -> None:
    """Print processor time and memory for so many documents, without the time that making them takes."""
    begun = time.process_time()
    making = sum(1 for _ in many(originals, number)) and time.process_time() - begun
    begun = time.process_time()
    found = families(many(originals, number))
    took, peak = time.process_time() - begun - making, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{number} documents: {took:.1f} s, {peak} MB, {len(set(found.values()))} families of {number // 20}")


def main() -> None:
    """Print the tables."""
    given = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    given.add_argument("shared", type=Path)
    given.add_argument("--many", type=int, default=0)
    given.add_argument("--minhash", action="store_true")
    asked = given.parse_args()
    originals = texts(asked.shared)
    if asked.many:
        timed(originals, asked.many)
        return
    sets = rewritten(originals)
    documents = [*(each for some in sets.values() for each in some), *negatives(originals)]
    ways: dict[str, Callable[[Sequence[Document]], Found]] = {"exact hash": exact, "ours": families}
    if asked.minhash:
        ways |= {f"MinHash LSH {level}": partial(minhash, threshold=level) for level in (0.5, 0.2)}
    print(f"{len(originals)} originals, {len(documents)} documents")
    for name, way in ways.items():
        begun = time.process_time()
        found = way(documents)
        took = time.process_time() - begun
        recall, precision = figures(documents, found)
        print(f"{name:16} recall {recall:.3f}  precision {precision:.3f}  {took:.1f} s of processor time")
        print("  " + ", ".join(f"{way} {share:.3f}" for way, share in by_way(sets, found)))


if __name__ == "__main__":
    main()
