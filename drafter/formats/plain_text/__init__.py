"""Saved text: resolutions as text from the Official Document System, from Word or from a PDF."""

from __future__ import annotations

from drafter.formats.plain_text.reader import FORMAT, read, read_text
from drafter.formats.plain_text.writer import write

__all__ = ["FORMAT", "read", "read_text", "write"]
