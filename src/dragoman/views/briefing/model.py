"""What a briefing says, before it is a page."""

from dataclasses import dataclass, field
from typing import Literal

from dragoman.dossier import StoredDocument
from dragoman.views.block import Block

STANDING = (
    "The pairs that most is known of. Levels run from −10 (war) over 0 (neutral) to 10 (alliance), estimated from "
    "events and judgements, each by how much it tells; the two numbers after a level are the ends of a band that holds "
    "it nine times in ten."
)
"""What a reader must know of levels."""

Style = Literal["", "strong", "quote"]


@dataclass(frozen=True, slots=True)
class Run:
    """A few words of a line in one style."""

    text: str
    style: Style = ""

    @property
    def plain(self) -> str:
        """The words without style; those of a text between quotation marks."""
        return f"“{self.text}”" if self.style == "quote" else self.text


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that is said: the words, who says it and how sure, and the numbers of its evidence.

    `label` stands before it (a dimension, a time); `id` is its place on the page.
    """

    id: str
    runs: tuple[Run, ...]
    evidence: tuple[int, ...]
    aside: str = ""
    label: str = ""

    @property
    def text(self) -> str:
        """The words without style."""
        return "".join(run.plain for run in self.runs)


@dataclass(frozen=True, slots=True)
class Group:
    """Lines on one matter: `lines` at once, `more` on request."""

    id: str
    title: str
    lines: tuple[Line, ...]
    more: tuple[Line, ...] = ()

    @property
    def size(self) -> int:
        """Number of lines."""
        return len(self.lines) + len(self.more)


@dataclass(frozen=True, slots=True)
class Section:
    """Groups under one heading: `groups` at once, `others` on request."""

    id: str
    title: str
    lead: str
    groups: tuple[Group, ...]
    others: tuple[Group, ...] = ()

    @property
    def size(self) -> int:
        """Number of lines."""
        return sum(group.size for group in (*self.groups, *self.others))


@dataclass(frozen=True, slots=True)
class Pair:
    """Two actors, and how much is said about them."""

    name: str
    kinds: tuple[int, ...]
    speakers: int
    documents: int
    evidence: tuple[int, ...]

    @property
    def statements(self) -> int:
        """Number of statements."""
        return sum(self.kinds)


@dataclass(slots=True)
class Evidence:
    """A passage that lines rest on; `lines` are their places on the page."""

    number: int
    document: str
    start: int
    end: int
    quote: str
    lines: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Read:
    """A document that was read: its number, particulars in words, passages and full text."""

    number: int
    stored: StoredDocument
    title: str
    by: str
    published: str
    words: int
    remark: str
    evidence: tuple[Evidence, ...]
    blocks: tuple[tuple[Block, ...], ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing in SVG, with what is to be seen in words."""

    title: str
    svg: str
    caption: str


@dataclass(frozen=True, slots=True)
class Stand:
    """How a pair stands: a line for each dimension, and the chart of it."""

    group: Group
    chart: Chart | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """All of a briefing, in the order of the page."""

    title: str
    about: str
    dates: tuple[str, ...]
    notes: tuple[str, ...]
    quality: str
    reader: str
    read: tuple[Read, ...]
    pairs: tuple[Pair, ...]
    glance: tuple[Group, ...]
    standing: tuple[Stand, ...]
    chart: Chart | None
    years: tuple[Group, ...]
    recent: tuple[str, ...]
    undated: tuple[Group, ...]
    sections: tuple[Section, ...]
