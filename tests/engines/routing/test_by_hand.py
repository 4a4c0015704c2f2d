"""What can be worked out on paper."""

from math import inf

import pytest

from dragoman.engines.routing import (
    Link,
    Network,
    Passing,
    Wish,
    best,
    cheapest,
    gains,
    losses,
    most,
    openings,
    routes,
)

from .made import diamond, link, passing


def test_the_better_route_and_its_alternative() -> None:
    found = routes(diamond(), "A", "D", Wish(by="days", k=5, draws=10))
    assert [route.places for route in found.routes] == [("A", "B", "D"), ("A", "C", "D")]
    assert [route.sums["days"].middle for route in found.routes] == [5, 6]
    assert [[each.key for each in route.passings] for route in found.routes] == [["border"], ["change"]]
    assert [route.share for route in found.routes] == [1, 0]
    assert found.unlisted == 0


def test_passing_through_is_paid_between_but_not_at_the_ends() -> None:
    network = Network(
        links=(link("AB", 1), link("BC", 1)), through={name: passing(f"through {name}", 10) for name in "ABC"}
    )
    assert best(network, "A", "C", "days")[0] == 12
    assert best(network, "C", "A", "days")[0] == 12
    assert best(network, "A", "B", "days")[0] == 1


def test_a_one_way_link_leads_one_way() -> None:
    network = Network((link("AB", 1, one_way=True), link("BC", 1)))
    assert best(network, "A", "C", "days")[0] == 2
    assert best(network, "C", "A", "days") == (inf, (), ())


def test_links_in_parallel_are_two_routes() -> None:
    network = Network((link("AB", 1), Link(key="ferry", ends=("B", "A"), layer="sea", weights={"days": (3, 3)})))
    found = routes(network, "A", "B", Wish(by="days", draws=10))
    assert [[each.key for each in route.links] for route in found.routes] == [["AB"], ["ferry"]]


def test_every_way_is_given_once_and_then_no_more() -> None:
    """A to B and B to C, each by three layers: nine ways, however many are asked for."""
    layers = ("rail", "road", "sea")
    links = tuple(
        Link(key=f"{ends} {layer}", ends=(ends[0], ends[1]), layer=layer, weights={"days": (1, 1)})
        for ends in ("AB", "BC")
        for layer in layers
    )
    found = routes(Network(links), "A", "C", Wish(by="days", k=50, draws=10)).routes
    assert len({tuple(each.key for each in route.links) for route in found}) == len(found) == 9


def test_no_route_comes_to_a_place_twice() -> None:
    """To B and back, to go on by road without the dear change at A, is no route."""
    network = Network(
        links=(link("XA", 1), link("AB", 1), link("BA", 1, "road"), link("AY", 1, "road")),
        changes={("A", "rail", "road"): passing("change", 50)},
    )
    found = routes(network, "X", "Y", Wish(by="days", k=4, draws=10))
    assert [route.places for route in found.routes] == [("X", "A", "Y")]
    assert found.routes[0].sums["days"].middle == 52


def test_routes_that_share_too_much_are_left_out() -> None:
    network = Network((link("AB", 8), link("BC", 1), link("BD", 1), link("DC", 1), link("AC", 12)))
    every = routes(network, "A", "C", Wish(by="days", k=3, draws=10))
    apart = routes(network, "A", "C", Wish(by="days", k=3, overlap=0.5, draws=10))
    assert [route.places for route in every.routes] == [("A", "B", "C"), ("A", "B", "D", "C"), ("A", "C")]
    assert [route.places for route in apart.routes] == [("A", "B", "C"), ("A", "C")]


def test_the_share_of_draws_in_which_a_route_is_the_best() -> None:
    """Uniform on 0 to 4 against 1: the first is better in a quarter of the cases."""
    network = Network(
        (link("AB", (0, 4), "rail"), Link(key="sea", ends=("A", "B"), layer="sea", weights={"days": (1, 1)}))
    )
    found = routes(network, "A", "B", Wish(by="days", draws=20_000, seed=1))
    shares = {route.links[0].key: route.share for route in found.routes}
    assert shares["AB"] == pytest.approx(0.25, abs=0.01)
    assert sum(shares.values()) == 1
    alone = routes(network, "A", "B", Wish(by="days", k=1, draws=20_000, seed=1))
    assert alone.routes[0].links[0].key == "sea"
    assert alone.unlisted == pytest.approx(0.25, abs=0.01)


