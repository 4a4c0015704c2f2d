"""What a person says about a source, which goes before anything found in it."""

from dataclasses import dataclass
from typing import Literal

from dragoman.statements import Interval


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """Facts about a source given by hand, `found` says where; empty ones are looked for in the source."""

    title: str = ""
    authors: tuple[str, ...] = ()
    publisher: str = ""
    published: Interval | None = None
    url: str = ""
    found: Literal["option", "sources.csv"] = "option"

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
