"""Words of a document that give its reader orders, as if it were a language model."""

import re

from dragoman.statements import Span

_ORDERS = re.compile(
    (
        r"\b(?:ignore|disregard|forget|override|bypass)\b[^.!?\n]{0,30}\b(?:your|previous|prior|above|preceding|earlier)\b"
        r"[^.!?\n]{0,20}\b(?:instructions?|prompts?|guidelines|directives?|rules|orders)\b"
        r"|\b(?:ignore|disregard) (?:all|everything|the) (?:the )?(?:above|instructions?)\b"
        r"|\b(?:system|developer) (?:prompt|message)\b|<\|?/?(?:system|user|assistant|im_start|im_end)\b|\[/?inst\]"
        r"|\bas an? (?:ai|language model|ai (?:model|assistant))\b"
        r"|\byou are (?:now )?(?:an? )?(?:ai|llm|chatbot|language model|ai (?:model|assistant|reader))\b"
        r"|\b(?:add|insert|include|output|return|append|print|extract)\b[^.!?\n]{0,60}\b(?:in|to) (?:your|the) "
        r"(?:answer|output|response|json|statements)\b"
        r"|\b(?:add|insert|include|output|append|extract) (?:an? |the )?(?:\w+ )?(?:statements?|events?|entry|entries)?"
        r" ?that\b"
        r"|\b(?:new|updated|real|secret) instructions? ?:|\b(?:respond|answer|reply) only with\b"
    ).replace(" ", r"\s+"),
    re.IGNORECASE,
)


def orders(text: str, within: Span | None = None) -> tuple[Span, ...]:
    """Where a text, or a stretch of it, tells a language model what to do."""
    start, end = (within.start, within.end) if within else (0, len(text))
    return tuple(Span(*each.span()) for each in _ORDERS.finditer(text, start, end))
