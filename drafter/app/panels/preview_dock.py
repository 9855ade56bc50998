"""The dock with the pages, and the sentence that stands there when they cannot be set."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from drafter.app.docks import Dock
from drafter.app.language import tr
from drafter.app.panels.page_preview import PagePreview
from drafter.app.theme.theme import Theme

_LEAST, _USUAL = 190, 420


class PreviewDock(Dock):
    """Pages beside the text; closed until they are asked for."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        self.view = PagePreview(theme)
        super().__init__("pages", tr("Pages"), parent, pane=self.view)
        self.setAllowedAreas(
            Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea
        )
        self.sentence = QLabel()
        self.sentence.setAccessibleName(tr("What hinders the pages"))
        self.sentence.setProperty("fault", True)
        self.sentence.setWordWrap(True)
        self.sentence.setContentsMargins(12, 8, 12, 8)
        self.sentence.hide()
        inside = QWidget()
        inside.setObjectName("panelBody")
        inside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        inside.setMinimumWidth(_LEAST)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.sentence)
        column.addWidget(self.view, 1)
        self.setWidget(inside)
        self._met = False

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        super().set_theme(theme)
        self.view.set_theme(theme)

    def say(self, sentence: str) -> None:
        """Show what went wrong above the last pages; "" when all is well."""
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))

    def wished_width(self) -> int:
        """Its usual width the first time, as far as the window has room."""
        window = self.parentWidget()
        if self._met or window is None:
            return 0
        self._met = True
        return min(_USUAL, max(_LEAST, window.width() // 3))
