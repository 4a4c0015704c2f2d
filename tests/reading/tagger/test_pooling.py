"""From rows to probabilities."""

import numpy as np
import pytest

from dragoman.reading.tagger import pooling
from dragoman.reading.tagger.layout import ATTRIBUTES, LEVELS, columns
from dragoman.statements import KINDS

WORDS = 5


def rows() -> pooling.Rows:
    return np.random.default_rng(3).normal(size=(WORDS, columns().width)).astype(np.float32)


def test_tags_are_shares_of_every_word_and_kind() -> None:
    found = pooling.tags(rows())
    assert found.shape == (WORDS, len(KINDS), 3)
    assert np.allclose(found.sum(-1), 1, atol=1e-6)


def test_a_sentence_holds_a_kind_by_the_words_that_attention_picks() -> None:
    given = np.zeros((WORDS, columns().width), np.float32)
    attention, values = columns().attention[0], columns().values[0]
    given[2, attention] = 20
    given[:, values] = -5
    given[2, values] = 5
    assert pooling.kinds(given)[0] > 0.99
    assert pooling.kinds(given)[1] == pytest.approx(0.5)


def test_attributes_come_from_the_words_with_weight() -> None:
    given = np.zeros((WORDS, columns().width), np.float32)
    names = list(ATTRIBUTES)
    at = names.index("trend")
    first = columns().attributes[0] + sum(len(ATTRIBUTES[name]) for name in names[:at])
    given[1, columns().weights[0] + at] = 20
    given[1, first + 2] = 9
    found = pooling.attributes(given)
    assert max(found["trend"], key=lambda label: found["trend"][label]) == ATTRIBUTES["trend"][2]
    assert sum(found["trend"].values()) == pytest.approx(1)
    assert set(found) == set(ATTRIBUTES)


def test_dimensions_are_each_by_themselves() -> None:
    assert all(0 < share < 1 for share in pooling.dimensions(rows()).values())


def test_the_level_is_the_middle_one() -> None:
    shares = dict.fromkeys(map(str, LEVELS), 0.0) | {str(LEVELS[1]): 0.4, str(LEVELS[4]): 0.3, str(LEVELS[8]): 0.3}
    assert pooling.middle_level(shares) == LEVELS[4]


def test_very_large_scores_stay_finite() -> None:
    given = rows() * 1e4
    assert np.isfinite(pooling.tags(given)).all()
    assert np.isfinite(pooling.kinds(given)).all()
