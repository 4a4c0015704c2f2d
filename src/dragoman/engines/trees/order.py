"""In which order a diagram should ask for the variables: near each other what is used together."""

from collections.abc import Callable, Iterator, Mapping, Sequence

Uses = Mapping[str, Sequence[str]]
"""Of each node what it names, leaves among them."""

_ROUNDS = 20


def orders(uses: Uses, target: str) -> Iterator[list[str]]:
    """Orders of the leaves, the most promising first; they depend on nothing but the tree.

    Depth first from the target: small parts first, as they are named, large parts first; each drawn together by FORCE
    (Aloul, Markov and Sakallah 2003), the first as it is too.
    """
    size = _sizes(uses, target)
    small_first = _depth_first(uses, target, size.__getitem__)
    yield _drawn_together(uses, small_first)
    yield small_first
    yield _drawn_together(uses, _depth_first(uses, target, None))
    yield _drawn_together(uses, _depth_first(uses, target, lambda name: -size[name]))


def _sizes(uses: Uses, target: str) -> dict[str, int]:
    """How many different leaves stand below each name."""
    below: dict[str, set[str]] = {}
    for name in _after_their_parts(uses, target):
        named = uses.get(name)
        below[name] = {name} if named is None else set().union(*(below.get(each, set()) for each in named))
    return {name: len(leaves) for name, leaves in below.items()}


def _after_their_parts(uses: Uses, target: str) -> list[str]:
    order, seen, stack = [], {target}, [(target, iter(uses.get(target, ())))]
    while stack:
        name, rest = stack[-1]
        following = next((each for each in rest if each not in seen), None)
        if following is None:
            order.append(name)
            stack.pop()
        else:
            seen.add(following)
            stack.append((following, iter(uses.get(following, ()))))
    return order


def _depth_first(uses: Uses, target: str, key: Callable[[str], int] | None) -> list[str]:
    turned = uses if key is None else {name: sorted(named, key=key) for name, named in uses.items()}
    return [name for name in _after_their_parts(turned, target) if name not in uses]


def _drawn_together(uses: Uses, first: list[str]) -> list[str]:
    """Every name moves to the mean of the places of the groups that it is in, again and again; the best order is kept.

    A group is a node with what it names; the best order has the smallest sum of spans.
    """
    leaves = set(first)
    groups = [[name, *named] for name, named in uses.items()]
    place = _start(uses, first)
    best, shortest = first, float("inf")
    for _ in range(_ROUNDS):
        span = sum(max(at) - min(at) for at in ([place[each] for each in group] for group in groups))
        if span >= shortest:
            break
        shortest = span
        best = sorted(leaves, key=lambda name: (place[name], name))
        place = _moved(groups, place)
    return best


def _start(uses: Uses, first: list[str]) -> dict[str, float]:
    """Leaves in their order, every node at the middle of the leaves below it."""
    place = {name: float(number) for number, name in enumerate(first)}
    middle = len(first) / 2
    for name, named in uses.items():
        known = [place[each] for each in named if each in place]
        place[name] = sum(known) / len(known) if known else middle
    return _ranked(place)


def _moved(groups: list[list[str]], place: dict[str, float]) -> dict[str, float]:
    total, times = dict.fromkeys(place, 0.0), dict.fromkeys(place, 0)
    for group in groups:
        centre = sum(place[each] for each in group) / len(group)
        for each in group:
            total[each] += centre
            times[each] += 1
    near = {name: total[name] / times[name] if times[name] else place[name] for name in place}
    return _ranked(near)


def _ranked(place: dict[str, float]) -> dict[str, float]:
    order = sorted(place, key=lambda name: (place[name], name))
    return {name: float(number) for number, name in enumerate(order)}
