"""What is drawn, and where."""

from itertools import combinations

from dragoman.lenses.corridors.coasts import clipped
from dragoman.lenses.corridors.frame import Frame
from dragoman.lenses.corridors.labels import Label, labels
from dragoman.lenses.corridors.map import figure
from dragoman.ontology.corridors import network
from dragoman.views.chart import svg


def test_a_ring_is_cut_at_the_frame() -> None:
    square = [(-2.0, -2.0), (2.0, -2.0), (2.0, 2.0), (-2.0, 2.0)]
    assert set(clipped(square, (-1, -1, 1, 1))) == {(-1, -1), (1, -1), (1, 1), (-1, 1)}
    assert clipped(square, (3, 3, 4, 4)) == []


def test_a_degree_north_is_as_long_as_one_on_the_equator() -> None:
    """At 60° a degree of longitude is half as long as one of latitude."""
    frame = Frame([(0, 50), (20, 70)])
    x, y = frame.pixels(10, 60)
    east, north = frame.pixels(12, 60), frame.pixels(10, 61)
    assert abs((east[0] - x) - (y - north[1])) < 0.5


def test_no_name_covers_another() -> None:
    held = [Label(f"Place {number}", 0, 0, 100 + 15 * number, 100 + 4 * (number % 3)) for number in range(20)]
    found = labels(held)
    assert sum(map(len, found.values())) < len(held)
    right = found["right"]
    for one, other in combinations(right, 2):
        assert abs(one.x - other.x) >= 6.2 * 7 or abs(one.y - other.y) >= 13


def test_it_is_drawn_with_links_and_without_anything_fetched() -> None:
    net = network()
    legs = [net.legs[key] for key in net.corridors["trans-afghan"].legs]
    drawn = figure(net, legs, (), {legs[0].key: ("abc",)})
    assert drawn is not None
    assert drawn.statements == ("abc",)
    made = svg(drawn, "map")
    assert 'href="#statement-abc"' in made
    assert "Kabul" in made
    assert "http" not in made.replace("http://www.w3.org", "")
    assert figure(net, (), (), {}) is None
