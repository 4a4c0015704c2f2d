"""What routes are wanted."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

from dragoman.engines.routing.network import Link

Kind = Callable[[Sequence[Link]], Hashable]
"""What sort of route these links are; routes of one sort are variants of the best of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """Routes by the middles of a criterion, `k` of them.

    `overlap` (0 to 1) is the part of its length that a route may have in common with each better one; with more, or
    where `kind` says so, it is a variant of that. Figures are drawn `draws` times from `seed`, a share `together` of
    each group in common (see `draws.drawn`).
    """

    by: str
    k: int = 3
    overlap: float = 1.0
    kind: Kind | None = None
    draws: int = 1000
    seed: int = 0
    together: float = 0.5
