"""The bytes of an OpenDocument text as a draft."""

from __future__ import annotations

from drafter.formats.contract import ReadResult
from drafter.formats.docx.reading.reader import draft_in
from drafter.formats.odt.reading.document import OdtFile

FORMAT = "odt"


def read(data: bytes) -> ReadResult:
    """The draft, and warnings about what was not carried. Raises UnreadableFile or UnsafeFile.

    From its paragraphs on a text is read as those of Word are: one logic for both.
    """
    return draft_in(OdtFile(data), FORMAT)
