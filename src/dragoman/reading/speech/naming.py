"""What a source is called: as the text names it, a person without titles, `unnamed` where there is no name."""

from collections.abc import Sequence

from dragoman import ontology
from dragoman.language.parse import Parse, Word
from dragoman.reading.speech import lexicon
from dragoman.reading.speech.persons import Persons, mention_at
from dragoman.reading.speech.tree import cover, marker
from dragoman.statements import UNNAMED

_LOOSE = ("acl", "acl:relcl", "appos", "parataxis", "cc:preconj", "advmod", "advcl", "dep", "case")
_ARTICLES = frozenset({"the", "a", "an"})
_SUCH_AS = frozenset({"like", "including", "such"})
_PLACES = frozenset({"in", "at", "from", "on"})
_OWNING = frozenset({"by", "from", "of", "in", "at", "'s", "’s", "s", "'", "’"})
_WHERE = frozenset({"in", "of", "at", "from"})
_LANDS = frozenset({"state", "territory", "former", "place"})
_PASSING = frozenset({"new", "current", "recent"})


def phrase(persons: Persons, parse: Parse, at: int) -> str:
    """A noun phrase as a name: without what is told of it, a name without its article."""
    if named := _person(persons, parse, at):
        return named
    word = parse.words[at]
    if lexicon.is_document(word.text) and word.upos != "PROPN" and (owner := _owner(persons, parse, at)):
        return owner
    kept = _core(parse, at)
    if lexicon.is_general(word.text) and _tells_nothing(parse, kept):
        return UNNAMED
    span = cover(parse, _trimmed(persons, parse, at, kept))
    if not span:
        return word.text
    single = not any(parse.words[each].upos in {"ADP", "CCONJ"} for each in kept)
    return (single and persons.ending(span)) or " ".join(span.of(persons.analysis.document.text).split())


def _person(persons: Persons, parse: Parse, at: int) -> str | None:
    """The one person that a phrase names: `X`, `the minister, X`, `defence chief X`, `leaders like X`."""
    joined = parse.children(at, "conj")
    own = persons.name(parse, at)
    if joined and not all(lexicon.is_role(parse.words[each].text) for each in (at, *joined)):
        return _example(persons, parse, at)
    if own:
        return own
    for child in joined:
        if named := _person(persons, parse, child):
            return named
    beside = [*parse.children(at, "appos", "flat", "compound", "nmod:desc"), *_aside(parse, at)]
    for child in beside:
        if child > at and (found := persons.name(parse, child)):
            return found
    if lexicon.is_role(parse.words[at].text) and at + 1 < len(parse) and (found := persons.name(parse, at + 1)):
        return found
    return _example(persons, parse, at)


def _aside(parse: Parse, at: int) -> list[int]:
    """What is put beside the body that somebody holds an office of: `a spokesman for the ministry, X, said`."""
    if not lexicon.is_role(parse.words[at].text):
        return []
    return [beside for each in parse.children(at, "nmod") for beside in parse.children(each, "appos")]


def _example(persons: Persons, parse: Parse, at: int) -> str | None:
    """The person in `others, like X` and `some, including X`."""
    for child in parse.children(at, "nmod", "conj"):
        if marker(parse, child) in _SUCH_AS and (found := persons.name(parse, child)):
            return found
    return None


def _trimmed(persons: Persons, parse: Parse, at: int, kept: Sequence[int]) -> Sequence[int]:
    """A phrase without `new`, and where it is a name without article, owner and adjectives of no name."""
    words, name = parse.words, _is_name(persons, parse, at)
    while len(kept) > 1 and kept[0] < at:
        first, second = words[kept[0]], words[kept[1]]
        passing = first.text in _PASSING or first.xpos == "PRP$"
        article = first.text.lower() in _ARTICLES and (name or second.text in _PASSING)
        loose = name and words[at].xpos != "NNPS" and first.upos == "ADJ" and first.text.islower()
        if first.span.end == second.span.start or not (passing or article or loose):
            break
        kept = kept[1:]
    return kept


def _is_name(persons: Persons, parse: Parse, at: int) -> bool:
    """Whether a phrase is a name, by its capital within a sentence or by the gazetteer."""
    word = parse.words[at]
    inside = at and parse.words[at - 1].upos != "PUNCT"
    return (
        bool(word.text[:1].isupper() and inside)
        or word.upos == "PROPN"
        or bool(mention_at(persons.analysis, word.span))
    )


def _tells_nothing(parse: Parse, kept: Sequence[int]) -> bool:
    """Whether no word of a phrase tells who it is."""
    return all(
        lexicon.is_general(parse.words[each].text) or parse.words[each].upos in {"DET", "ADV", "CCONJ", "ADP"}
        for each in kept
    )


def _core(parse: Parse, at: int) -> list[int]:
    """A noun phrase up to its first break, without relative clauses, appositions and second attributes."""
    dropped: set[int] = set()
    name = parse.words[at].upos == "PROPN"
    after = [child for child in parse.children(at, "nmod") if child > at and parse.words[child].label != "nmod:poss"]
    for child in parse.children(at):
        loose = parse.words[child].label in _LOOSE or marker(parse, child) in _SUCH_AS
        if loose or (child in after[1:]) or (name and (child in after and marker(parse, child) in _PLACES)):
            dropped |= set(parse.subtree(child))
        if name and parse.words[child].label == "nmod:poss":
            dropped |= set(parse.subtree(child))
    kept = [place for place in parse.subtree(at) if place not in dropped]
    end = next((n for n, place in enumerate(kept) if n and place > at and place != kept[n - 1] + 1), len(kept))
    return kept[:end]


def _owner(persons: Persons, parse: Parse, at: int) -> str | None:
    """Whose a document is: `Ruritania's report`, `a Strelsau Institute study`, `a poll by the Institute`."""
    for child in parse.children(at, "nmod:poss", "nmod", "compound"):
        word, lead = parse.words[child], marker(parse, child)
        about = bool(lead) and (lead not in _OWNING or (lead in _WHERE and _is_land(persons, word)))
        makers = lead == "by" and lexicon.is_person(word.text)
        if (word.upos == "PROPN" and not about) or makers:
            return phrase(persons, parse, child)
    return None


def _is_land(persons: Persons, word: Word) -> bool:
    """Whether a name is one of a country, which a document can be about or made in."""
    known = mention_at(persons.analysis, word.span)
    actor = ontology.actor(known.actor) if known else None
    return bool(actor and actor.kind in _LANDS)
