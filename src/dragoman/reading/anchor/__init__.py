"""What a language model says of a text, tied to the words of the text or refused."""

from dragoman.reading.anchor.anchored import Anchored, anchored
from dragoman.reading.anchor.numbered import Numbered, numbered
from dragoman.reading.anchor.place import Placed, Refused, place
from dragoman.reading.anchor.plain import Plain, plain
from dragoman.reading.anchor.view import View

__all__ = ["Anchored", "Numbered", "Placed", "Plain", "Refused", "View", "anchored", "numbered", "place", "plain"]
