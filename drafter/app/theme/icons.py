"""Icons: drawings in resources/icons, in one colour that the theme gives."""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from drafter.app.theme.theme import Theme
from drafter.paths import resource

_CURRENT = re.compile(r"currentColor")


@cache
def _source(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")


class _DrawnIcon(QIconEngine):
    """Draws the icon when it is shown, so that starting the program renders nothing unseen."""

    def __init__(self, name: str, colour: str, disabled: str) -> None:
        super().__init__()
        self._name, self._colour, self._disabled = name, colour, disabled

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:  # noqa: ARG002
        """Draw into the rectangle."""
        colour = self._disabled if mode == QIcon.Mode.Disabled else self._colour
        data = _CURRENT.sub(colour, _source(self._name)).encode()
        QSvgRenderer(QByteArray(data)).render(painter, QRectF(rect))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """A picture of that size."""
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, picture.rect(), mode, state)
        painter.end()
        return picture

    def clone(self) -> QIconEngine:
        """Another one alike."""
        return _DrawnIcon(self._name, self._colour, self._disabled)


def icon(name: str, theme: Theme, role: str = "window.text") -> QIcon:
    """The icon of that name in the colour of a role."""
    return QIcon(_DrawnIcon(name, theme[role], theme["window.disabled"]))


def pixmap(name: str, theme: Theme, role: str, size: int, ratio: float = 1.0) -> QPixmap:
    """The icon as a picture `size` logical pixels wide."""
    real = round(size * ratio)
    picture = icon(name, theme, role).pixmap(QSize(real, real))
    picture.setDevicePixelRatio(ratio)
    return picture
