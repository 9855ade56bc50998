"""AKN4UN XML, as the United Nations publishes its resolutions."""

from __future__ import annotations

from drafter.formats.akn.reader import read
from drafter.formats.akn.writing.writer import write

__all__ = ["read", "write"]
