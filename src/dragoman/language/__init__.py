"""What a text says before anyone asks about politics: names, times, clauses, trees."""

from dragoman.language.analysis import Analysis, Sentence, analyse
from dragoman.language.bounds import Deadline
from dragoman.language.clauses import clauses, trimmed
from dragoman.language.dates import times
from dragoman.language.deadlines import deadlines
from dragoman.language.mentions import Mention, mentions
from dragoman.language.parse import ROOT, Parse, Word
from dragoman.language.parser import Parser
from dragoman.language.timing import TimeExpression

__all__ = [
    "ROOT", "Analysis", "Deadline", "Mention", "Parse", "Parser", "Sentence", "TimeExpression", "Word", "analyse",
    "clauses", "deadlines", "mentions", "times", "trimmed",
]  # fmt: skip
