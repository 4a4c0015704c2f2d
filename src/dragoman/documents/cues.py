"""How the furniture of a page gives itself away: by its words alone (`cues.toml` has them)."""

import re
import tomllib
from collections.abc import Iterable
from importlib.resources import files
from typing import Any

from dragoman.documents.names import NAME, TITLED, is_person
from dragoman.documents.shingles import normal
from dragoman.statements import Label

LONGEST = 300
"""Lines longer than this are furniture only if several cues agree."""


def _any(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.I | re.S)


def _read() -> tuple[dict[str, re.Pattern[str]], dict[str, list[re.Pattern[str]]]]:
    table: dict[str, Any] = tomllib.loads(files(__package__).joinpath("cues.toml").read_text(encoding="utf-8"))
    appeals = table.pop("appeals")
    kinds = {kind: [_any(patterns) for patterns in appeals.pop(kind)] for kind in ("strong", "weak")}
    return {name: _any(patterns) for name, patterns in (table | appeals).items()}, kinds


_CUES, _APPEALS = _read()
_RULE = re.compile(r"[\s\-–—_=*•·.~#+|<>]{3,}|[\W_]{1,3}")
_MARKUP = re.compile(r"(?:</?[a-zA-Z][^<>]*>\s*)+|<!--.*-->|\{:?[ .#%][^{}]*\}|!\[[^\]]*\]\([^)]*\)|\[[\w \-/]{1,40}\]")
_ADDRESS = re.compile(r"(?:(?:source|url|link)\s*:\s*)?<?(?:https?://|www\.)\S+>?", re.I)
_QUOTE = re.compile(r"[“”\"«»]|\b(?:said|told|says|added|according to)\b")
_THE_AUTHOR = re.compile(
    r"\W*(?:about the (?:author|writer)s?\b"
    r"|(?:the|this|our) (?:\w+ )?(?:author|writer|contributor|columnist)s?(?:,[^.]{3,120},)? "
    r"(?:(?:is|are|was|were) (?:currently |also )?(?:an?|the|based|one of|now|senior|professors?|working|currently)\b"
    r"|(?:has|have) (?:written|reported|worked|served|published|been (?:an?|the)|covered)\b"
    r"|(?:teach(?:es)?|works?|writes?|serves?|can be)\b)"
    r"|(?:he|she|they) (?:tweets|can be (?:reached|followed|contacted))\b"
    r"|(?:follow|contact) (?:him|her|them|the author)\b"
    r"|(?:twitter|x|e-?mail)\s*:\s*@?\w|(?:e-?mail|contact) .{0,30}@\w+)",
    re.I,
)
_PERSON_IS = re.compile(
    rf"\W*(?P<name>{TITLED}|{NAME})(?:,? |, [^.]{{3,120}}, )(?:"
    r"(?:who )?(?:is|was) (?:currently |also )?"
    r"(?:an?|the|one of|[\w-]*based|editor|director|[Pp]rofessor|senior|co-?founder|author|president|chair|head)\b"
    r"|teaches\b|serves as\b|works (?:as|at|for|on)\b|writes (?:about|on|for|from)\b|covers\b|reports (?:on|for|from)\b"
    r"|holds (?:an?|the)\b|has (?:written|reported|worked|served|published|been (?:an?|the)|covered)\b"
    r"|can be (?:reached|followed|found)\b|tweets\b|speciali[sz]es\b)"
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_GLANCE = 400
_CAPTION = 250
_LONGEST_HEAD = 180


def furniture(words: str) -> Label | None:
    """The label of a line that any page may carry anywhere, by its words alone; None for all else."""
    words = words.strip("\ufeff \t")
    if _MARKUP.fullmatch(words) or _RULE.fullmatch(words) or _ADDRESS.fullmatch(words):
        return "boilerplate"
    if len(words) <= LONGEST and _CUES["related"].match(words):
        return "related-link"
    if len(words) <= LONGEST and (_is_control(words) or _is("labelled", words)):
        return "boilerplate"
    if len(words) <= _CAPTION and _CUES["caption"].match(words):
        return "boilerplate"
    return "boilerplate" if is_appeal(words) else None


def is_appeal(words: str) -> bool:
    """Whether a passage asks its reader to subscribe, to give or to agree: it speaks to one, and no one is quoted."""
    strong, weak = _kinds("strong", words), _kinds("weak", words)
    if not strong or _QUOTE.search(words):
        return False
    ordered = [bool(_CUES["imperative"].match(sentence)) for sentence in _SENTENCE.split(words)]
    wanted = 3 if len(words) > LONGEST else 1 if ordered[0] else 2
    return strong + weak >= wanted and (any(ordered) or bool(_CUES["address"].search(words)))


def could_be_appeal(words: str) -> bool:
    """Whether a passage that follows the end of an article could be the site speaking of itself or to its reader."""
    spoken_to = _CUES["imperative"].match(words) or _CUES["address"].search(words)
    return bool(spoken_to) or _kinds("strong", words) + _kinds("weak", words) > 0


def is_disclaimer(words: str) -> bool:
    """Whether a passage disowns views or liability."""
    return bool(_CUES["disclaimer"].match(_start(words)))


def is_note(words: str) -> bool:
    """Whether a passage speaks of `the author`, of this piece that is."""
    return bool(_THE_AUTHOR.match(words[:_GLANCE]))


def is_bio(words: str, authors: Iterable[str] = ()) -> bool:
    """Whether a passage presents an author: one of these, or anyone who writes, teaches or studies for a living."""
    if is_note(words):
        return True
    match = _PERSON_IS.match(words[:_GLANCE])
    if match is None or not is_person(match["name"]):
        return False
    named = any(normal(author) and normal(author) in normal(match["name"]) for author in authors)
    return named or bool(_CUES["role"].search(words[: match.end() + 80]))


def is_tagline(words: str) -> bool:
    """Whether a passage says who reported, edited or first published the piece."""
    return len(words) <= LONGEST and bool(_CUES["tagline"].match(words))


def heads_related(words: str) -> bool:
    """Whether a line stands over a list of links to other articles."""
    return _is("related_head", words.rstrip(" :›»>"))


def leads_to_links(words: str) -> bool:
    """Whether a passage ends by announcing a list of other articles."""
    return bool(_CUES["lead_in"].search(words[-_GLANCE:]))


def heads_rules(words: str) -> bool:
    """Whether a line stands over the rules for comments."""
    return len(words) <= _LONGEST_HEAD and _is("rules_head", _bare(words))


def tells_rules(words: str) -> bool:
    """Whether a passage could be one of the rules for comments."""
    return len(set(_CUES["rules_words"].findall(words.lower()))) >= 2


def heads_comments(words: str) -> bool:
    """Whether a line stands over readers' comments."""
    return len(words) <= _LONGEST_HEAD and _is("comments_head", _bare(words))


def _is(cue: str, words: str) -> bool:
    return bool(_CUES[cue].fullmatch(words))


def _is_control(words: str) -> bool:
    parts = [part.strip(" \t.…:!›»>*|") for part in re.split(r"\s[|•·/]\s", words)]
    known = [_is("control", part) for part in parts]
    if all(known) or (len(parts) > 3 and any(known) and all(len(part.split()) <= 2 for part in parts)):
        return True
    return 1 < len(words.split()) < 8 and all(_is("share", part) for part in words.split())


def _kinds(kind: str, words: str) -> int:
    return sum(1 for pattern in _APPEALS[kind] if pattern.search(words))


def _start(words: str) -> str:
    return re.sub(r"^\W+", "", words[:_GLANCE])


def _bare(words: str) -> str:
    return re.sub(r"^\W+|[\W_]+$", "", words) if not words.rstrip().endswith((")", "?")) else _start(words)
