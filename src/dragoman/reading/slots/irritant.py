"""The two sides of an irritant, and that it is one no longer where its words tell that it was done away with."""

import re

from dragoman.reading.scene import Scene
from dragoman.reading.slots import dyad
from dragoman.reading.slots.slot import Slot
from dragoman.statements import Span

_BURDEN = (
    r"(?:sanctions?|embargo(?:es)?|bans?|blockade|siege|boycott|restrictions?|tariffs?|dut(?:y|ies)|designation|hold|veto|"
    r"disputes?|quarrels?|rows?|feuds?|stand-?off|differences|crisis|problems?|issues?|concerns?|suspicions?|objections?)"
)
_GONE = re.compile(
    (
        r"\b(?:no longer (?:\w+ ){0,3}(?:enem\w+|foes?|rivals?|adversar\w+|threat\w*|problem|obstacle|issue|burden)"
        r"|(?:has|have|had|was|were) (?:been |since |now |finally |largely |successfully |formally |all ){0,3}"
        r"(?:resolved|settled|overcome|lifted|eased|waived|removed|defused|patched up|buried|dropped|abolished)"
        r"|(?:resolved|settled|overcame|lifted|eased|waived|dropped|scrapped|ended|abolished|revoked|removed|defused|buried)"
        rf" (?:[\w’'-]+ ){{0,4}}{_BURDEN}"
        r"|(?:removed|struck|took|dropped) [^.;,]{1,40}? (?:from|off) (?:[\w’'-]+ ){0,3}(?:black)?list)\b"
    ).replace(" ", r"\s"),
    re.IGNORECASE,
)
_NOT_YET = re.compile(
    r"\b(?:not|never|nor|neither|if|unless|until|once|when|before|must|should|would|could|can|may|might|will|shall|to|cannot"
    r"|no\s(?!longer)\w+|without|hardly|yet)\b|n['’]t\b",
    re.IGNORECASE,
)


def fill(span: Span, scene: Scene) -> dict[str, Slot]:
    """The dyad, and the status where the words themselves tell that the irritant has been resolved."""
    found = _GONE.search(scene.text, span.start, span.end)
    resolved = found and not _NOT_YET.search(scene.text, span.start, found.start())
    status = {"status": Slot("resolved", (Span(*found.span()),), source="rules")} if found and resolved else {}
    return dyad.fill(span, scene) | status
