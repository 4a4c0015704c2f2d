"""Who is named: canonical names for what a model calls an actor, and where the text bears that out."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from dragoman import ontology
from dragoman.language import Mention
from dragoman.reading.anchor.numbered import Numbered
from dragoman.reading.anchor.place import Placed, Refused, phrase_in
from dragoman.reading.scene import Scene
from dragoman.statements import Span

_PERSONAL = frozenset({"leader", "person"})
_ANAPHOR = re.compile(
    r"\b(?:it|its|they|them|their|he|him|his|she|her|we|us|our|both|each other|one another|bilateral|mutual|neighbou?rs?"
    r"|the (?:country|countries|government|group|regime|two|pair|latter|former|duo|sides?|nation|state|parties|alliance)"
    r"|that country|two (?:countries|sides|nations|states|powers))\b".replace(" ", r"\s"),
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Cast:
    """Those whom a window names; `placed` is the evidence of the statement in question."""

    scene: Scene
    text: Numbered
    placed: Placed
    window: Span

    @cached_property
    def here(self) -> frozenset[str]:
        """Whom the evidence names, each also as the state or body that he acts for."""
        return self._known(self._named(self.placed.evidence))

    @cached_property
    def around(self) -> frozenset[str]:
        """Whom the window names."""
        return self._known(self._named(self.window))

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

    def _known(self, mentions: Iterable[Mention]) -> frozenset[str]:
        return frozenset(self._of(each.actor for each in mentions))

    def _of(self, names: Iterable[str]) -> set[str]:
        given = set(names)
        return given | {ontology.acts_for(each) for each in given} | set(self.scene.acting_for(sorted(given)))
