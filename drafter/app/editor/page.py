"""The page: the resolution on a sheet that lies on a desk."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextFrameFormat,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from drafter.app.dragging import drawn_row
from drafter.app.editor import typing
from drafter.app.editor.clause_drop import ClauseDrop
from drafter.app.editor.kept_place import KeptPlace
from drafter.app.editor.keys import is_text
from drafter.app.editor.look import PAGE_ROOM
from drafter.app.editor.masthead import MastheadLines, masthead_lines, paint_masthead
from drafter.app.editor.offers import Offers
from drafter.app.editor.rows import Numbering, Row, by_target, page_rows
from drafter.app.editor.surface import Surface
from drafter.app.editor.typing import Span
from drafter.app.language import tr
from drafter.app.theme.theme import Theme
from drafter.document import structure
from drafter.document.edits import Edit, InsertFootnote
from drafter.document.history import Caret
from drafter.document.marked_text import MarkedText
from drafter.document.paragraph import ParagraphKind
from drafter.open_draft import OpenDraft
from drafter.open_draft.completing.completion import Completion
from drafter.open_draft.completing.offering import completions

_SHEET_WIDTH = 740.0
_DESK = 18.0
_TOP = 40.0
_NARROW = 640
_KEPT = QEvent.Type(QEvent.registerEventType())


class Page(Surface):
    """Title, organ line and paragraphs, with the masthead above them.

    `zoom_wanted` asks for a size larger (1) or smaller (-1); `clause_dropped` gives the index before which
    a clause was dropped, `paragraph_dropped` a Drawn and the index for a paragraph of the library.
    """

    zoom_wanted = Signal(int)
    clause_dropped = Signal(int)
    paragraph_dropped = Signal(object, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, PAGE_ROOM, parent)
        self.numbering = Numbering()
        self._masthead: MastheadLines | None = None
        self.offers = Offers(self, theme)
        self.offers.taken.connect(self._complete)
        self.clause_drop = ClauseDrop(self)
        self.setAccessibleName(tr("Text of the resolution"))
        self.setAccessibleDescription(
            tr(
                "Enter makes the next paragraph, Tab and Shift+Tab change its level, "
                "Alt+Up and Alt+Down move it, F6 leaves the text."
            )
        )
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_draft(self, draft: OpenDraft) -> None:
        """Show another draft from its beginning, the caret at the title."""
        self._masthead = None
        self.numbering = Numbering()
        super().show_draft(draft)
        self.set_caret(Caret("title", 0), scroll=False)

    def make_rows(self) -> list[Row]:
        """Title, organ line, paragraphs and adoption line."""
        if self.draft is None:
            return []
        self.numbering.update(self.draft.resolution)
        return page_rows(self.draft.resolution, self.numbering, by_target(self.shown.rows))

    def frame(self) -> QTextFrameFormat:
        """Margins of the sheet, at the top with room for the masthead."""
        room, z = PAGE_ROOM, self.zoom
        margin = self._margin()
        frame = QTextFrameFormat()
        self.set_sides(frame, _DESK + margin + room.gutter * z, _DESK + margin)
        frame.setTopMargin(_DESK + (_TOP + self._masthead_lines().height) * z)
        frame.setBottomMargin(_DESK + room.foot * z)
        return frame

    def _margin(self) -> float:
        margin = PAGE_ROOM.margin * self.zoom
        return margin if self.viewport().width() > _NARROW * self.zoom else margin * 0.55

    def _masthead_lines(self) -> MastheadLines:
        assert self.draft is not None  # noqa: S101 - called with a draft only
        self._masthead = masthead_lines(
            self.draft.resolution.masthead, self.draft.resolution.language
        )
        return self._masthead

    def bar_position(self) -> float:
        """Where the bar beside the caret's row stands."""
        return _DESK + 12 * self.zoom

    def paint_ground(self, event: QPaintEvent) -> None:
        """The desk, the sheet, and the masthead at its head."""
        painter = QPainter(self.viewport())
        theme = self.look.theme
        painter.fillRect(event.rect(), theme.colour("page.desk"))
        scroll = self.verticalScrollBar().value()
        width = self.viewport().width()
        # Of what is laid out by now: the document's own size would have all of it laid out first.
        height = self.verticalScrollBar().maximum() + self.viewport().height()
        sheet = QRectF(_DESK, _DESK - scroll, width - 2 * _DESK, height - 2 * _DESK)
        painter.setPen(QPen(theme.colour("page.sheet_edge"), 1))
        painter.setBrush(theme.colour("page.sheet"))
        painter.drawRect(sheet.adjusted(-0.5, -0.5, 0.5, 0.5))
        if self.draft is not None and self._masthead is not None:
            margin = self._margin()
            area = QRectF(
                _DESK + margin,
                _DESK + _TOP * self.zoom - scroll,
                width - 2 * (_DESK + margin),
                self._masthead.height * self.zoom,
            )
            if area.bottom() >= event.rect().top():
                painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
                paint_masthead(painter, self._masthead, self.look, area)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the sheet in the middle of the desk, and the text in view on it."""
        self._keep_place()
        self._centre()
        super().resizeEvent(event)
        self._refit()

    def _keep_place(self) -> None:
        """Scroll back to what is in view now, once for all the sizes that the page passes through before it
        is painted next."""
        if self._kept is None:
            self._kept = KeptPlace.of(self)
            if self._kept is not None:
                again = QEvent(_KEPT)
                QCoreApplication.postEvent(self, again, Qt.EventPriority.HighEventPriority.value)

    def event(self, event: QEvent) -> bool:
        """The page has its size: show what was in view before."""
        if event.type() == _KEPT and self._kept is not None:
            self._kept.restore(self)
            self._kept = None
            return True
        return super().event(event)

    def set_zoom(self, zoom: float) -> None:
        """Zoom the text and the sheet with it."""
        if zoom != self.zoom:
            self.zoom = zoom
            self._centre()
            self.refill()

    def _centre(self) -> None:
        bar = self.verticalScrollBar().sizeHint().width()
        free = self.width() - bar - (_SHEET_WIDTH * self.zoom + 2 * _DESK)
        side = max(int(free // 2), 0)
        if self.viewportMargins().left() != side:
            self.setViewportMargins(side, 0, side, 0)

    def _refit(self) -> None:
        if self.draft is None:
            return
        wanted = self.frame()
        now = self.document().rootFrame().frameFormat()
        if (now.leftMargin(), now.rightMargin()) != (wanted.leftMargin(), wanted.rightMargin()):
            self.shown.set_frame(wanted)
        self.squiggles.later()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Text or a clause may be dropped."""
        if self.clause_drop.over(event):
            event.acceptProposedAction()
        else:
            super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where it would go."""
        if self.clause_drop.over(event):
            event.acceptProposedAction()
        else:
            super().dragMoveEvent(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It goes elsewhere."""
        self.clause_drop.leave()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """A clause goes between paragraphs, text to the place under the pointer."""
        if self.clause_drop.over(event):
            index = self.clause_drop.index()
            self.clause_drop.leave()
            event.acceptProposedAction()
            drawn = drawn_row(event.mimeData())
            if drawn is not None:
                self.paragraph_dropped.emit(drawn, index)
            else:
                self.clause_dropped.emit(index)
        else:
            super().dropEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the wheel asks for another size, else it scrolls."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.zoom_wanted.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    # Completion

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of another theme, the list of offers too."""
        self.offers.set_theme(theme)
        super().set_theme(theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What is offered at the caret comes first; then typing, after which something may be offered."""
        if not event.modifiers() and self.offers.key(Qt.Key(event.key())):
            return
        super().keyPressEvent(event)
        if not is_text(event):
            self.offers.hide()
        elif self.helps:
            self.offer(chosen=False)

    def offer(self, *, chosen: bool = True) -> None:
        """Show how what stands before the caret may go on; with `chosen` the first one is marked."""
        row = self.current_row()
        if self.draft is None or row is None or not row.editable or not self.span().is_empty:
            self.offers.hide()
            return
        caret = self.caret()
        self.offers.offer(
            completions(self.draft.resolution, caret.target, caret.position), chosen=chosen
        )

    def _complete(self, completion: Completion) -> None:
        row, caret = self.current_row(), self.caret()
        if self.draft is None or row is None:
            return
        span = Span((row,), completion.start, caret.position)
        edits, after = typing.typed(self.draft.resolution, span, completion.text)
        self.perform(edits, tr("Complete"), after)

    # Structure

    def selected_paragraphs(self) -> list[Row]:
        """The paragraphs that the selection touches."""
        return [row for row in self.span().rows if row.is_paragraph]

    def tab_pressed(self, *, back: bool) -> None:
        """Change the level of the paragraphs that are selected."""
        self.change_level(-1 if back else 1)

    def change_level(self, by: int) -> None:
        """One level down (1) or up (-1), with the subparagraphs."""
        if self.draft is None:
            return
        resolution = self.draft.resolution
        edits: list[Edit] = []
        moved: set[str] = set()
        for row in self.selected_paragraphs():
            if row.target not in moved:
                new = structure.change_level(resolution, row.target, by)
                moved |= {getattr(edit, "paragraph", "") for edit in new}
                edits += new
        self.perform(edits, tr("Lower level") if by > 0 else tr("Higher level"), self.caret())

    def move_paragraph(self, by: int) -> None:
        """Move the paragraph of the caret up (-1) or down (1), its subparagraphs with it."""
        row = self.current_row()
        if self.draft is None or row is None or not row.is_paragraph:
            return
        edits = structure.move_paragraph(self.draft.resolution, row.target, by)
        self.perform(edits, tr("Move paragraph"), self.caret())

    def delete_paragraph(self) -> None:
        """Delete the paragraph of the caret with its subparagraphs."""
        row = self.current_row()
        if self.draft is None or row is None or not row.is_paragraph:
            return
        resolution = self.draft.resolution
        index = resolution.index(row.target)
        edits = structure.delete_subtree(resolution, row.target)
        rest = [p.id for p in resolution.paragraphs[index + len(edits) :]][:1]
        rest = rest or [p.id for p in resolution.paragraphs[:index]][-1:]
        self.perform(edits, tr("Delete paragraph"), Caret(rest[0], 0) if rest else None)

    def set_kind(self, kind: ParagraphKind) -> None:
        """Make the selected paragraphs of another kind."""
        level = 1 if kind is ParagraphKind.SUBPARAGRAPH else 0
        if self.draft is None:
            return
        edits: list[Edit] = [
            structure.replace_kind(self.draft.resolution.paragraph(row.target), kind, level)
            for row in self.selected_paragraphs()
            if row.role != kind.value
        ]
        self.perform(edits, tr("Change kind"), self.caret())

    def insert_footnote(self) -> str | None:
        """Insert a note at the caret; its id, None where no note may stand."""
        row = self.current_row()
        if self.draft is None or row is None or not row.editable:
            return None
        caret = self.caret()
        edits = structure.insert_footnote(
            self.draft.resolution, caret.target, caret.position, MarkedText()
        )
        self.perform(edits, tr("Insert footnote"), Caret(caret.target, caret.position + 1))
        return next((e.footnote.id for e in edits if isinstance(e, InsertFootnote)), None)
