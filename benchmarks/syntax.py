"""How well and how fast the parser reads: LAS on the running text of treebanks, words a second, memory.

    python -m benchmarks.syntax SHARED

SHARED holds corpus/treebank/ (docs/training.md). Sentences and words are found on the way; F1 in per cent as the
CoNLL 2018 shared task counts, LAS without subtypes. One process, one thread; the peak memory is the whole process's.
"""

import argparse
import resource
import time
from pathlib import Path

from dragoman import weights
from dragoman.documents.sentences import split
from dragoman.language.session import open_predictor
from training.corpus import read
from training.evaluate import judge_raw, speed

TREEBANKS = {"EWT": "ewt-test.conllu.gz", "GUM": "gum-test.conllu.gz"}
SHOWN = ("sentences", "words", "upos", "xpos", "uas", "las")


def main() -> None:
    """Print every figure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    treebanks = parser.parse_args().shared / "corpus" / "treebank"
    before = peak()
    began, folder = time.perf_counter(), weights.folder()
    predictor = open_predictor(folder / "syntax.onnx", folder / "tokenizer.json")
    opened = time.perf_counter() - began
    print(f"{'':5}" + "".join(f"{name:>10}" for name in (*SHOWN, "words/s")))
    for name, file in TREEBANKS.items():
        texts = list(read(treebanks / file))
        told = judge_raw(predictor, texts, split).told()
        quick = speed(predictor, texts, split, time.process_time)
        print(f"{name:5}" + "".join(f"{told[each]:>10.2f}" for each in SHOWN) + f"{quick:>10,.0f}")
    print(f"opened in {opened:.2f} s; memory {before:.0f} MB before, {peak():.0f} MB at the peak")


def peak() -> float:
    """The most memory that the process held so far, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
