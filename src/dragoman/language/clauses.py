"""Sentences cut into clauses by their punctuation and joining words, without a parser."""

import re

from dragoman.statements import Span

_JOINT = re.compile(
    r"[;:](?=\s)"
    r"|\s[–—-]{1,2}\s|—"
    r"|\s\((?=\w)|\)(?=[\s,.;])"
    r"|,(?=[”\"’]?\s(?:and|but|or|yet|so|nor|which|who|whose|where|when|while|whereas|although|though|even|because|since"
    r"|as|given|owing|thanks|if|unless|until|once|after|before|with|without|despite|rather|not|thus|thereby|making"
    r"|leading|causing|allowing|raising|forcing|leaving|including|in\s+order|so\s+that|due|it|they|he|she|we|this|that"
    r"|these|there|the|its|their|his)\b)"
    r"|\s(?=(?:because|unless|whereas|although|if|while|in\sorder\sto|so\sthat|owing\sto|due\sto|as\slong\sas"
    r"|so\slong\sas|provided\sthat|in\sexchange\sfor|which\s(?:is|are|was|were|will|would|could|may|might|has|have))\b)",
)
_SHORT = 24


def clauses(text: str, sentence: Span) -> tuple[Span, ...]:
    """The clauses of a sentence in order: they cover it but for the white space and marks between them."""
    cuts = [sentence.start]
    for joint in _JOINT.finditer(text, sentence.start, sentence.end):
        if joint.end() - cuts[-1] >= _SHORT and sentence.end - joint.end() >= _SHORT:
            cuts.append(joint.end())
    ends = [*cuts[1:], sentence.end]
    return tuple(filter(None, (trimmed(text, start, end) for start, end in zip(cuts, ends, strict=True))))


def trimmed(text: str, start: int, end: int) -> Span | None:
    """The stretch without white space, dashes, commas and bullets at its ends; None when nothing is left."""
    while start < end and (text[start].isspace() or text[start] in ",;:–—-)*•·"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:–—-("):
        end -= 1
    return Span(start, end) if start < end else None
