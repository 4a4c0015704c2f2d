"""Lists that a text counts off, tied to what they are lists of."""

from dragoman.reading.enumeration.find import enumerations
from dragoman.reading.enumeration.model import Announcement, Enumeration, Goal, Item, Style

__all__ = ["Announcement", "Enumeration", "Goal", "Item", "Style", "enumerations"]
