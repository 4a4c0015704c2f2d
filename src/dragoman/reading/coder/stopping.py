"""What a clause tells by stopping something: giving that ends is a penalty, harm that ends is yielding."""

from dataclasses import replace

from dragoman.reading.coder import lexicon
from dragoman.reading.coder.mood import GIVING, HARM, put
from dragoman.reading.coder.told import Told
from dragoman.reading.coder.view import View
from dragoman.statements import Action

_ARMED: frozenset[Action] = frozenset({"ASSAULT", "MOBILIZE"})


def is_stopping(view: View, at: int) -> bool:
    """Whether a verb says that something is done no more."""
    return lexicon.is_a(view.tree, at, "operators", "stop") and not view.tree.has(at, "up")


def thing_stopped(view: View, at: int) -> Told | None:
    """Of `ended the deportations` what their end tells, where the verb and its object are in no pair of their own.

    A pair may be found for what stands within the object; what is ended is its own word.
    """
    if not is_stopping(view, at):
        return None
    tree = view.tree
    action = next((found for each in tree.kids(at, "obj", "nsubj:pass") if (found := lexicon.noun(tree, each))), None)
    if action is None or lexicon.paired(tree, at) not in {None, "SANCTION"}:
        return None
    return put(view, at, Told(end_of(action), at, at)) if action in HARM else None


def doing_stopped(view: View, at: int, after: int, inner: Told | None) -> Told | None:
    """Of `stopped shelling`, `stopped paying` what the end of it tells; `inner` is what was being done."""
    tree = view.tree
    if not is_stopping(view, at) or tree.has(after, "to"):
        return None
    if inner is not None:
        verb = inner.verb if tree.kids(inner.verb, "nsubj") else at
        return put(view, at, replace(inner, action=end_of(inner.action), verb=verb, factuality="fact"))
    given = lexicon.is_a(tree, after, "verbs", "give") or lexicon.is_a(tree, after, "verbs", "open")
    return put(view, at, Told("SANCTION", at, after)) if given else None


def end_of(action: Action) -> Action:
    """The type of the end of something, as PLOVER has it: a truce, cooperation reduced, a restriction eased."""
    if action in _ARMED:
        return "RETREAT"
    return "SANCTION" if action in GIVING else "CONCEDE"
