"""The words of a tree that may name who acts, who is acted upon, and where."""

from collections.abc import Iterator

from dragoman.language import Mention
from dragoman.reading.coder import lexicon
from dragoman.reading.coder.people import acts
from dragoman.reading.coder.told import Told
from dragoman.reading.coder.view import View

_LINKS = tuple("with to against on upon from towards toward at for into over between in of".split())
_BESIDE = frozenset({"parataxis", "punct", "acl:relcl"})
_OTHERWISE = ("if", "when", "after", "before", "because", "as", "since", "while", "although", "though", "once", "until")


def acting(view: View, event: Told) -> tuple[int | None, bool]:
    """The word for who acts, and whether the clause is passive: then it is what stands after `by`."""
    tree, verb = view.tree, event.verb
    if is_nominal(view, verb):
        return _owner(view, verb), False
    stative = lexicon.is_a(tree, verb, "operators", "stative")
    if (tree.kids(verb, "nsubj:pass", "aux:pass") and not stative) or _participle(view, verb):
        agents = [kid for kid in tree.kids(verb, "obl", "obl:agent") if tree.has(kid, "by")]
        own = event.action in {"MOBILIZE", "RETREAT"} and not agents
        return (agents[0] if agents else view.subject(verb) if own else None), not own
    subject = view.subject(verb)
    if event.speaker is not None and (subject is None or view.is_pronoun(subject)):
        subject = view.subject(event.speaker)
    elif (
        subject is not None and not view.party(subject) and (view.is_pronoun(subject) or _told_by(view, verb, subject))
    ):
        subject = _upper(view, subject)
    return subject, False


def is_nominal(view: View, at: int) -> bool:
    """Whether an event is told by a noun alone: `the invasion of`, but not `was an invasion`."""
    return view.tree.words[at].upos in {"NOUN", "PROPN"} and not view.tree.kids(at, "nsubj", "nsubj:pass", "cop")


def _owner(view: View, noun: int) -> int | None:
    """Who does what a noun tells: `Russia's attack`, `the attack by Russia`, `talks between`, `the Russian attack`."""
    tree = view.tree
    linked = [kid for kid in tree.kids(noun, "nmod") if tree.has(kid, "by", "between", "among")]
    for kid in (*tree.kids(noun, "nmod:poss"), *linked, *tree.kids(noun, "amod", "compound", "nmod:desc")):
        if view.party(kid):
            return kid
    word = tree.words[noun]
    return view.subject(word.head) if word.relation in {"obj", "obl"} else None


def _told_by(view: View, verb: int, subject: int) -> bool:
    """Whether a participle hangs on a thing that somebody issued: `a statement demanding`."""
    return view.tree.words[verb].relation == "acl" and view.tree.words[verb].head == subject and not acts(view, subject)


def _participle(view: View, verb: int) -> bool:
    word = view.tree.words[verb]
    return word.relation == "acl" and word.xpos == "VBN" and not view.tree.kids(verb, "nsubj", "aux")


def _upper(view: View, at: int) -> int | None:
    """The subject of the clause above, for a pronoun or a thing."""
    for above in view.tree.parse.above(at):
        subject = view.subject(above)
        if subject not in {None, at} and view.tree.words[above].upos == "VERB" and view.party(subject or 0):
            return subject
    return None


def aims(view: View, event: Told, *, passive: bool) -> Iterator[int]:
    """The nominals that may be acted upon, the likeliest first."""
    tree = view.tree
    if event.aimed is not None:
        yield event.aimed
    verbs = _verbs(view, event)
    for verb in verbs:
        if passive:
            yield from tree.kids(verb, "nsubj:pass")
            if _participle(view, verb):
                yield tree.words[verb].head
        if event.noun is None:
            yield from tree.kids(verb, "iobj", "obj")
    nominal = [kid for verb in verbs for kid in tree.kids(verb, "obj")]
    if event.noun is not None or is_nominal(view, event.verb):
        nominal = [event.verb if event.noun is None else event.noun]
    linked = [kid for verb in verbs for kid in tree.kids(verb, "obl")]
    linked += [kid for each in nominal for kid in tree.kids(each, "nmod", "acl")]
    for link in _LINKS:
        yield from (kid for kid in linked if tree.has(kid, link))
    wanted = [kid for verb in verbs for kid in tree.kids(verb, "advcl", "xcomp") if tree.has(kid, "to")]
    yield from (kid for each in wanted for kid in tree.kids(each, "obj", "obl"))
    owned = [*nominal, *(linked if event.action == "REQUEST" else ())]
    yield from (owner for each in owned for owner in tree.kids(each, "nmod:poss", "amod", "compound"))


def _verbs(view: View, event: Told) -> tuple[int, ...]:
    """The event's verb, its cue, and the verbs above whose subject it shares: `sent ... to investigate`."""
    found = dict.fromkeys((event.verb, event.cue))
    at = event.verb
    while view.tree.words[at].label in {"xcomp", "advcl"} and not view.tree.kids(at, "nsubj", "nsubj:pass"):
        at = view.tree.words[at].head
        found[at] = None
    return tuple(found)


def rest(view: View, event: Told) -> Iterator[int]:
    """The names after the event's own word in its clause, but for what is said aside."""
    tree = view.tree
    aside = {place for kid in tree.below(event.verb) if _aside(view, event, kid) for place in tree.below(kid)}
    for place in sorted(tree.below(event.verb) - aside):
        if place > min(event.verb, event.cue) and place in view.at:
            yield place


def _aside(view: View, event: Told, at: int) -> bool:
    relation = view.tree.words[at].label
    if relation == "advcl" and event.action != "THREATEN":
        return view.tree.has(at, *_OTHERWISE)
    return relation in _BESIDE


def where(view: View, event: Told) -> tuple[Mention, ...]:
    """The country in which a clause says that it happened."""
    tree = view.tree
    places = [kid for verb in dict.fromkeys((event.verb, event.cue)) for kid in tree.kids(verb, "obl")]
    return next(
        (view.party(kid) for kid in places if tree.has(kid, "in", "at", "near", "across") and view.party(kid)), ()
    )
