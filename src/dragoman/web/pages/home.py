"""The first page: what the dossier holds, what changed since the last visit, what waits for review, what fell due."""

from datetime import UTC, date, datetime
from typing import Any

from starlette.requests import Request

from dragoman import api
from dragoman.dossier import Query, Window
from dragoman.lenses import LensResult, Row
from dragoman.lenses.forecasts.ruling import ABOUT, settled
from dragoman.web import shown
from dragoman.web.desk import of
from dragoman.web.pages.lens import ordered
from dragoman.web.view import View

_FEW = 8
SEEN = "dragoman-seen"
"""The cookie with the times of the last visit and of the one before, in seconds."""
_VISIT = 1800
"""Seconds without a look after which a visit is over."""


def home(request: Request) -> View:
    """The dossier at a glance."""
    held, since = of(request).held, last_visit(request.cookies.get(SEEN, ""))
    dossier = held.dossier
    counts = held.kept("counts", lambda opened: opened.counts())
    values = {
        "counts": counts,
        "judged": held.kept("judged", _judged),
        "pairs": held.kept("pairs", lambda opened: opened.tally("pair")[:_FEW]),
        "publishers": held.kept("publishers", lambda opened: opened.tally("publisher")[:_FEW]),
        "runs": list(reversed(dossier.runs()))[:_FEW],
        "failures": dossier.failures(),
        "changed": _changed(dossier, since),
        "since": since,
        "due": held.kept(("due", date.today()), lambda opened: _due(opened, date.today())),
        "lenses": ordered(),
        "unsure": held.kept("unsure", _unsure),
    }
    rows = [Row({"what": "documents", "number": counts.documents})]
    rows += [Row({"what": kind, "number": number}) for kind, number in counts.kinds.items()]
    return View("home.html.j2", values, LensResult(lens="home", columns=("what", "number"), rows=tuple(rows)))


def last_visit(cookie: str) -> datetime | None:
    """When the visit before this one was; None at the first."""
    before, last = _times(cookie)
    now = datetime.now(UTC).timestamp()
    found = last if now - last > _VISIT else before
    return datetime.fromtimestamp(found, UTC) if 0 < found <= now else None


def visited(cookie: str) -> str:
    """The cookie after a look now."""
    before, last = _times(cookie)
    now = int(datetime.now(UTC).timestamp())
    return f"{last if now - last > _VISIT else before}.{now}"


def _times(cookie: str) -> tuple[int, int]:
    before, _, last = cookie[:40].partition(".")
    numbers = [int(each) if each.isdecimal() and each.isascii() else 0 for each in (before, last)]
    return numbers[0], numbers[1]


def _unsure(opened: api.Dossier) -> list[shown.Line]:
    return shown.lines(opened.page(window=Window(order="unsure", judged="no", most=3)).statements)


def _judged(opened: api.Dossier) -> int:
    return opened.page(Query(include_rejected=True), Window(judged="yes", most=1)).total


def _changed(opened: api.Dossier, since: datetime | None) -> dict[str, Any] | None:
    if since is None:
        return None
    runs = [each for each in opened.runs() if each.started >= since]
    made = [each for each in opened.decisions() if each.judgement.when >= since]
    people = sorted({each.judgement.who for each in made})
    return {
        "documents": sum(each.documents or 0 for each in runs),
        "statements": sum(each.statements or 0 for each in runs),
        "runs": len(runs),
        "decisions": len(made),
        "people": people,
    }


def _due(opened: api.Dossier, today: date) -> list[shown.Line]:
    """Forecasts whose day has come and of which nobody has said what came, the latest first."""
    found = opened.statements(Query(kinds=("forecast",)))
    done = settled(opened.acts(ABOUT))
    due = [(end, each) for each in found if (end := _end(each)) is not None and end <= today and each.id not in done]
    due.sort(key=lambda pair: (-pair[0].toordinal(), pair[1].id))
    return shown.lines(each for _, each in due[:_FEW])


def _end(each: Any) -> date | None:
    due = getattr(each.statement, "due", None)
    return due.end if due else None
