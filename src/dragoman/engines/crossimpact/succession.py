"""Succession: where a scenario goes when its descriptors follow the impacts on them (Weimer-Jehle 2006, section 5)."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from dragoman.engines.crossimpact.balances import offers
from dragoman.engines.crossimpact.model import Int, Model, checked_scenarios

Rule = Literal["global", "local"]
"""Global: all descriptors move at once. Local: only the one with the highest inconsistency, the first of several."""


@dataclass(frozen=True, slots=True, eq=False)
class Settled:
    """Where starts end."""

    attractors: list[Int]
    """(length, J) each: one scenario that stays as it is, or a cycle in its order from the lowest."""
    index: Int
    """(n,) the attractor of each start."""


def successors(model: Model, scenarios: Int, *, rule: Rule = "global", forced: Int | None = None) -> Int:
    """The scenarios (n, J) that follow: each descriptor that moves goes to its best state.

    The present state is kept where none is better; of several that are, the first is taken. `forced` (n, J) or (J,)
    holds the states that are set from outside, -1 elsewhere.
    """
    offer = offers(model, scenarios)
    own = np.take_along_axis(offer, scenarios + model.first, 1)
    gain = np.maximum.reduceat(offer, model.first, axis=1) - own
    best = np.stack([block.argmax(1) for block in np.split(offer, model.first[1:], axis=1)], 1)
    held = np.broadcast_to(-1 if forced is None else forced, scenarios.shape)
    gain[held >= 0] = 0
    moves = gain > 0
    if rule == "local":
        moves &= np.arange(scenarios.shape[1]) == gain.argmax(1)[:, None]
    return np.where(held >= 0, held, np.where(moves, best, scenarios))


def settled(model: Model, starts: Int, *, rule: Rule = "global", forced: Int | None = None) -> Settled:
    """Follow every start (n, J) until it stays or goes in a circle (Brent 1980 finds the circles).

    Raises ValueError where a start is no scenario of the model.
    """
    now = checked_scenarios(model, starts)
    held = np.broadcast_to(np.int64(-1) if forced is None else forced, now.shape)
    now = np.where(held >= 0, held, now)
    end, alive = now.copy(), np.arange(len(now))
    saved, step, power = now, 0, 1
    while len(alive):
        now = successors(model, now, rule=rule, forced=held[alive])
        back = (now == saved).all(1)
        end[alive[back]] = now[back]
        now, saved, alive = now[~back], saved[~back], alive[~back]
        step += 1
        if step == power:
            saved, step, power = now, 0, 2 * power
    return _grouped(model, end, held, rule)


def _grouped(model: Model, end: Int, held: Int, rule: Rule) -> Settled:
    """Give the scenarios of one circle one attractor; under different forces the same circle may be another."""
    points, first, inverse = np.unique(np.hstack([end, held]), axis=0, return_index=True, return_inverse=True)
    attractors: list[Int] = []
    known: dict[bytes, int] = {}
    number = np.empty(len(points), np.int64)
    for place, at in enumerate(first.tolist()):
        circle = _circle(model, end[at], held[at], rule)
        key = circle.tobytes()
        if key not in known:
            known[key] = len(attractors)
            attractors.append(circle)
        number[place] = known[key]
    return Settled(attractors, number[inverse.reshape(-1)])


def _circle(model: Model, point: Int, held: Int, rule: Rule) -> Int:
    seen = [point]
    while True:
        following = successors(model, seen[-1][None], rule=rule, forced=held)[0]
        if (following == point).all():
            break
        seen.append(following)
    lowest = min(range(len(seen)), key=lambda each: seen[each].tolist())
    return np.array(seen[lowest:] + seen[:lowest])
