"""Files opened lately."""

from __future__ import annotations

from pathlib import Path

from drafter.workspace.settings import Settings

MOST = 12


def recent_files(settings: Settings) -> list[Path]:
    """The files opened or saved lately that still exist, the latest first."""
    return [Path(name) for name in settings["recent"] if Path(name).is_file()]


def remember(settings: Settings, path: Path) -> None:
    """Put a file at the head of the list."""
    name = str(path.absolute())
    others = [other for other in settings["recent"] if other != name]
    settings["recent"] = (name, *others)[:MOST]
    settings["last_folder"] = str(path.absolute().parent)


def forget(settings: Settings) -> None:
    """Empty the list."""
    settings["recent"] = ()
