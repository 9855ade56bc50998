"""Text pasted from Word, LibreOffice or a web page: structure, italics and notes out of its HTML."""

from __future__ import annotations

from drafter.formats.pasted.fragment import fragment_from_html

__all__ = ["fragment_from_html"]
