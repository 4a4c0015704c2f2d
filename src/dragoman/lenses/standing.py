"""What may be made of an event when its reports are taken together."""

from collections.abc import Iterable
from typing import Literal

from dragoman.statements import Statement

Standing = Literal["fact", "contested", "denied", "doubted", "possible", "announced", "hypothetical"]
"""`fact`: somebody says so and nobody denies or doubts it. Only this is ever counted."""

_OTHER: dict[str, Standing] = {
    "counterfact": "denied", "possible": "possible", "hypothetical": "hypothetical", "future": "announced",
}  # fmt: skip
_ORDER: tuple[Standing, ...] = ("denied", "doubted", "possible", "announced", "hypothetical")


def standing(reports: Iterable[Statement]) -> Standing:
    """How the reports of one event leave it standing."""
    found = {_of(each) for each in reports}
    if "fact" in found:
        return "contested" if found & {"denied", "doubted"} else "fact"
    return next((each for each in _ORDER if each in found), "possible")


def _of(report: Statement) -> Standing:
    if report.attribution.stance == "rejects" or report.factuality == "counterfact":
        return "denied"
    if report.attribution.stance == "doubts":
        return "doubted"
    return _OTHER.get(report.factuality, "fact")
