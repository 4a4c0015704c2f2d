"""How names of persons look on a page."""

import re

_PART = (
    r"(?:[A-Z][\w’'-]*[a-z][\w’'-]*|[A-Z]\.(?:[A-Z]\.)*|[A-Z]{2,}(?=\s|$)"
    r"|(?:al|bin|van|von|de|der|di|da|del|la|le|el|ibn)[ -](?=[A-Z]))"
)
NAME = rf"(?:{_PART})(?: (?:{_PART}|bin|ibn|van|von|de|der|di|da|del|la|al|ul|ur)){{1,4}}"
"""A pattern for two to five capitalised words."""
_HONORIFIC = (
    r"(?:Dr|Prof|Professor|Mr|Mrs|Ms|Miss|Sir|Lord|Dame|Amb|Ambassador|Gen|General|Lt|Lieutenant|Col|Colonel|Maj|Major|"
    r"Brig|Brigadier|Adm|Admiral|Air Marshal|Air Cdre|Capt|Captain|Cdr|Sen|Senator|Rep|Judge|Justice|Rev|Sheikh|Syed)"
    r"\.?(?: \((?:[Rr]etd?|R)\.?\))?"
)
TITLED = rf"(?:{_HONORIFIC} )+(?:{_PART}|bin |ul |ur )(?: (?:{_PART}|bin|ul|ur|al)){{0,4}}"
"""A pattern for a name with Dr, Gen or the like before it."""

_NAME = re.compile(NAME)
_TITLED = re.compile(TITLED)
_NO_PERSON = re.compile(
    r"\b(?:"
    r"united|states|republic|kingdom|emirates|arabia|saudi|north|south|east|west|central|asia|africa|"
    r"europe|america|middle|new|york|news|times|post|daily|weekly|review|journal|press|agency|staff|desk|"
    r"team|editor|editorial|opinion|analysis|briefing|report|read|more|latest|the|of|and|"
    r"policy|relations|affairs|war|peace|treaty|summit|university|institute|council|ministry|"
    r"government|party|russia|china|india|pakistan|iran|iraq|israel|turkey|ukraine|afghanistan|japan|korea|"
    r"france|germany|britain|world|international|national|foreign|security|economic|trade|energy|military|"
    r"strategic|part|chapter|section|conclusion|introduction|road|belt|silk|route|union|european|african|"
    r"asian|american|russian|chinese|indian|pakistani|iranian|islamic|arab|western|eastern|northern|"
    r"southern|gulf|sea|ocean|river|bank|fund|group|company|corporation|network|channel|magazine|blog|"
    r"guest|post"
    r")\b",
    re.I,
)


def is_person(words: str) -> bool:
    """Whether the words could be a person's name: two to five, with capitals, none a word of titles or places."""
    words = words.strip()
    if len(words) > 80:
        return False
    if _TITLED.fullmatch(words):
        return True
    if re.match(r"[IVX]+\.", words):
        return False
    return bool(_NAME.fullmatch(words)) and not _NO_PERSON.search(words)
