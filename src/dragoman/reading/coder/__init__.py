"""Events from trees: the type by verbs, nouns and how they are put, the two sides by the tree and the gazetteer."""

from dragoman.reading.coder.coder import Coded, chosen, event_in, events
from dragoman.reading.coder.reader import CodingReader
from dragoman.reading.coder.sides import AT_HOME
from dragoman.reading.coder.view import View
from dragoman.reading.coder.within import coded, seen

__all__ = ["AT_HOME", "Coded", "CodingReader", "View", "chosen", "coded", "event_in", "events", "seen"]
