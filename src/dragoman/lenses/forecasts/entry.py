"""One forecast as the ledger holds it, and how it stands on a day."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal, get_args

from dragoman.dossier import StoredStatement
from dragoman.lenses.forecasts.band import Band
from dragoman.lenses.forecasts.horizon import NONE, Horizon
from dragoman.lenses.forecasts.ruling import UNRULED, Ruling
from dragoman.statements import Forecast, Interval

State = Literal[
    "open", "pending", "void", "yes", "no", "partial", "ambiguous", "annulled", "disputed", "expired", "unscorable"
]
STATES: tuple[State, ...] = get_args(State)
RESOLVED: tuple[State, ...] = ("yes", "no", "partial", "ambiguous", "annulled")
MEANING: dict[State, str] = {
    "open": "not due yet",
    "pending": "condition pending",
    "void": "its condition failed",
    "yes": "it came",
    "no": "it did not come",
    "partial": "it came in part",
    "ambiguous": "what came cannot be told",
    "annulled": "taken out by a person",
    "disputed": "people differ",
    "expired": "fell due, nobody has resolved it",
    "unscorable": "no date, or no test",
}
"""What each state says."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A forecast: who made it when, what it says, how likely readers take its words, by when, and on what it hangs.

    `statements` are it and the copies of it in other prints of the same article, the first to come out first. `author`
    is who is held to it: the speaker, or the authors of the document (else its outlet) where these speak.
    `testable` says whether the words tell anything that could come or fail to.
    """

    statements: tuple[StoredStatement, ...]
    author: str
    outlet: str
    made: Interval | None
    topic: str
    band: Band | None = None
    horizon: Horizon = NONE
    condition: str = ""
    testable: bool = True
    ruling: Ruling = UNRULED
    question: int = 0
    said: Forecast = field(init=False)

    def __post_init__(self) -> None:
        said = self.statements[0].statement
        assert isinstance(said, Forecast)
        object.__setattr__(self, "said", said)

    @property
    def id(self) -> str:
        """The id of the statement that came out first."""
        return self.statements[0].id

    @property
    def due(self) -> Interval | None:
        """By when."""
        return self.horizon.due

    def state(self, day: date | None) -> State:
        """How it stands at the end of a day; None where no day is known."""
        ruling = self.ruling
        if ruling.acts:
            if ruling.held == "failed":
                return "void"
            told = {each.outcome for each in ruling.outcomes(day)}
            if told:
                return next(iter(told)) if len(told) == 1 else "disputed"
        due = self.horizon.due
        if due is None or not self.testable:
            return "unscorable"
        if self.condition and ruling.held is None:
            return "pending"
        return "expired" if day and due.end < day else "open"

    def outcome(self, day: date | None) -> int | None:
        """1 where it came, 0 where it did not, None where it is not scored: open, void, disputed, or only in part.

        One with a condition is scored only where somebody said that the condition held.
        """
        state = self.state(day) if self.ruling.acts else None
        if state not in ("yes", "no") or (self.condition and self.ruling.held != "held"):
            return None
        return int(state == "yes")

    def why(self, day: date | None) -> str:
        """Why it stands so, in words."""
        state = self.state(day)
        if state == "unscorable":
            return self._unscorable()
        if state == "pending":
            torn = "; people differ on whether it is met" if self.ruling.torn else ""
            late = f"; fell due on {self.due.end}" if self.due and day and self.due.end < day else ""
            return f"hangs on: {self.condition}{torn}{late}"
        if state == "disputed":
            return "; ".join(f"{each.who} says {each.outcome}" for each in self.ruling.outcomes(day))
        if state in RESOLVED:
            return self._resolved(day, state)
        if state == "expired":
            return "fell due, and nobody has said what came"
        return MEANING[state]

    def _unscorable(self) -> str:
        if self.horizon.due is not None:
            return "no test: the words do not say what is to come"
        if self.horizon.anchor:
            return f"no date: hangs on {self.horizon.anchor}, whose day is not known"
        return f"no date: “{self.horizon.words}”" if self.horizon.words else "no date"

    def _resolved(self, day: date | None, state: State) -> str:
        told = self.ruling.outcomes(day)
        by = ", ".join(dict.fromkeys(each.who for each in told))
        when = next((f" ({each.happened})" for each in told if each.happened), "")
        unmet = (
            "; not scored until its condition is said to have held" if self.condition and not self.ruling.held else ""
        )
        return f"{MEANING[state]}{when}, says {by}{unmet if state in ('yes', 'no') else ''}"
