"""What a text says before anyone asks about politics: names, times, clauses."""

from dragoman.language.analysis import Analysis, Sentence, analyse
from dragoman.language.clauses import clauses, trimmed
from dragoman.language.dates import TimeExpression, times
from dragoman.language.mentions import Mention, mentions

__all__ = ["Analysis", "Mention", "Sentence", "TimeExpression", "analyse", "clauses", "mentions", "times", "trimmed"]
