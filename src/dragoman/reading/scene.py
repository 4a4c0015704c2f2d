"""A document as the slots are read from it: its analysis, its trees by place, who speaks, and who is named where."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from dragoman import ontology
from dragoman.language import Analysis, Mention
from dragoman.language.parse import Parse
from dragoman.reading.attribution import Voices
from dragoman.reading.context import Context, states
from dragoman.reading.offices import offices
from dragoman.reading.speech.tree import is_expletive
from dragoman.reading.tree import Tree
from dragoman.statements import Span

_PERSONAL = frozenset({"he", "him", "his", "she", "her"})
_POINTING = frozenset({"it", "its", "they", "them", "their", "itself", "themselves"})
_OWN = frozenset({"we", "us", "our", "ours"})
_SEVERAL = frozenset({"they", "them", "their", "themselves"})
_FOREMOST = 3
_NEAR = 2
_BACK = 3
"""How many sentences back a pronoun's name is looked for."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """What of a tree a statement stands on: the places of the words inside its span."""

    tree: Tree
    inside: frozenset[int]


@dataclass(frozen=True)
class Scene:
    """One document, ready for its statements' slots to be filled."""

    analysis: Analysis
    parses: Sequence[Parse]
    voices: Voices

    @property
    def text(self) -> str:
        """The document's text."""
        return self.analysis.document.text

    @cached_property
    def trees(self) -> tuple[Tree, ...]:
        """A tree a parse, in the order of the text."""
        return tuple(Tree(each) for each in sorted(self.parses, key=lambda each: each.span))

    @cached_property
    def _starts(self) -> list[int]:
        return [each.parse.span.start for each in self.trees]

    @cached_property
    def _begins(self) -> list[int]:
        return [each.span.start for each in self.analysis.sentences]

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """All that act and are named in the text, in order: the gazetteer's actors, and other persons."""
        acting = {each for sentence in self.analysis.sentences for each in sentence.mentions}
        persons = {each for each in self.analysis.names if each.kind == "person"}
        return tuple(sorted(acting | persons, key=lambda each: (each.span, each.actor)))

    @cached_property
    def _offices(self) -> dict[str, str]:
        persons = [each for each in self.analysis.names if each.kind == "person"]
        return offices(self.trees, persons, self.mentions)

    def acting(self, mentions: Iterable[Mention]) -> tuple[str, ...]:
        """The states or bodies that those who are named act for, also by an office that the text gives them."""
        return self.acting_for(states(mentions))

    def acting_for(self, names: Iterable[str]) -> tuple[str, ...]:
        """Names with the state for that of each person whom the text presents with an office, without repeats."""
        return tuple(dict.fromkeys(self._offices.get(each, each) for each in names))

    @cached_property
    def foremost(self) -> tuple[Mention, ...]:
        """The three whom the text names most often, each by its first mention."""
        first: dict[str, Mention] = {}
        counted: Counter[str] = Counter()
        for each in self.mentions:
            name = ontology.acts_for(each.actor)
            first.setdefault(name, each)
            counted[name] += 1
        return tuple(first[name] for name, _ in counted.most_common(_FOREMOST))

    def nearest(self, span: Span) -> tuple[Mention, ...]:
        """Those of the foremost who are named in the two sentences before a place or in the title, as named there."""
        here = bisect_right(self._begins, span.start) - 1
        start = self._begins[max(here - _NEAR, 0)] if here >= 0 else span.start
        titles = [each.span for each in self.analysis.sentences[:1] if each.label == "title"]
        near = [*reversed(self.between(start, span.start))]
        near += [each for title in titles for each in self.between(title.start, title.end)]
        found: dict[str, Mention] = {}
        for each in near:
            if each.kind != "person":
                found.setdefault(ontology.acts_for(each.actor), each)
        names = (ontology.acts_for(each.actor) for each in self.foremost)
        return tuple(found[name] for name in names if name in found)

    @cached_property
    def _mentioned(self) -> list[int]:
        return [each.span.start for each in self.mentions]

    def stretches(self, span: Span) -> tuple[Stretch, ...]:
        """The trees that a span touches with the words inside it, the one with most of its words first."""
        first = max(bisect_right(self._starts, span.start) - 1, 0)
        last = bisect_left(self._starts, span.end)
        found = (Stretch(each, frozenset(each.parse.inside(span))) for each in self.trees[first:last])
        return tuple(sorted((each for each in found if each.inside), key=lambda each: -len(each.inside)))

    def before(self, tree: Tree) -> Tree | None:
        """The tree before another in the text."""
        at = bisect_left(self._starts, tree.parse.span.start)
        return self.trees[at - 1] if at else None

    def context(self, offset: int) -> Context | None:
        """The sentence at an offset as the rules see it; None where no part that asserts something stands there."""
        at = bisect_right(self._begins, offset) - 1
        if at < 0 or offset >= self.analysis.sentences[at].span.end:
            return None
        return Context(self.analysis, at, self.voices)

    def between(self, start: int, end: int) -> tuple[Mention, ...]:
        """The names that stand wholly between two offsets, in order."""
        return tuple(
            each
            for each in self.mentions[bisect_left(self._mentioned, start) : bisect_left(self._mentioned, end)]
            if each.span.end <= end
        )

    def named(self, tree: Tree, places: Iterable[int]) -> tuple[Mention, ...]:
        """The names that some words of a tree are part of, in order."""
        chosen = [tree.words[at].span for at in sorted(places)]
        if not chosen:
            return ()
        near = self.between(chosen[0].start, chosen[-1].end)
        return tuple(each for each in near if any(each.span.shared(word) for word in chosen))

    def referent(self, tree: Tree, at: int) -> Mention | None:
        """The first of those whom a pronoun most likely stands for; None for other words, and in `it rains`."""
        return next(iter(self.referents(tree, at)), None)

    def referents(self, tree: Tree, at: int) -> tuple[Mention, ...]:
        """Whom a pronoun most likely stands for: of its sort the subject named last before it in its sentence, or first
        in the nearest sentence before; where no subject is named, whoever else is.

        A person for `he`, a state or body for `it` and `they`; for `they` also those who are joined to it.
        """
        word = tree.low(at)
        if word not in _PERSONAL | _POINTING or is_expletive(tree.parse, at):
            return ()
        offset = tree.words[at].span.start
        place = bisect_right(self._starts, offset) - 1
        for back in range(min(_BACK, place + 1)):
            start = self._starts[place - back]
            end = offset if back == 0 else self._starts[place - back + 1]
            fit = [each for each in self.between(start, end) if _fits(word, each)]
            subjects = [each for each in fit if _is_subject(self.trees[place - back], each)]
            if fit:
                chosen = (subjects or fit)[-1 if back == 0 else 0]
                joined = self._joined(self.trees[place - back], chosen) if word in _SEVERAL else ()
                return tuple(each for each in joined if each in fit) or (chosen,)
        return ()

    def _joined(self, tree: Tree, mention: Mention) -> tuple[Mention, ...]:
        """Those who are named together with another, in order: `Peru and Chile`."""
        first = next(iter(tree.parse.inside(mention.span)), None)
        if first is None:
            return ()
        first = tree.words[first].head if tree.words[first].relation == "conj" else first
        return self.named(tree, (first, *tree.kids(first, "conj")))


def _is_subject(tree: Tree, mention: Mention) -> bool:
    """Whether a name is the subject of some clause, or says whose or of which state the subject is."""
    for at in tree.parse.inside(mention.span):
        word = tree.words[at]
        owner = word.label == "nmod:poss" or word.relation in {"amod", "compound"}
        if word.relation == "nsubj" or (owner and word.head >= 0 and tree.words[word.head].relation == "nsubj"):
            return True
    return False


def _fits(pronoun: str, mention: Mention) -> bool:
    found = ontology.actor(mention.actor)
    human = mention.kind in {"leader", "person"} or (found is not None and found.kind == "person")
    return human == (pronoun in _PERSONAL)
