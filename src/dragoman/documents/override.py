"""What a person says about a source, which goes before anything found in it."""

from dataclasses import dataclass
from typing import Literal

from dragoman.errors import SourcesError
from dragoman.statements import Interval

YEARS = range(1500, 2201)
"""Years in which a source can have come out: others are slips of the pen or a program's zero."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """Facts about a source given by hand, `found` says where; empty ones are looked for in the source.

    Raises SourcesError when the date of publication lies outside `YEARS`.
    """

    title: str = ""
    authors: tuple[str, ...] = ()
    publisher: str = ""
    published: Interval | None = None
    url: str = ""
    found: Literal["option", "sources.csv"] = "option"

    def __post_init__(self) -> None:
        if self.published and not credible(self.published):
            raise SourcesError(
                f"published {self.published}: sources come out between {YEARS[0]} and {YEARS[-1]}; check the year"
            )

    def over(self, other: "Override | None") -> "Override":
        """This, with what it leaves open taken from `other`."""
        if other is None:
            return self
        return Override(
            title=self.title or other.title,
            authors=self.authors or other.authors,
            publisher=self.publisher or other.publisher,
            published=self.published or other.published,
            url=self.url or other.url,
            found=self.found if self.published else other.found,
        )


def credible(published: Interval) -> bool:
    """Whether a source can have come out then."""
    return published.start.year in YEARS and published.end.year in YEARS
