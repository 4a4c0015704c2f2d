"""Words around a hedge that turn its likelihood round or leave it open: doubts, denials, questions."""

import re
from collections.abc import Callable

from dragoman import ontology
from dragoman.ontology.hedges import OPEN, Band, opposite
from dragoman.statements import Span

_WILL: Band = (0.80, 0.95)
_LIKELY = 0.55
_CERTAIN = 0.95
_GAP = r"(?:,[^,;:.!?]{1,40},)?[^,;:.!?]{0,100}\Z"
"""What may stand between a doubt and the hedge: no other clause begins there."""


def _doubted(band: Band) -> Band:
    """Doubt that something is likely says that it is not; doubt that it is certain leaves it open."""
    low, high = band
    if low >= _CERTAIN or high <= 1 - _CERTAIN:
        return OPEN
    return (0.55, 0.80) if high <= 0.45 else (0.20, 0.45)


def _denied(band: Band) -> Band:
    """`I do not think that it will` is `it will not`; `that it is likely` is `it is not likely`."""
    return (0.05, 0.20) if band in {_WILL, OPEN} else _doubted(band)


def _undoubted(band: Band) -> Band:
    return (0.95, 0.99) if band[0] >= _WILL[0] else band


def _hardly_doubted(band: Band) -> Band:
    return _WILL if band[0] >= _LIKELY else band


def _left_open(_: Band) -> Band:
    return OPEN


def _given_up(_: Band) -> None:
    """`I used to think that it will` is no forecast any more."""


_BELIEVE = r"(?:believ|think|expect|suppos|imagin|anticipat|foresee|predict|assum|conclud|suggest)\w*"
_CLAIM = r"(?:say|claim|argue|insist|declare|pretend|maintain|hold)"
_WRONG = (
    r"(?:wrong|na[iï]ve|foolish|mistaken|a mistake|an illusion|premature|an error|misleading|untrue|absurd)"
    rf" to (?:{_BELIEVE}|{_CLAIM})"
)
_NOBODY = r"(?:nobody|no[- ]one|none of (?:them|us|its|the [\w-]+)|neither (?:of (?:them|us)|side|party|country))"
_NOT = r"(?:(?:do|does|did|should|would|can|could)(?: not|n?['’]t)|cannot|never|hardly|scarcely|no longer)"
_ASKING = (
    r"(?:(?:wonder|ask|question|debat|speculat)\w*"
    r"|(?:too early|too soon|hard|difficult|impossible) to (?:say|tell|know|predict)"
    r"|unclear|uncertain|unsure|unknown|undecided|not (?:clear|sure|known|certain|obvious)|remains to be seen)"
)
_HOW_LIKELY = (
    r"(?:(?:un)?likely|(?:im)?probable|(?:im)?possible|(?:in)?conceivable|certain|inevitable|chance|possibility|risk)"
)
_THAT = r"(?:that|whether|if|(?:about|over|as to) whether|(?=(?:(?-i:[A-Z])|it |he |she |they |we |there |the |any )))"
_CUES: tuple[tuple[str, Callable[[Band], Band | None]], ...] = (
    (r"little doubt(?: but)?(?: that)?\b", _hardly_doubted),
    (r"few(?: [\w-]+)? doubt(?:s|ed)?(?: that)?\b", _hardly_doubted),
    (r"(?:nobody|no[- ]one|none|no reason)(?: [\w-]+)? doubt(?:s|ed)?(?: that)?\b", _undoubted),
    (r"(?:no|without(?: a)?|beyond(?: a)?|not|\w+n['’]t) doubt(?: but)?(?: that)?\b", _undoubted),
    (
        (
            r"(?:doubt(?:s|ed|ing|ful)?|s[ck]eptical|unconvinced|not convinced|not persuaded)"
            rf"(?: very much| strongly)? {_THAT}"
        ),
        _doubted,
    ),
    (rf"(?:{_NOBODY}|{_NOT})(?: seriously| really| now| necessarily)? {_BELIEVE}", _denied),
    (rf"few(?: [\w-]+)? {_BELIEVE}", _doubted),
    (rf"{_NOT}(?: necessarily)? (?:mean|imply|guarantee|ensure)", _left_open),
    (
        rf"(?:no|little|scant)(?: \w+)? (?:reason|evidence|signs?|indications?|grounds)(?: to {_BELIEVE})? that\b",
        _denied,
    ),
    (rf"{_WRONG} {_THAT}", _denied),
    (rf"(?:used to|once|formerly|previously|(?:was|were) (?:wrong|mistaken|naive) to) {_BELIEVE} {_THAT}", _given_up),
    (r"(?:den(?:y|ies|ied)|ruled out|rules out|not true|not the case) that\b", _denied),
    (r"(?:can|could)(?:not| not|n?['’]t) (?:rule out|exclude|discount)\b", _left_open),
)
_QUESTIONS = (
    rf"(?:{_ASKING}(?: [\w-]+){{0,3}}|{_NOBODY} (?:knows|can (?:say|tell|predict))) (?:whether|if)\b",
    r"whether\b",
    rf"(?:[\w'’]+ ){{0,4}}{_HOW_LIKELY} that\b",
)


