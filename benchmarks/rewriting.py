"""Rewriting an article as those who republish do: by rules that a seed fixes, so that the original is known."""

import random
import re
from collections.abc import Callable

Rewrite = Callable[[str, random.Random], str]

_SYNONYMS = """
said|stated told|informed country|nation countries|nations government|administration war|conflict big|large
large|sizable small|minor important|significant show|demonstrate shows|demonstrates help|assist helped|assisted
begin|start began|started end|finish make|create makes|creates made|created use|employ used|employed need|require
needs|requires want|wish wants|wishes think|believe thinks|believes leader|head leaders|heads deal|agreement
agreement|accord talks|negotiations meeting|gathering money|funds rise|increase rose|increased fall|decline
fell|declined growth|expansion attack|assault attacks|assaults threat|danger threats|dangers problem|difficulty
problems|difficulties change|shift changes|shifts new|fresh old|former many|numerous several|various most|nearly_all
often|frequently now|currently today|at_present because|since although|though but|yet however|nonetheless while|whereas
also|too only|merely still|nevertheless after|following before|prior_to during|throughout between|among against|versus
people|citizens public|populace world|globe global|worldwide economic|financial economy|market military|armed
army|military power|strength powers|powers policy|approach policies|approaches support|backing supported|backed
oppose|resist opposed|resisted increase|raise increased|raised reduce|lower reduced|lowered quick|rapid quickly|rapidly
clear|evident clearly|evidently possible|feasible likely|probable hard|difficult strong|robust weak|feeble good|sound
bad|poor major|main main|principal key|central long|lengthy short|brief early|initial final|last recent|latest
years|twelve-month_periods year|twelve_months month|four_weeks decade|ten_years way|manner means|amounts_to
allow|permit allowed|permitted allows|permits give|provide gave|provided gives|provides take|assume took|assumed
keep|retain kept|retained hold|maintain held|maintained become|turn_into became|turned_into seem|appear seems|appears
seek|pursue seeks|pursues sought|pursued build|construct built|constructed buy|purchase sell|market trade|commerce
border|frontier borders|frontiers region|area regions|areas city|town president|head_of_state minister|secretary
officials|functionaries election|vote elections|votes law|statute reform|overhaul reforms|overhauls crisis|emergency
force|coerce forced|coerced risk|hazard risks|hazards goal|aim goals|aims effort|attempt efforts|attempts must|have_to
should|ought_to can|is_able_to would|was_going_to even|indeed much|a_great_deal so|thus thus|hence
about|regarding into|inside over|above under|beneath more|additional other|further first|earliest part|portion
parts|portions place|location time|moment times|moments work|labour own|individual same|identical right|correct
great|grand high|elevated level|degree levels|degrees state|condition making|creating including|comprising
without|lacking through|via within|inside around|approximately such|similar own|proper will|is_going_to may|might
might|may could|was_able_to who|that because|as if|provided_that rather|instead able|capable call|name called|named
know|understand known|understood see|perceive seen|perceived say|state says|states find|discover found|discovered
remain|stay remains|stays remained|stayed lead|guide led|guided face|confront faces|confronts faced|confronted
turn|convert turned|converted bring|carry brought|carried play|perform role|part past|bygone future|time_to_come
young|youthful public|general private|personal foreign|external domestic|internal political|civic social|communal
national|countrywide international|cross-border nuclear|atomic security|safety peace|concord freedom|liberty
"""
_WORDS = {one: other.replace("_", " ") for one, other in (pair.split("|") for pair in _SYNONYMS.split())}
_ADVERB = re.compile(r"\b(?!(?:only|family|early|Italy|July|ally|rally|supply|reply|apply|monopoly)\b)[a-z]{3,}ly\s")
_THOUSANDS = re.compile(r"\b(\d{1,3}),(\d{3})\b")
_PERCENT = re.compile(r"(\d)%")
_BY = re.compile(r"\b(The [a-z]+(?: [a-z]+)?) (\w+ed) (the [a-z]+(?: [a-z]+)?)\b")
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_JOINED = re.compile(r", (?:and|but) (?=[a-z]+ [a-z]+)")
_LEADING = re.compile(
    r"^((?:In|On|At|After|Before|When|While|If|Although|Because|Since) [^,.]{5,60}), ([a-zA-Z][^.]*)\.$"
)


