"""OpenDocument text in and out, with real footnotes and tracked changes."""

from __future__ import annotations

from drafter.formats.contract import ReadResult


def read(data: bytes) -> ReadResult:
    """The draft of an OpenDocument text. Raises UnreadableFile or UnsafeFile."""
    from drafter.formats.odt.reading.reader import read as read_file

    return read_file(data)
