"""The consistent scenarios counted by OR-tools' CP-SAT, for comparison."""

import numpy as np
from ortools.sat.python import cp_model

from dragoman.engines.crossimpact import Model


class _Counter(cp_model.CpSolverSolutionCallback):  # type: ignore[misc, unused-ignore]
    def __init__(self) -> None:
        super().__init__()
        self.found = 0

    def on_solution_callback(self) -> None:
        """One more."""
        self.found += 1


def count(model: Model, seconds: float) -> int | None:
    """How many there are; None where the time did not suffice."""
    problem = cp_model.CpModel()
    atoms = [problem.new_bool_var("") for _ in model.owner]
    for begin, many in zip(model.first, model.counts, strict=True):
        problem.add_exactly_one(atoms[begin : begin + many])
    for state, owner in enumerate(model.owner):
        for other in np.flatnonzero(model.owner == owner):
            gap = model.impacts[:, state] - model.impacts[:, other]
            terms = [int(gap[each]) * atoms[each] for each in np.flatnonzero(gap)]
            if other != state and terms:
                problem.add(sum(terms) >= 0).only_enforce_if(atoms[state])
    solver = cp_model.CpSolver()
    solver.parameters.enumerate_all_solutions = True
    solver.parameters.num_workers = 1
    solver.parameters.max_time_in_seconds = seconds
    counter = _Counter()
    return counter.found if solver.solve(problem, counter) in (cp_model.OPTIMAL, cp_model.INFEASIBLE) else None
