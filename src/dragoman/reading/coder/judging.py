"""What a clause tells by calling something something: praise, blame, or a condition that is set."""

from dragoman.reading.coder import lexicon
from dragoman.reading.coder.mood import future, negated, put
from dragoman.reading.coder.told import Told
from dragoman.reading.coder.view import View
from dragoman.statements import Action

_NAMING = frozenset({"NOUN", "ADJ", "PROPN"})
_LINKED = ("obl", "advcl")
_WHOLE = frozenset({"thing", "everything", "it", "this", "affair", "crisis"})


def called(view: View, at: int) -> int | None:
    """The word that a verb says its object is: `historic` in `called the visit historic`; None of any other verb."""
    tree = view.tree
    judges = lexicon.is_a(tree, at, "operators", "judge")
    if not judges and not lexicon.is_a(tree, at, "operators", "set_terms"):
        return None
    word = _complement(view, at)
    if word is None or _object(view, at, word) is None:
        return None
    return word if judges or lexicon.is_a(tree, word, "classes", "terms") else None


def judged(view: View, at: int) -> Told | None:
    """The praise or blame, or the demand, of a verb that calls its object something; None where it is neither."""
    word = called(view, at)
    action = None if word is None else _verdict(view, word)
    if word is None or action is None:
        return None
    return put(view, at, Told(action, at, at, aimed=_object(view, at, word), sure=True))


def is_scheme(view: View, at: int) -> bool:
    """Whether a clause lays a secret design at somebody's door: `X staged it`, `X planned the whole thing`."""
    tree = view.tree
    if negated(view, at) or future(view, at):
        return False
    if lexicon.is_a(tree, at, "operators", "scheme"):
        return True
    whole = any(tree.low(each) in _WHOLE for each in tree.kids(at, "obj"))
    return whole and lexicon.is_a(tree, at, "operators", "plan_all")


def _complement(view: View, at: int) -> int | None:
    tree = view.tree
    plain = [kid for kid in tree.kids(at, "xcomp") if tree.words[kid].upos in _NAMING and not tree.has(kid, "to")]
    linked = [kid for kid in tree.kids(at, *_LINKED) if tree.has(kid, "as")]
    nested = [kid for thing in tree.kids(at, "obj") for kid in tree.kids(thing, "nmod") if tree.has(kid, "as")]
    found = plain or linked or nested
    return found[-1] if found and found[-1] > at else None


def _object(view: View, at: int, word: int) -> int | None:
    """What a verb says something of; the parser may take it for a part of what is said: `termed the vote fair`."""
    tree = view.tree
    near = (*tree.kids(at, "obj", "xcomp"), *tree.kids(word, "compound"))
    return next((kid for kid in near if at < kid < word), None)


def _verdict(view: View, word: int) -> Action | None:
    tree = view.tree
    told = (word, *tree.kids(word, "amod", "compound", "conj"))
    kinds: tuple[tuple[str, Action], ...] = (("terms", "REQUEST"), ("blame", "ACCUSE"), ("praise", "SUPPORT"))
    if tree.has(word, "no", "not", "hardly", "never"):
        kinds = kinds[:2]
    return next((action for kind, action in kinds for each in told if lexicon.is_a(tree, each, "classes", kind)), None)
