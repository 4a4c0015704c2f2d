"""Mentions gathered by corridor, with the statements and figures that stand with them."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dragoman.dossier import StoredDocument, StoredStatement
from dragoman.lenses.corridors.figures import Stated, figures
from dragoman.lenses.corridors.mentions import Mention
from dragoman.ontology.corridors import Network


@dataclass(frozen=True, slots=True)
class Spoken:
    """A corridor (its key, or the words for one that is not on the map), its mentions, and statements on each."""

    key: str
    name: str
    mentions: tuple[Mention, ...]
    on: tuple[tuple[Mention, StoredStatement], ...]

    @property
    def statements(self) -> tuple[str, ...]:
        """Ids of the statements, those that hold the very words first."""
        ranked = sorted(self.on, key=lambda pair: not pair[1].statement.span.shared(pair[0].span))
        return tuple(dict.fromkeys(each.id for _, each in ranked))


def spoken(net: Network, mentions: Iterable[Mention], told: Iterable[StoredStatement]) -> list[Spoken]:
    """Mentions by corridor, those most spoken of first; of those on no map only what two countries or more go with."""
    held: dict[str, list[Mention]] = defaultdict(list)
    for each in mentions:
        if each.corridor or _particular(each):
            held[each.corridor or _unnamed(each)].append(each)
    by_document: dict[str, list[StoredStatement]] = defaultdict(list)
    for stored in told:
        by_document[stored.source.sha256].append(stored)
    found = [
        Spoken(key if key in net.corridors else "", _name(net, key, own[0]), tuple(own), tuple(_on(own, by_document)))
        for key, own in held.items()
    ]
    return sorted(found, key=lambda each: (not each.key, -len(each.mentions), each.name))


def _particular(mention: Mention) -> bool:
    """Whether words say which of the ways it is, and between whom."""
    return len(mention.lands) > 1 and mention.phrase.casefold() != mention.words.casefold()


def _unnamed(mention: Mention) -> str:
    return f"{'/'.join(mention.modes)}: {', '.join(sorted(mention.lands))}"


def _name(net: Network, key: str, mention: Mention) -> str:
    if key in net.corridors:
        return net.corridors[key].name
    return mention.phrase[:1].upper() + mention.phrase[1:]


def _on(
    mentions: Sequence[Mention], by_document: Mapping[str, Sequence[StoredStatement]]
) -> Iterator[tuple[Mention, StoredStatement]]:
    for mention in mentions:
        for stored in by_document.get(mention.document, ()):
            if stored.statement.span.shared(mention.sentence):
                yield mention, stored


def stated_near(
    mentions: Iterable[Mention], documents: Mapping[str, StoredDocument]
) -> Iterator[tuple[Mention, Stated]]:
    """Each figure of a sentence with the mention in it that is nearest to it; places count in the document."""
    by_sentence: dict[tuple[str, int], list[Mention]] = defaultdict(list)
    for each in mentions:
        by_sentence[each.document, each.sentence.start].append(each)
    for (document, start), held in by_sentence.items():
        for stated in figures(held[0].sentence.of(documents[document].document.text)):
            places = [each.span.start - start for each in held]
            at = min(bisect_left(places, stated.start), len(places) - 1)
            near = min({at, max(0, at - 1)}, key=lambda one: abs(places[one] - stated.start))
            yield held[near], stated
