"""The register of irritants: issues that burden a relation, with status, severity, evidence, remedy and deadline.

`irritants` is the lens, `register` the same as values, `change`, `merge` and `apart` what a person does to it.
"""

from dragoman.lenses.irritants.edits import FIELDS, apart, change, merge
from dragoman.lenses.irritants.entry import Entry, register
from dragoman.lenses.irritants.figure import figure
from dragoman.lenses.irritants.lens import irritants

__all__ = ["FIELDS", "Entry", "apart", "change", "figure", "irritants", "merge", "register"]
