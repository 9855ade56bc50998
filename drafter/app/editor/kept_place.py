"""The place that is read stays where it is when the text is laid out anew: zoomed, in other colours, wider or narrower."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextCursor

if TYPE_CHECKING:
    from drafter.app.editor.rows_view import RowsView


@dataclass(frozen=True, slots=True)
class KeptPlace:
    """A place in a text, and how many pixels below the upper edge of the view its line stands."""

    target: str
    index: int
    below: int

    @classmethod
    def of(cls, view: RowsView) -> KeptPlace | None:
        """The place of the first line in view; None at the very beginning, which stays by itself."""
        if not view.shown.rows or not view.verticalScrollBar().value():
            return None
        cursor = view.cursorForPosition(QPoint(view.viewport().width() // 2, 1))
        row, index = view.shown.spot(cursor.position())
        return cls(view.shown.rows[row].target, index, view.cursorRect(cursor).top())

    def restore(self, view: RowsView) -> None:
        """Scroll so that the line stands where it stood; nothing where the text is gone."""
        position = view.shown.position(self.target, self.index)
        if position is None:
            return
        cursor = QTextCursor(view.document())
        cursor.setPosition(position)  # which lays out all up to here
        bar = view.verticalScrollBar()
        bar.setValue(bar.value() + view.cursorRect(cursor).top() - self.below)
