"""Routes as plain values for other programs."""

from typing import Any

from dragoman.lenses.result import LensResult, Row

_PLAIN = {"distance_km": "distance_km", "time_days": "days", "cost_usd": "cost_usd"}


def routes_record(result: LensResult) -> dict[str, Any]:
    """`routes` (see `api.route`) and `notes`, from a result of the lens; what would have to open is among the notes."""
    routes = [_route(row) for row in result.rows if row.values["part"] == "route"]
    lacking = [str(row.values["what"]) for row in result.rows if row.values["part"] == "no route"]
    return {"routes": routes, "notes": [*lacking, *result.notes]}


def _route(row: Row) -> dict[str, Any]:
    held = row.values
    return {
        "when": held["when"],
        **{name: held[column] for column, name in _PLAIN.items()},
        "share": held["share"],
        "by": held["what"],
        "corridors": held["corridor"],
        "legs": held["legs"],
        "passings": held["passings"],
    }
