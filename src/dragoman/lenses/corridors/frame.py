"""Which part of the world a map shows, and where on it a point lies."""

from collections.abc import Sequence
from math import cos, radians
from typing import Any

WIDTH = 660
_HIGHEST, _LOWEST = 560, 300


class Frame:
    """A plate carrée true to scale at its middle latitude, as wide as the page and as high as it must be."""

    def __init__(self, held: Sequence[tuple[float, float]]) -> None:
        """From (longitude, latitude) of all that is drawn."""
        lons, lats = [each[0] for each in held], [each[1] for each in held]
        self._west, self._east = _padded(min(lons), max(lons))
        self._south, self._north = _padded(min(lats), max(lats))
        narrow = cos(radians((self._south + self._north) / 2))
        across, up = (self._east - self._west) * narrow, self._north - self._south
        self.height = round(min(_HIGHEST, max(_LOWEST, WIDTH * up / across)))
        if WIDTH * up > self.height * across:
            self._west, self._east = _grown(self._west, self._east, up * WIDTH / self.height / narrow)
        else:
            self._south, self._north = _grown(self._south, self._north, across * self.height / WIDTH)

    @property
    def axes(self) -> dict[str, Any]:
        """The encodings of `x` (longitude) and `y` (latitude)."""
        return {"x": _axis("x", self._west, self._east), "y": _axis("y", self._south, self._north)}

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """West, south, east, north."""
        return self._west, self._south, self._east, self._north

    def pixels(self, lon: float, lat: float) -> tuple[float, float]:
        """From the left and from the top."""
        x = (lon - self._west) / (self._east - self._west) * WIDTH
        return x, (self._north - lat) / (self._north - self._south) * self.height


def _axis(field: str, low: float, high: float) -> dict[str, Any]:
    scale = {"domain": [round(low, 3), round(high, 3)], "nice": False, "zero": False}
    return {"field": field, "type": "quantitative", "axis": None, "scale": scale}


def _padded(low: float, high: float) -> tuple[float, float]:
    pad = max(1.5, 0.07 * (high - low))
    return low - pad, high + pad


def _grown(low: float, high: float, size: float) -> tuple[float, float]:
    more = max(0.0, size - (high - low)) / 2
    return low - more, high + more
