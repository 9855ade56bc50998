"""Where lines and rules of a page stand, in points from its upper left corner."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium


@dataclass(frozen=True)
class Line:
    """Words on one base line: where they begin, and how large the first letter is."""

    words: str
    x: float
    y: float
    size: float


def lines_of(data: bytes, number: int = 0) -> list[Line]:
    """The lines of a page, from its upper edge down."""
    document = pypdfium2.PdfDocument(data)
    try:
        page = document[number]
        text, height = page.get_textpage(), page.get_height()
        rows: list[list[tuple[float, float, str, float]]] = []
        for index in range(text.count_chars()):
            letter = chr(pdfium.FPDFText_GetUnicode(text.raw, index))
            if letter in "\r\n\0":
                continue
            x, y = ctypes.c_double(), ctypes.c_double()
            pdfium.FPDFText_GetCharOrigin(text.raw, index, x, y)
            found = (
                height - y.value,
                x.value,
                letter,
                pdfium.FPDFText_GetFontSize(text.raw, index),
            )
            last = rows[-1][-1] if rows else None
            near = last is not None and abs(last[0] - found[0]) < 1 and -1 < found[1] - last[1] < 60
            if near:
                rows[-1].append(found)
            else:
                rows.append([found])
        lines = [
            Line("".join(r[2] for r in row).replace("\u00a0", " "), row[0][1], row[0][0], row[0][3])
            for row in rows
        ]
        return sorted(lines, key=lambda line: line.y)
    finally:
        document.close()


def line(data: bytes, words: str, number: int = 0) -> Line:
    """The line of a page that begins with the words."""
    return next(each for each in lines_of(data, number) if each.words.strip().startswith(words))


def rules_of(data: bytes, number: int = 0) -> list[tuple[float, float, float]]:
    """Each rule of a page as the height of its middle and its two ends, from the upper edge down."""
    document = pypdfium2.PdfDocument(data)
    try:
        page = document[number]
        found = []
        for path in page.get_objects([pdfium.FPDF_PAGEOBJ_PATH]):
            left, bottom, right, top = path.get_bounds()
            if right - left > 30 and top - bottom < 6:
                found.append((page.get_height() - (top + bottom) / 2, left, right))
        return sorted(found)
    finally:
        document.close()
