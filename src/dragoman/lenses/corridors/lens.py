"""Corridors: what is said of each, claims beside computed figures, gates; and routes before and after a change."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TypedDict, Unpack, cast

from dragoman.dossier import Dossier, Query, StoredDocument, StoredStatement
from dragoman.errors import QueryError
from dragoman.lenses.asked import Day, day, known
from dragoman.lenses.corridors import claims, gates, map, named, routing, said
from dragoman.lenses.corridors.mentions import mentions
from dragoman.lenses.corridors.spoken import spoken
from dragoman.lenses.corridors.state import Change, State, state
from dragoman.lenses.corridors.trip import Found, Trip
from dragoman.lenses.gathered import counted, gathered
from dragoman.lenses.model import Model, model_of
from dragoman.lenses.result import Figure, LensResult, Row
from dragoman.ontology.corridors import Leg, Network, corridors_from, network

COLUMNS = (
    "part", "when", "rank", "corridor", "key", "status", "said", "by", "what", "days", "usd", "km", "share", "variants",
    "effect",
    "computed", "others", "wants", "blocks", "hangs_on", "cost", "promised", "chance", "why", "mentions",
    "distance_km", "time_days", "cost_usd", "legs", "passings", "quote", "doc",
)  # fmt: skip
_OF_A_TRIP = ("part", "when", "what", "days", "usd", "km", "share", "effect")
_OF_THE_DOSSIER = ("part", "corridor", "status", "said", "what")


class RouteAsked(TypedDict, total=False):
    """What may be asked of a route.

    The best by `days` (the default), `cost` or `km`, with `modes` (rail, road and sea), as many `alternatives`.
    `closed` and `opened` name gates, corridors, countries, places or legs (`Rasht-Astara`); `settings` gates (`Suez
    open=no`). With `planned` what is not built yet counts as built. `file` is a map of the user's own, added to the one
    that is there. `draws` of the figures from `seed`; `as_of` as everywhere.
    """

    by: str
    modes: str | Sequence[str]
    alternatives: int
    closed: str | Sequence[str]
    opened: str | Sequence[str]
    settings: str | Sequence[str]
    planned: bool
    file: str | Path | None
    draws: int
    seed: int
    as_of: Day | None


class CorridorsAsked(RouteAsked, total=False):
    """The same, and between which two places there are to be routes."""

    source: str | None
    target: str | None


def corridors(dossier: Dossier | None, **asked: Unpack[CorridorsAsked]) -> LensResult:
    """What a dossier says of corridors, and how claims stand to what is computed; or routes between two places.

    Without a dossier only routes. Raises QueryError when that cannot be asked: a place that is not on the map (it
    offers the nearest names), a `file` that is not sound.
    """
    known(asked, {**RouteAsked.__annotations__, **CorridorsAsked.__annotations__})
    until = day(asked.get("as_of"), last=True)
    net = _map(asked.get("file"))
    trip = _trip(net, asked)
    if dossier is None and trip is None:
        raise QueryError("without a dossier, say from where to where: --from Karachi --to 'St Petersburg'")
    held = _Told(net, dossier, until)
    change = Change(*(_several(asked, name) for name in ("closed", "opened", "settings")))
    now = state(net, held.gates.gates, planned=bool(asked.get("planned")))
    after = state(net, held.gates.gates, change, bool(asked.get("planned"))) if change else None
    if trip is None:
        return _spoken(held, after or now)
    found = [routing.find(net, trip, now, "now")]
    found += [routing.find(net, trip, after, "after")] if after else []
    return _routes(held, trip, found, [f"After: {change.words}."] if after else [])


class _Told:
    """What a dossier says of the map's corridors."""

    def __init__(self, net: Network, dossier: Dossier | None, until: date | None) -> None:
        self.net = net
        documents: list[StoredDocument] = []
        self.statements: list[StoredStatement] = []
        self.notes: list[str] = []
        model: Model | None = None
        if dossier is not None:
            self.statements, self.notes = gathered(dossier, Query(as_of=until))
            documents = dossier.documents(until)
            model = model_of(dossier, until)
        self.documents: Mapping[str, StoredDocument] = {each.document.sha256: each for each in documents}
        self.gates = gates.known(net, model)
        self.mentions = mentions(net, documents)
        self.spoken = spoken(net, self.mentions, self.statements)
        self.cited = self._cited()

    def _cited(self) -> dict[str, tuple[str, ...]]:
        """Statements on each leg: those on corridors that run along it, the most particular first."""
        found: dict[str, list[str]] = {}
        short = sorted((each for each in self.spoken if each.key), key=lambda each: self._size(each.key))
        for each in short:
            for leg in named.legs_of(self.net, self.net.corridors[each.key]):
                found.setdefault(leg, []).extend(each.statements)
        return {leg: tuple(dict.fromkeys(ids)) for leg, ids in found.items()}

    def _size(self, key: str) -> int:
        return len(named.legs_of(self.net, self.net.corridors[key]))

    def rows(self, held: State) -> Iterator[Row]:
        """Corridors, then claims, then gates."""
        yield from said.rows(self.net, self.spoken, self.documents)
        found = claims.claims(self.net, self.mentions, [*self.documents.values()])
        yield from claims.rows(self.net, found, self.statements, self.documents)
        yield from gates.rows(self.net, held, self.gates)

    def legs(self) -> list[Leg]:
        """The legs of all corridors that are spoken of."""
        keys = dict.fromkeys(
            leg for each in self.spoken if each.key for leg in named.legs_of(self.net, self.net.corridors[each.key])
        )
        return [self.net.legs[key] for key in keys]


