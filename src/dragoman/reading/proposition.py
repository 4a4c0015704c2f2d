"""What is foreseen put as a clause of its own: without hedge and speaker, and without the "not" that a hedge holds."""

import re
from dataclasses import dataclass

from dragoman.ontology.hedges import Band, opposite

_MODALS = r"(?:will|would|could|can|may|might|shall|should)"
_NOT = (
    r"(?:not|never|no longer|hardly|scarcely|barely|by no means|in no way|under no circumstances"
    r"|almost certainly not|certainly not|probably not)"
)
_HOW = (
    r"(?:almost certainly|certainly|probably|most likely|very likely|likely|possibly|perhaps|maybe|presumably|surely"
    r"|undoubtedly|inevitably|conceivably|hopefully|well|very well|definitely|in all likelihood)"
)
_LEADING = (
    r"(?:(?:un|im|in)?(?:likely|probable|possible|conceivable|plausible)"
    r"|certain|inevitable|clear|doubtful|unclear|sure)"
)
_NOT_OUT = (
    r"(?:(?:not|never) (?:impossible|inconceivable|unthinkable|to be (?:ruled out|excluded))"
    r"|(?:can|could|should)(?:not| not|n?['’]t) be (?:\w+ )?(?:ruled out|excluded|discounted|dismissed))"
)
_CHANCE = r"(?:chances?|probability|likelihood|odds|risk|possibility|prospect|danger|doubt|hope|guarantee|reason|sign)"
_THINK = (
    r"(?:judge|believe|think|expect|estimate|reckon|assess|predict|forecast|anticipate|foresee|doubt|suppose|assume|suspect"
    r"|hope|fear|bet|conclude|imagine|say|warn|argue|insist|claim)(?:s|d|ed|ing)?|said|thought|foresaw|denies|denied"
)
_ANY = r"(?!" + _MODALS + r"\b|that\b|whether\b|if\b)[\w%.'’()-]+"
_SPEAKING = (
    r"(?:says?|said|argue[sd]?|estimate[sd]?|believe[sd]?|reckon(?:s|ed)?|judge[sd]?|predict(?:s|ed)?|warn(?:s|ed)?"
    r"|thinks?|thought|expect(?:s|ed)?|insist(?:s|ed)?|add(?:s|ed)|note[sd]?|writes|wrote|claim(?:s|ed)?|assess(?:es|ed)?)"
)


def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source.replace(" ", r"\s"), re.IGNORECASE)


_ASKED = _pattern(r"\A(?:(?-i:[QA])\s?[:.] )?(?:(?:no|yes|perhaps|probably|certainly|probably not)[.!;] )?(?=\S)")
_SAID_OF = _pattern(
    rf"\A(?:the )?(?:\w+ )?{_CHANCE} (?:that|of|for|against) (?P<what>[^;]{{3,}})"
    r" (?:is|are|was|were|remains?|stands? at|seems?|looks?) [^,;]{1,60}\Z"
    rf"|\A(?:the )?{_CHANCE} (?:is|are|stand at) [^,;]{{1,40}}?"
    r" (?:against|in favou?r of|on|of|that) (?P<said>[^;]{3,})\Z"
    r"|\A(?P<thing>(?!(?:it|this|that|these|they|there|he|she|what|which|who)\b)(?![^;]*\b(?:will|would|could|can|cannot|may|might|shall|should)\b[^;]*?"
    rf" {_LEADING})[^;]{{5,}}?)"
    r"(?:, (?:which|as) [^,;]{3,60},)? (?:is|are|was|were|remains?|seems|looks|appears)"
    r"(?:n['’]t)?(?: (?:not|never|now|still|also|therefore|thus|very|highly|most|quite|extremely|almost|virtually"
    r"|hardly|rather|by no means|more|less|increasingly|practically|far from)){0,3}"
    rf" {_LEADING}(?:,? (?:but|though|although|even if|if|yet) (?:it )?(?:is )?{_NOT_OUT}[^,;]{{0,30}})?\Z"
)
_TOLD_BEFORE = _pattern(
    r"\A(?:there (?:is|was|remains)|it (?:is|was|seems|looks|appears|would be|is still)|(?:the|that))"
    rf" (?:{_ANY} ){{0,9}}?"
    rf"(?:{_LEADING}|{_CHANCE})(?: \([^()]{{1,40}}\))? (?:that|of it that)(?: |\Z)"
    rf"|\A(?:{_ANY} ){{1,6}}?(?:{_THINK})(?: {_ANY}){{0,2}}? that(?: |\Z)"
    rf"|\A(?:it (?:would|will) be|it is) (?:{_ANY} ){{1,3}}?to (?:{_THINK}) that(?: |\Z)"
    r"|\Aaccording to [^,;:]{1,60}, "
)
_TOLD_BEHIND = _pattern(
    rf", (?!(?:and|but|or|while|which|who|as|because|where|though|although|if) )(?:[\w.'’-]+ ){{1,6}}?{_SPEAKING}"
    rf"(?: (?:on|in|last|this) \w+| yesterday| today)?\Z|, according to [^,;:]{{1,60}}\Z"
)
_APPENDED = _pattern(r" \([^()]{0,30}(?:per cent|percent|%)[^()]{0,20}\)?")
_DENIED = _pattern(
    rf"\b(?:(?P<short>wo(?=n)|ca(?=n['’])|{_MODALS})(?P<glued>n['’]t\b)|(?P<can>can)not\b|(?P<modal>{_MODALS})\b)"
    rf"(?P<rest>(?: (?:{_NOT}|{_HOW})\b)*)"
    r"(?! fail to\b| but\b| (?:be )?(?:rule[ds]?|excluded?|discount(?:ed)?)\b| only\b)"
)
_BEFORE_MODAL = _pattern(rf"\b(?:never|hardly|scarcely|not|{_HOW}) (?={_MODALS}\b|wo(?=n)|ca(?=n))")
_NO_OBJECT = _pattern(
    rf"\b(?P<verb>{_MODALS} (?:be|have)) no (?!longer\b|more\b|less\b|choice\b|option\b|alternative\b)"
)
_OPENING = _pattern(rf"\A(?:{_HOW})(?:,? )")
_SET = _pattern(
    r"\b(?:is|are|was|were|seems?|appears?|looks?|remains?)(?:n['’]t)? "
    r"(?:(?:not|never|hardly|scarcely|very|highly|most|quite|extremely|by no means|also|now|still|almost) ){0,3}"
    r"(?:likely|unlikely|expected|certain|sure|bound|set|due|destined|poised|going) to\b"
)
_SHORT = {"wo": "will", "ca": "can"}


