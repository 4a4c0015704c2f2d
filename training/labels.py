"""The labels that the heads choose among, numbered in the same order whenever the corpus is the same."""

from collections.abc import Iterable
from dataclasses import dataclass

from training.corpus import Sentence

NONE = "-"


@dataclass(frozen=True, slots=True)
class Labels:
    """The labels of each kind, in order: upos, xpos, label, names, units, and whatever other heads bring."""

    names: dict[str, tuple[str, ...]]

    def sizes(self) -> dict[str, int]:
        """How many labels each kind has."""
        return {kind: len(each) for kind, each in self.names.items()}

    def numbers(self, kind: str) -> dict[str, int]:
        """The number of each label of a kind."""
        return {label: number for number, label in enumerate(self.names[kind])}


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
