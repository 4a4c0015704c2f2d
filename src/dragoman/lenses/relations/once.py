"""What one sentence tells counts once: a judgement speaks for an event that the same sentence tells."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product

from dragoman.dossier import StoredDocument, StoredStatement
from dragoman.lenses.relations.observation import Observation, Pair
from dragoman.lenses.relations.worth import sources
from dragoman.statements import Dimension, Span

Reports = tuple[StoredStatement, ...]


def once(
    observations: Iterable[Observation], documents: Iterable[StoredDocument], families: Mapping[str, str]
) -> list[Observation]:
    """The observations, events without their reports in sentences that judge the same dimension of the same pair.

    An event that is left with no report in any of its dimensions is left out; one that is left with other reports in
    some of them is given once for each set of reports, weighing as many sources less.
    """
    held = list(observations)
    judged = _Judged({each.document.sha256: each.document.sentences for each in documents}, defaultdict(list))
    for each in held:
        if each.kind == "assessment" and not each.left_out:
            judged.add(each)
    return [told for each in held for told in _rest(each, judged, families)]


@dataclass(frozen=True, slots=True)
class _Judged:
    """The sentences with judgements that count, by pair, dimension and document."""

    sentences: Mapping[str, Sequence[Span]]
    places: dict[tuple[Pair, str, str], list[Span]]

    def add(self, each: Observation) -> None:
        for name, said in product(each.dimensions, each.statements):
            self.places[each.pair, name, said.source.sha256].append(self._sentence(said))

    def besides(self, each: Observation, dimension: Dimension) -> Reports:
        """The reports of an event that stand in none of them."""
        return tuple(said for said in each.statements if not self._holds(each.pair, dimension, said))

    def _holds(self, pair: Pair, dimension: Dimension, said: StoredStatement) -> bool:
        spans = self.places.get((pair, dimension, said.source.sha256))
        if not spans:
            return False
        sentence = self._sentence(said)
        return any(span.shared(sentence) for span in spans)

    def _sentence(self, said: StoredStatement) -> Span:
        """The sentence in which it begins; its own words where the document has none."""
        span, sentences = said.statement.span, self.sentences[said.source.sha256]
        at = bisect_right(sentences, span.start, key=lambda each: each.start) - 1
        return sentences[at] if at >= 0 and sentences[at].shared(span) else span


def _rest(each: Observation, judged: _Judged, families: Mapping[str, str]) -> Iterator[Observation]:
    left = {name: judged.besides(each, name) for name in each.dimensions} if each.kind == "event" else {}
    if each.left_out or all(len(reports) == len(each.statements) for reports in left.values()):
        yield each
        return
    if not any(left.values()):
        yield replace(each, weight=0.0, left_out="judged")
        return
    alike: dict[tuple[str, ...], list[Dimension]] = defaultdict(list)
    for name, reports in left.items():
        alike[tuple(said.id for said in reports)].append(name)
    for names in alike.values():
        if reports := left[names[0]]:
            own = frozenset(families[said.source.sha256] for said in reports)
            less = sources(len(own)) / sources(len(each.families))
            yield replace(each, dimensions=tuple(names), statements=reports, families=own, weight=each.weight * less)
