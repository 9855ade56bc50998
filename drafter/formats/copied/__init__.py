"""A piece of a draft for other programs, as they take it from the clipboard: HTML and plain text.

`formats/rtf` makes the third form of the same piece.
"""

from __future__ import annotations

from drafter.formats.copied.html import as_html
from drafter.formats.copied.piece import CopiedLine, CopiedNote, Piece
from drafter.formats.copied.plain import as_text

__all__ = ["CopiedLine", "CopiedNote", "Piece", "as_html", "as_text"]
