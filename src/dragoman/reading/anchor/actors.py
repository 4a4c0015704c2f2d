"""Who is named: canonical names for what a model calls an actor, and where the text bears that out."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from dragoman import ontology
from dragoman.language import Mention
from dragoman.reading.anchor.item import Doubt, Item
from dragoman.reading.anchor.numbered import Numbered
from dragoman.reading.anchor.place import Placed, Refused, phrase_in
from dragoman.reading.anchor.view import View
from dragoman.reading.scene import Scene
from dragoman.statements import Span

_PERSONAL = frozenset({"leader", "person"})
_ANAPHOR = re.compile(
    (
        r"\b(?:it|its|they|them|their|he|him|his|she|her|we|us|our|both|each other|one another|bilateral|mutual"
        r"|the (?:country|countries|government|group|regime|two|pair|latter|former|duo|sides?|nation|state|parties)"
        r"|neighbou?rs?|that country|two (?:countries|sides|nations|states|powers))\b"
    ).replace(" ", r"\s"),
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Cast:
    """Those whom a window names; `placed` is the evidence of the statement in question."""

    view: View
    text: Numbered
    placed: Placed
    window: Span

    @property
    def scene(self) -> Scene:
        """The document's analysis."""
        return self.view.scene

    @cached_property
    def here(self) -> frozenset[str]:
        """Whom the evidence names, each also as the state or body that he acts for."""
        return self.view.named_in(self.placed.evidence)

    @cached_property
    def around(self) -> frozenset[str]:
        """Whom the window names."""
        return self.view.named_in(self.window)

    def borne_out(self, names: Iterable[str]) -> tuple[str, ...]:
        """The canonical names of those whom the evidence names or may mean by its pronouns; others are left out."""
        found = []
        for each in names:
            try:
                name = self.canonical(each)
            except Refused:
                continue
            if self.is_here(name) or name in self.meant:
                found.append(name)
        return tuple(dict.fromkeys(found))

    def points_back(self) -> bool:
        """Whether a word of the evidence stands for somebody named elsewhere."""
        return bool(_ANAPHOR.search(self.placed.evidence.of(self.scene.text)))

    def canonical(self, name: str) -> str:
        """The canonical name. Raises Refused where the window names nobody so."""
        found = ontology.actor(name)
        called = found.name if found else name
        if called in self.around or ontology.acts_for(called) in self.around:
            return called
        span = phrase_in(name, self.text, self.window)
        holding = [each for each in self._named(self.window) if span and each.span.shared(span)]
        if span is None or any(each.span != span and each.kind not in _PERSONAL for each in holding):
            raise Refused(f"the text around the quote does not name {name!r}")
        return holding[0].actor if holding else " ".join(span.of(self.scene.text).split())

    def is_here(self, name: str) -> bool:
        """Whether the evidence itself names an actor."""
        if name in self.here or ontology.acts_for(name) in self.here:
            return True
        return phrase_in(name, self.text, self.placed.evidence) is not None and ontology.actor(name) is None

    @cached_property
    def meant(self) -> frozenset[str]:
        """Whom the package's own reader takes the evidence to be about, pronouns looked up."""
        context = self.scene.context(self.placed.span.start)
        named = context.actors(self.placed.span) if context else ()
        stretches = self.scene.stretches(self.placed.evidence)
        pointed = [
            each for one in stretches for at in sorted(one.inside) for each in self.scene.referents(one.tree, at)
        ]
        return frozenset({*self._of(named), *self._of(each.actor for each in pointed)})

    def _named(self, span: Span) -> tuple[Mention, ...]:
        return self.scene.between(span.start, span.end)

    def _of(self, names: Iterable[str]) -> set[str]:
        given = set(names)
        return given | {ontology.acts_for(each) for each in given} | set(self.scene.acting_for(sorted(given)))


def strangers(item: Item, cast: Cast) -> list[Doubt]:
    """Those in a part whom the evidence does not name, and whom its pronouns do not stand for as far as one can see."""
    parts = [name for field in ("actor", "recipient", "dyad", "agent") for name in item.own.get(field, ())]
    parts += [item.own["holder"]] if "holder" in item.own else []
    strange = [each for each in dict.fromkeys(parts) if not cast.is_here(each) and each not in cast.meant]
    reason = "a word of the sentence may stand for them" if cast.points_back() else "the sentence does not name them"
    return [Doubt("actors", reason, ", ".join(strange), ", ".join(sorted(cast.here | cast.meant)))] if strange else []
