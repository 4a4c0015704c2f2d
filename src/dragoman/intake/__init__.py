"""Reading files into a dossier."""

from dragoman.intake.asking import Asking
from dragoman.intake.intake import Merge, Options, read
from dragoman.intake.reader import Reader
from dragoman.intake.report import Notice, Report

__all__ = ["Asking", "Merge", "Notice", "Options", "Reader", "Report", "read"]
