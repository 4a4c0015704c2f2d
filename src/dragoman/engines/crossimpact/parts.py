"""Which descriptors hang together: parts that share no judgement can be worked on apart."""

from dataclasses import replace

import numpy as np

from dragoman.engines.crossimpact.model import Bool, Int, Model, Prerequisite


def links(model: Model) -> Bool:
    """(J, J): whether any judgement or prerequisite leads from the row's descriptor to the column's.

    A block whose columns are all alike moves no balance against another and is no link.
    """
    begins = model.first
    found = np.zeros((len(begins), len(begins)), bool)
    for column, (begin, count) in enumerate(zip(begins, model.counts, strict=True)):
        block = model.impacts[:, begin : begin + count]
        moved = (block != block[:, :1]).any(1)
        found[:, column] = np.logical_or.reduceat(moved, begins)
    for each in model.prerequisites:
        for descriptor, _ in each.needs:
            found[descriptor, each.descriptor] = True
    return found


def parts(model: Model) -> list[Int]:
    """The descriptors of each independent part, in their order."""
    reach = links(model)
    reach = reach | reach.T | np.eye(len(reach), dtype=bool)
    while True:
        further = reach @ reach
        if (further == reach).all():
            break
        reach = further
    leaders = reach.argmax(1)
    return [np.flatnonzero(leaders == leader) for leader in np.unique(leaders)]


def part(model: Model, some: Int) -> Model:
    """The model of some of the descriptors alone."""
    wanted = np.isin(model.owner, some)
    place = {int(each): number for number, each in enumerate(some)}
    return replace(
        model,
        descriptors=tuple(model.descriptors[each] for each in some),
        states=tuple(model.states[each] for each in some),
        impacts=model.impacts[np.ix_(wanted, wanted)],
        costs=model.costs[wanted],
        prerequisites=tuple(
            Prerequisite(place[each.descriptor], each.state, tuple((place[d], s) for d, s in each.needs))
            for each in model.prerequisites
            if each.descriptor in place
        ),
    )
