"""A text widget that shows rows of the open draft: caret and selection in the model's terms, painting."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QPaintEvent,
    QTextCursor,
    QTextFrameFormat,
    QTextOption,
)
from PySide6.QtWidgets import QTextEdit, QToolTip, QWidget

from drafter.app.editor.hover import card
from drafter.app.editor.kept_place import KeptPlace
from drafter.app.editor.look import Look, Room
from drafter.app.editor.margin import paint_margin
from drafter.app.editor.redline_marks import RedlineMarks
from drafter.app.editor.rows import Row
from drafter.app.editor.shown import ShownRows
from drafter.app.editor.squiggles import Squiggles
from drafter.app.editor.typing import Span
from drafter.app.theme.theme import Theme
from drafter.checks.finding import Finding
from drafter.document.history import Caret
from drafter.formats.copied.piece import RIGHT_TO_LEFT
from drafter.open_draft import Change, OpenDraft


class RowsView(QTextEdit):
    """Shows the rows that a subclass makes of the draft; see `make_rows`. Takes no input itself."""

    caret_moved = Signal(str, int)

    def __init__(self, theme: Theme, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self.draft: OpenDraft | None = None
        self.zoom = 1.0
        self._room = room
        self.look = Look(theme, self.zoom, room)
        self.setUndoRedoEnabled(False)
        self.setAcceptRichText(False)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTabChangesFocus(False)
        self.document().setDocumentMargin(0)
        self.document().setUndoRedoEnabled(False)
        self.viewport().setAutoFillBackground(False)
        self.shown = ShownRows(self.document(), self._put_caret_first)
        self.redline = RedlineMarks(self)
        self.squiggles = Squiggles(self)
        self._last_spot: tuple[str, int] = ("", -1)
        self._moving = False
        self._kept: KeptPlace | None = None
        """What comes back into view when a change of size is over, unless another place is gone to."""
        self.cursorPositionChanged.connect(self._cursor_moved)
        self.verticalScrollBar().valueChanged.connect(self.squiggles.later)

    def make_rows(self) -> list[Row]:
        """The rows to show, from the draft."""
        raise NotImplementedError

    def frame(self) -> QTextFrameFormat:
        """The room around the text."""
        raise NotImplementedError

    @property
    def is_right_to_left(self) -> bool:
        """Whether the text is in a language whose lines begin at the right."""
        return self.draft is not None and self.draft.resolution.language in RIGHT_TO_LEFT

    def set_sides(self, frame: QTextFrameFormat, start: float, end: float) -> None:
        """Leave room in pixels where lines begin, labels hanging in it, and where they end."""
        left, right = (end, start) if self.is_right_to_left else (start, end)
        frame.setLeftMargin(left)
        frame.setRightMargin(right)

    def show_draft(self, draft: OpenDraft) -> None:
        """Show another draft from its beginning."""
        self.draft = draft
        self.squiggles.clear()
        self.refill()
        self.verticalScrollBar().setValue(0)

    def refill(self) -> None:
        """Write all rows anew (another draft, theme or zoom); caret and view stay at their places."""
        if self.draft is None:
            return
        caret, place = self.caret() if self.shown.rows else None, KeptPlace.of(self)
        self.look = Look(self.look.theme, self.zoom, self._room)
        self.shown.fill(self.make_rows(), self.look, self.frame())
        if caret is not None:
            self.set_caret(caret, scroll=False)
        if place is not None:
            place.restore(self)
        self.squiggles.show_now()
        self.viewport().update()

    def _put_caret_first(self) -> None:
        self._moving = True
        self.setTextCursor(QTextCursor(self.document()))
        self._moving = False

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.look = Look(theme, self.zoom, self._room)
        self.refill()

    def set_zoom(self, zoom: float) -> None:
        """Show the text larger or smaller; 1.0 is the usual size."""
        if zoom != self.zoom:
            self.zoom = zoom
            self.refill()

    def draft_changed(self, change: Change) -> None:
        """Bring the widget up to date after a change of the draft."""
        if self.draft is None:
            return
        caret, place = self.caret() if self.shown.rows else None, KeptPlace.of(self)
        writings = self.shown.writings
        relabelled = self.shown.update(self.make_rows(), self.look, self.frame())
        if caret is not None and self.shown.writings != writings:
            self.set_caret(caret, scroll=False)
            if place is not None:
                place.restore(self)
        if relabelled:
            self.viewport().update()
            self.squiggles.later()
        if change.caret is not None and self.shown.place_of(change.caret.target) is not None:
            self.set_caret(change.caret)
        # What was written may have taken the caret along to where it belongs; Qt tells nobody then.
        self._moving = True
        self._cursor_moved()
        self._moving = False

    def caret(self) -> Caret:
        """Where the caret stands, as the model says it."""
        place, index = self.shown.spot(self.textCursor().position())
        return Caret(self.shown.rows[place].target, index)

    def set_caret(self, caret: Caret, *, scroll: bool = True) -> None:
        """Put the caret at a place; nothing happens when its text is not shown."""
        position = self.shown.position(caret.target, caret.position)
        if position is None:
            return
        cursor = self.textCursor()
        cursor.setPosition(position)
        self._moving = True
        self.setTextCursor(cursor)
        self._moving = False
        if scroll:
            self._kept = None
            self.ensureCursorVisible()

    def current_row(self) -> Row | None:
        """The row in which the caret stands."""
        if not self.shown.rows:
            return None
        return self.shown.rows[self.shown.spot(self.textCursor().position())[0]]

    def span(self) -> Span:
        """What is selected, as the model says it."""
        cursor = self.textCursor()
        return self.span_between(cursor.selectionStart(), cursor.selectionEnd())

    def span_between(self, start: int, end: int) -> Span:
        """The span between two positions in the document."""
        first, begin = self.shown.spot(start)
        last, stop = self.shown.spot(end, after=end > start)
        return Span(tuple(self.shown.rows[first : last + 1]), begin, stop)

    def select(self, target: str, start: int, end: int) -> None:
        """Select a range of a text and bring it into view; for a jump to a finding."""
        first, last = self.shown.position(target, start), self.shown.position(target, end)
        if first is None or last is None:
            return
        cursor = self.textCursor()
        cursor.setPosition(first)
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self._bring_into_view()

    def _bring_into_view(self) -> None:
        """Scroll so that the caret's line is well inside, a third from the top where it was outside."""
        self._kept = None
        rect, height = self.cursorRect(), self.viewport().height()
        if rect.top() < 0 or rect.bottom() > height - rect.height():
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + rect.top() - height // 3)

    def _cursor_moved(self) -> None:
        if self.shown.changing or self.draft is None or not self.shown.rows:
            return
        cursor = self.textCursor()
        place, index = self.shown.spot(cursor.position())
        block = cursor.block()
        if self.shown.texts[place].is_inside(cursor.position() - block.position()):
            self._leave_number(cursor, place)
            return
        target = self.shown.rows[place].target
        if (target, index) == self._last_spot:
            return
        if target != self._last_spot[0]:
            self.viewport().update()
        self._last_spot = (target, index)
        if not self._moving:
            self.draft.history.break_typing()
        self.caret_moved.emit(target, index)

    def _leave_number(self, cursor: QTextCursor, place: int) -> None:
        """The caret may not stand inside a note's number: it goes on in the direction it came from."""
        shown = self.shown.texts[place]
        within = cursor.position() - cursor.block().position()
        forward = index = shown.to_model(within, after=True)
        before = shown.to_model(within)
        index = forward if self._last_spot[1] <= before else before
        mode = QTextCursor.MoveMode
        keep = mode.KeepAnchor if cursor.hasSelection() else mode.MoveAnchor
        cursor.setPosition(cursor.block().position() + shown.to_qt(index), keep)
        self.setTextCursor(cursor)

    def viewportEvent(self, event: QEvent) -> bool:
        """Over marked words: the card of their findings."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            told = (card(self.findings_at(event.pos())), self.redline.card(event.pos()))
            text = "<hr>".join(one for one in told if one)
            if text:
                QToolTip.showText(event.globalPos(), text, self.viewport())
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    def findings_at(self, place: QPoint) -> list[Finding]:
        """The findings on the words at a place of the viewport."""
        if not self.shown.rows:
            return []
        cursor = self.cursorForPosition(place)
        line = self.cursorRect(cursor)
        if abs(line.center().y() - place.y()) > line.height():
            return []  # below the text, where Qt gives the nearest place in it
        row, index = self.shown.spot(cursor.position())
        return self.squiggles.at(self.shown.rows[row].target, index)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which row has the caret."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the caret is elsewhere."""
        super().focusOutEvent(event)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, the text, and in the margin the labels."""
        self.paint_ground(event)
        super().paintEvent(event)
        paint_margin(self, event)
        self.redline.paint(event)

    def bar_position(self) -> float:
        """Where the bar beside the caret's row stands, in the viewport."""
        raise NotImplementedError

    def paint_ground(self, event: QPaintEvent) -> None:
        """What lies under the text."""
        raise NotImplementedError
