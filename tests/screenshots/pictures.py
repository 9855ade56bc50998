"""Small PNG files: a window has few colours, so a palette shows them all."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from PySide6.QtGui import QImage

_COLOURS = 256
_COMMON = 96
_SMALLEST = 0
"""Qt packs a PNG the harder, the lower the quality; no pixel changes."""


def reduced(image: QImage) -> QImage:
    """The picture with at most 256 colours; each that is left out becomes the nearest of them."""
    whole = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = memoryview(bytes(whole.constBits())).cast("I")
    counted = Counter(pixels)
    table = _palette(counted)
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


def _palette(counted: Counter[int]) -> list[int]:
    """The commonest colours, then those that would be missed most: a red sign is small, but red."""
    table = [colour for colour, _ in counted.most_common(_COMMON)]
    rest = {
        colour: min(_apart(colour, one) for one in table) for colour in counted.keys() - set(table)
    }
    while rest and len(table) < _COLOURS:
        added = max(rest, key=lambda colour: (rest[colour] * counted[colour], colour))
        table.append(added)
        del rest[added]
        for colour, apart in rest.items():
            rest[colour] = min(apart, _apart(colour, added))
    return table


def save(image: QImage, path: Path) -> None:
    """Write the picture with a palette."""
    if not reduced(image).save(str(path), quality=_SMALLEST):
        raise OSError(f"{path} cannot be written")


def _apart(one: int, other: int) -> int:
    return sum(((one >> shift & 255) - (other >> shift & 255)) ** 2 for shift in (0, 8, 16))
