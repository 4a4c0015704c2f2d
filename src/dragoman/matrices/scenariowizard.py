"""ScenarioWizard's files: projects (`.scw`) and solution sets (`.sl`), as versions 3 to 5 write them.

A project is made of sections that end with a line `#`: the descriptors (`&name`) and their states (` -name`), their
descriptions, a grid of flags, the matrix with commas, and remarks. Of these the names and the matrix are read.
"""

import re
from dataclasses import dataclass

import numpy as np

from dragoman.engines.crossimpact.model import Float, Int, Model, checked_scenarios

_FLAGS = 6
"""Letters in each row of the grid of flags."""
_BEFORE = 5
"""Sections before the matrix."""
_ROW = re.compile(r"\s*[-+]?\d+\s*(,\s*[-+]?\d+\s*)*")
_NUMBER = re.compile(r"[-+]?\d+(\.\d*)?([eE][-+]?\d+)?")
_SOLUTION = re.compile(r'"([\d\s]+)",([^,]*),[^,]*,[^,]*,\s*(-?\d+)\s*,')


@dataclass(frozen=True, slots=True, eq=False)
class Solutions:
    """What a `.sl` file holds."""

    scenarios: Int
    """(n, J) states from 0, in the file's order."""
    weights: Float
    """(n,) what the program counted: exact basins, samples of 100,000 or counters that stopped at 2^24."""
    scores: Int
    """(n,) total impact scores."""


def read_project(text: str, name: str = "the project") -> Model:
    """The model in the text of a `.scw` file. Raises ValueError with the line where it is none."""
    lines = text.splitlines()
    if not lines or "ScenarioWizard" not in lines[0]:
        raise ValueError(f"{name}, line 1: this is no ScenarioWizard project (it must begin with `$ ScenarioWizard`)")
    descriptors: list[str] = []
    states: list[list[str]] = []
    _names(lines, name, descriptors, states)
    rows = _matrix(lines, name)
    try:
        return Model(tuple(descriptors), tuple(map(tuple, states)), np.array(rows, np.int64))
    except ValueError as error:
        raise ValueError(f"{name}: {error}") from None


def write_project(model: Model, title: str = "model.scw") -> str:
    """The text of a `.scw` file. Raises ValueError on prerequisites or costs, for which the format has no place."""
    if model.prerequisites or (model.costs != 1).any():
        raise ValueError("a .scw file cannot hold prerequisites or costs: take them out or keep the model as it is")
    names, blanks = [], []
    for descriptor, own in zip(model.descriptors, model.states, strict=True):
        names += [f"&{_line(descriptor)}", *(f" -{_line(each)}" for each in own)]
        blanks += ["&", *[" "] * len(own)]
    rows = [",".join(f"{each:2d} " for each in row) for row in model.impacts.tolist()]
    remarks = ["# 0-0", *["# "] * len(model.states), *["#  -> "] * len(model.states) ** 2]
    head = ["$ ScenarioWizard 4.0", _line(title)]
    flags = ["F" * _FLAGS] * len(model.impacts)
    body = [*names, "#", *blanks, "#", "#", *flags, "#", "#", *rows, "#"]
    return "\n".join([*head, *body, *(f'{each}\n""' for each in remarks), "#", "#", ""])


def read_solutions(text: str, name: str = "the solutions") -> Solutions:
    """The scenarios in the text of a `.sl` file. Raises ValueError with the line where it is none."""
    lines = text.splitlines()
    if len(lines) < 3 or "ScenarioWizard" not in lines[0] or not lines[2].strip().isdigit():
        raise ValueError(f"{name}, line 1: this is no ScenarioWizard solution set")
    found = []
    for number, line in enumerate(lines[3:], 4):
        if not line.strip():
            continue
        match = _SOLUTION.match(line.strip())
        if not match or not _NUMBER.fullmatch(match[2].strip()):
            raise ValueError(f"{name}, line {number}: not a scenario with its weight and score: {line.strip()[:60]!r}")
        found.append(([int(each) - 1 for each in match[1].split()], float(match[2]), int(match[3])))
    if len({len(each[0]) for each in found}) > 1:
        raise ValueError(f"{name}: the scenarios do not all have the same number of descriptors")
    if len(found) != int(lines[2]):
        raise ValueError(f"{name}: line 3 announces {int(lines[2])} scenarios, but there are {len(found)}")
    scenarios = np.array([each[0] for each in found], np.int64)
    if (scenarios < 0).any():
        raise ValueError(f"{name}: states are counted from 1")
    return Solutions(scenarios, np.array([each[1] for each in found]), np.array([each[2] for each in found], np.int64))


def write_solutions(model: Model, solutions: Solutions) -> str:
    """The text of a `.sl` file."""
    checked_scenarios(model, solutions.scenarios)
    lines = ["$ ScenarioWizard 3.0", "Solution set", f" {len(solutions.scenarios)} ", ""]
    for scenario, weight, score in zip(solutions.scenarios, solutions.weights, solutions.scores, strict=True):
        states = "".join(f" {state + 1}" for state in scenario)
        lines.append(f'"{states}",{weight:.10g},0,0,{score},""')
    return "\n".join([*lines, ""])


def _names(lines: list[str], name: str, descriptors: list[str], states: list[list[str]]) -> None:
    for number, line in enumerate(lines[2:], 3):
        if line.startswith("#"):
            return
        if line.startswith("&"):
            descriptors.append(line[1:].strip())
            states.append([])
        elif line.strip().startswith("-") and states:
            states[-1].append(line.strip()[1:].strip())
        elif line.strip():
            raise ValueError(f"{name}, line {number}: neither a descriptor (&) nor a state (-): {line.strip()[:60]!r}")
    raise ValueError(f"{name}: the list of descriptors does not end (a line # is missing)")


def _matrix(lines: list[str], name: str) -> list[list[int]]:
    """The sixth section: rows of whole numbers between commas."""
    ends = [number for number, line in enumerate(lines) if line.startswith("#")]
    if len(ends) <= _BEFORE:
        raise ValueError(f"{name}: the section of the matrix is missing")
    rows: list[list[int]] = []
    for number in range(ends[_BEFORE - 1] + 1, ends[_BEFORE]):
        line = lines[number]
        if not line.strip():
            continue
        if not _ROW.fullmatch(line):
            raise ValueError(f"{name}, line {number + 1}: not a row of whole numbers: {line.strip()[:60]!r}")
        rows.append([int(each) for each in line.split(",")])
        if len(rows[-1]) != len(rows[0]):
            raise ValueError(f"{name}, line {number + 1}: this row has {len(rows[-1])} numbers, not {len(rows[0])}")
    return rows


def _line(text: str) -> str:
    return " ".join(text.split())
