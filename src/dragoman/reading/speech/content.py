"""What hangs on a verb as said or thought."""

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.language.parse import ROOT, Parse
from dragoman.reading.speech.tree import cover, is_verbal, marker
from dragoman.statements import Span

_SHORTEST = 2
_LONGEST = 14
_CLAUSES = ("ccomp", "csubj", "csubj:pass")
_PREPOSITIONS = frozenset({"of", "about", "at", "on", "for"})
_OPENING = frozenset({":", "“", '"', "‘"})
_CLOSING = frozenset({",", ".", "”", '"', ";", ")", "?", "!"})
_RELATIVE = frozenset({"which", "that", "whom"})
_DASHES = frozenset({"-", "–", "—", "--"})
_ADDING = frozenset({"a", "an", "which", "even", "though", "although"})


@dataclass(frozen=True, slots=True)
class Content:
    """A stretch that is said or thought; of `Y as Z` the view itself, Z, is its `core`."""

    span: Span
    core: Span | None = None


def contents(parse: Parse, at: int, frames: frozenset[str]) -> Iterator[Content]:
    """The contents of a verb in the frames that it may have."""
    if "that" in frames:
        yield from map(Content, _clauses(parse, at))
    if "to" in frames:
        yield from map(Content, _infinitives(parse, at))
    if "gerund" in frames:
        yield from map(Content, _gerunds(parse, at))
    if "as" in frames:
        yield from _as(parse, at)
    if "plain" in frames:
        yield from _plain(parse, at)
    if "object" in frames:
        yield from map(Content, _objects(parse, at))
    if wanted := frames & _PREPOSITIONS:
        yield from map(Content, prepositional(parse, at, wanted))


def whole(parse: Parse, at: int) -> Span | None:
    """A clause without what the author adds to it after a dash: `- a claim that few believe`."""
    places = parse.subtree(at)
    for place in places[1:-1]:
        if parse.words[place].text in _DASHES and parse.words[place + 1].text.lower() in _ADDING:
            places = tuple(each for each in places if each < place)
            break
    return cover(parse, places)


def prepositional(parse: Parse, at: int, wanted: frozenset[str]) -> Iterator[Span]:
    """`accuses Y of`, `warns of`: the object and the phrase with the preposition."""
    told = [place for each in parse.children(at, "obj") for place in parse.subtree(each)]
    for child in parse.children(at, "obl", "advcl"):
        if marker(parse, child) in wanted and (content := cover(parse, [*told, *parse.subtree(child)])):
            yield content


def around(parse: Parse, at: int) -> Iterator[Span]:
    """What a verb is put into or after: `the road, X says, will open`, `as X said, the road will open`."""
    word = parse.words[at]
    if word.head == ROOT:
        return
    if _is_relative(parse, at):
        yield from _told_of(parse, at)
        return
    between = parse.words[at + 1 : at + 2] and parse.words[at + 1].text in _CLOSING
    put_in = word.relation == "parataxis" or (word.relation == "advcl" and marker(parse, at) == "as")
    own = bool(between) and word.relation in {"acl", "conj", "advcl", "dep"} and bool(parse.children(at, "nsubj"))
    short = len(parse.subtree(at)) <= _LONGEST or (word.relation == "parataxis" and at > word.head)
    if (put_in or own) and short:
        content = cover(parse, parse.subtree(_clause(parse, word.head)), parse.subtree(at))
        yield from filter(None, (content,))


def _is_relative(parse: Parse, at: int) -> bool:
    """Whether a verb only describes a thing by what is said of it: `which some predict`, `as against what X says`."""
    relative = any(parse.words[each].text.lower() in _RELATIVE for each in parse.children(at, "obj"))
    return parse.words[at].label == "acl:relcl" and (
        relative or parse.words[parse.words[at].head].text.lower() == "what"
    )


def _told_of(parse: Parse, at: int) -> Iterator[Span]:
    """The thing itself in `a war, which some predict`; nothing for `what X says`."""
    head = parse.words[at].head
    if parse.words[head].upos in {"NOUN", "PROPN"}:
        yield from filter(None, (cover(parse, parse.subtree(head), parse.subtree(at)),))


def _clauses(parse: Parse, at: int) -> Iterator[Span]:
    clauses = [
        each for each in parse.children(at, *_CLAUSES) if is_verbal(parse, each) or marker(parse, each) == "that"
    ]
    clauses += _beside(parse, at)
    clauses += [child for child in parse.children(at, "conj") if clauses and marker(parse, child) == "that"]
    found = [each for clause in clauses if (each := whole(parse, clause))]
    if not found and parse.words[at + 1 : at + 2] and parse.words[at + 1].text.lower() == "that":
        found = [each for each in (cover(parse, [each for each in parse.subtree(at) if each > at]),) if each]
    yield from found
    if found:
        reasons = [each for each in parse.children(at, "advcl") if each > max(clauses, default=at)]
        ends = [found[-1], *(each for reason in reasons if (each := whole(parse, reason)))]
        joined = Span(min(each.start for each in found), max(each.end for each in (*found, *ends)))
        yield from (joined,) if joined not in found else ()


def _beside(parse: Parse, at: int) -> Iterator[int]:
    """A clause that only stands beside the verb: `X said: the road will open`."""
    for child in parse.children(at, "parataxis"):
        first = min(parse.subtree(child))
        opened = any(word.text in _OPENING for word in parse.words[max(at, first - 2) : first + 1])
        if child > at and opened and is_verbal(parse, child):
            yield child


def _infinitives(parse: Parse, at: int) -> Iterator[Span]:
    for child in parse.children(at, "xcomp"):
        if marker(parse, child) == "to" and (content := cover(parse, parse.subtree(child))):
            told = parse.children(at, "nsubj:pass")
            yield Span(parse.words[told[0]].span.start, content.end) if told and told[0] < child else content


def _gerunds(parse: Parse, at: int) -> Iterator[Span]:
    """`denied sending troops`."""
    for child in parse.children(at, "xcomp"):
        if parse.words[child].xpos == "VBG" and not marker(parse, child):
            yield from filter(None, (cover(parse, parse.subtree(child)),))


def _as(parse: Parse, at: int) -> Iterator[Content]:
    """`sees Y as Z`: Z is the view of somebody, Y is there for the author too."""
    told = [place for each in parse.children(at, "obj", "nsubj:pass") for place in parse.subtree(each)]
    for child in parse.children(at, "obl", "advcl", "xcomp", "ccomp"):
        if marker(parse, child) == "as" and (core := cover(parse, parse.subtree(child))):
            yield Content(cover(parse, [*told, *parse.subtree(child)]) or core, core)


def _plain(parse: Parse, at: int) -> Iterator[Content]:
    """`considers Y unsafe`."""
    told = [place for each in parse.children(at, "obj", "nsubj:pass") for place in parse.subtree(each)]
    for child in parse.children(at, "xcomp"):
        if told and marker(parse, child) != "to" and (core := cover(parse, parse.subtree(child))):
            yield Content(cover(parse, [*told, *parse.subtree(child)]) or core, core)


def _objects(parse: Parse, at: int) -> Iterator[Span]:
    for child in parse.children(at, "obj"):
        places = parse.subtree(child)
        if len(places) > _SHORTEST and (content := cover(parse, places)):
            yield content


def _clause(parse: Parse, at: int) -> int:
    """The head of the clause that a noun stands in."""
    while parse.words[at].head != ROOT and not is_verbal(parse, at):
        at = parse.words[at].head
    return at
