"""The libraries that a command looks in: one that is named, else the user's own and that of his mission."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from drafter.cli.failures import warn
from drafter.paths import library_path

if TYPE_CHECKING:
    from drafter.clauses.store.layers import Layers


def libraries(named: Path | None) -> Layers:
    """The library at a path alone; without one the user's, which begins with the samples, and where his
    settings name it his mission's. That this is not there is said as a warning. Raises LibraryError."""
    from drafter.clauses.store import Library

    own = named or library_path()
    if not own.exists():
        Library(own).close()
    return present_libraries(named)


def present_libraries(named: Path | None) -> Layers:
    """The same, but none is made where there is none yet."""
    from drafter.clauses.layer_paths import LayerPaths
    from drafter.clauses.store.layers import Layers
    from drafter.workspace.settings import Settings

    mission = "" if named else str(Settings()["mission_library"])
    layers = Layers(LayerPaths(named or library_path(), Path(mission) if mission else None))
    if layers.absent:
        warn(layers.absent)
    return layers
