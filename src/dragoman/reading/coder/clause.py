"""What event a clause tells, and in which clauses of a sentence to look for one.

A verb that only carries another's event (say, promise, demand, refuse, begin) is followed into the clause after it.
"""

from collections.abc import Iterator
from dataclasses import replace

from dragoman.language import ROOT
from dragoman.reading.coder import lexicon
from dragoman.reading.coder.judging import called, is_scheme, judged
from dragoman.reading.coder.mood import GIVING, HARM, must, negated, put
from dragoman.reading.coder.stopping import doing_stopped, thing_stopped
from dragoman.reading.coder.told import Told
from dragoman.reading.coder.view import View
from dragoman.reading.coder.warning import warned
from dragoman.reading.coder.wording import own, paired
from dragoman.reading.undone import is_short_of

_DEEPEST = 5
_ASKED = ("on", "upon", "to", "with", "of", "from")
_CLAUSES = ("ccomp", "xcomp")
_ASIDE = frozenset({"punct", "acl:relcl"})
_STRONG = frozenset(
    "agree offer promise pledge vow ready willing volunteer consent undertake commit_to assure guarantee".split()
)


def told(view: View, at: int, deepest: int = _DEEPEST) -> Told | None:
    """The event of the clause that a word heads."""
    if deepest == 0 or any(is_short_of(view.tree, kid) for kid in view.tree.kids(at, "advcl", "xcomp", "ccomp")):
        return None
    if called(view, at) is not None:
        return judged(view, at)
    if (found := _intended(view, at, deepest) or thing_stopped(view, at) or paired(view, at)) is not None:
        return found
    after = _after(view, at)
    if after is not None and (found := _through(view, at, after, deepest)) is not None:
        return found
    if lexicon.is_a(view.tree, at, "operators", "threaten"):
        return Told("THREATEN", at, at)
    return own(view, at)


def _through(view: View, at: int, after: int, deepest: int) -> Told | None:
    """The event of the clause after a verb, as the verb puts it."""
    if (found := _asked(view, at, after) or warned(view, at, after)) is not None:
        return found
    inner = told(view, after, deepest - 1)
    if (found := _said(view, at, after, inner)) is not None:
        return found
    if lexicon.is_a(view.tree, at, "operators", "refuse"):
        return Told("REJECT", at, at)
    if (found := doing_stopped(view, at, after, inner)) is not None:
        return found
    return _offered(view, at, after, inner) or _carried(view, at, inner)


def _after(view: View, at: int) -> int | None:
    """The clause that a verb carries."""
    tree = view.tree
    kids = [each for each in tree.kids(at, *_CLAUSES) if tree.words[each].label != "ccomp:pre"]
    kids += [each for each in tree.kids(at, "advcl", "acl") if tree.has(each, "to") and each > at]
    if not kids and lexicon.is_a(tree, at, "operators", "say"):
        kids = [each for each in tree.kids(at, "parataxis") if tree.is_verbal(each)]
    return kids[0] if kids else None


def _said(view: View, at: int, after: int, found: Told | None) -> Told | None:
    """Of `X said that Y ...` what Y did, or what X demands of Y."""
    if not lexicon.is_a(view.tree, at, "operators", "say"):
        return None
    speaker, subject = view.subject(at), view.subject(after)
    apart = subject is not None and not view.is_pronoun(subject) and subject != speaker
    named = speaker is not None and bool(view.party(speaker))
    if apart and named and must(view, after) and not negated(view, after):
        return Told("REQUEST", at, after, aimed=subject)
    if found is None and apart and named and is_scheme(view, after):
        return Told("ACCUSE", at, after, aimed=subject, sure=True)
    if found is None or found.speaker is not None:
        return found
    return found if apart else replace(found, speaker=at)


def _asked(view: View, at: int, after: int) -> Told | None:
    """Of `X urged Y to ...` that X asks something of Y."""
    tree = view.tree
    says = lexicon.is_a(tree, at, "operators", "say") and not tree.has(after, "to")
    if says or not lexicon.is_a(tree, at, "operators", "demand") or negated(view, at):
        return None
    asked = [*tree.kids(at, "obj", "iobj"), *(kid for kid in tree.kids(at, "obl") if tree.has(kid, *_ASKED))]
    own = tree.kids(after, "nsubj", "nsubj:pass")
    return Told("REQUEST", at, at, aimed=next(iter((*asked, *own)), None))


def _offered(view: View, at: int, after: int, found: Told | None) -> Told | None:
    """Of a promise or a plan: harm that is promised is a threat, anything else that is promised agreed."""
    if not lexicon.is_a(view.tree, at, "operators", "offer"):
        return None
    strong = not _STRONG.isdisjoint(lexicon.keys(view.tree, at))
    if negated(view, at) or negated(view, after):
        return Told("REJECT", at, at) if found or strong else None
    if found is None:
        return Told("AGREE", at, at) if strong else None
    if found.action in HARM:
        return replace(found, action="THREATEN", verb=at, sure=strong)
    if found.action in GIVING:
        return replace(found, action="AGREE", verb=at)
    return replace(found, verb=at)


def _intended(view: View, at: int, deepest: int) -> Told | None:
    """Of `announced plans to`, `expressed readiness to`, `made a threat to` what is planned, offered or threatened."""
    tree = view.tree
    for thing in tree.kids(at, "obj"):
        clauses = [kid for kid in tree.kids(thing, "acl", "ccomp") if tree.has(kid, "to", "of")]
        carries = [each for each in ("offer", "refuse", "threaten") if lexicon.is_a(tree, thing, "intentions", each)]
        if not clauses or not carries:
            continue
        if tree.has(thing, "no"):
            return Told("REJECT", at, thing)
        if carries[0] != "offer":
            return Told("REJECT" if carries[0] == "refuse" else "THREATEN", at, thing)
        found = told(view, clauses[0], deepest - 1) or Told("AGREE", at, thing)
        return Told("THREATEN" if found.action in HARM else "AGREE", at, found.cue, noun=found.noun)
    return None


def _carried(view: View, at: int, found: Told | None) -> Told | None:
    """Of `began to`, `tried to` what was begun or tried."""
    if found is None or not lexicon.is_a(view.tree, at, "operators", "through"):
        return None
    subject = view.tree.kids(at, "nsubj") and not view.tree.kids(found.verb, "nsubj")
    return put(view, at, replace(found, verb=at) if subject and found.noun is None else found)


def heads(view: View, inside: frozenset[int] = frozenset()) -> Iterator[int]:
    """Where events may stand, the likeliest first: the root, then the clauses below it, level by level.

    Of some words only, where they are given: then also in clauses that describe somebody or set a condition.
    """
    tree = view.tree
    level = [at for at, word in enumerate(tree.words) if word.head == ROOT]
    while level:
        yield from (at for at in level if not inside or at in inside)
        level = [kid for at in level for kid in _within(view, at) if inside or not _beside(view, kid)]


def _within(view: View, at: int) -> tuple[int, ...]:
    """What hangs on a word, but for what it only calls something: nothing happens in `called the visit historic`."""
    if called(view, at) is None:
        return view.tree.kids(at)
    return tuple(kid for kid in view.tree.kids(at) if view.tree.words[kid].relation not in {"obj", "xcomp"})


def _beside(view: View, at: int) -> bool:
    """Whether a clause only describes somebody, is a mere condition, or tells what was kept from."""
    conditional = view.tree.has(at, "if", "unless", "whether")
    return view.tree.words[at].label in _ASIDE or conditional or is_short_of(view.tree, at)
