"""A small bar chart over the years. A bar is chosen by a click or the arrows; its figures stand in words too."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from drafter.app.theme.theme import Theme

_HEIGHT = 132
_PAD = 8
_GAP = 0.28
"""Of the width of a year: what lies between two bars."""
_WIDEST = 56.0


class YearChart(QWidget):
    """`chosen` gives a year, "" when none is chosen any more."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._counts: tuple[tuple[str, int], ...] = ()
        self._year = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setAccessibleName("Resolutions by year")

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(320, _HEIGHT)

    @property
    def year(self) -> str:
        """The chosen year, "" for none."""
        return self._year

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self.update()

    def show_counts(self, counts: Sequence[tuple[str, int]]) -> None:
        """Show how many there are of each year; a chosen year stays where it is still there."""
        self._counts = tuple(counts)
        if self._year not in [year for year, _ in self._counts]:
            self._year = ""
        self._describe()
        self.update()

    def choose(self, year: str) -> None:
        """Choose a year; the one that is chosen already is let go."""
        self._year = "" if year == self._year else year
        self._describe()
        self.update()
        self.chosen.emit(self._year)

    def _describe(self) -> None:
        said = ", ".join(f"{year}: {count}" for year, count in self._counts)
        chosen = f" Chosen: {self._year}." if self._year else ""
        self.setAccessibleDescription(f"{said}.{chosen}" if said else "No resolutions.")

    def bar(self, index: int) -> QRectF:
        """The bar of the year at an index."""
        room = self.rect().adjusted(_PAD, _PAD, -_PAD, -_PAD)
        line = self.fontMetrics().height()
        slot = min(room.width() / max(len(self._counts), 1), _WIDEST)
        most = max((count for _, count in self._counts), default=0) or 1
        tallest = room.height() - 2 * line - 4
        height = tallest * self._counts[index][1] / most
        bottom = room.bottom() - line - 2
        x = room.left() + slot * (index + _GAP / 2)
        return QRectF(x, bottom - height, slot * (1 - _GAP), height)

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the bars, the figures above and the years below them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        metrics = QFontMetrics(self.font())
        slot = self.bar(0).width() / (1 - _GAP) if self._counts else 1.0
        every = self._every(metrics, slot)
        years = [year for year, _ in self._counts]
        chosen = years.index(self._year) if self._year else -1
        for index, (year, count) in enumerate(self._counts):
            bar = self.bar(index)
            is_chosen = year == self._year
            faded = bool(self._year) and not is_chosen
            colour = self._theme.colour("window.disabled" if faded else "window.accent")
            painter.fillRect(bar, colour)
            middle, base = bar.center().x(), bar.bottom() + 1
            painter.setPen(self._theme.colour("window.border"))
            painter.drawLine(QPointF(bar.left(), base), QPointF(bar.right(), base))
            painter.setPen(self._theme.colour("window.text"))
            if count and (is_chosen or metrics.horizontalAdvance(str(count)) <= slot):
                _centred(painter, metrics, str(count), middle, bar.top() - 3)
            near = 0 < abs(index - chosen) < every if chosen >= 0 else False
            if is_chosen or (index % every == 0 and not near):
                painter.setPen(self._theme.colour("window.text" if is_chosen else "window.muted"))
                _centred(painter, metrics, year, middle, base + metrics.ascent() + 2)
        if self.hasFocus():
            painter.setPen(self._theme.colour("window.accent"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _every(self, metrics: QFontMetrics, slot: float) -> int:
        """Each how many years one is named, so that names do not run into each other."""
        names = (metrics.horizontalAdvance(f" {year} ") for year, _ in self._counts)
        return max(1, math.ceil(max(names, default=1) / max(slot, 1)))

    def _at(self, x: float) -> int:
        """The index of the year under a place, -1 for none."""
        for index in range(len(self._counts)):
            bar = self.bar(index)
            if bar.left() - 2 <= x <= bar.right() + 2:
                return index
        return -1

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the year that was clicked."""
        index = self._at(event.position().x())
        if index >= 0:
            self.choose(self._counts[index][0])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say the figure of the year under the pointer."""
        index = self._at(event.position().x())
        if index >= 0:
            year, count = self._counts[index]
            words = f"{year}: {count:,} resolution{'' if count == 1 else 's'}"
            QToolTip.showText(event.globalPosition().toPoint(), words, self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right go from year to year; Escape lets the chosen one go."""
        years = [year for year, _ in self._counts]
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is not None and years:
            here = years.index(self._year) if self._year else (-1 if step > 0 else len(years))
            if 0 <= here + step < len(years):
                self.choose(years[here + step])
            return
        if event.key() == Qt.Key.Key_Escape and self._year:
            self.choose(self._year)
            return
        super().keyPressEvent(event)


def _centred(painter: QPainter, metrics: QFontMetrics, text: str, x: float, base: float) -> None:
    painter.drawText(QPointF(x - metrics.horizontalAdvance(text) / 2, base), text)
