"""Handing a file or folder to the program that the desktop has for it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def open_outside(path: Path) -> None:
    """Open a file or folder as a double click on it would."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
