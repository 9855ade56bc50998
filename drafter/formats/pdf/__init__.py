"""PDF through Typst: page-bottom footnotes, tagged for screen readers, without any system library.

The draft goes to a fixed template (templates/documents/resolution.typ) as data, never as markup.
"""

from __future__ import annotations

from drafter.formats.pdf.writer import write

__all__ = ["write"]
