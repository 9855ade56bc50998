"""The list of offers below the caret: seen while one types, taken only when chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFontMetrics, QPainter
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QStyleOptionViewItem, QTextEdit

from drafter.app.language import tr
from drafter.app.panels.two_lines import PAD, Index, TwoLineDelegate
from drafter.app.theme.theme import Theme
from drafter.open_draft.completing.completion import Completion

_DETAIL, _STRENGTH = Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2
_GAP = 24
_WIDEST = 620
_ROOM = 4
_WIDEST_WORD = "medium"


class _Line(TwoLineDelegate):
    """Draws an offer on one line: the words on the left, why they are offered on the right.

    `details` is the room that the longest reason takes; the strengths stand below one another before it.
    """

    details = 0

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """One line."""
        return QSize(120, QFontMetrics(option.font).height() + PAD)

    def draw_words(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Words left, strength and reason right; the words give way."""
        area = option.rect.adjusted(PAD, 0, -PAD, 0)
        metrics = QFontMetrics(option.font)
        words = str(index.data(Qt.ItemDataRole.DisplayRole))
        detail = metrics.elidedText(
            str(index.data(_DETAIL)), Qt.TextElideMode.ElideRight, area.width() * 2 // 3
        )
        strength = str(index.data(_STRENGTH))
        taken = metrics.horizontalAdvance(detail) + _GAP
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(self.ink(option, "window.muted"))
        painter.drawText(area, middle | Qt.AlignmentFlag.AlignRight, detail)
        painter.setPen(self.ink(option, "window.text"))
        if strength:
            taken = self.details + 2 * _GAP + metrics.horizontalAdvance(_WIDEST_WORD)
            column = area.adjusted(0, 0, taken - _GAP - area.width(), 0)
            column.moveRight(area.right())
            painter.drawText(column, middle | Qt.AlignmentFlag.AlignLeft, strength)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, area.width() - taken)
        painter.drawText(area, middle | Qt.AlignmentFlag.AlignLeft, shown)


class Offers(QListWidget):
    """Lies over the text without taking its focus. `taken` gives the completion that was chosen."""

    taken = Signal(object)

    def __init__(self, text: QTextEdit, theme: Theme) -> None:
        super().__init__(text.viewport())
        self.setObjectName("offers")
        self._text = text
        self._line = _Line(theme)
        self._offers: Sequence[Completion] = ()
        self.setAccessibleName(tr("Suggestions"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setItemDelegate(self._line)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(lambda item: self._take(self.row(item)))
        text.verticalScrollBar().valueChanged.connect(self.hide)
        text.installEventFilter(self)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of another theme."""
        self._line.theme = theme

    def offer(self, offers: Sequence[Completion], *, chosen: bool = False) -> None:
        """Show these, none chosen unless `chosen`; an empty list hides what was shown."""
        self._offers = offers
        if not offers:
            self.hide()
            return
        self.clear()
        for offer in offers:
            item = QListWidgetItem(offer.shown)
            item.setData(_DETAIL, offer.detail)
            item.setData(_STRENGTH, offer.strength)
            said = ", ".join(part for part in (offer.shown, offer.strength, offer.detail) if part)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
            self.addItem(item)
        self.setCurrentRow(0 if chosen else -1)
        self._place()
        if self.isHidden():
            self.show()
            self.raise_()
            self._announce(tr("{number} suggestions, Down to choose").format(number=len(offers)))

    def _place(self) -> None:
        metrics = QFontMetrics(self.font())
        self._line.details = max(metrics.horizontalAdvance(o.detail) for o in self._offers)
        widest = max(metrics.horizontalAdvance(o.shown) for o in self._offers) + self._line.details
        if any(o.strength for o in self._offers):
            widest += _GAP + metrics.horizontalAdvance(_WIDEST_WORD)
        view = self._text.viewport().rect()
        width = min(widest + _GAP + 4 * PAD, _WIDEST, view.width() - 2 * _ROOM)
        height = len(self._offers) * self.sizeHintForRow(0) + 2 * self.frameWidth() + 6
        caret: QRect = self._text.cursorRect()
        below = caret.bottom() + _ROOM
        top = below if below + height <= view.bottom() else caret.top() - _ROOM - height
        left = min(caret.left(), view.right() - width - _ROOM)
        self.setGeometry(QRect(QPoint(max(left, _ROOM), max(top, 0)), QSize(width, height)))

    def key(self, key: Qt.Key) -> bool:
        """Whether the key belongs to the list: Up and Down choose, Enter and Tab take, Escape closes."""
        if self.isHidden():
            return False
        row, count = self.currentRow(), self.count()
        if key == Qt.Key.Key_Escape:
            self.hide()
        elif key == Qt.Key.Key_Down:
            self._choose((row + 1) % count)
        elif key == Qt.Key.Key_Up and row >= 0:
            self._choose((row - 1) % count)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab) and row >= 0:
            self._take(row)
        else:
            return False
        return True

    def _choose(self, row: int) -> None:
        self.setCurrentRow(row)
        self._announce(str(self.item(row).data(Qt.ItemDataRole.AccessibleTextRole)))

    def _take(self, row: int) -> None:
        self.hide()
        self.taken.emit(self._offers[row])

    def _announce(self, words: str) -> None:
        """Tell a screen reader, whose focus stays in the text."""
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._text, words))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close when the text loses the focus."""
        if event.type() == QEvent.Type.FocusOut:
            self.hide()
        return super().eventFilter(watched, event)
