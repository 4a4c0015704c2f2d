"""A model without prerequisites and costs, for file formats that have no place for them."""

from dataclasses import replace

import numpy as np

from dragoman.engines.crossimpact import Model

AGAINST = -3
"""The judgement that stands for a missing prerequisite."""


def paired(model: Model) -> Model:
    """The model with every prerequisite as judgements: each other state of what is needed speaks against by 3.

    That is weaker than a prerequisite: the answers may differ.
    """
    impacts = model.impacts.copy()
    for each in model.prerequisites:
        acted = model.first[each.descriptor] + each.state
        for descriptor, state in each.needs:
            begin = model.first[descriptor]
            for other in range(len(model.states[descriptor])):
                if other != state:
                    impacts[begin + other, acted] += AGAINST
    return replace(model, impacts=impacts, prerequisites=(), costs=np.ones(len(impacts)))
