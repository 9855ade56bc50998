"""Word files: written as the United Nations sets its resolutions, read from anyone."""

from __future__ import annotations

from drafter.document.draft import Draft
from drafter.formats.contract import ReadResult, WriteOptions


def read(data: bytes) -> ReadResult:
    """The draft of a Word file. Raises UnreadableFile or UnsafeFile."""
    from drafter.formats.docx.reading.reader import read as read_file

    return read_file(data)


def write(draft: Draft, options: WriteOptions) -> bytes:
    """The Word file of a draft."""
    from drafter.formats.docx.writing.writer import write as write_file

    return write_file(draft, options)
