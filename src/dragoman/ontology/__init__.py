"""What the program knows of the world: data files with a small loader each.

Nothing is read before it is asked for, and every table is read once.
"""

from .actors import Actor, Name, actor, actors, acts_for, names
from .dimensions import Dimension, dimension, dimensions
from .hedges import guideline_band
from .kinds import Kind, common_fields, kind, kinds
from .leaders import Leader, in_office, leaders
from .namesakes import acts_for_state, is_namesake, is_shared
from .plover import Action, action, actions, cameo, cameo_codes, intensity
from .probability import ProbabilityWord, readings, terms

__all__ = [
    "Action",
    "Actor",
    "Dimension",
    "Kind",
    "Leader",
    "Name",
    "ProbabilityWord",
    "action",
    "actions",
    "actor",
    "actors",
    "acts_for",
    "acts_for_state",
    "cameo",
    "cameo_codes",
    "common_fields",
    "dimension",
    "dimensions",
    "guideline_band",
    "in_office",
    "intensity",
    "is_namesake",
    "is_shared",
    "kind",
    "kinds",
    "leaders",
    "names",
    "readings",
    "terms",
]
