"""Corridors: which ways are open, at what cost, what is said of them, and what politics closes."""

from dragoman.lenses.corridors.lens import CorridorsAsked, RouteAsked, corridors
from dragoman.lenses.corridors.record import routes_record

__all__ = ["CorridorsAsked", "RouteAsked", "corridors", "routes_record"]