def test_the_band_of_one_link_is_that_of_a_uniform_draw() -> None:
    spread = (
        routes(Network((link("AB", (10, 20)),)), "A", "B", Wish(by="days", draws=20_000, seed=2)).routes[0].sums["days"]
    )
    assert (spread.least, spread.most) == (10, 20)
    assert (spread.low, spread.middle, spread.high) == pytest.approx((10.5, 15, 19.5), abs=0.15)


@pytest.mark.parametrize(("together", "deviation"), [(0.0, (2 / 12) ** 0.5), (1.0, (4 / 12) ** 0.5)])
def test_figures_that_are_wrong_together_make_a_wider_band(together: float, deviation: float) -> None:
    """Two links, each uniform on 0 to 1: variance 2/12 apart, 4/12 as one. The band of a sum of two is known too."""
    network = Network((link("AB", (0, 1)), link("BC", (0, 1))))
    wish = Wish(by="days", draws=50_000, seed=3, together=together)
    spread = routes(network, "A", "C", wish).routes[0].sums["days"]
    expected = (0.1, 1.9) if together else (0.1**0.5, 2 - 0.1**0.5)
    assert (spread.low, spread.high) == pytest.approx(expected, abs=0.02)
    assert deviation > 0


def test_the_same_seed_gives_the_same() -> None:
    network = Network((link("AB", (1, 3)), link("BC", (1, 3)), link("AC", (2, 6))))
    wish = Wish(by="days", seed=7)
    assert routes(network, "A", "C", wish) == routes(network, "A", "C", wish)


def test_what_passings_add_and_what_their_end_would_gain() -> None:
    (gain,) = gains(diamond(), "A", "D", "days")
    assert (gain.passing.key, gain.adds, gain.gain) == ("border", (1, 1), 1)


def test_the_most_vital_links() -> None:
    found = losses(diamond(), "A", "D", "days")
    assert {each.link.key: each.adds for each in found} == {"AB": 1, "BD": 1}
    assert [each.key for each in found[0].instead] == ["AC", "CD"]
    (only,) = losses(Network((link("AB", 1),)), "A", "B", "days")
    assert only.adds == inf


def test_what_would_have_to_open() -> None:
    network = diamond()
    assert openings(network, {"AB", "CD"}, "A", "D", "days") == (network.links[0],)
    assert openings(network, {"AB"}, "A", "D", "days") == ()
    assert openings(Network((link("AB", 1), link("CD", 1))), {"AB"}, "A", "D", "days") is None


def test_the_largest_flow_and_what_holds_it_back() -> None:
    low, high = most(diamond(), "A", "D"), most(diamond(), "A", "D", high=True)
    assert (low.most, {each.key for each in low.cut}) == (3, {"BD", "CD"})
    assert (high.most, {each.key for each in high.cut}) == (7, {"AB", "CD"})
    assert most(Network((link("AB", 1),)), "A", "B").most == inf
    assert most(Network((link("AB", 1, capacity=(1, 1)), link("CD", 1, capacity=(1, 1)))), "A", "D").most == 0


def test_the_cheapest_way_for_an_amount() -> None:
    """Five go by the cheaper way, whose capacity that is; one by the dearer."""
    found = cheapest(diamond(), "A", "D", 6, "days")
    assert found is not None
    assert found.by_link == {"AB": 5, "BD": 5, "AC": 1, "CD": 1}
    assert found.total == 5 * 5 + 6
    assert cheapest(diamond(), "A", "D", 8, "days") is None


def test_what_is_refused() -> None:
    with pytest.raises(ValueError, match="'AB' is there twice"):
        Network((link("AB", 1), link("AB", 2)))
    with pytest.raises(ValueError, match="to itself"):
        Network((link("AA", 1),))
    with pytest.raises(ValueError, match="days from 2 to 1"):
        Network((link("AB", (2, 1)),))
    with pytest.raises(ValueError, match="capacity from -1"):
        Network((link("AB", 1, capacity=(-1, 1)),))
    with pytest.raises(ValueError, match=r"passing 'toll': usd from -1"):
        Network((link("AB", 1),), through={"A": Passing(key="toll", weights={"usd": (-1, 2)})})
    with pytest.raises(ValueError, match="no link ends at 'Z'"):
        best(diamond(), "A", "Z", "days")
    with pytest.raises(ValueError, match="to itself"):
        best(diamond(), "A", "A", "days")
    with pytest.raises(ValueError, match="0 routes"):
        routes(diamond(), "A", "D", Wish(by="days", k=0))
    with pytest.raises(ValueError, match="together"):
        routes(diamond(), "A", "D", Wish(by="days", together=2))
    with pytest.raises(ValueError, match="an amount of 0"):
        cheapest(diamond(), "A", "D", 0, "days")
