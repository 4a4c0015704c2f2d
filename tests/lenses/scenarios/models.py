"""A small model made by hand, with the answers that follow from it.

The deal needs the waiver (partial or full), which also pushes for it by 1; pressure is against it by 2. So, with the
waiver and without pressure the deal comes; with pressure it does not; without the waiver it cannot. Pressure is free.
"""

from dataclasses import replace

from dragoman.lenses.model import Basis, Expression, Factor, Holds, Impact, Model, Need, Requirement

WAIVER = Factor(key="waiver", name="US sanctions waiver", states=("none", "partial", "full"), agents=("United States",))
DEAL = Factor(key="deal", name="Energy deal", now="no")
PRESSURE = Factor(key="pressure", name="Chinese pressure", now="no", agents=("China",))
VISIT = Factor(key="visit", name="A visit to the moon")
ISSUE = Factor(
    key="issue", name="Unpaid debts", kind="irritant", states=("resolved", "potential", "alleged", "open"), now="open"
)

NEED = Requirement(
    key="need",
    target=Holds("deal", "yes"),
    need="necessary",
    antecedent=Holds("waiver", "partial"),
    basis=Basis(("s1",)),
)
HELP = Impact(
    key="help", source=Holds("waiver", "partial"), target=Holds("deal", "yes"), strength=1, basis=Basis(("s2",))
)
AGAINST = Impact(
    key="against", source=Holds("pressure", "yes"), target=Holds("deal", "yes"), strength=-2, basis=Basis(("s3", "s4"))
)
MODEL = Model(factors=(WAIVER, DEAL, PRESSURE, VISIT), requirements=(NEED,), impacts=(HELP, AGAINST))


def needing(antecedent: Expression, need: Need = "necessary") -> Model:
    """A model with this condition of the deal, and no influences."""
    other = replace(NEED, antecedent=antecedent, need=need)
    return Model(factors=(WAIVER, DEAL, PRESSURE, ISSUE), requirements=(other,))
