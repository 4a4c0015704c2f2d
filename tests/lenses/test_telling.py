import pytest

from dragoman.lenses.telling import Telling, telling


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("another raid on the border post", Telling(more=True, several=False, new=True)),
        ("the two also signed a treaty", Telling(more=True, several=False, new=False)),
        ("the ministers met in Kazan and parted friends again", Telling(more=False, several=False, new=False)),
        ("several rounds of talks", Telling(more=False, several=True, new=True)),
        ("the attacks of that spring", Telling(more=False, several=True, new=False)),
        ("", Telling(more=False, several=False, new=False)),
    ],
)
def test_how_it_is_told(said: str, wanted: Telling) -> None:
    assert telling(said.split()) == wanted
