"""What type of event a clause tells by its own words: its verb, its verb and object, a noun that the verb carries."""

from dragoman.reading.coder import lexicon
from dragoman.reading.coder.mood import HARM, WILL, future, negated, put
from dragoman.reading.coder.stopping import end_of, is_stopping
from dragoman.reading.coder.told import Told
from dragoman.reading.coder.view import View
from dragoman.statements import Action


def paired(view: View, at: int) -> Told | None:
    """What a verb tells together with its object."""
    action = lexicon.paired(view.tree, at)
    return put(view, at, Told(_alone(view, at, action), at, at)) if action else None


def own(view: View, at: int) -> Told | None:
    """What a clause tells by its own words."""
    tree = view.tree
    found = _worded(view, at)
    if found is not None:
        return put(view, at, found)
    refusing = negated(view, at) and not future(view, at).isdisjoint(WILL)
    return Told("REJECT", at, at) if refusing and tree.words[at].upos == "VERB" else None


def _worded(view: View, at: int) -> Told | None:
    tree = view.tree
    if (action := _called_for(view, at) or lexicon.phrasal(tree, at)) is not None:
        return Told(action, at, at)
    carried = lexicon.light(tree, at)
    if carried is not None and (action := lexicon.noun(tree, carried)) is not None:
        return Told(action, at, carried, noun=carried)
    if (action := lexicon.noun(tree, at) or lexicon.verb(tree, at)) is not None:
        return Told(action, at, at)
    return _happening(view, at)


def _happening(view: View, at: int) -> Told | None:
    """Of `talks between them resumed` the talks; when they break down, that they were broken off.

    Harm that ceases is a truce or an ease.
    """
    tree = view.tree
    subjects = [kid for kid in tree.kids(at, "nsubj", "nsubj:pass") if lexicon.noun(tree, kid)]
    stops = is_stopping(view, at)
    if not subjects or not (stops or lexicon.is_a(tree, at, "verbs", "happen")):
        return None
    action = lexicon.noun(tree, subjects[0]) or "CONSULT"
    if stops and action in HARM:
        return Told(end_of(action), at, subjects[0], noun=subjects[0])
    failed = action in {"CONSULT", "AGREE"} and (stops or lexicon.is_a(tree, at, "verbs", "collapse"))
    return Told("SANCTION" if failed else action, at, subjects[0], noun=subjects[0])


def _alone(view: View, at: int, action: Action) -> Action:
    """Manoeuvres that nobody joins are a show of force."""
    tree = view.tree
    things = lexicon.things(tree, at)
    if action != "COOPERATE" or not any(lexicon.is_a(tree, each, "classes", "army_work") for each in things):
        return action
    subject = view.subject(at)
    several = subject is not None and len(view.party(subject)) > 1
    joined = any(tree.has(each, "with") for verb in (at, *things) for each in tree.kids(verb, "obl", "nmod"))
    return action if several or joined or any(tree.has(each, "joint") for each in things) else "MOBILIZE"


def _called_for(view: View, at: int) -> Action | None:
    """To call for harm to somebody is to speak against him."""
    wanted = [kid for kid in view.tree.kids(at, "obl") if view.tree.has(kid, "for")]
    harm = any(lexicon.noun(view.tree, kid) in HARM for kid in wanted)
    return "ACCUSE" if harm and "call_for" in lexicon.keys(view.tree, at) else None
