"""A text widget that shows rows of the open draft and turns every change into edits of the model.

How changes are caught: keys, input methods, paste and drop are intercepted before QTextEdit acts on
them, turned into edits, performed on the draft, and come back as an update of the changed blocks.
So the model decides, and the widget can never hold what the model does not. What does not pass
through these handlers (an accessibility tool that sets text, a drag to another program) is seen in
`contentsChange`, read as a replacement of a range, and performed in the same way; see `safety_net`.
Reconciling alone was rejected: Qt would act first, on rules of its own (Enter copies formats, a
number of a note can be cut in two), and the model would have to guess what was meant.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDropEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QMenu, QWidget

from drafter.app.editor import clipboard, typing
from drafter.app.editor.keys import Command, command_of, is_text
from drafter.app.editor.look import Room
from drafter.app.editor.positions import from_qt_text
from drafter.app.editor.rows_view import RowsView
from drafter.app.editor.safety_net import SafetyNet
from drafter.app.language import later, tr
from drafter.app.theme.theme import Theme
from drafter.document.edits import Edit, EditError
from drafter.document.history import Caret
from drafter.document.marked_text import MarkKind
from drafter.document.structure import toggle_mark

_UNDO_LABELS = {
    "typing": later("Typing"),
    "delete": later("Delete"),
    "split": later("New paragraph"),
    "paste": later("Paste"),
}


class Surface(RowsView):
    """A view that takes input. What the keys do beyond typing is a subclass's: see `tab_pressed`."""

    menu_wanted = Signal(QMenu)

    def __init__(self, theme: Theme, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(theme, room, parent)
        self._net = SafetyNet(self)
        self.helps = True
        """Whether quotation marks, spaces and closing marks are put right as one types."""

    def _helped(self) -> bool:
        return self.helps and self.draft is not None and self.draft.resolution.language == "en"

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
            edits, caret = typing.typed(
                self.draft.resolution, self.span(), text, helped=self._helped()
            )
            self.perform(edits, tr(_UNDO_LABELS["typing"]), caret, typed=True)

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
            span = self.span_between(cursor.selectionStart(), cursor.selectionEnd())
        edits, caret = typing.removal(self.draft.resolution, span)
        self.perform(edits, tr(_UNDO_LABELS["delete"]), caret, typed=True)

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
            self.perform(done[0], tr("Join paragraphs"), done[1])

    def new_paragraph(self) -> None:
        """Enter."""
        if self.draft is None:
            return
        edits, caret = typing.split(self.draft.resolution, self.span(), helped=self._helped())
        if edits:
            self.perform(edits, tr(_UNDO_LABELS["split"]), caret)
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

    def createMimeDataFromSelection(self) -> QMimeData:
        """The selection, out of the model."""
        assert self.draft is not None  # noqa: S101 - there is no selection without a draft
        resolution, span = self.draft.resolution, self.span()
        return clipboard.to_mime(typing.copied(resolution, span), typing.piece(resolution, span))

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
        self.perform(edits, tr(_UNDO_LABELS["paste"]), caret)

    def cut(self) -> None:
        """Copy the selection, then delete it."""
        if self.draft is None or self.span().is_empty:
            return
        self.copy()
        edits, caret = typing.removal(self.draft.resolution, self.span())
        self.perform(edits, tr("Cut"), caret)

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
            self.perform(edits, tr("Move text"), caret)

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


_MOVE = QTextCursor.MoveOperation
_FORWARD = (_MOVE.NextCharacter, _MOVE.NextWord, _MOVE.EndOfBlock)
_DELETIONS = {
    Command.BACKSPACE: _MOVE.PreviousCharacter,
    Command.BACKSPACE_WORD: _MOVE.PreviousWord,
    Command.DELETE: _MOVE.NextCharacter,
    Command.DELETE_WORD: _MOVE.NextWord,
    Command.DELETE_TO_END: _MOVE.EndOfBlock,
}
