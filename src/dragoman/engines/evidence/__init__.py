"""Weighing evidence: odds as they move item by item, and the matrix of competing hypotheses as a view of the same.

Sources: I. J. Good, Probability and the Weighing of Evidence (1950); R. J. Heuer, Psychology of Intelligence Analysis
(1999), ch. 8; L. Kish, Survey Sampling (1965), for items that are not independent; D. Mandel, C. Karvetski and
M. Dhami, "Boosting intelligence analysts' judgment accuracy" (Judgment and Decision Making 13, 2018), which found no
gain in accuracy from the matrix and a large one from coherence: so the matrix decides nothing here.
"""

from dragoman.engines.evidence.coherent import coherent
from dragoman.engines.evidence.matrix import (
    RATINGS,
    against,
    diagnosticity,
    loglikelihood,
    pivots,
    ratings,
)
from dragoman.engines.evidence.posterior import posterior, shares

__all__ = [
    "RATINGS", "against", "coherent", "diagnosticity", "loglikelihood", "pivots", "posterior", "ratings", "shares",
]  # fmt: skip
