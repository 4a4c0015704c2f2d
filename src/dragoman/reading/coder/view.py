"""A sentence as the coder sees it: its tree with the actors on its words, and whom its pronouns stand for."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from dragoman.language import ROOT, Mention
from dragoman.reading.coder.quantity import is_some_of
from dragoman.reading.tree import Tree

Refer = Callable[[int], tuple[Mention, ...]]
_PRONOUNS = frozenset("it they them he she him her we i itself themselves himself its their his who which that".split())
_OWNERS = ("amod", "compound", "nmod:poss", "flat", "appos", "nmod:desc")
_NAMES = ("flat", "appos", "nmod:desc")
_OF = frozenset("of from in at for near to within inside by with between".split())
_SIDES = ("anti-", "pro-")
_APART = (["anti", "-"], ["pro", "-"])
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_LONGEST = 6


def nobody(_at: int) -> tuple[Mention, ...]:
    """For a sentence without anything before it."""
    return ()


@dataclass(frozen=True)
class View:
    """A tree, the actors named in it, and a way to ask for whom a pronoun stands outside it.

    `at` is the first actor named on a word, `all` every one: `Russian-Iranian` names two.
    """

    tree: Tree
    mentions: Sequence[Mention]
    refer: Refer = nobody
    at: dict[int, Mention] = field(init=False, default_factory=dict)
    all: dict[int, list[Mention]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        for mention in self.mentions:
            for place in self.tree.parse.inside(mention.span):
                if not self._other(place) and not is_some_of(self.tree, place, mention):
                    self.at.setdefault(place, mention)
                    self.all.setdefault(place, []).append(mention)

    def _other(self, at: int) -> bool:
        """Whether a name only says what somebody is for, against, or by descent: `anti-`, `pro-`, `ethnic`."""
        before = [self.tree.low(place) for place in range(max(0, at - 2), at)]
        own = self.tree.low(at).startswith(_SIDES)
        return own or self.tree.has(at, "ethnic") or before[-1:] == ["ethnic"] or before in _APART

    def some_of(self, head: int) -> bool:
        """Whether a nominal means an unknown number of persons of some people."""
        places = {place: each for each in self.mentions for place in self.tree.parse.inside(each.span)}
        near = (head, *self.tree.kids(head, "nmod"))
        return any(is_some_of(self.tree, each, places[each]) for each in near if each in places)

    def named(self, places: Iterable[int]) -> tuple[Mention, ...]:
        """The actors on some words, in order, each mention once."""
        return tuple(dict.fromkeys(self.at[place] for place in sorted(places) if place in self.at))

    def is_pronoun(self, at: int) -> bool:
        """Whether a word only points to somebody."""
        return self.tree.low(at) in _PRONOUNS

    def party(self, head: int) -> tuple[Mention, ...]:
        """Who is meant by a nominal and by those joined to it: the actors that it names, or belongs to."""
        return self._joined(head, _LONGEST)

    def _one(self, head: int, left: int) -> tuple[Mention, ...]:
        if head in self.at:
            return self._home(head) or tuple(self.all[head])
        if self.is_pronoun(head):
            return self.refer(head)
        if not left:
            return ()
        # `Her Ethiopian counterpart` is Ethiopia's.
        owners = sorted(self.tree.kids(head, *_OWNERS), key=self.is_pronoun)
        for kid in (*owners, *self._of(head)):
            if found := self._joined(kid, left - 1):
                return found
        return ()

    def subject(self, verb: int) -> int | None:
        """The word for who does what a verb tells; where the tree has none, the first name before a finite verb.

        In `Peru today said` and `Peru Friday said` the name is easily taken as part of the time.
        """
        found = self.tree.subject(verb)
        word = self.tree.words[verb]
        if found is not None or word.xpos not in _FINITE:
            return found
        above = () if word.head == ROOT else (word.head,)
        near = sorted({verb, *self.tree.kids(verb, "obl:unmarked", "nmod:unmarked"), *above})
        below = {place for each in near for place in (each, *self.tree.kids(each, "compound", "nmod"))}
        return next(
            (each for each in sorted(below) if each < verb and each in self.at and not self.tree.kids(each, "case")),
            None,
        )

    def around(self, at: int) -> tuple[Mention, ...]:
        """Those named together with the name on a word: `China` with `Russia` in `with Russia and China`."""
        tree = self.tree
        while tree.words[at].relation in {"flat", "compound", "amod", "nmod"} and tree.words[at].head in self.at:
            at = tree.words[at].head
        return self.party(at)

    def _joined(self, head: int, left: int) -> tuple[Mention, ...]:
        heads = (
            head,
            *(kid for each in (head, *self.tree.kids(head, *_NAMES)) for kid in self.tree.kids(each, "conj")),
        )
        return tuple(dict.fromkeys(mention for each in heads for mention in self._one(each, left)))

    def _home(self, head: int) -> tuple[Mention, ...]:
        """The state that some of a people belong to: `the Albanians of Serbia`."""
        if self.at[head].kind != "demonym":
            return ()
        return self.named(kid for kid in self.tree.kids(head, "nmod") if self.tree.has(kid, "of"))[:1]

    def _of(self, head: int) -> tuple[int, ...]:
        return tuple(kid for kid in self.tree.kids(head, "nmod") if self.tree.has(kid, *_OF))
