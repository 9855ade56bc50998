"""Changes of the text that came past the handlers, read off the document and performed on the model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextCursor

from drafter.app.editor import typing
from drafter.app.editor.positions import from_qt_text
from drafter.app.editor.typing import Span
from drafter.app.language import tr
from drafter.document.fragment import lines_fragment
from drafter.document.paragraph import ParagraphKind

if TYPE_CHECKING:
    from drafter.app.editor.surface import Surface


class SafetyNet(QObject):
    """Watches a surface's document for changes that are not the surface's own."""

    def __init__(self, surface: Surface) -> None:
        super().__init__(surface)
        self._surface = surface
        self._waiting = False
        surface.document().contentsChange.connect(self._changed)

    def _changed(self, start: int, removed: int, added: int) -> None:
        if self._surface.shown.changing or self._surface.draft is None or self._waiting:
            return
        if removed == added and self._equals_model(start, added):
            return
        self._waiting = True
        end = min(start + removed, self._model_length())
        span = self._old_span(start, end)
        cursor = QTextCursor(self._surface.document())
        cursor.setPosition(start)
        last = self._surface.document().characterCount() - 1
        cursor.setPosition(min(start + added, last), QTextCursor.MoveMode.KeepAnchor)
        text = from_qt_text(cursor.selectedText())
        # Not inside the signal: Qt is in the middle of its own change.
        QTimer.singleShot(0, self, lambda: self._foreign(span, text))

    def _equals_model(self, start: int, length: int) -> bool:
        """Whether the blocks of a range still read as the model has them (only formats changed)."""
        block = self._surface.document().findBlock(start)
        while block.isValid() and block.position() <= start + length:
            number = block.blockNumber()
            if (
                number >= len(self._surface.shown.texts)
                or block.text() != self._surface.shown.texts[number].text
            ):
                return False
            block = block.next()
        return True

    def _model_length(self) -> int:
        return sum(shown.length + 1 for shown in self._surface.shown.texts) - 1

    def _old_span(self, start: int, end: int) -> Span:
        """The span of a range of positions as they were before the foreign change."""
        spots: list[tuple[int, int]] = []
        for position in (start, end):
            offset = 0
            for place, shown in enumerate(self._surface.shown.texts):
                if position <= offset + shown.length:
                    spots.append((place, shown.to_model(position - offset)))
                    break
                offset += shown.length + 1
            else:
                last = len(self._surface.shown.texts) - 1
                spots.append((last, len(self._surface.shown.texts[last].content)))
        (first, begin), (last, stop) = spots
        return Span(tuple(self._surface.shown.rows[first : last + 1]), begin, stop)

    def _foreign(self, span: Span, text: str) -> None:
        """A change that came past the handlers: perform it on the model, then show what is true."""
        self._waiting = False
        if self._surface.draft is None:
            return
        row = span.first
        kind = ParagraphKind(row.role) if row.is_paragraph else ParagraphKind.TEXT
        fragment = lines_fragment(text, kind, row.level)
        edits, caret = typing.pasted(self._surface.draft.resolution, span, fragment)
        self._surface.shown.fill(
            self._surface.make_rows(), self._surface.look, self._surface.frame()
        )
        self._surface.perform(edits, tr("Change"), caret)
