"""A text widget that shows rows of the open draft and turns every change into edits of the model.

How changes are caught: keys, input methods, paste and drop are intercepted before QTextEdit acts on
them, turned into edits, performed on the draft, and come back as an update of the changed blocks.
So the model decides, and the widget can never hold what the model does not. What does not pass
through these handlers (an accessibility tool that sets text, a drag to another program) is seen in
`contentsChange`, read as a replacement of a range, and performed in the same way; see `_foreign`.
Reconciling alone was rejected: Qt would act first, on rules of its own (Enter copies formats, a
number of a note can be cut in two), and the model would have to guess what was meant.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDropEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QTextCursor,
    QTextFrameFormat,
    QTextOption,
)
from PySide6.QtWidgets import QMenu, QTextEdit, QWidget

from drafter.app.editor import clipboard, typing
from drafter.app.editor.keys import Command, command_of, is_text
from drafter.app.editor.look import Look, Room
from drafter.app.editor.margin import paint_margin
from drafter.app.editor.positions import from_qt_text
from drafter.app.editor.rows import Row
from drafter.app.editor.shown import ShownRows
from drafter.app.editor.squiggles import Squiggles
from drafter.app.editor.typing import Span
from drafter.app.theme.theme import Theme
from drafter.document.edits import Edit, EditError
from drafter.document.fragment import lines_fragment
from drafter.document.history import Caret
from drafter.document.marked_text import MarkKind
from drafter.document.paragraph import ParagraphKind
from drafter.document.structure import toggle_mark
from drafter.open_draft import Change, OpenDraft

_UNDO_LABELS = {"typing": "Typing", "delete": "Delete", "split": "New paragraph", "paste": "Paste"}


class Surface(QTextEdit):
    """Shows the rows that a subclass makes of the draft; see `make_rows`."""

    caret_moved = Signal(str, int)
    menu_wanted = Signal(QMenu)

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
        self.shown = ShownRows(self.document())
        self.squiggles = Squiggles(self)
        self._last_spot: tuple[str, int] = ("", -1)
        self._moving = False
        self._foreign_waiting = False
        self.document().contentsChange.connect(self._contents_changed)
        self.cursorPositionChanged.connect(self._cursor_moved)
        self.verticalScrollBar().valueChanged.connect(self.squiggles.later)

    # The draft and its rows

    def make_rows(self) -> list[Row]:
        """The rows to show, from the draft."""
        raise NotImplementedError

    def frame(self) -> QTextFrameFormat:
        """The room around the text."""
        raise NotImplementedError

    def show_draft(self, draft: OpenDraft) -> None:
        """Show another draft from its beginning."""
        self.draft = draft
        self.squiggles.clear()
        self.refill()
        self.verticalScrollBar().setValue(0)

    def refill(self) -> None:
        """Write all rows anew (another draft, theme or zoom); the caret stays at its place."""
        if self.draft is None:
            return
        caret = self.caret() if self.shown.rows else None
        self.look = Look(self.look.theme, self.zoom, self._room)
        self.shown.fill(self.make_rows(), self.look, self.frame())
        if caret is not None:
            self.set_caret(caret, scroll=False)
        self.squiggles.show_now()
        self.viewport().update()

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
        relabelled = self.shown.update(self.make_rows(), self.look, self.frame())
        if relabelled:
            self.viewport().update()
            self.squiggles.later()
        if change.caret is not None and self.shown.place_of(change.caret.target) is not None:
            self.set_caret(change.caret)

    # The caret

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
            self.ensureCursorVisible()

    def current_row(self) -> Row | None:
        """The row in which the caret stands."""
        if not self.shown.rows:
            return None
        return self.shown.rows[self.shown.spot(self.textCursor().position())[0]]

    def span(self) -> Span:
        """What is selected, as the model says it."""
        cursor = self.textCursor()
        return self._span_between(cursor.selectionStart(), cursor.selectionEnd())

    def _span_between(self, start: int, end: int) -> Span:
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

    # Performing

    def perform(
        self,
        edits: Sequence[Edit],
        label: str,
        after: Caret | None = None,
        *,
        typed: bool = False,
    ) -> None:
        """Perform edits on the draft with the caret's place before and after them."""
        if self.draft is None:
            return
        try:
            done = self.draft.perform(edits, label, self.caret(), after, typing=typed)
        except EditError:
            self.refill()  # the widget was behind the model; show what is true
            return
        if not done and after is not None:
            self.set_caret(after)

    def type_text(self, text: str) -> None:
        """Type characters at the caret or over the selection."""
        if self.draft is not None and text:
            edits, caret = typing.typed(self.draft.resolution, self.span(), text)
            self.perform(edits, _UNDO_LABELS["typing"], caret, typed=True)

    def delete(self, move: QTextCursor.MoveOperation) -> None:
        """Delete the selection, or from the caret to where `move` leads; joins at the ends of texts."""
        if self.draft is None:
            return
        cursor = self.textCursor()
        span = self.span()
        if span.is_empty:
            block = cursor.block()
            cursor.movePosition(move, QTextCursor.MoveMode.KeepAnchor)
            if cursor.block() != block or not cursor.hasSelection():
                self._join(forward=move in _FORWARD)
                return
            span = self._span_between(cursor.selectionStart(), cursor.selectionEnd())
        edits, caret = typing.removal(self.draft.resolution, span)
        self.perform(edits, _UNDO_LABELS["delete"], caret, typed=True)

    def _join(self, *, forward: bool) -> None:
        place, _ = self.shown.spot(self.textCursor().position())
        upper, lower = (place, place + 1) if forward else (place - 1, place)
        if self.draft is None or upper < 0 or lower >= len(self.shown.rows):
            return
        before, row = self.shown.rows[upper], self.shown.rows[lower]
        if not row.is_paragraph:
            return
        done = typing.join_backwards(self.draft.resolution, row.target, before)
        if done is not None:
            self.perform(done[0], "Join paragraphs", done[1])

    def new_paragraph(self) -> None:
        """Enter."""
        if self.draft is None:
            return
        edits, caret = typing.split(self.draft.resolution, self.span())
        if edits:
            self.perform(edits, _UNDO_LABELS["split"], caret)
        else:
            place, _ = self.shown.spot(self.textCursor().position())
            if place + 1 < len(self.shown.rows):
                self.set_caret(Caret(self.shown.rows[place + 1].target, 0))

    def toggle(self, kind: MarkKind) -> None:
        """Put a mark over the selection, or take it away where all of it has it."""
        if self.draft is None:
            return
        resolution, edits = self.draft.resolution, []
        for row, start, end in self.span().pieces():
            if row.editable and start < end:
                edits += toggle_mark(resolution, row.target, start, end, kind)
        cursor = self.textCursor()
        ends = cursor.anchor(), cursor.position()
        self.perform(edits, kind.value.capitalize())
        cursor.setPosition(ends[0])
        cursor.setPosition(ends[1], QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    # The clipboard

    def createMimeDataFromSelection(self) -> QMimeData:
        """The selection, out of the model."""
        assert self.draft is not None  # noqa: S101 - there is no selection without a draft
        return clipboard.to_mime(typing.copied(self.draft.resolution, self.span()))

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Text can be pasted; files belong to the window."""
        return clipboard.can_paste(source) and not source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste."""
        if self.draft is None or not self.canInsertFromMimeData(source):
            return
        resolution, span = self.draft.resolution, self.span()
        fragment = clipboard.from_mime(resolution, source, span.first)
        edits, caret = typing.pasted(resolution, span, fragment)
        self.perform(edits, _UNDO_LABELS["paste"], caret)

    def cut(self) -> None:
        """Copy the selection, then delete it."""
        if self.draft is None or self.span().is_empty:
            return
        self.copy()
        edits, caret = typing.removal(self.draft.resolution, self.span())
        self.perform(edits, "Cut", caret)

    def dropEvent(self, event: QDropEvent) -> None:
        """Text dropped here goes to the place under the pointer; from here it is moved."""
        source = event.mimeData()
        if self.draft is None or not self.canInsertFromMimeData(source):
            event.ignore()
            return
        position = self.cursorForPosition(event.position().toPoint()).position()
        cursor = self.textCursor()
        inside = cursor.selectionStart() <= position <= cursor.selectionEnd()
        own = event.source() in (self, self.viewport())
        if own and cursor.hasSelection() and inside:
            event.ignore()
            return
        # A copy in Qt's eyes, whatever it is: else it would delete the moved text on its own.
        move = own and event.dropAction() == Qt.DropAction.MoveAction
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if move and cursor.hasSelection():
            length = cursor.selectionEnd() - cursor.selectionStart()
            behind = position > cursor.selectionEnd()
            self.cut_silently()
            position -= length if behind else 0
        place = self.textCursor()
        place.setPosition(min(position, self.document().characterCount() - 1))
        self.setTextCursor(place)
        self.insertFromMimeData(source)

    def cut_silently(self) -> None:
        """Delete the selection without touching the clipboard."""
        if self.draft is not None:
            edits, caret = typing.removal(self.draft.resolution, self.span())
            self.perform(edits, "Move text", caret)

    # Events

    def event(self, event: QEvent) -> bool:
        """Leave every key with Ctrl or Alt to the window's actions before QTextEdit claims it."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(is_text(event))
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Typing and deleting become edits; moving the caret is left to Qt."""
        command = command_of(event)
        if command is Command.MOVE:
            super().keyPressEvent(event)
        elif command is Command.NEW_PARAGRAPH:
            self.new_paragraph()
        elif command is Command.TAB or command is Command.BACKTAB:
            self.tab_pressed(back=command is Command.BACKTAB)
        elif command in _DELETIONS:
            self.delete(_DELETIONS[command])
        elif command is Command.TEXT:
            self.type_text(event.text())
        else:
            event.ignore()

    def tab_pressed(self, *, back: bool) -> None:
        """Tab and Shift+Tab; here they move the focus."""
        self.focusNextPrevChild(not back)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Committed text becomes an edit; what is still being composed is shown by Qt."""
        if event.replacementLength():
            cursor = self.textCursor()
            start = cursor.position() + event.replacementStart()
            cursor.setPosition(max(start, cursor.block().position()))
            end = cursor.position() + event.replacementLength()
            cursor.setPosition(min(end, cursor.block().position() + cursor.block().length() - 1),
                               QTextCursor.MoveMode.KeepAnchor)  # fmt: skip
            self.setTextCursor(cursor)
        if event.commitString():
            self._end_composing()
            self.type_text(from_qt_text(event.commitString()))
        elif (event.preeditString() or event.replacementLength()) and not self.span().is_empty:
            self.cut_silently()
        super().inputMethodEvent(QInputMethodEvent(event.preeditString(), event.attributes()))

    def _end_composing(self) -> None:
        if self.textCursor().block().layout().preeditAreaText():
            super().inputMethodEvent(QInputMethodEvent())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """A menu of the window's own actions instead of Qt's, which would bypass the model."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            self.setTextCursor(self.cursorForPosition(event.pos()))
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.menu_wanted.emit(menu)
        menu.popup(event.globalPos())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press ends the step of typing, then is Qt's."""
        if self.draft is not None:
            self.draft.history.break_typing()
        super().mousePressEvent(event)

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

    def bar_position(self) -> float:
        """Where the bar beside the caret's row stands, in the viewport."""
        raise NotImplementedError

    def paint_ground(self, event: QPaintEvent) -> None:
        """What lies under the text."""
        raise NotImplementedError

    # The safety net

    def _contents_changed(self, start: int, removed: int, added: int) -> None:
        if self.shown.changing or self.draft is None or self._foreign_waiting:
            return
        if removed == added and self._equals_model(start, added):
            return
        self._foreign_waiting = True
        end = min(start + removed, self._model_length())
        span = self._old_span(start, end)
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        last = self.document().characterCount() - 1
        cursor.setPosition(min(start + added, last), QTextCursor.MoveMode.KeepAnchor)
        text = from_qt_text(cursor.selectedText())
        # Not inside the signal: Qt is in the middle of its own change.
        QTimer.singleShot(0, self, lambda: self._foreign(span, text))

    def _equals_model(self, start: int, length: int) -> bool:
        """Whether the blocks of a range still read as the model has them (only formats changed)."""
        block = self.document().findBlock(start)
        while block.isValid() and block.position() <= start + length:
            number = block.blockNumber()
            if number >= len(self.shown.texts) or block.text() != self.shown.texts[number].text:
                return False
            block = block.next()
        return True

    def _model_length(self) -> int:
        return sum(shown.length + 1 for shown in self.shown.texts) - 1

    def _old_span(self, start: int, end: int) -> Span:
        """The span of a range of positions as they were before the foreign change."""
        spots: list[tuple[int, int]] = []
        for position in (start, end):
            offset = 0
            for place, shown in enumerate(self.shown.texts):
                if position <= offset + shown.length:
                    spots.append((place, shown.to_model(position - offset)))
                    break
                offset += shown.length + 1
            else:
                last = len(self.shown.texts) - 1
                spots.append((last, len(self.shown.texts[last].content)))
        (first, begin), (last, stop) = spots
        return Span(tuple(self.shown.rows[first : last + 1]), begin, stop)

    def _foreign(self, span: Span, text: str) -> None:
        """A change that came past the handlers: perform it on the model, then show what is true."""
        self._foreign_waiting = False
        if self.draft is None:
            return
        row = span.first
        kind = ParagraphKind(row.role) if row.is_paragraph else ParagraphKind.TEXT
        fragment = lines_fragment(text, kind, row.level)
        edits, caret = typing.pasted(self.draft.resolution, span, fragment)
        self.shown.fill(self.make_rows(), self.look, self.frame())
        self.perform(edits, "Change", caret)


_MOVE = QTextCursor.MoveOperation
_FORWARD = (_MOVE.NextCharacter, _MOVE.NextWord, _MOVE.EndOfBlock)
_DELETIONS = {
    Command.BACKSPACE: _MOVE.PreviousCharacter,
    Command.BACKSPACE_WORD: _MOVE.PreviousWord,
    Command.DELETE: _MOVE.NextCharacter,
    Command.DELETE_WORD: _MOVE.NextWord,
    Command.DELETE_TO_END: _MOVE.EndOfBlock,
}
