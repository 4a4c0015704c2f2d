"""A level that wanders and is seen now and then: state-space estimates with honest bands.

The latent level x is a random walk in continuous time, its variance growing by q a year. An observation is x and an
error of variance r times its own relative variance. Neither q nor r is known: for each of 40 pairs of them the Kalman
filter (Kalman 1960) and the smoother of Rauch, Tung and Striebel (1965) give x exactly, and the pairs are weighed by
their posterior probability (the multiple-model estimate of Magill 1965). What is shown goes through tanh to -10..10.
"""

from dragoman.engines.statespace.estimate import estimate
from dragoman.engines.statespace.grid import Grid, default_grid
from dragoman.engines.statespace.series import Estimate, Series

__all__ = ["Estimate", "Grid", "Series", "default_grid", "estimate"]
