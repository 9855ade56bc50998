"""What windows have that stand beside the draft: one goes on writing while they are open."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QSplitter, QWidget

from drafter.app.dialogs.fields import prepare
from drafter.app.theme.theme import Theme


class BesideDialog(QDialog):
    """A window with work of its own in the background, drawn in a theme."""

    def __init__(self, parent: QWidget | None, title: str, size: QSize, theme: Theme) -> None:
        super().__init__(parent)
        prepare(self, title, size)
        self.setModal(False)
        self._theme = theme

    @property
    def busy(self) -> bool:
        """Whether it works in the background."""
        raise NotImplementedError

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme


class WideDialog(BesideDialog):
    """One that is large enough to fill the screen where the user wants it to."""

    def __init__(self, parent: QWidget | None, title: str, size: QSize, theme: Theme) -> None:
        super().__init__(parent, title, size, theme)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)


def columns(shares: list[int], *parts: QWidget) -> QSplitter:
    """Parts beside each other, which can be made wider; the first keeps its width in a larger window."""
    made = QSplitter(Qt.Orientation.Horizontal)
    made.setChildrenCollapsible(False)
    made.setHandleWidth(1)
    for number, part in enumerate(parts):
        made.addWidget(part)
        made.setStretchFactor(number, min(number, 1))
    made.setSizes(shares)
    return made
