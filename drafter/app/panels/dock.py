"""A panel that can be moved: its title bar in the colours of the theme, which Qt's own is not."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QLabel, QToolButton, QWidget

from drafter.app.language import tr
from drafter.app.theme import icons
from drafter.app.theme.theme import Theme

_Feature = QDockWidget.DockWidgetFeature


class Dock(QDockWidget):
    """`head` stands in the title bar in place of the title: what a panel says of itself and offers at once.

    `pane` is what gets the focus when one goes to the panel; with `calls`, opening it is going to it.
    """

    def __init__(
        self,
        name: str,
        title: str,
        parent: QWidget,
        *,
        head: QWidget | None = None,
        pane: QWidget | None = None,
        calls: bool = False,
    ) -> None:
        super().__init__(title, parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.title = title
        self.calls = calls
        self._pane = pane
        self.in_front = False
        """Whether it is seen: open, and not behind another of the same place."""
        self._theme: Theme | None = None
        self.setFeatures(_features())
        self.float_button = self._button(tr("Let {} stand by itself, or put it back"), self._float)
        self.close_button = self._button(tr("Close {}"), self.close)
        self.float_button.setVisible(bool(self.features() & _Feature.DockWidgetFloatable))
        self.setTitleBarWidget(self._bar(head))
        self.visibilityChanged.connect(self._seen)

    def _button(self, words: str, do: object) -> QToolButton:
        button = QToolButton()
        said = words.format(self.title.lower())
        button.setAccessibleName(said)
        button.setToolTip(said)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _: do())  # type: ignore[operator]
        return button

    def _bar(self, head: QWidget | None) -> QWidget:
        bar = QWidget()
        bar.setObjectName("dockTitle")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        if head is None:
            head = QLabel(self.title)
            head.setProperty("heading", True)
        row = QHBoxLayout(bar)
        row.setContentsMargins(12, 3, 6, 3)
        row.setSpacing(2)
        row.addWidget(head, 1)
        row.addWidget(self.float_button)
        row.addWidget(self.close_button)
        return bar

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self.float_button.setIcon(icons.icon("float", theme))
        self.close_button.setIcon(icons.icon("close", theme))

    def set_count(self, count: int) -> None:
        """Say in the title how many things the panel has; nothing for none."""
        self.setWindowTitle(f"{self.title} ({count})" if count else self.title)

    def go(self) -> None:
        """Give the panel the focus."""
        (self._pane or self.widget()).setFocus(Qt.FocusReason.OtherFocusReason)

    def _float(self) -> None:
        self.setFloating(not self.isFloating())

    def _seen(self, seen: bool) -> None:
        self.in_front = seen

    def paintEvent(self, event: QPaintEvent) -> None:
        """A panel that stands by itself has a border, for the desktop draws none around it."""
        super().paintEvent(event)
        if self.isFloating() and self._theme is not None:
            painter = QPainter(self)
            painter.fillRect(self.rect(), self._theme.colour("window.panel"))
            painter.setPen(self._theme.colour("window.muted"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


def _features() -> QDockWidget.DockWidgetFeature:
    """Wayland lets no program say where its windows stand: there a panel could not be put back."""
    features = _Feature.DockWidgetClosable | _Feature.DockWidgetMovable
    if not QGuiApplication.platformName().startswith("wayland"):
        features |= _Feature.DockWidgetFloatable
    return features
