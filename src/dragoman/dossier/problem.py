"""Something in a dossier that does not hold."""

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Problem:
    """What does not hold, where, and whether it is an error or only worth knowing."""

    what: str
    where: str
    severity: Severity = "error"
