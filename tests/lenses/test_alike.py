"""Things told in like words."""

from dragoman.lenses.alike import acts, alike, grouped, nearest, overlap, sides, words


def test_names_of_actors_tell_nothing() -> None:
    assert words("Kenyan customs delays at Busia") & words("customs delays that Nairobi regrets")
    assert words("New Delhi’s concerns") == words("concerns")


def test_half_of_the_rarer_words() -> None:
    port, base = words("a dual-use port on the lake shore"), words("talk of a dual-use port")
    assert alike(port, base)
    assert not alike(port, words("lake fishing quotas"))
    assert not alike(frozenset(), frozenset())
    assert overlap(port, port) == 1
    assert overlap(port, frozenset()) == 0


def test_groups_do_not_chain() -> None:
    assert grouped([1, 2, 3, 4], lambda one, other: abs(one - other) == 1) == [[1, 2], [3, 4]]


def test_states_stand_for_their_agencies() -> None:
    assert sides(["Vladimir Putin", "Russia", "unnamed"]) == ("Russia",)
    assert acts("Russia")
    assert not acts("Indian Ocean")


def test_the_nearest_names_are_offered() -> None:
    assert nearest("Kenia", ["Kenya", "Uganda"]) == "did you mean 'Kenya'?"
    assert nearest("pact", ["The Nile pact of 1999"]) == "did you mean 'The Nile pact of 1999'?"
    assert nearest("zzz", ["Kenya"]) == "there are 'Kenya'"
    assert nearest("zzz", []) == "there are none"
