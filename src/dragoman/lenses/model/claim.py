"""One side of a statement as a claim that can be compared with others."""

from dataclasses import dataclass, field
from math import fsum

from dragoman.dossier import StoredStatement
from dragoman.lenses.model import wording
from dragoman.lenses.names import stands_for
from dragoman.lenses.order import Order, as_told
from dragoman.ontology.actors import actor
from dragoman.ontology.claim_words import senses, tells
from dragoman.statements import UNNAMED

_PLACES = frozenset({"place", "territory"})


@dataclass(frozen=True, slots=True)
class Claim:
    """Words that say something can be so, put positively; `irritant` where they name an issue.

    `stems` are what tells it apart and `weight` how much they tell together; `head` is the stem of the word that the
    others hang on. `actors` are those that the words name (`named`), or else the statement does; `who`: whose doing it
    is. `denied`: the words said the opposite.
    """

    text: str
    stems: frozenset[str]
    head: str
    senses: frozenset[int]
    actors: frozenset[str]
    named: frozenset[str]
    who: tuple[str, ...]
    dimensions: tuple[str, ...]
    denied: bool
    irritant: bool
    stored: StoredStatement
    order: Order
    weight: float = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "weight", fsum(map(tells, self.stems)))

    @property
    def name(self) -> str:
        """What a person calls it."""
        return wording.named(self.text, self.who)


def claim(text: str, stored: StoredStatement, who: tuple[str, ...] = (), *, irritant: bool = False) -> Claim | None:
    """The claim of these words in a statement; None where they tell nothing apart: `do so`, `Russia`."""
    bare, denied = (text, False) if irritant else wording.positive(text)
    if not wording.tells(bare):
        return None
    found = wording.stems(bare)
    said = stored.statement
    doing = tuple(dict.fromkeys(stands_for(name) for name in who if acts(name)))
    named = wording.actors_in(bare)
    others = named or doing or tuple(map(stands_for, said.actors[:2]))
    return Claim(
        text=bare,
        stems=found,
        head=wording.head(bare),
        senses=frozenset(each for stem in found for each in senses(stem)),
        actors=frozenset(others),
        named=frozenset(named),
        who=doing,
        dimensions=said.dimensions,
        denied=denied,
        irritant=irritant,
        stored=stored,
        order=as_told(stored),
    )


def acts(name: str) -> bool:
    """Whether the name is of somebody who can act: no territory or place."""
    known = actor(name)
    return bool(name) and name != UNNAMED and not (known and known.kind in _PLACES)
