"""The network of corridors that comes with the program, and a user's additions to it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from dragoman.errors import QueryError
from dragoman.ontology import actor, corridors
from dragoman.ontology._corridor_rates import along, great_circle
from dragoman.ontology.corridors import COMPUTED, MODES, STATUSES, Band, Corridor, Leg, Network, corridors_from, network

DATA = Path(corridors.__file__).parent / "data" / "corridors"
PLACE = '[place.ridge]\nname = "Ridge"\nkind = "city"\ncountry = "Pakistan"\nat = [25.5, 66.0]\n'
LEG = '[leg.ridge-road]\nbetween = ["ridge", "karachi"]\nmode = "road"\nstatus = "proposed"\nsince = "2024-07"\n'


def ends(net: Network, leg: Leg) -> tuple[tuple[float, float], tuple[float, float]]:
    one, other = (net.places[key] for key in leg.between)
    return (one.lat, one.lon), (other.lat, other.lon)


def length(corridor: Corridor) -> tuple[float, float]:
    bands = [network().legs[key].km for key in corridor.legs]
    return sum(band.low for band in bands), sum(band.high for band in bands)


def test_size() -> None:
    net = network()
    assert 80 <= len(net.places) <= 150
    assert {leg.mode for leg in net.legs.values()} == set(MODES)
    assert {leg.status for leg in net.legs.values()} == set(STATUSES)


def test_great_circle() -> None:
    assert great_circle((0, 0), (0, 90)) == pytest.approx(10_007.6, abs=0.1)
    assert great_circle((52.5, 13.4), (52.5, 13.4)) == 0
    assert along(((0, 0), (0, 1), (0, 2))) == pytest.approx(2 * great_circle((0, 0), (0, 1)))


def test_no_leg_is_shorter_than_the_great_circle() -> None:
    net = network()
    short = [leg.key for leg in net.legs.values() if leg.km.low < 0.98 * great_circle(*ends(net, leg)) - 1]
    assert short == []


def test_every_place_can_be_reached_once_everything_is_built() -> None:
    net = network()
    beside = defaultdict(set)
    for leg in net.legs.values():
        beside[leg.between[0]].add(leg.between[1])
        beside[leg.between[1]].add(leg.between[0])
    reached, todo = set(), ["karachi"]
    while todo:
        here = todo.pop()
        if here not in reached:
            reached.add(here)
            todo.extend(beside[here])
    assert reached == set(net.places)


def test_every_figure_has_a_day_a_source_and_a_sane_value() -> None:
    net = network()
    holders = [each.figures for of in (net.legs, net.corridors, net.passings) for each in of.values()]
    for figure in (figure for figures in holders for figure in figures):
        assert figure.date
        assert figure.source
        assert figure.source != "no source given"
        assert not re.fullmatch(r"[a-z0-9-]+", figure.source), "a key that sources.toml lacks"
        assert 0 <= figure.value.low <= figure.value.high
        assert figure.value.unit


def test_bands_are_the_hull_of_their_figures() -> None:
    for leg in network().legs.values():
        told = [figure.value for figure in leg.figures if figure.what == "length" and not figure.apart]
        assert leg.km == Band(min(value.low for value in told), max(value.high for value in told), "km")
        assert (leg.days is None) == (leg.mode == "pipeline")
        assert (leg.cost is None) == (leg.mode == "pipeline")


def test_states_are_known_by_their_canonical_names() -> None:
    unknown = set()
    for place in network().places.values():
        found = actor(place.country) if place.country else None
        if place.country and (found is None or found.name != place.country):
            unknown.add(place.country)
    assert unknown == set()


def test_paths_run_from_end_to_end() -> None:
    net = network()
    for leg in net.legs.values():
        if leg.path:
            start, end = ends(net, leg)
            assert leg.path[0] == pytest.approx(start, abs=0.01)
            assert leg.path[-1] == pytest.approx(end, abs=0.01)


def test_published_lengths() -> None:
    known = network().corridors
    low, high = length(known["instc-west"])
    assert (low + high) / 2 == pytest.approx(7200, rel=0.05)
    assert length(known["trans-afghan"]) == (573, 760)
    low, high = length(known["iran-pakistan"])
    assert low <= 1931
    assert high >= 2775
    low, high = length(known["tapi"])
    assert (low + high) / 2 == pytest.approx(1814, rel=0.01)
    low, high = length(known["ml-1"])
    assert 1687 <= low <= high <= 1872


def test_karachi_to_st_petersburg_by_sea() -> None:
    assert length(network().corridors["karachi-st-petersburg"])[0] == pytest.approx(13_796, rel=0.002)
    legs = ("sea-cape-karachi", "sea-cape-dover", "sea-dover-danish-straits", "sea-danish-straits-st-petersburg")
    assert sum(network().legs[key].km.low for key in legs) == pytest.approx(22_654, rel=0.002)
    gulf = ("sea-hormuz-mumbai", "sea-hormuz-bandar-abbas")
    assert sum(network().legs[key].km.low for key in gulf) == pytest.approx(2_033, rel=0.002)


def test_conflicting_claims_are_kept() -> None:
    claims = [each for each in network().corridors["trans-afghan"].figures if each.what == "build cost"]
    assert [(each.value.low, each.value.high) for each in claims] == [(4.6, 4.6), (4.95, 7)]
    assert len({each.source for each in claims}) == 2


def test_places_and_corridors_by_name() -> None:
    net = network()
    found = net.place("PORT QASIM")
    assert found is not None
    assert found.key == "karachi"
    assert net.place("Atlantis") is None
    corridor = net.corridor("tapi Pipeline")
    assert corridor is not None
    assert corridor.key == "tapi"
    assert {leg.mode for leg in net.at("karachi")} == {"rail", "road", "sea", "pipeline"}


def test_a_file_adds_to_the_network(tmp_path: Path) -> None:
    net = corridors_from(file(tmp_path, PLACE + LEG))
    leg = net.legs["ridge-road"]
    straight = great_circle(*ends(net, leg))
    assert leg.km == Band(round(1.06 * straight), round(1.41 * straight), "km")
    assert all(figure.claimed_by == COMPUTED for figure in leg.figures)
    assert "ridge" not in network().places


def test_figures_of_the_user(tmp_path: Path) -> None:
    told = 'km = 210\ncapacity = [3, 20, "Mt/yr"]\nfigures = [{ what = "length", value = [180, 190], date = "2025",'
    net = corridors_from(file(tmp_path, PLACE + LEG + told + ' source = "survey", by = "engineers" }]\n'))
    leg = net.legs["ridge-road"]
    assert leg.km == Band(180, 210, "km")
    assert leg.capacity == Band(3, 20, "Mt/yr")
    assert [figure.source for figure in leg.figures[:3]] == ["no source given", "no source given", "survey"]


def test_a_shipped_leg_can_be_replaced(tmp_path: Path) -> None:
    text = '[leg.rail-rasht-astara]\nreplace = true\nbetween = ["rasht", "astara"]\nmode = "rail"\ngauge = 1435\n'
    net = corridors_from(file(tmp_path, text + 'status = "operating"\nsince = 2028\nkm = 162\n'))
    assert net.legs["rail-rasht-astara"].status == "operating"
    assert network().legs["rail-rasht-astara"].status == "under construction"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (PLACE + LEG.replace("karachi", "karachy"), "leg ridge-road: no such place: karachy; did you mean karachi"),
        (PLACE + LEG.replace("proposed", "dreamt of"), "status is 'dreamt of'; it must be one of: operating"),
        (PLACE + LEG + "km = -5\n", "km is -5: it cannot be less than 0"),
        (PLACE + LEG + "km = 20\n", "20 km is shorter than the great circle"),
        (PLACE + LEG + "km = 9000\n", "more than five times the great circle"),
        (PLACE + LEG + "km = [300, 200]\n", "the lower number comes first"),
        (PLACE + LEG + "km = inf\n", "km must be a number"),
        (PLACE + LEG + "gauge = 1435\n", "it is for rail only"),
        (PLACE + LEG + "length = 4\n", "no such field: length; it may have between"),
        (PLACE + LEG + 'gates = ["Suez opn"]\n', "no such gate: Suez opn; did you mean Suez open"),
        (PLACE + LEG.replace("2024-07", "soon"), "since is 'soon'; write a year"),
        (PLACE + LEG.replace("2024-07", "2024-13"), "since is '2024-13'; write a year"),
        (PLACE.replace("ridge]", "karachi]"), "place karachi: there is one already"),
        (PLACE.replace("Ridge", "Port Qasim"), "'port qasim' is also a name of karachi"),
        (PLACE.replace("25.5", "255"), "at must be [latitude, longitude]"),
        (PLACE.replace("city", "hamlet"), "kind is 'hamlet'; it must be one of: city"),
        (PLACE + LEG + LEG.replace("ridge-road", "again"), "ridge-road already joins these places by road"),
        ('[gate.a]\nsince = "2024"\nneeds = ["b"]\n[gate.b]\nsince = "2024"\nneeds = ["a"]\n', "in a circle"),
        ('[gate.a]\nsince = "2024"\nneeds = ["b"]\n', "it needs what is no gate: b"),
        (corridor := '[corridor.x]\nname = "X"\nstatus = "agreed"\nsince = "2024"\n', "corridor x: no legs"),
        (corridor + 'legs = ["rail-nowhere"]\n', "no such leg: rail-nowhere"),
        (corridor + 'legs = ["rail-karachi-rohri", "rail-brest-berlin"]\n', "parts that do not touch"),
        (
            corridor + 'legs = ["rail-brest-berlin"]\nfigures = [{ what = "length", value = 1, date = "2024" }]',
            "source",
        ),
        ("[road.x]\n", "no such section: road"),
        ("place = 3\n", "place must be written as [place.KEY]"),
        ("this is not TOML", "not a TOML file"),
        ("a = " + 5000 * "1", "not a TOML file"),
    ],
)
def test_what_is_wrong_in_a_file_is_said(tmp_path: Path, text: str, told: str) -> None:
    path = file(tmp_path, text)
    with pytest.raises(QueryError) as error:
        corridors_from(path)
    assert str(error.value).startswith(str(path))
    assert told in str(error.value)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(QueryError, match="No such file"):
        corridors_from(tmp_path / "none.toml")
    with pytest.raises(QueryError, match="directory"):
        corridors_from(tmp_path)


def test_geojson(tmp_path: Path) -> None:
    point = feature("Point", [66.0, 25.5], name="Ridge", kind="city", country="Pakistan")
    line = feature(
        "LineString", [[66.0, 25.5], [66.4, 25.4], [66.98, 24.85]], mode="road", status="agreed", since="2025"
    )
    net = corridors_from(geojson(tmp_path, point, line))
    leg = net.legs["road-ridge-karachi"]
    assert leg.between == ("ridge", "karachi")
    assert leg.km.low == pytest.approx(along(((25.5, 66.0), (25.4, 66.4), (24.85, 66.98))), abs=0.1)
    assert leg.path[1] == (25.4, 66.4)


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"type": "Polygon", "coordinates": []}, "feature 1: its geometry is Polygon; it must be Point"),
        ({"type": "LineString", "coordinates": [[0, 0], [1, 1]]}, "km from the nearest place"),
        ({"type": "LineString", "coordinates": [[0, 0]]}, "needs two points or more"),
        ({"type": "Point", "coordinates": [10, 100]}, "must be [longitude, latitude]"),
        ({"type": "Point", "coordinates": [float("nan"), 1]}, "must be [longitude, latitude]"),
        ({"type": "Point", "coordinates": [10, 10]}, "no name"),
        (None, "its geometry is missing"),
    ],
)
def test_what_is_wrong_in_geojson_is_said(tmp_path: Path, given: Any, told: str) -> None:
    path = geojson(tmp_path, {"type": "Feature", "geometry": given, "properties": {}})
    with pytest.raises(QueryError) as error:
        corridors_from(path)
    assert told in str(error.value)


@pytest.mark.parametrize("text", ["{", "{}", "[" * 100_000, '{"type": "FeatureCollection", "features": 3}'])
def test_what_is_no_geojson(tmp_path: Path, text: str) -> None:
    path = tmp_path / "mine.geojson"
    path.write_text(text)
    with pytest.raises(QueryError, match=r"mine\.geojson"):
        corridors_from(path)


def test_a_feature_twice(tmp_path: Path) -> None:
    point = feature("Point", [66.0, 25.5], name="Ridge", kind="city", country="Pakistan")
    with pytest.raises(QueryError, match="feature 2: ridge stands in the file twice"):
        corridors_from(geojson(tmp_path, point, point))


def test_every_file_has_its_source() -> None:
    said = (DATA.parent / "SOURCES.md").read_text(encoding="utf-8")
    assert [path.name for path in DATA.iterdir() if f"corridors/{path.name}" not in said] == []


def test_sea_legs_come_out_as_the_tool_writes_them() -> None:
    pytest.importorskip("searoute")
    tool = Path(__file__).parents[2] / "tools" / "sea_legs.py"
    done = subprocess.run([sys.executable, str(tool)], capture_output=True, check=True)
    assert done.stdout.decode("utf-8") == (DATA / "sea.toml").read_text(encoding="utf-8")


def file(folder: Path, text: str) -> Path:
    path = folder / "mine.toml"
    path.write_text(text, encoding="utf-8")
    return path


def feature(shape: str, coordinates: list[Any], **properties: str) -> dict[str, Any]:
    return {"type": "Feature", "geometry": {"type": shape, "coordinates": coordinates}, "properties": properties}


def geojson(folder: Path, *features: dict[str, Any]) -> Path:
    path = folder / "mine.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    return path