def _spoken(held: _Told, now: State) -> LensResult:
    drawn = map.figure(held.net, held.legs(), (), held.cited)
    on = sum(bool(each.key) for each in held.spoken)
    told = f"{counted(on, 'corridor')} of the map spoken of, {len(held.spoken) - on} ways that are not on it."
    return LensResult(
        lens="corridors",
        columns=COLUMNS,
        rows=tuple(held.rows(now)),
        shown=_OF_THE_DOSSIER,
        figures=_drawn(drawn),
        notes=(*held.notes, *([told] if held.spoken else ["No corridor is spoken of."])),
    )


def _routes(held: _Told, trip: Trip, found: Sequence[Found], changed: Sequence[str]) -> LensResult:
    best = [leg for each in found[-1:] for leg in _legs(held.net, each)]
    others = [
        leg for each in found for rank in each.routes.routes for leg in (held.net.legs[x.key] for x in rank.links)
    ]
    ends = [leg for end in (trip.source, trip.target) for leg in held.net.at(end.key) if leg.mode in trip.modes]
    return LensResult(
        lens="corridors",
        columns=COLUMNS,
        rows=tuple(routing.rows(held.net, trip, found, held.cited)),
        shown=_OF_A_TRIP if len(found) > 1 else tuple(name for name in _OF_A_TRIP if name != "when"),
        figures=_drawn(map.figure(held.net, others or ends, best, held.cited)),
        notes=(*changed, *routing.notes(trip, found), *held.notes),
    )


def _drawn(figure: Figure | None) -> tuple[Figure, ...]:
    return (figure,) if figure else ()


def _legs(net: Network, found: Found) -> list[Leg]:
    return [net.legs[link.key] for link in found.best.links] if found.best else []


def _map(file: str | Path | None) -> Network:
    return corridors_from(Path(file)) if file else network()


def _trip(net: Network, asked: CorridorsAsked) -> Trip | None:
    source, target = asked.get("source"), asked.get("target")
    if not source and not target:
        return None
    if not source or not target:
        raise QueryError("a route needs both ends: --from Karachi --to 'St Petersburg'")
    ends = named.place(net, source), named.place(net, target)
    if ends[0].key == ends[1].key:
        raise QueryError(f"from {ends[0].name} to itself there is no way to go; name two places")
    modes = routing.modes(_several(asked, "modes"))
    by = routing.criterion(asked.get("by") or "days")
    given = asked.get("alternatives", 3), asked.get("draws", 1000)
    if not (1 <= given[0] <= 50 and 1 <= given[1] <= 100_000):
        raise QueryError("alternatives may be 1 to 50, draws 1 to 100,000")
    return Trip(
        source=ends[0], target=ends[1], by="km" if modes == ("pipeline",) else by, modes=modes, alternatives=given[0],
        draws=given[1], seed=asked.get("seed", 0), planned=bool(asked.get("planned")),
    )  # fmt: skip


def _several(asked: CorridorsAsked, name: str) -> tuple[str, ...]:
    given = cast(str | Sequence[str], asked.get(name) or ())
    return (given,) if isinstance(given, str) else tuple(given)
