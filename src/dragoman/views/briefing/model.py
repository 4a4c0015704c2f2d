"""What a briefing says, before it is a page."""

from dataclasses import dataclass, field
from typing import Literal

from dragoman.dossier import StoredDocument
from dragoman.views.block import Block

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
class Chart:
    """A drawing in SVG, with what is to be seen in words, and the numbers of the passages that it rests on."""

    title: str
    svg: str
    caption: str
    evidence: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Lines on one matter, `lines` at once, `more` on request; `left` more were left out. Drawings follow them."""

    id: str
    title: str
    lines: tuple[Line, ...]
    more: tuple[Line, ...] = ()
    charts: tuple[Chart, ...] = ()
    left: int = 0

    @property
    def size(self) -> int:
        """Number of lines."""
        return len(self.lines) + len(self.more)


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
    """A passage that lines rest on; `lines` are their places on the page.

    `before` and `after` are the rest of the sentences that it stands in.
    """

    number: int
    document: str
    start: int
    end: int
    quote: str
    before: str = ""
    after: str = ""
    lines: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Read:
    """A document that was read: its number, particulars in words, the passages cited, and its full text."""

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
class Chapter:
    """One section of the page: its drawings, then its groups, then the `others` on request under `others_title`.

    `pairs` are the rows of a table before the groups. `events` says that labels are times: a table on the screen.
    """

    id: str
    title: str
    lead: str = ""
    groups: tuple[Group, ...] = ()
    others: tuple[Group, ...] = ()
    others_title: str = ""
    charts: tuple[Chart, ...] = ()
    pairs: tuple[Pair, ...] = ()
    events: bool = False

    @property
    def lines(self) -> tuple[Line, ...]:
        """All lines, in the order of the page."""
        return tuple(line for group in (*self.groups, *self.others) for line in (*group.lines, *group.more))


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """All of a briefing, in the order of the page: one page up front, the chapters, what they rest on.

    `texts` is whether the documents stand on it whole; None leaves that to the format.
    """

    title: str
    about: str
    dates: tuple[str, ...]
    notes: tuple[str, ...]
    quality: str
    reader: str
    read: tuple[Read, ...]
    front: tuple[Group, ...]
    chapters: tuple[Chapter, ...]
    recent: tuple[str, ...]
    texts: bool | None = None

    def whole(self, default: bool) -> bool:
        """Whether the documents stand on it whole, where that is `default` unless somebody asked."""
        return default if self.texts is None else self.texts

    def chapter(self, name: str) -> Chapter | None:
        """The chapter with this id; None where it is not on the page."""
        return next((each for each in self.chapters if each.id == name), None)
