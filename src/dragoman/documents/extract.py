"""What a format gives: the text, what it knows of parts of it, and what it says about itself."""

from dataclasses import dataclass, field

from dragoman.statements import Interval, Label, Part, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Extract:
    """Text taken out of a file; `marks` are the parts that the format itself names, in order.

    `firm` says whether `published` is a date of publication or only the day on which the file was made.
    """

    text: str
    marks: tuple[Part, ...] = ()
    title: str = ""
    authors: tuple[str, ...] = ()
    publisher: str = ""
    published: Interval | None = None
    firm: bool = True
    url: str = ""
    language: str = ""


@dataclass(slots=True)
class Builder:
    """Puts a text together from paragraphs, a blank line between them, and remembers what each one is."""

    pieces: list[str] = field(default_factory=list)
    marks: list[Part] = field(default_factory=list)
    length: int = 0

    def add(self, paragraph: str, label: Label | None = None) -> None:
        """Append a paragraph; blank ones are left out."""
        paragraph = paragraph.strip()
        if not paragraph:
            return
        if self.pieces:
            self._append("\n\n")
        if label is not None:
            self.marks.append(Part(Span(self.length, self.length + len(paragraph)), label))
        self._append(paragraph)

    @property
    def text(self) -> str:
        """Everything added so far."""
        return "".join(self.pieces)

    def _append(self, text: str) -> None:
        self.pieces.append(text)
        self.length += len(text)
