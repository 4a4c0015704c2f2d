"""An entry of the register: an issue with all that is told of it, as people have edited it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dragoman.dossier import Act, Dossier, Query, StoredDocument, StoredStatement
from dragoman.lenses.alike import independent, overlap, words
from dragoman.lenses.gathered import families_of, gathered
from dragoman.lenses.grades import Grades, grades
from dragoman.lenses.irritants.edits import ABOUT, settled
from dragoman.lenses.irritants.issue import Issue, issues
from dragoman.lenses.irritants.links import Link, links
from dragoman.lenses.irritants.remedy import Remedy, remedies
from dragoman.lenses.irritants.status import Change, history
from dragoman.ontology.severity import Severity, severity, word
from dragoman.statements import Event, Irritant
from dragoman.statements.vocabulary import Kind, Status

_KINDS: tuple[Kind, ...] = ("irritant", "condition", "influence", "event")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One issue of the register.

    `status` is that of today, `history` how it came to it; `families` are the independent sources; `announced` tells
    of the event that the deadline names; `set_` the acts by which people set fields.
    """

    issue: Issue
    status: Status
    history: tuple[Change, ...]
    severity: Severity
    families: frozenset[str]
    credibility: str
    remedies: tuple[Remedy, ...]
    deadline: str
    announced: tuple[StoredStatement, ...]
    links: tuple[Link, ...]
    set_: Mapping[str, Act]

    @property
    def name(self) -> str:
        """The issue in its words, or a person's."""
        return self._set("name") or _bare(self.issue.irritant.issue)

    @property
    def remedy(self) -> str:
        """What is proposed, in the text's words or a person's; for the whole list where it says so."""
        first = next(iter(self.remedies), None)
        said = "; ".join(each.words for each in self.remedies)
        return self._set("remedy") or (f"for all of them: {said}" if first and first.whole else said)

    @property
    def move(self) -> tuple[str, ...]:
        """Who is to act."""
        given = self._set("move")
        return (given,) if given else tuple(dict.fromkeys(name for each in self.remedies for name in each.move))

    @property
    def statements(self) -> tuple[StoredStatement, ...]:
        """All that the entry rests on."""
        return (*self.issue.told, *self.announced, *(each.told for each in self.links))

    def _set(self, field: str) -> str:
        return str(self.set_[field].body["value"]) if field in self.set_ else ""


@dataclass(frozen=True, slots=True)
class Registered:
    """The register: entries, the gravest first, those left out because one unsure statement tells of them; notes."""

    entries: tuple[Entry, ...]
    unsure: tuple[Entry, ...]
    notes: tuple[str, ...]


def register(dossier: Dossier, asked: Query) -> Registered:
    """The register of what was asked for."""
    found, notes = gathered(dossier, Query(as_of=asked.as_of, kinds=_KINDS))
    documents = dossier.documents(asked.as_of)
    by_hash = {each.document.sha256: each for each in documents}
    families, acts, graded = families_of(documents), dossier.acts(ABOUT), grades(dossier)
    made = [_entry(issue, found, by_hash, families, acts, graded) for issue in issues(found, by_hash, families, acts)]
    chosen = sorted((each for each in made if _asked_for(each, asked)), key=_order)
    kept = [each for each in chosen if each.issue.sure or each.set_]
    return Registered(tuple(kept), tuple(each for each in chosen if each not in kept), tuple(notes))


def _entry(
    issue: Issue,
    told: Sequence[StoredStatement],
    documents: Mapping[str, StoredDocument],
    families: Mapping[str, str],
    acts: Sequence[Act],
    graded: Grades,
) -> Entry:
    changes = history(issue.told, families)
    set_ = settled(issue.told, acts)
    status: Status = set_["status"].body["value"] if "status" in set_ else changes[-1].status
    sources = independent(issue.told, families)
    hang = links(issue, told)
    deadline = str(set_["deadline"].body["value"]) if "deadline" in set_ else _deadline(issue)
    return Entry(
        issue=issue,
        status=status,
        history=changes,
        severity=_severity(issue, status, len(sources), bool(hang), set_.get("severity")),
        families=sources,
        credibility=_credibility(issue, len(sources), graded),
        remedies=tuple(remedies(issue, documents[issue.main.source.sha256].document, told)),
        deadline=deadline,
        announced=tuple(_announced(deadline, issue, told)),
        links=tuple(hang),
        set_=set_,
    )


