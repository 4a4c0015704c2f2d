from math import isclose, log

from dragoman.ontology.event_words import STEM, rarity, senses


def test_words_of_one_sort_share_a_sense() -> None:
    stems = [word[:STEM] for word in ("attack", "raid", "airstrike")]
    assert senses(stems[:1]) & senses(stems[1:2]) & senses(stems[2:])
    assert not senses(["treat"]) & senses(["attac"])
    assert senses(["zzzzz"]) == frozenset()


def test_a_rare_word_tells_more_than_a_common_one() -> None:
    assert rarity("gover") < rarity("pipel") < rarity("zzzzz")
    assert isclose(rarity("zzzzz"), log(147 / 1.5))
