"""Rich text format, written for the clipboard; it is not read."""

from __future__ import annotations

from drafter.formats.rtf.writer import as_rtf

__all__ = ["as_rtf"]
