"""Impact balances, inconsistencies and scores of scenarios (Weimer-Jehle 2006, sections 3 and 4)."""

import numpy as np

from dragoman.engines.crossimpact.model import Bool, Float, Int, Model


def chosen(model: Model, scenarios: Int) -> Float:
    """(n, S): 1 where a scenario has the state, else 0."""
    found = np.zeros((len(scenarios), len(model.impacts)))
    found[np.arange(len(scenarios))[:, None], scenarios + model.first] = 1
    return found


def balances(model: Model, scenarios: Int) -> Int:
    """(n, S): the sum of the judgements of the scenario's states on each state."""
    found: Int = np.rint(chosen(model, scenarios) @ model.impacts.astype(float)).astype(np.int64)
    return found


def available(model: Model, scenarios: Int) -> Bool:
    """(n, S): whether the prerequisites of each state are met."""
    found = np.ones((len(scenarios), len(model.impacts)), bool)
    for each in model.prerequisites:
        for descriptor, state in each.needs:
            found[:, model.first[each.descriptor] + each.state] &= scenarios[:, descriptor] == state
    return found


def offers(model: Model, scenarios: Int) -> Float:
    """(n, S): the balances, with minus infinity where a state's prerequisites are not met."""
    return np.where(available(model, scenarios), balances(model, scenarios).astype(float), -np.inf)


def inconsistencies(model: Model, scenarios: Int) -> Float:
    """(n, J): by how much the best state of each descriptor has a higher balance than the scenario's own.

    Infinite where the prerequisites of the scenario's own state are not met.
    """
    offer = offers(model, scenarios)
    best = np.maximum.reduceat(offer, model.first, axis=1)
    return best - np.take_along_axis(offer, scenarios + model.first, 1)


def margins(model: Model, scenarios: Int) -> Float:
    """(n, J): by how much the scenario's own state beats the best other one; infinite where there is no other.

    The smallest of a scenario says how robust it is: judgements must be wrong by that much together to upset it.
    """
    offer = offers(model, scenarios)
    own = np.take_along_axis(offer, scenarios + model.first, 1)
    np.put_along_axis(offer, scenarios + model.first, -np.inf, 1)
    return own - np.maximum.reduceat(offer, model.first, axis=1)


def total_impact_scores(model: Model, scenarios: Int) -> Int:
    """(n,): the sum of the balances of a scenario's own states."""
    own: Int = np.take_along_axis(balances(model, scenarios), scenarios + model.first, 1).sum(1)
    return own
