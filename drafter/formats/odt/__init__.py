"""OpenDocument text in and out, with real footnotes and tracked changes."""

from __future__ import annotations

from drafter.document.draft import Draft
from drafter.formats.contract import ReadResult, WriteOptions


def read(data: bytes) -> ReadResult:
    """The draft of an OpenDocument text. Raises UnreadableFile or UnsafeFile."""
    from drafter.formats.odt.reading.reader import read as read_file

    return read_file(data)


def write(draft: Draft, options: WriteOptions) -> bytes:
    """The OpenDocument text of a draft."""
    from drafter.formats.odt.writing.writer import write as write_file

    return write_file(draft, options)
