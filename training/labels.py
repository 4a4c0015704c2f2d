"""The labels that the heads choose among, numbered in the same order whenever the corpus is the same."""

from collections.abc import Iterable

from dragoman.language.predict import NONE, Labels
from training.corpus import Sentence

__all__ = ["NONE", "Labels", "gather"]


def gather(sentences: Iterable[Sentence]) -> Labels:
    """The labels that occur in the sentences, each kind sorted; `-` stands first where it means that there is none."""
    found: dict[str, set[str]] = {kind: set() for kind in ("upos", "xpos", "label", "names", "units")}
    for sentence in sentences:
        found["upos"].update(word.upos for word in sentence.words)
        found["xpos"].update(word.xpos for word in sentence.words)
        found["label"].update(word.label for word in sentence.words)
        found["names"].update(sentence.names or ())
        found["units"].update(unit for unit in sentence.units or () if unit)
    sorted_ = {kind: tuple(sorted(each)) for kind, each in found.items()}
    return Labels(sorted_ | {"units": (NONE, *sorted_["units"]), "begins": (NONE, "begins")})
