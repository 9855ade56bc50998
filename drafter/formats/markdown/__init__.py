"""Markdown: a draft as text with light marks, which reads back to the same draft."""

from __future__ import annotations

from drafter.formats.markdown.reader import read
from drafter.formats.markdown.writer import write

__all__ = ["read", "write"]