def paragraphs(text: str) -> list[str]:
    """The stretches between line ends, without empty ones."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def shortened(text: str, chance: random.Random) -> str:
    """The first paragraphs, a third to two thirds of all."""
    held = paragraphs(text)
    return "\n".join(held[: max(3, round(len(held) * chance.uniform(0.34, 0.67)))])


def lead(text: str, _: random.Random) -> str:
    """What an agency's short version keeps: the first eighty to two hundred words or so, to the end of a paragraph."""
    kept: list[str] = []
    for each in paragraphs(text):
        kept.append(each)
        if sum(len(one.split()) for one in kept) >= 100:
            break
    return "\n".join(kept)


def retitled(text: str, chance: random.Random) -> str:
    """Another headline and another first line by the one who republishes."""
    title = chance.choice(
        ("What It Means", "Analysis: The View From Here", "Five Things To Know", "Opinion of the Day")
    )
    return "\n".join((title, "Republished from a partner of this site.", *paragraphs(text)[1:]))


def reordered(text: str, chance: random.Random) -> str:
    """The paragraphs in another order."""
    held = paragraphs(text)
    chance.shuffle(held)
    return "\n".join(held)


def wrapped(text: str, chance: random.Random) -> str:
    """Between the standing texts of another site."""
    return "\n".join((boilerplate(chance), text, boilerplate(chance)))


def paraphrased(text: str, chance: random.Random) -> str:
    """In other words, sentence by sentence: see `_sentence`."""
    return "\n".join(" ".join(_sentence(each, chance) for each in _SENTENCE.split(line)) for line in paragraphs(text))


def paraphrased_and_short(text: str, chance: random.Random) -> str:
    """Retitled, shortened and in other words."""
    return retitled(shortened(paraphrased(text, chance), chance), chance)


REWRITES: dict[str, Rewrite] = {
    "shortened": shortened,
    "lead only": lead,
    "retitled": retitled,
    "reordered": reordered,
    "boilerplate added": wrapped,
    "paraphrased": paraphrased,
    "all of it": paraphrased_and_short,
}


def _sentence(text: str, chance: random.Random) -> str:
    """Synonyms for nine in ten words that have one, no adverbs, numbers written otherwise, passives, clauses moved."""
    text = _ADVERB.sub("", text)
    text = _PERCENT.sub(r"\1 percent", _THOUSANDS.sub(r"\1\2", text))
    text = _BY.sub(lambda found: f"{found[3].capitalize()} was {found[2]} by {found[1].lower()}", text)
    text = _LEADING.sub(lambda found: f"{found[2][:1].upper()}{found[2][1:]} {found[1].lower()}.", text)
    text = _JOINED.sub(lambda found: ". " if chance.random() < 0.5 else found[0], text)
    return re.sub(r"[A-Za-z]+", lambda found: _other(found[0], chance), text)


def _other(word: str, chance: random.Random) -> str:
    found = _WORDS.get(word.lower())
    if found is None or chance.random() < 0.1:
        return word
    return found.capitalize() if word[0].isupper() else found


def boilerplate(chance: random.Random, words: int = 60) -> str:
    """Standing words of a site that have nothing to do with the article."""
    stock = (
        "subscribe newsletter free daily read more like share follow us comment policy reader views own not "
        "necessarily those of editors support independent journalism donate today member cookie privacy terms contact "
        "advertise"
    ).split()
    return " ".join(chance.choices(stock, k=words)).capitalize() + "."
