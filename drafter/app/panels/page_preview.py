"""The pages as they will be printed, one below the other; only those in view are drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from drafter.app.language import tr
from drafter.app.theme.theme import Theme

if TYPE_CHECKING:
    from drafter.formats.pdf.preview import PageImage, SetPages

_GAP = 12
_BAR = 6
_ABOVE = 12
"""Points between the upper edge of a line and its base, where a place is."""
_MOST_SCALE = 2.5
"""Pixels a point: wider windows leave room at the sides."""
_STEP = 60


class PagePreview(QAbstractScrollArea):
    """`chosen` gives the text that was clicked; `wanted` page numbers and pixels a point to draw."""

    chosen = Signal(str)
    wanted = Signal(object, float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Pages as printed"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.pages: SetPages | None = None
        self.current = ""
        self._images: dict[int, QImage] = {}
        self._asked: tuple[tuple[int, ...], float] = ((), 0.0)
        self._tops: list[float] = []
        self._scale = 1.0
        self.set_theme(theme)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme; the sheets stay as paper is."""
        self._theme = theme
        palette = self.viewport().palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(theme["page.desk"]))
        self.viewport().setPalette(palette)
        self.viewport().setAutoFillBackground(True)
        self.viewport().update()

    # What is shown

    def show_pages(self, pages: SetPages) -> None:
        """Show newly set pages at the same place; the old pictures stand until new ones are drawn."""
        self.pages = pages
        self._images = {n: image for n, image in self._images.items() if n < len(pages.sizes)}
        self._asked = ((), 0.0)
        self._lay_out()

    def show_images(self, pages: SetPages, images: list[PageImage]) -> None:
        """Take pictures of pages; those of pages that are no longer shown are dropped."""
        if pages is not self.pages:
            return
        for drawn in images:
            picture = QImage(
                drawn.data, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_RGB32
            )
            self._images[drawn.number] = picture.copy()
        near = self.numbers_in_view(around=2)
        self._images = {n: image for n, image in self._images.items() if n in near}
        self.viewport().update()

    def show_none(self) -> None:
        """Another text: nothing is known of it yet."""
        self.pages = None
        self.current = ""
        self._images.clear()
        self._lay_out()

    def _lay_out(self) -> None:
        sizes = self.pages.sizes if self.pages is not None else ()
        width = max((size[0] for size in sizes), default=1.0)
        room = self.viewport().width() - 2 * _GAP
        self._scale = min(max(room / width, 0.1), _MOST_SCALE)
        self._tops = []
        top = float(_GAP)
        for _, height in sizes:
            self._tops.append(top)
            top += height * self._scale + _GAP
        bar = self.verticalScrollBar()
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(_STEP)
        bar.setRange(0, max(0, round(top) - self.viewport().height()))
        self._scrolled()

    def _sheet(self, number: int) -> QRectF:
        """Where a page lies in the viewport."""
        assert self.pages is not None  # noqa: S101 - asked for pages alone
        width, height = (side * self._scale for side in self.pages.sizes[number])
        left = (self.viewport().width() - width) / 2
        return QRectF(left, self._tops[number] - self.verticalScrollBar().value(), width, height)

    def numbers_in_view(self, around: int = 0) -> list[int]:
        """The pages of which a part is to be seen, from 0, and some before and after."""
        bottom = self.viewport().height()
        seen = [
            number
            for number in range(len(self._tops))
            if (sheet := self._sheet(number)).bottom() > 0 and sheet.top() < bottom
        ]
        if not seen:
            return []
        first, last = max(seen[0] - around, 0), min(seen[-1] + around, len(self._tops) - 1)
        return list(range(first, last + 1))

    def _scrolled(self) -> None:
        """Ask for the pages that have come into view, and say which they are."""
        seen = self.numbers_in_view()
        scale = self._scale * self.devicePixelRatioF()
        asked = (tuple(seen), scale)
        if seen and asked != self._asked:
            # Drawn already at this size, and still of these pages: not again.
            known = set(self._asked[0]) if self._asked[1] == scale else set()
            self._asked = asked
            missing = [n for n in seen if n not in known or n not in self._images]
            if missing:
                self.wanted.emit(missing, scale)
        words = (
            tr("Page {value} of {number}").format(value=seen[0] + 1, number=len(self._tops))
            if seen
            else tr("No pages yet")
        )
        self.setAccessibleDescription(words)
        self.viewport().update()

    def scroll_to(self, target: str) -> bool:
        """Bring the page of a text into view and mark its line; False when it is on none."""
        place = self.pages.place_of(target) if self.pages is not None else None
        if place is None:
            return False
        self.current = target
        line = self._tops[place.page] + (place.y - _ABOVE) * self._scale
        self.verticalScrollBar().setValue(round(line - self.viewport().height() / 3))
        self.viewport().update()
        return True

    def point_of(self, target: str) -> QPointF | None:
        """Where the first line of a text is in the viewport."""
        place = self.pages.place_of(target) if self.pages is not None else None
        if place is None:
            return None
        sheet = self._sheet(place.page)
        return QPointF(sheet.center().x(), sheet.top() + (place.y - _ABOVE / 3) * self._scale)

    # Events

    def paintEvent(self, _: QPaintEvent) -> None:
        """The sheets in view, and a bar beside the text that was gone to."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for number in self.numbers_in_view():
            sheet = self._sheet(number)
            painter.fillRect(sheet, QColor("#ffffff"))
            image = self._images.get(number)
            if image is not None:
                painter.drawImage(sheet, image)
            painter.setPen(QColor(self._theme["page.sheet_edge"]))
            painter.drawRect(sheet)
        place = self.pages.place_of(self.current) if self.pages and self.current else None
        if place is not None:
            sheet = self._sheet(place.page)
            top = sheet.top() + (place.y - _ABOVE) * self._scale
            bar = QRectF(sheet.left() + _BAR, top, _BAR, 16 * self._scale)
            painter.fillRect(bar, QColor(_MARK))
        if self.hasFocus():
            painter.setPen(QColor(self._theme["window.accent"]))
            painter.drawRect(self.viewport().rect().adjusted(0, 0, -1, -1))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the sheets to the width, and keep to the place in the text."""
        bar = self.verticalScrollBar()
        share = bar.value() / bar.maximum() if bar.maximum() else 0.0
        super().resizeEvent(event)
        self._lay_out()
        bar.setValue(round(share * bar.maximum()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the text under the pointer."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._choose(event.position())

    def _choose(self, point: QPointF) -> None:
        if self.pages is None:
            return
        for number in self.numbers_in_view():
            sheet = self._sheet(number)
            if sheet.contains(point):
                target = self.pages.target_at(number, (point.y() - sheet.top()) / self._scale)
                if target:
                    self.current = target
                    self.viewport().update()
                    self.chosen.emit(target)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses the first text in view; the other keys scroll."""
        bar = self.verticalScrollBar()
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose_first()
        elif key == Qt.Key.Key_Home:
            bar.setValue(bar.minimum())
        elif key == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        else:
            super().keyPressEvent(event)

    def _choose_first(self) -> None:
        for place in self.pages.places if self.pages is not None else ():
            sheet = self._sheet(place.page)
            if sheet.top() + (place.y - _ABOVE) * self._scale >= 0:
                self.current = place.target
                self.viewport().update()
                self.chosen.emit(place.target)
                return

    def event(self, event: QEvent) -> bool:
        """Draw anew when the window has come to a screen of another resolution."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._scrolled()
        return super().event(event)


_MARK = "#1b5e9e"
"""The bar beside a text, always on white paper."""
