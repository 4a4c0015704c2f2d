"""Which nominals mean people."""

from dragoman.reading.coder import lexicon
from dragoman.reading.coder.view import View
from dragoman.reading.forms import bases

_DEEPEST = 4


def people(view: View, at: int, deepest: int = _DEEPEST) -> bool:
    """Whether a nominal means people, also where it counts them: `thousands of refugees`."""
    tree = view.tree
    heads = (at, *tree.kids(at, "compound"))
    if deepest and any(people(view, kid, deepest - 1) for kid in tree.kids(at, "nmod") if tree.has(kid, "of")):
        return True
    listed = lexicon.group("classes", "people")
    return any(not listed.isdisjoint(bases(tree.low(each))) or _person(view, each) for each in heads)


def _person(view: View, at: int) -> bool:
    """Whether a word is the name of people: a demonym in the plural, an office holder."""
    mention = view.at.get(at)
    return mention is not None and (
        mention.kind == "leader" or (mention.kind == "demonym" and view.tree.low(at)[-1] == "s")
    )


def acts(view: View, at: int) -> bool:
    """Whether a nominal means somebody who acts, and no thing or event."""
    return people(view, at) or view.tree.words[at].upos == "PROPN"


def means(view: View, at: int) -> bool:
    """Whether people are mostly what somebody acts with: forces."""
    return not lexicon.group("classes", "forces").isdisjoint(bases(view.tree.low(at)))
