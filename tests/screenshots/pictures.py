"""Small PNG files: a window has few colours, and a palette of the commonest shows them all."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from PySide6.QtGui import QImage

_COLOURS = 256
_SMALLEST = 0
"""Qt packs a PNG the harder, the lower the quality; no pixel changes."""


def reduced(image: QImage) -> QImage:
    """The picture with at most 256 colours: the commonest stay, each other becomes the nearest of them."""
    whole = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = memoryview(bytes(whole.constBits())).cast("I")
    counted = Counter(pixels)
    table = [colour for colour, _ in counted.most_common(_COLOURS)]
    places = {colour: place for place, colour in enumerate(table)}
    for colour in counted.keys() - places.keys():
        places[colour] = min(range(len(table)), key=lambda place: _apart(colour, table[place]))
    made = QImage(
        bytes(map(places.__getitem__, pixels)),
        whole.width(),
        whole.height(),
        whole.width(),
        QImage.Format.Format_Indexed8,
    )
    made.setColorTable(table)
    return made.copy()  # the bytes end with this function


def save(image: QImage, path: Path) -> None:
    """Write the picture with a palette."""
    if not reduced(image).save(str(path), quality=_SMALLEST):
        raise OSError(f"{path} cannot be written")


def _apart(one: int, other: int) -> int:
    return sum(((one >> shift & 255) - (other >> shift & 255)) ** 2 for shift in (0, 8, 16))
