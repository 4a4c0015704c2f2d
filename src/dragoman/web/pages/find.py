"""Search: sentences that hold the words looked for."""

from starlette.requests import Request

from dragoman.dossier import Hit
from dragoman.errors import QueryError
from dragoman.lenses import LensResult
from dragoman.lenses.search import found
from dragoman.views.block import NAMES
from dragoman.web import shown
from dragoman.web.desk import number, of
from dragoman.web.view import View

_MOST = 500


def find(request: Request) -> View:
    """What answers the words, best first; what cannot be understood is said, not refused."""
    words, limit = (
        request.query_params.get("q", "").strip(),
        min(max(1, number(request.query_params, "limit", 30)), _MOST),
    )
    dossier, trouble = of(request).held.dossier, ""
    hits, result = list[Hit](), LensResult(lens="search", columns=("doc", "sentence"), rows=())
    if words:
        try:
            hits = dossier.search(words, limit)
            result = found(hits, limit)
        except QueryError as error:
            trouble = str(error)
    values = {
        "words": words,
        "trouble": trouble,
        "hits": [
            {"hit": each, "title": shown.title(each.title, each.name), "part": NAMES[each.label]} for each in hits
        ],
        "limit": limit,
        "more": min(2 * limit, _MOST) if len(hits) == limit < _MOST else 0,
    }
    return View("search.html.j2", values, result, 400 if trouble else 200)
