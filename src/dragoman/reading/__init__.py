"""Text to statements."""

from dragoman.reading.rules import RuleReader

__all__ = ["RuleReader"]
