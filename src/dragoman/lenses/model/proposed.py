"""The model that the statements propose, before anybody has edited it."""

from collections.abc import Sequence
from datetime import date

from dragoman.dossier import Dossier, Query, StoredStatement
from dragoman.lenses.gathered import gathered
from dragoman.lenses.model.drafts import drafts
from dragoman.lenses.model.factors import factors
from dragoman.lenses.model.impacts import impacts
from dragoman.lenses.model.model import Model
from dragoman.lenses.model.requirements import requirements
from dragoman.lenses.model.sameness import groups
from dragoman.lenses.model.speakers import Speakers
from dragoman.statements import Kind

_KINDS: tuple[Kind, ...] = ("condition", "influence", "irritant", "forecast")


def propose(dossier: Dossier, as_of: date | None = None) -> Model:
    """Factors and links from all statements that stand, of documents published by a day: claims that say the same are
    one factor. Irritants are factors of the kind `irritant`. Depends on nothing but the statements."""
    found, _ = gathered(dossier, Query(kinds=_KINDS, as_of=as_of))
    return modelled(found, Speakers(dossier, as_of))


def modelled(found: Sequence[StoredStatement], speakers: Speakers) -> Model:
    """The model of these statements."""
    held = drafts(found)
    claims = held.claims
    named = factors([[claims[place] for place in group] for group in groups(claims)], held.forecasts, speakers)
    return Model(
        factors=named.factors,
        requirements=requirements(held, named, speakers),
        impacts=impacts(held, named, speakers),
    )
