"""How likely a forecast is said to be: as it was read, but where reported speech shifts it; else by plain signs."""

import re

from dragoman.lenses.forecasts.band import Band, band
from dragoman.ontology.hedges import Band as Ends
from dragoman.ontology.hedges import opposite
from dragoman.statements import Forecast

_WILL, _LIKELY, _CERTAIN = (0.80, 0.95), (0.55, 0.80), (0.95, 0.99)
_BACKSHIFTED: dict[str, tuple[str, Ends]] = {"would": ("will", _WILL), "would not": ("will not", (0.05, 0.20))}
"""In reported speech these stand for what the speaker said."""
_SIGNS: tuple[tuple[re.Pattern[str], str, Ends], ...] = (
    (re.compile(r"\b(?:is|are|was|were) (?:all but )?assured\b", re.IGNORECASE), "assured", _CERTAIN),
    (re.compile(r"\bon (?:its|their|the|his|her) way to\b", re.IGNORECASE), "on the way to", _LIKELY),
    (
        re.compile(
            r"\b(?:plans? (?:now )?calls? for|scheduled (?:to|for)|due to be|slated (?:to|for))\b", re.IGNORECASE
        ),
        "scheduled",
        _LIKELY,
    ),
    (re.compile(r"\w+['’]ll (?!not\b|never\b)", re.IGNORECASE), "will", _WILL),
    (re.compile(r"\b(?:seems?|appears?)\b[\w ,]{0,20}? to\b", re.IGNORECASE), "seems to", _LIKELY),
    (re.compile(r"^(?:[A-Z][\w’'.-]* ){1,4}to [a-z]{3,}\b"), "to", _WILL),
)
"""Words that the table of hedges lacks; the last is the future of headlines: `Kenya to open the border`."""


_NOR = re.compile(r"(?:Nor|Neither) (?:is|are|was|were|will|would|can|could|may|might|does|do|did|has|have)\b")
_DENIED = re.compile(r"\b(?:no|not|nor|never|neither)\b|n['’]t\b", re.IGNORECASE)


def likelihood(said: Forecast, quote: str) -> Band | None:
    """The band in which readers take the words; None where nothing tells how likely it is."""
    flat, hedge, read = " ".join(quote.split()), said.hedge, said.probability
    if read is None:
        found = sign(quote)
        return band(found[1], found[2]) if found else None
    if said.attribution.chain and said.factuality == "future":
        hedge, read = _BACKSHIFTED.get(hedge.casefold(), (hedge, read))
    if _NOR.match(flat) and not _DENIED.search(f"{hedge} {said.proposition}"):
        hedge, read = f"not {hedge}", opposite(read)
    return band(hedge, read)


def sign(quote: str) -> tuple[str, str, Ends] | None:
    """The words that tell a likelihood where no hedge was read, what they stand for, and its band."""
    flat = " ".join(quote.split())
    signs = ((pattern.search(flat), words, ends) for pattern, words, ends in _SIGNS)
    return next(((found.group(), words, ends) for found, words, ends in signs if found), None)
