"""Networks to ask: a small one that can be worked out by hand, and random ones."""

import random

from dragoman.engines.routing import Link, Network, Passing


def link(key: str, days: float | tuple[float, float], layer: str = "rail", **more: object) -> Link:
    """A link `AB` from A to B, with its days."""
    low, high = days if isinstance(days, tuple) else (days, days)
    return Link(key=key, ends=(key[0], key[1]), layer=layer, weights={"days": (low, high)}, **more)  # type: ignore[arg-type]


def passing(key: str, days: float, group: str = "") -> Passing:
    """A passing of so many days."""
    return Passing(key=key, weights={"days": (days, days)}, group=group)


def diamond() -> Network:
    """A to D over B by rail (2 + 2) with a border in BD (1), or over C by rail and road (1 + 2) with a change (3)."""
    return Network(
        links=(
            link("AB", 2, capacity=(3, 5)),
            link("BD", 2, capacity=(2, 9), passings=(passing("border", 1),)),
            link("AC", 1, capacity=(4, 4)),
            link("CD", 2, "road", capacity=(1, 2)),
        ),
        changes={("C", "rail", "road"): passing("change", 3)},
    )


def drawn(seed: int, places: int = 30, links: int = 70) -> Network:
    """A random network of three layers, with borders, places that are dear to pass, and changes; links in parallel."""
    rng = random.Random(seed)
    names = [f"p{number}" for number in range(places)]
    made = []
    for number in range(links):
        ends = (names[number % places], rng.choice([each for each in names if each != names[number % places]]))
        low = rng.uniform(0.5, 5)
        border = (passing(f"border {number}", rng.uniform(0, 2)),) if rng.random() < 0.2 else ()
        made.append(
            Link(
                key=f"l{number}", ends=ends, layer=rng.choice(("rail", "road", "sea")),
                weights={"days": (low, low * rng.uniform(1, 2)), "usd": (1.0, 2.0)}, passings=border,
                capacity=None if rng.random() < 0.1 else (float(rng.randint(1, 5)), float(rng.randint(5, 9))),
                one_way=rng.random() < 0.2,
            )
        )  # fmt: skip
    through = {name: passing(f"through {name}", rng.uniform(0, 1)) for name in names[::3]}
    pairs = (("rail", "road"), ("rail", "sea"), ("road", "sea"))
    changes = {
        (name, one, other): passing(f"change {name} {one} {other}", rng.uniform(0, 2))
        for name in names
        for one, other in pairs
    }
    return Network(tuple(made), through, changes)
