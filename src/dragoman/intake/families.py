"""Syndication families: documents that are copies of one, whole, shortened or in other words, under whatever title."""

from collections.abc import Iterable, Sequence
from datetime import date
from hashlib import sha256
from operator import itemgetter

from dragoman.documents.fingerprint import contained, fingerprint
from dragoman.dossier import Dossier, Groups, Link, agreed
from dragoman.intake.copies import CONTAINED, LEAST, Copy, Texts
from dragoman.statements import Document

_Order = tuple[date, date, str, str]


def families(documents: Iterable[Document], links: Sequence[Link] = ()) -> dict[str, str]:
    """The family of each document that has copies, by its hash: the beginning of the hash of the one out first.

    `links` are what people said is a copy and what is not; it counts before what the texts say. Depends on nothing
    but the documents and links, whatever the documents' order; texts are looked at one by one and not kept.
    """
    prints = sorted(((_order(each), fingerprint(each)) for each in documents), key=itemgetter(0), reverse=True)
    orders, texts, alike = [order for order, _ in reversed(prints)], Texts(), dict[bytes, list[str]]()
    while prints:  # Each goes as it is entered: twice all of them would be much.
        order, found = prints.pop()
        if found.size >= LEAST:
            members = alike.setdefault(sha256(found.tobytes()).digest(), [])
            if not members:
                texts.add(found)
            members.append(order[-1])
    groups = agreed(links).groups
    for same in alike.values():
        for name in same[1:]:
            groups.join(same[0], name)
    _gather(groups, [same[0] for same in alike.values()], list(texts.copies()))
    return _named(groups, orders)


def regrouped(dossier: Dossier) -> list[tuple[str, str]]:
    """Pairs of document and family for the whole dossier, with what people said of them."""
    return sorted(families((each.document for each in dossier.walk()), dossier.links("document")).items())


def edited(before: Document, after: Document) -> bool:
    """Whether one text may be the other after some editing: enough of the shorter stands in the longer.

    Texts too short to tell count as edited.
    """
    one, two = fingerprint(before), fingerprint(after)
    least = min(one.size, two.size)
    return least < LEAST or contained(one, two) >= CONTAINED * least


def _gather(groups: Groups, names: Sequence[str], copies: Sequence[Copy]) -> None:
    """Join the copies, those that share most first.

    A short text that stands in a much longer one goes with one such only: it may be quoted in several that are no
    copies of each other.
    """
    ordered = sorted(copies, key=lambda each: (-each.share, each.shorter, each.longer))
    for each in ordered:
        if each.whole:
            groups.join(names[each.shorter], names[each.longer])
    home = [groups.of(name) for name in names]
    settled = set[str]()
    for each in ordered:
        group = home[each.shorter]
        if not each.whole and group not in settled and groups.join(names[each.shorter], names[each.longer]):
            settled.add(group)


def _named(groups: Groups, orders: Sequence[_Order]) -> dict[str, str]:
    """Each document of a group of several with the group's name; `orders` are in order."""
    return {
        name: members[0][:16]
        for members in groups.together(order[-1] for order in orders)
        if len(members) > 1
        for name in members
    }


def _order(document: Document) -> _Order:
    """By date of publication, those without one last, then by name."""
    when = document.published.interval if document.published else None
    return (when.start if when else date.max, when.end if when else date.max, document.name, document.sha256)
