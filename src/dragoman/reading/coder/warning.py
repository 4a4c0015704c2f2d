"""What a warning tells: a threat, or what another is said to be about to do."""

from dragoman.reading.coder import lexicon
from dragoman.reading.coder.told import Told
from dragoman.reading.coder.view import View
from dragoman.reading.context import states


def warned(view: View, at: int, after: int) -> Told | None:
    """Of `X warned that Y would attack` that X lays it at Y's door, of `X warned Z that Y would` that X tells Z.

    None where X warns of what it will do itself, or of what Y would suffer: these are threats.
    """
    tree = view.tree
    if not lexicon.is_a(tree, at, "operators", "warn") or tree.has(after, "to"):
        return None
    speaker, subject = view.subject(at), view.subject(after)
    if speaker is None or subject is None or view.is_pronoun(subject) or _suffers(view, after):
        return None
    addressed = next(iter(tree.kids(at, "obj", "iobj")), None)
    who, whose = set(states(view.party(speaker))), set(states(view.party(subject)))
    told = set(states(view.party(addressed))) if addressed is not None else set()
    if not who or not whose or whose & (who | told):
        return None
    if addressed is not None:
        return Told("CONSULT", at, at, aimed=addressed, sure=True) if told else None
    return Told("ACCUSE", at, at, aimed=subject, sure=True)


def _suffers(view: View, at: int) -> bool:
    """Whether a clause says what is done to its subject, or will be."""
    return bool(view.tree.kids(at, "nsubj:pass", "aux:pass")) or lexicon.is_a(view.tree, at, "operators", "suffer")
