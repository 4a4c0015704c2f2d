from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.engines.crossimpact import Model, TooLong, certificate, check

from .oracle import brute, drawn, rows, small, somewhereland


@settings(deadline=None, max_examples=60)
@given(small(), st.integers(0, 2))
def test_certificates_hold(of: Model, tolerance: int) -> None:
    found = certificate(of, tolerance)
    assert rows(found.scenarios) == brute(of, tolerance)
    assert check(of, found) == []


def test_the_checker_sees_what_is_wrong() -> None:
    of = somewhereland()
    right = certificate(of)
    assert check(of, right) == []
    missing = replace(right, scenarios=right.scenarios[1:])
    assert check(of, missing) == ["scenarios and boxes hold 485 combinations of 486"]
    false = right.scenarios.copy()
    false[0] = [0, 0, 0, 0, 0, 0]
    assert any("scenario 1 is not consistent" in each for each in check(of, replace(right, scenarios=false)))
    wider = right.boxes.copy()
    wider[-1] = True
    wrong = check(of, replace(right, boxes=wider))
    assert any("is not rejected" in each for each in wrong)
    assert any("overlap" in each for each in wrong)
    rival = (right.state + 1) % of.counts[right.descriptor]
    assert check(of, replace(right, better=np.where(rival == right.better, (rival + 1) % 2, rival))) != []


def test_too_long_a_certificate_is_refused() -> None:
    with pytest.raises(TooLong, match="more than 50 boxes"):
        certificate(drawn(3, [3] * 12, 1.0), most=50)
