"""Groups of zones for rules that hold everywhere."""

from __future__ import annotations

from drafter.checks.place import Zone

ALL_ZONES = frozenset(Zone)
