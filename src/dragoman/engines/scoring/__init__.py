"""How good forecasts were: scoring rules, bands for words, and comparisons that claim no more than they can.

Scores are Brier's (1950) and the logarithmic one (Good 1952); forecasts in words are scored at the best, the median
and the worst reading; intervals resample whole questions; curves and rankings are given only where they mean something.
"""

from dragoman.engines.scoring.authors import Standing, ahead, difference, standings
from dragoman.engines.scoring.baseline import base_rates, rates_before, skill
from dragoman.engines.scoring.bootstrap import Interval, Resampling, mean_interval, skill_interval
from dragoman.engines.scoring.reliability import ENOUGH, Murphy, Reliability, murphy, reliability
from dragoman.engines.scoring.rules import brier, log_score, multi_brier, multi_log_score, ranked_score
from dragoman.engines.scoring.timed import Timed, time_weighted
from dragoman.engines.scoring.worded import Readings, Scores, counts, scored

__all__ = [
    "ENOUGH",
    "Interval",
    "Murphy",
    "Readings",
    "Reliability",
    "Resampling",
    "Scores",
    "Standing",
    "Timed",
    "ahead",
    "base_rates",
    "brier",
    "counts",
    "difference",
    "log_score",
    "mean_interval",
    "multi_brier",
    "multi_log_score",
    "murphy",
    "ranked_score",
    "rates_before",
    "reliability",
    "scored",
    "skill",
    "skill_interval",
    "standings",
    "time_weighted",
]
