"""What the program knows of the world: data files with a small loader each.

Nothing is read before it is asked for, and every table is read once.
"""

from .actors import Actor, Name, actor, actors, acts_for, names
from .dimensions import Dimension, dimension, dimensions
from .evidence import Weight, weights
from .hedges import guideline_band
from .kinds import Kind, common_fields, kind, kinds
from .ladder import Ladder, ladder, ladder_from
from .leaders import Leader, in_office, leaders
from .levels import Level, level_word, levels
from .namesakes import acts_for_state, is_namesake, is_shared
from .plover import Action, action, actions, cameo, cameo_codes, intensity
from .probability import ProbabilityWord, readings, terms

__all__ = [
    "Action",
    "Actor",
    "Dimension",
    "Kind",
    "Ladder",
    "Leader",
    "Level",
    "Name",
    "ProbabilityWord",
    "Weight",
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
    "ladder",
    "ladder_from",
    "leaders",
    "level_word",
    "levels",
    "names",
    "readings",
    "terms",
    "weights",
]
