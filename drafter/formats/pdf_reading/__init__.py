"""PDF in: paragraphs, italics and notes made out from the places and fonts of characters."""

from __future__ import annotations

from drafter.formats.contract import ReadResult


def read(data: bytes) -> ReadResult:
    """The draft of a PDF. Raises UnreadableFile or UnsafeFile."""
    from drafter.formats.pdf_reading.reader import read as read_file

    return read_file(data)
