"""Where the libraries lie; a value by itself, so that naming them loads nothing of the library."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class LayerPaths:
    """The user's own library, which need not be there yet, and his mission's, None where he has chosen none."""

    personal: Path
    mission: Path | None = None
