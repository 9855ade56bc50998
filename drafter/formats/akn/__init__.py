"""AKN4UN XML, as the United Nations publishes its resolutions."""

from __future__ import annotations

from drafter.formats.akn.reader import read

__all__ = ["read"]