@dataclass(frozen=True, slots=True)
class Put:
    """A proposition, and the denial that was taken from it and that no word of its hedge holds."""

    words: str
    denial: str

    def hedge(self, hedge: str) -> str:
        """The words that say how likely it is, with that denial."""
        return f"{hedge} … {self.denial}" if self.denial else hedge

    def band(self, band: Band | None) -> Band | None:
        """The band of what is printed, given that of the words as they stand in the text."""
        return opposite(band) if band and self.denial else band


def put(words: str, hedge: str) -> Put:
    """The words put positively where a "not" can be left out of them."""
    bare = _bare(words)
    denied = _NO_OBJECT.search(bare)
    if denied and denied["verb"].casefold() + " no" in " ".join(hedge.casefold().split()):
        return Put(_NO_OBJECT.sub(r"\g<verb> ", bare, count=1), "")
    early, denial = _BEFORE_MODAL.search(bare), ""
    found = _DENIED.search(bare)
    if early and (found is None or early.start() < found.start()):
        bare = bare[: early.start()] + bare[early.end() :]
        found = _DENIED.search(bare)
    if found:
        denial = "" if _holds(hedge, found) or not _denies(found) else " ".join(found[0].split())
        bare = bare[: found.start()] + _positive(found) + bare[found.end() :]
    bare = bare if denial else _SET.sub("to", bare, count=1)
    return Put(" ".join(bare.split()) or words, denial)


def _bare(words: str) -> str:
    """Without who says it and how likely it is."""
    found = _SAID_OF.match(words)
    bare = (found["what"] or found["said"] or found["thing"]) if found else words
    for pattern in (_ASKED, _TOLD_BEFORE, _TOLD_BEFORE, _TOLD_BEFORE, _TOLD_BEHIND, _APPENDED, _OPENING):
        left = pattern.sub("", bare, count=1).strip(" ,;")
        bare = left if len(left.split()) > 1 else bare
    return bare


def _denies(found: re.Match[str]) -> bool:
    return bool(found["glued"] or found["can"] or re.search(_NOT.replace(" ", r"\s"), found["rest"], re.IGNORECASE))


def _holds(hedge: str, found: re.Match[str]) -> bool:
    """Whether the denied verb stands in the hedge, so that its band is that of the opposite already."""
    return " ".join(found[0].casefold().split()) in " ".join(hedge.casefold().split())


def _positive(found: re.Match[str]) -> str:
    short = found["short"]
    return _SHORT.get(short.casefold(), short) if short else found["can"] or found["modal"]
