"""Where the user's libraries lie: his own, and his mission's where the settings name one."""

from __future__ import annotations

from pathlib import Path

from drafter.clauses.layer_paths import LayerPaths
from drafter.paths import library_path
from drafter.workspace.settings import Settings


def layer_paths(settings: Settings) -> LayerPaths:
    """The paths as they are set just now."""
    mission = str(settings["mission_library"])
    return LayerPaths(library_path(), Path(mission) if mission else None)
