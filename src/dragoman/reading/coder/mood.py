"""How a clause puts what it tells: as done, as yet to come, as not done.

PLOVER takes cooperation that is still to come as AGREE, harm that is still to come as THREATEN, and cooperation that
is denied as REJECT.
"""

from dataclasses import replace

from dragoman.reading.coder import lexicon
from dragoman.reading.coder.told import Told
from dragoman.reading.coder.view import View
from dragoman.statements import Action, Factuality

GIVING: frozenset[Action] = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "AGREE"})
HARM: frozenset[Action] = frozenset({"ASSAULT", "COERCE", "SANCTION", "PROTEST", "MOBILIZE", "THREATEN"})
WILL = frozenset({"will", "would", "wo", "shall"})
_SURE = frozenset({"will", "shall", "'ll", "wo", "ll"})
_NOT = frozenset({"not", "n't", "never", "no", "neither", "nor", "cannot", "hardly"})


def put(view: View, at: int, found: Told) -> Told | None:
    """The event as the auxiliaries and negations of a clause put it."""
    if negated(view, at):
        return replace(found, action="REJECT") if found.action in GIVING else None
    if not (marks := future(view, at)):
        return found
    factuality: Factuality = "future" if marks & _SURE else "hypothetical"
    if found.action in GIVING:
        return replace(found, action="AGREE", factuality=factuality)
    if found.action in HARM:
        return replace(found, action="THREATEN", factuality=factuality)
    return replace(found, factuality=factuality)


def _auxiliaries(view: View, at: int) -> frozenset[str]:
    return frozenset(view.tree.low(kid) for kid in view.tree.kids(at, "aux"))


def future(view: View, at: int) -> frozenset[str]:
    """The words of a clause that say that it is yet to come, or might."""
    return _auxiliaries(view, at) & lexicon.group("operators", "future")


def must(view: View, at: int) -> bool:
    """Whether a clause says what has to be done."""
    if not _auxiliaries(view, at).isdisjoint(lexicon.group("operators", "must")):
        return True
    return view.tree.low(at) in {"has", "have", "need", "needs"} and bool(view.tree.kids(at, "xcomp"))


def negated(view: View, at: int) -> bool:
    """Whether a clause says that something is not so."""
    tree = view.tree
    direct = any(tree.low(kid) in _NOT for kid in tree.kids(at, "advmod", "aux", "cc:preconj", "det"))
    longer = any(tree.low(kid) == "longer" and tree.has(kid, "no") for kid in tree.kids(at, "advmod"))
    return direct or longer or any(tree.has(kid, "no") for kid in tree.kids(at, "obj"))
