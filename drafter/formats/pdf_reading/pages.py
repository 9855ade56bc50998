"""The pages of a PDF as pieces of text with their places, through PDFium; limits are kept here.

PDFium (pypdfium2) was chosen over pdfminer.six: eight times as fast on the corpus, 8 MB instead of
26 MB, and hardened by the browsers that use it. It is not safe for threads, hence the lock.
"""

from __future__ import annotations

import ctypes
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from drafter.formats.contract import UnreadableFile, UnsafeFile
from drafter.formats.limits import guard_size
from drafter.formats.pdf_reading.packed import guard_streams, too_large
from drafter.formats.pdfium import PDFIUM

MOST_PAGES = 400
MOST_SECONDS = 20.0
MOST_PIECES = 400_000
MOST_CHARACTERS = 4_000_000
_MOST_FORM_DEPTH = 6
_NEEDS_PASSWORD = 4
_SMALLEST, _LARGEST = 1.0, 400.0
"""Points of type."""
_FARTHEST = 20_000.0
"""Points: no page is larger."""
_HEAD, _FOOT = 0.85, 0.12
_SUBSET = re.compile(r"\A[A-Z]{6}\+")
_ITALIC = re.compile(r"ital|obli|slanted", re.IGNORECASE)
_BOLD = re.compile(r"bold|black|heavy|semibold|demi", re.IGNORECASE)
_CODE = re.compile(r"barcode|code\s?(?:39|128)|3\s?of\s?9|qr", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters set in one go. Places are points from the lower left corner; `y` is the baseline."""

    text: str
    left: float
    right: float
    y: float
    size: float
    bold: bool = False
    italic: bool = False
    code: bool = False
    """Set in a font of bars: a bar code."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal line."""

    left: float
    right: float
    y: float


@dataclass(frozen=True, slots=True)
class Page:
    """A page in points."""

    width: float
    height: float
    pieces: tuple[Piece, ...]
    rules: tuple[Rule, ...] = ()
    pictures: int = 0
    """Pictures within the text; emblem, recycling sign and square code at head and foot aside."""
    has_picture: bool = False


def pages_of(data: bytes) -> list[Page]:
    """The pages of a PDF. Raises UnreadableFile or UnsafeFile."""
    guard_size(data)
    guard_streams(data)
    with PDFIUM:
        return _read(data)


def _read(data: bytes) -> list[Page]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise _unopened(error) from error
    try:
        count = len(document)
        if count > MOST_PAGES:
            raise UnsafeFile(
                f"the file has {count} pages and the limit is {MOST_PAGES}: print the resolution "
                "alone to a PDF of its own and open that."
            )
        reader = _PageReader(time.monotonic() + MOST_SECONDS)
        return [reader.page(document, number) for number in range(count)]
    finally:
        document.close()


def _unopened(error: Any) -> UnreadableFile:
    if getattr(error, "err_code", None) == _NEEDS_PASSWORD or "password" in str(error).lower():
        return UnreadableFile(
            "the file is protected by a password: save it without the protection and open that."
        )
    return UnreadableFile(
        "the PDF is damaged or incomplete: fetch it again, or open the Word file of the document."
    )


@dataclass(frozen=True, slots=True)
class _Font:
    bold: bool
    italic: bool
    code: bool


class _PageReader:
    """Reads pages one by one and counts what they hold against the limits."""

    def __init__(self, deadline: float) -> None:
        import pypdfium2.raw as raw

        self._raw = raw
        self._deadline = deadline
        self._fonts: dict[int, _Font] = {}
        self._pieces = 0
        self._characters = 0

    def page(self, document: Any, number: int) -> Page:
        """One page; a damaged one is an empty one."""
        import pypdfium2

        try:
            page = document[number]
        except pypdfium2.PdfiumError:
            return Page(0, 0, ())
        try:
            width, height = page.get_size()
            text_page = self._raw.FPDFText_LoadPage(page.raw)
            if not text_page:
                return Page(width, height, ())
            self._fonts.clear()  # handles of fonts are addresses, and may be used again
            try:
                return self._content(page.raw, text_page, width, height)
            finally:
                self._raw.FPDFText_ClosePage(text_page)
        finally:
            page.close()

    def _content(self, page: Any, text_page: Any, width: float, height: float) -> Page:
        pieces: list[Piece] = []
        rules: list[Rule] = []
        pictures = 0
        has_picture = False
        for element, shift in self._objects(page):
            kind = self._raw.FPDFPageObj_GetType(element)
            if kind == self._raw.FPDF_PAGEOBJ_TEXT:
                piece = self._piece(element, text_page, shift)
                if piece is not None:
                    pieces.append(piece)
            elif kind == self._raw.FPDF_PAGEOBJ_PATH:
                left, bottom, right, top = self._bounds(element)
                if top - bottom < 3 and 20 < right - left < _FARTHEST and abs(bottom) < _FARTHEST:
                    rules.append(Rule(left + shift[0], right + shift[0], bottom + shift[1]))
            elif kind == self._raw.FPDF_PAGEOBJ_IMAGE:
                has_picture = True
                _, bottom, _, top = self._bounds(element)
                pictures += _FOOT * height < (bottom + top) / 2 + shift[1] < _HEAD * height
        return Page(width, height, tuple(pieces), tuple(rules), pictures, has_picture)

    def _objects(self, page: Any) -> Iterator[tuple[Any, tuple[float, float]]]:
        for number in range(self._raw.FPDFPage_CountObjects(page)):
            yield from self._nested(self._raw.FPDFPage_GetObject(page, number), (0.0, 0.0), 0)

    def _nested(
        self, element: Any, shift: tuple[float, float], depth: int
    ) -> Iterator[tuple[Any, tuple[float, float]]]:
        """The object, or what a form holds; forms that are merely moved are followed."""
        self._pieces += 1
        if self._pieces > MOST_PIECES or self._characters > MOST_CHARACTERS:
            raise too_large("it holds more text than a resolution ever has")
        if not self._pieces % 256 and time.monotonic() > self._deadline:
            raise too_large("reading it takes too long")
        if self._raw.FPDFPageObj_GetType(element) != self._raw.FPDF_PAGEOBJ_FORM:
            yield element, shift
            return
        if depth >= _MOST_FORM_DEPTH:
            return
        matrix = self._matrix(element)
        inner = (shift[0] + matrix.e, shift[1] + matrix.f)
        for number in range(max(self._raw.FPDFFormObj_CountObjects(element), 0)):
            yield from self._nested(
                self._raw.FPDFFormObj_GetObject(element, number), inner, depth + 1
            )

    def _piece(self, element: Any, text_page: Any, shift: tuple[float, float]) -> Piece | None:
        matrix = self._matrix(element)
        if abs(matrix.b) > 0.05 * abs(matrix.a) or matrix.a <= 0:
            return None  # turned text is a stamp or a watermark
        size = ctypes.c_float()
        self._raw.FPDFTextObj_GetFontSize(element, size)
        height = abs(size.value * matrix.d)
        left, bottom, right, top = self._bounds(element)
        places = (left, bottom, right, top, matrix.e, matrix.f, *shift)
        if not _SMALLEST <= height <= _LARGEST or any(not abs(p) < _FARTHEST for p in places):
            return None  # nothing that one could read on the page
        text = self._text(element, text_page)
        font = self._font(element)
        return Piece(
            text or " ",
            (left if text else matrix.e) + shift[0],
            (right if text else matrix.e) + shift[0],
            matrix.f + shift[1],
            round(height, 2),
            font.bold,
            font.italic,
            font.code,
        )

    def _text(self, element: Any, text_page: Any) -> str:
        length = self._raw.FPDFTextObj_GetText(element, text_page, None, 0)
        if length <= 2:
            return ""
        buffer = (ctypes.c_ushort * (length // 2 + 1))()
        self._raw.FPDFTextObj_GetText(element, text_page, buffer, length)
        text = bytes(buffer)[: length - 2].decode("utf-16-le", "replace")
        self._characters += len(text)
        return text

    def _font(self, element: Any) -> _Font:
        handle = self._raw.FPDFTextObj_GetFont(element)
        if not handle:
            return _Font(False, False, False)
        key = ctypes.cast(handle, ctypes.c_void_p).value or 0
        if key not in self._fonts:
            buffer = ctypes.create_string_buffer(256)
            self._raw.FPDFFont_GetBaseFontName(handle, buffer, 256)
            name = _SUBSET.sub("", buffer.value.decode("utf-8", "replace"))
            angle = ctypes.c_int()
            self._raw.FPDFFont_GetItalicAngle(handle, angle)
            slanted = -45 < angle.value < 0
            self._fonts[key] = _Font(
                _BOLD.search(name) is not None,
                _ITALIC.search(name) is not None or slanted,
                _CODE.search(name) is not None,
            )
        return self._fonts[key]

    def _matrix(self, element: Any) -> Any:
        matrix = self._raw.FS_MATRIX()
        self._raw.FPDFPageObj_GetMatrix(element, matrix)
        return matrix

    def _bounds(self, element: Any) -> tuple[float, float, float, float]:
        left, bottom, right, top = (ctypes.c_float() for _ in range(4))
        self._raw.FPDFPageObj_GetBounds(element, left, bottom, right, top)
        return left.value, bottom.value, right.value, top.value
