"""The notes, each a row with its number: edited with the same keys as the page."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextFrameFormat
from PySide6.QtWidgets import QWidget

from drafter.app.editor.look import NOTES_ROOM
from drafter.app.editor.rows import ADOPTION, Numbering, Row, note_rows
from drafter.app.editor.surface import Surface
from drafter.app.language import tr
from drafter.app.theme.theme import Theme
from drafter.document.marked_text import MarkedText

NO_NOTES = Row("", ADOPTION, MarkedText())
"""Shown where there are no notes; it cannot be edited."""


class Notes(Surface):
    """The texts of the footnotes in the order of their numbers."""

    def __init__(self, theme: Theme, numbering: Numbering, parent: QWidget | None = None) -> None:
        super().__init__(theme, NOTES_ROOM, parent)
        self.numbering = numbering
        self.setAccessibleName(tr("Footnotes"))
        self.setAccessibleDescription(tr("Each footnote begins with its number."))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def make_rows(self) -> list[Row]:
        """A row for each note; one that cannot be edited where there is none."""
        if self.draft is None:
            return []
        self.numbering.update(self.draft.resolution)
        return note_rows(self.draft.resolution, self.numbering) or [NO_NOTES]

    def frame(self) -> QTextFrameFormat:
        """A small margin."""
        room, z = NOTES_ROOM, self.zoom
        frame = QTextFrameFormat()
        self.set_sides(frame, (room.margin + room.gutter) * z, room.margin * z)
        frame.setTopMargin(room.margin * z * 0.6)
        frame.setBottomMargin(room.foot * z)
        return frame

    def bar_position(self) -> float:
        """Where the bar beside the caret's row stands."""
        return 3.0

    def paint_ground(self, event: QPaintEvent) -> None:
        """A sheet without an edge."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.look.theme.colour("page.sheet"))
        painter.end()
