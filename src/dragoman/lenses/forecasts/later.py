"""Later statements that bear on a forecast: what a person should look at before resolving it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dragoman.dossier import Dossier, Query, StoredDocument, StoredStatement
from dragoman.lenses.forecasts.entry import Entry
from dragoman.lenses.forecasts.likeness import Candidate, Sought, candidate
from dragoman.lenses.order import as_told
from dragoman.statements import Span

MOST = 5
"""So many are proposed."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A later statement, how strongly it bears on the forecast (no probability), and why it is proposed."""

    stored: StoredStatement
    sentence: str
    weight: float
    why: str


def later_statements(dossier: Dossier, entry: Entry, asked: Query, most: int = MOST) -> list[Proposal]:
    """The statements out after a forecast that share its rare words, its actors and its time, best first.

    One a sentence; copies of an article count once; what was published without a date is left out.
    """
    documents = {each.document.sha256: each for each in dossier.documents(asked.as_of)}
    found = dossier.statements(Query(as_of=asked.as_of))
    after = [each for each in found if _after(each, entry, documents)]
    return ranked(entry, after, documents, most)


def ranked(
    entry: Entry, found: Iterable[StoredStatement], documents: Mapping[str, StoredDocument], most: int = MOST
) -> list[Proposal]:
    """These statements by how strongly they bear on the forecast, at most so many."""
    among = [candidate(each, _sentence(each, documents)) for each in sorted(found, key=as_told)]
    sought = Sought.of(entry, _around(entry.statements[0], documents), among)
    best: dict[str, Proposal] = {}
    for each in among:
        weight, shared, actors = sought.weigh(each)
        key = " ".join(each.sentence.casefold().split())
        if weight > 0 and (key not in best or best[key].weight < weight):
            best[key] = Proposal(each.stored, each.sentence, weight, _why(each, shared, actors))
    return sorted(best.values(), key=lambda proposal: (-proposal.weight, as_told(proposal.stored)))[:most]


def _after(each: StoredStatement, entry: Entry, documents: Mapping[str, StoredDocument]) -> bool:
    """Whether it came out later, and not in a copy of the forecast's own article."""
    told, made = each.source.published, entry.made
    if told is None or made is None or told.interval.end <= made.end:
        return False
    own = {copy.source.sha256 for copy in entry.statements}
    families = {documents[name].family for name in own if name in documents} - {None}
    source = documents.get(each.source.sha256)
    return each.source.sha256 not in own and not (source and source.family in families)


def _sentence(each: StoredStatement, documents: Mapping[str, StoredDocument]) -> str:
    """The whole sentence, or those, that the statement stands in."""
    return _cut(each, documents, 0)


def _around(each: StoredStatement, documents: Mapping[str, StoredDocument]) -> str:
    """The same with the two sentences before: `it` and `the chances` are told there."""
    return _cut(each, documents, 2)


def _cut(each: StoredStatement, documents: Mapping[str, StoredDocument], before: int) -> str:
    source = documents.get(each.source.sha256)
    if source is None:
        return " ".join(each.quote.split())
    span, sentences = each.statement.span, source.document.sentences
    held = [at for at, one in enumerate(sentences) if one.shared(span)]
    if not held:
        return " ".join(each.quote.split())
    first = sentences[max(0, held[0] - before)]
    whole = Span(min(span.start, first.start), max(span.end, sentences[held[-1]].end))
    return " ".join(whole.of(source.document.text).split())


def _why(each: Candidate, shared: Sequence[str], actors: Sequence[str]) -> str:
    """`shares terrorist, list; Russia`: the words as the sentence has them."""
    low = each.sentence.casefold().split()
    plain = [word.strip(".,;:()'\"“”’‘•") for word in low]
    told = [next((word for word in plain if word.startswith(stem)), stem) for stem in shared]
    return "shares " + "; ".join(filter(None, [", ".join(dict.fromkeys(told)), ", ".join(actors)]))