def _before(cue: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?P<cue>{cue}){_GAP}".replace(" ", r"\s"), re.IGNORECASE)


_DOUBTING = tuple((_before(cue), turn) for cue, turn in _CUES)
_ASKED = tuple(map(_before, _QUESTIONS))
_NO = r"no (?!doubt|longer|matter|wonder|less|more|later|sooner|guarantee|one)[\w-]+"
_SUBJECT = re.compile(
    (
        rf"\b(?P<cue>{_NOBODY}|neither [^,;:.!?]{{1,60}}|(?<!that )(?<!which ){_NO}(?: [\w-]+){{0,4}}"
        rf"|(?:(?<=that )|(?<=which )){_NO}(?: (?![\w-]+ed )[\w-]+){{0,4}})"
        r"(?: else| ever| now)? \Z"
    ).replace(" ", r"\s"),
    re.IGNORECASE,
)
_AFTER = re.compile(
    (
        r"\b(?P<cue>remain(?:s|ed)? to be seen|unclear|uncertain|unknown|doubtful|open question|in doubt"
        r"|any(?:one|body)['’]s guess|far from (?:clear|certain)|not (?:clear|certain|known))\b"
    ).replace(" ", r"\s"),
    re.IGNORECASE,
)
_CALLED_WRONG = re.compile(rf" (?:be )?(?P<cue>{_WRONG})\b".replace(" ", r"\s"), re.IGNORECASE)
"""`It would be wrong to say`: what the verb tells is that the rest is not so."""
_QUESTION = re.compile(
    r"\W{0,3}(?:(?:but|and|so|or|yet|then|now)\s)?(?:[^?!.;]{0,150},\s)?(?:will|won['’]t|would|could|can|might|may|shall|is|are"
    r"|how\s(?:likely|probable|realistic))\b[^.;!?]{3,400}\?\W{0,3}\Z",
    re.IGNORECASE,
)
_MODAL = re.compile(
    r"(?:will|would|can|could|may|might|shall|is|are|was|were|expects|predicts|believes)\b|['’]ll", re.IGNORECASE
)


def doubt(text: str, sentence: Span, hedge: Span, band: Band) -> tuple[Span | None, Band | None]:
    """The doubting words that a hedge in a sentence stands under, and the band that they leave of the hedge's own.

    A subject that denies (`no state will`) stays in what is foreseen, and the band is that of the words with it.
    """
    for pattern, turn in _DOUBTING:
        if words := _cue(pattern, text, sentence, hedge):
            return words, turn(band)
    modal = _MODAL.match(text, hedge.start)
    wrong = _CALLED_WRONG.match(text, hedge.end) if modal else None
    if wrong:
        return Span(*wrong.span("cue")), _denied(_WILL)
    asked = next((words for pattern in _ASKED if (words := _cue(pattern, text, sentence, hedge))), None)
    if asked:
        return _answered(text, sentence, hedge, asked) if modal else (None, band)
    if modal and _SUBJECT.search(text, sentence.start, hedge.start):
        return None, opposite(_denied(band))
    return None, OPEN if _QUESTION.match(text, sentence.start, sentence.end) else band


def _cue(pattern: re.Pattern[str], text: str, sentence: Span, hedge: Span) -> Span | None:
    found = pattern.search(text, sentence.start, hedge.start)
    return Span(found.start("cue"), found.start("cue") + len(found["cue"].rstrip())) if found else None


def _answered(text: str, sentence: Span, hedge: Span, words: Span) -> tuple[Span, Band]:
    """Of `whether it will` what stands before it or behind it tells how likely that is; it is open otherwise."""
    behind = _AFTER.search(text, hedge.end, sentence.end)
    if behind:
        return Span(*behind.span("cue")), ontology.guideline_band(behind["cue"]) or OPEN
    return words, ontology.guideline_band(words.of(text)) or OPEN
