"""What a text says before anyone asks about politics: names, times, clauses, trees."""

from dragoman.language.analysis import Analysis, Sentence, analyse
from dragoman.language.clauses import clauses, trimmed
from dragoman.language.dates import TimeExpression, times
from dragoman.language.mentions import Mention, mentions
from dragoman.language.parse import ROOT, Parse, Word
from dragoman.language.parser import Parser

__all__ = [
    "ROOT", "Analysis", "Mention", "Parse", "Parser", "Sentence", "TimeExpression", "Word", "analyse", "clauses",
    "mentions", "times", "trimmed",
]  # fmt: skip
