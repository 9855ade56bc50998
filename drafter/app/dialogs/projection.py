"""One paragraph large, for a room to read: the base on the left, the text as it stands on the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QTextEdit, QVBoxLayout, QWidget

from drafter.app.dialogs.fields import prepare
from drafter.app.language import later, tr
from drafter.app.panels import marked_words
from drafter.app.theme.theme import Theme
from drafter.revision.changes import Piece
from drafter.revision.side_by_side import Pair

LEAST, MOST = 14, 96
"""Points of type."""
_STEP = 4
_SIZE = QSize(1280, 720)
_HINT = later("← → paragraph     ↑ ↓ scroll     + − size     Esc close")
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_PageUp)
_ON = (Qt.Key.Key_Right, Qt.Key.Key_PageDown, Qt.Key.Key_Space)
_LARGER = (Qt.Key.Key_Plus, Qt.Key.Key_Equal)
_SMALLER = (Qt.Key.Key_Minus, Qt.Key.Key_Underscore)


class Projection(QDialog):
    """`chosen` gives the target that was gone to, `size_changed` the points of type."""

    chosen = Signal(str)
    size_changed = Signal(int)

    def __init__(self, theme: Theme, points: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        prepare(self, tr("Projection"), _SIZE)
        self.setModal(False)
        self.setObjectName("projection")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._theme = theme
        self._pairs: Sequence[Pair] = ()
        self._number = 0
        self._filled = ""
        self.points = points
        self.place = QLabel()
        self.place.setProperty("display", True)
        self.place.setAccessibleName(tr("Paragraph"))
        self.count = QLabel()
        self.count.setProperty("muted", True)
        self.count.setAccessibleName(tr("Which of all"))
        self.base, self.base_name = _side(tr("Base"))
        self.current, self.current_name = _side(tr("Current"))
        self._base_column = QWidget()
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.place, 1)
        head.addWidget(self.count)
        columns = QHBoxLayout()
        columns.setSpacing(24)
        right = QWidget()
        for column, name, text in (
            (self._base_column, self.base_name, self.base),
            (right, self.current_name, self.current),
        ):
            inside = QVBoxLayout(column)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.addWidget(name)
            inside.addWidget(text, 1)
            columns.addWidget(column, 1)
        hint = QLabel(tr(_HINT))
        hint.setProperty("muted", True)
        hint.setAccessibleName(tr("Keys"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(36, 24, 36, 16)
        layout.setSpacing(14)
        layout.addLayout(head)
        layout.addLayout(columns, 1)
        layout.addWidget(hint)

    @property
    def pair(self) -> Pair | None:
        """What is shown."""
        return self._pairs[self._number] if self._pairs else None

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self._show()

    def show_pairs(self, pairs: Sequence[Pair], target: str) -> None:
        """Take another state of the text; stay at the target, or where it was."""
        self._pairs = pairs
        self._number = min(self._number, max(len(pairs) - 1, 0))
        self._find(target)
        self._show()

    def go_to(self, target: str) -> None:
        """Show another text; nothing happens for one that is not among the paragraphs."""
        before = self._number
        self._find(target)
        if self._number != before:
            self._show()

    def _find(self, target: str) -> None:
        numbers = (n for n, pair in enumerate(self._pairs) if pair.target == target)
        self._number = next(numbers, self._number)

    def step(self, by: int) -> None:
        """To the next paragraph or the one before."""
        number = min(max(self._number + by, 0), len(self._pairs) - 1)
        if not self._pairs or number == self._number:
            return
        self._number = number
        self._show()
        pair = self._pairs[number]
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._said()))
        if pair.current is not None:
            self.chosen.emit(pair.target)

    def _said(self) -> str:
        return f"{self.place.text()}. {self.current.accessibleDescription()}"

    def resize_type(self, by: int) -> None:
        """Larger or smaller type."""
        self.points = min(max(self.points + by, LEAST), MOST)
        self.size_changed.emit(self.points)
        self._show()

    def _show(self) -> None:
        pair = self.pair
        if pair is None:
            self.place.setText(tr("There is no text yet."))
            self.count.clear()
            self._base_column.hide()
            self.current.clear()
            return
        place = pair.place[:1].upper() + pair.place[1:]
        self.place.setText(place)
        self.count.setText(
            tr("{value} of {number}").format(value=self._number + 1, number=len(self._pairs))
        )
        has_base = any(one.base is not None for one in self._pairs)
        self._base_column.setVisible(has_base)
        self.current_name.setVisible(has_base)
        before, after = pair.sides
        if not has_base and pair.current is not None:
            after = (Piece("kept", pair.current.plain),)
        stay = pair.target == self._filled
        self._fill(self.base, before, tr("Not in the base"), stay=stay)
        self._fill(self.current, after, tr("Deleted"), stay=stay)
        self._filled = pair.target

    def _fill(self, side: QTextEdit, pieces: Sequence[Piece], empty: str, *, stay: bool) -> None:
        place = side.verticalScrollBar().value() if stay else 0
        font = side.document().defaultFont()
        font.setPointSize(self.points)
        side.document().setDefaultFont(font)
        if pieces:
            side.setHtml(marked_words.as_html(pieces, self._theme))
        else:
            colour = self._theme["page.placeholder"]
            side.setHtml(f'<i style="color:{colour}">{empty}</i>')
        side.setAccessibleDescription(marked_words.as_words(pieces) or empty)
        side.verticalScrollBar().setValue(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the paragraphs, scroll, change the size; Escape closes as in every dialog."""
        key = event.key()
        if key in _BACK or key in _ON:
            self.step(1 if key in _ON else -1)
        elif key in _LARGER or key in _SMALLER:
            self.resize_type(_STEP if key in _LARGER else -_STEP)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            for side in (self.base, self.current):
                bar = side.verticalScrollBar()
                bar.setValue(bar.value() + (2 if key == Qt.Key.Key_Down else -2) * self.points)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.step(len(self._pairs) if key == Qt.Key.Key_End else -len(self._pairs))
        else:
            super().keyPressEvent(event)


def _side(words: str) -> tuple[QTextEdit, QLabel]:
    side = QTextEdit()
    side.setObjectName("preview")
    side.setReadOnly(True)
    side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    side.setAccessibleName(tr("{words} text").format(words=words))
    side.document().setDocumentMargin(18)
    name = QLabel(words)
    name.setProperty("heading", True)
    return side, name