def _severity(issue: Issue, status: Status, sources: int, linked: bool, given: Act | None) -> Severity:
    if given:
        points = float(given.body["value"])
        return Severity(points, word(points), f"set by {given.who}")
    text = " ".join([issue.irritant.issue, *(each.quote for each in issue.told)])
    return severity(text, status, sources, linked)


def _credibility(issue: Issue, sources: int, graded: Grades) -> str:
    """Who stands for it and what the author makes of that, with the grades that people gave."""
    stances = {each.statement.attribution.stance for each in issue.told}
    tellers = list(dict.fromkeys(name for each in issue.told for name in each.statement.attribution.chain))
    words_ = [f"{sources} independent sources"] if sources > 1 else ["one source"]
    words_ += [f"told by {', '.join(tellers)}"] if tellers else []
    words_ += ["the author doubts it"] if "doubts" in stances else []
    words_ += ["the author rejects it"] if "rejects" in stances else []
    given = list(dict.fromkeys(filter(None, map(graded.words, issue.told))))
    return "; ".join([*words_, *([f"graded {', '.join(given)}"] if given else [])])


def _deadline(issue: Issue) -> str:
    """By when it is to be ended: as the statement says, else what the list's items are for."""
    for each in issue.told:
        said = each.statement
        if isinstance(said, Irritant) and said.deadline:
            return said.deadline
    return next((each.goal for each in issue.told if each.goal), "")


def _announced(deadline: str, issue: Issue, told: Sequence[StoredStatement]) -> list[StoredStatement]:
    """The event in the same text that the deadline names, where one is told of in like words."""
    stems = words(deadline, issue.pair) if deadline else frozenset()
    if not stems:
        return []
    held = [
        each
        for each in told
        if isinstance(each.statement, Event)
        and each.source.sha256 == issue.main.source.sha256
        and set(issue.pair) <= {*each.statement.actor, *each.statement.recipient, *each.statement.actors}
    ]
    best = max(held, key=lambda each: (_met(stems, each), each.id), default=None)
    return [best] if best and _met(stems, best) > 0 else []


def _met(stems: frozenset[str], stored: StoredStatement) -> float:
    return overlap(stems, words(stored.quote, stored.statement.actors))


def _asked_for(each: Entry, asked: Query) -> bool:
    held = {name for told in each.issue.told for name in (*told.statement.actors, *each.issue.pair)}
    if asked.between and set(asked.between) != set(each.issue.pair):
        return False
    if asked.actors and held.isdisjoint(asked.actors):
        return False
    told = [stored.statement for stored in each.issue.told]
    if asked.dimensions and not any(set(asked.dimensions) & set(said.dimensions) for said in told):
        return False
    return asked.period is None or any(said.time and asked.period.overlaps(said.time) for said in told)


def _order(each: Entry) -> tuple[bool, float, bool, str, int, str]:
    """Settled ones last; of equally grave ones first those that a text counts out."""
    main = each.issue.main
    return (
        each.status == "resolved",
        -each.severity.points,
        each.issue.stretch is None,
        main.source.name,
        main.statement.span.start,
        main.id,
    )


def _bare(text: str) -> str:
    """Without the word that ties the phrase to its sentence."""
    bare = " ".join(text.split())
    for joint in ("because of ", "due to ", "after ", "despite ", "to ", "of ", "that ", "and ", "but ", "yet "):
        if bare.casefold().startswith(joint):
            bare = bare[len(joint) :]
            break
    return bare[:1].upper() + bare[1:]
