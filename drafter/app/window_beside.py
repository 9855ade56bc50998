"""A part of the program that has a window of its own beside the draft, one at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from drafter.app.dialogs.beside import BesideDialog
    from drafter.app.main_window import MainWindow

D = TypeVar("D", bound="BesideDialog")


class WindowBeside(Generic[D]):
    """Makes its window when it is wanted, and knows whether it is open."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.dialog: D | None = None

    @property
    def busy(self) -> bool:
        """Whether the window is open and works in the background."""
        return self.dialog is not None and self.dialog.busy

    def bring_up(self, make: Callable[[], D]) -> D:
        """The open window, or one that `make` makes; in front, with the keyboard."""
        dialog = self._open(make()) if self.dialog is None else self.dialog
        dialog.raise_()
        dialog.activateWindow()
        return dialog

    def renew(self, make: Callable[[], D]) -> None:
        """A new window in place of one that is open."""
        self.stop()
        self._open(make())

    def _open(self, dialog: D) -> D:
        dialog.finished.connect(self._closed)
        self.dialog = dialog
        dialog.show()
        return dialog

    def _closed(self) -> None:
        self.dialog = None

    def set_theme(self) -> None:
        """Take the colours of the main window's theme."""
        if self.dialog is not None:
            self.dialog.set_theme(self._window.theme)

    def stop(self) -> None:
        """Close the window."""
        if self.dialog is not None:
            self.dialog.close()
