from dragoman.lenses.model.model import Basis, Factor
from dragoman.lenses.model.state import _successor


def test_the_successor_of_a_key_is_what_its_words_say_or_none() -> None:
    def factor(key: str, *statements: str) -> Factor:
        return Factor(key=key, name=key, basis=Basis(statements=statements))

    need, goal = factor("peru-opens-its-market", "s1"), factor("treaty-is-signed", "s1")
    held = {each.key: each for each in (goal, need)}
    assert _successor("peru-must-open-market", {"s1"}, held) == need.key
    assert _successor("closure-of-port", {"s1"}, held) is None
    assert _successor("closure-of-port", {"s1"}, {goal.key: goal}) == goal.key
    assert _successor("closure-of-port", {"s2"}, held) is None
