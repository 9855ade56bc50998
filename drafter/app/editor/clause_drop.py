"""A clause drawn from the list over the text: a line shows between which paragraphs it will go."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QMimeData, QPoint, QTimer
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFrame

from drafter.document.paragraph import ParagraphKind

if TYPE_CHECKING:
    from drafter.app.editor.page import Page

FORMAT = "application/x-drafter-clause"
_HEIGHT = 3
_EDGE, _STEP, _PACE = 36, 24, 40
"""Within so many pixels of the upper or lower edge the text is moved by so many, every so many ms."""


def clause_mime(kind: ParagraphKind) -> QMimeData:
    """What is drawn: the kind of the clause. It means something in this process only."""
    data = QMimeData()
    data.setData(FORMAT, QByteArray(f"{os.getpid()} {kind.value}".encode()))
    return data


def kind_of(data: QMimeData) -> ParagraphKind | None:
    """The kind of the clause that is drawn; None for anything else."""
    process, _, kind = bytes(data.data(FORMAT).data()).decode("ascii", "replace").partition(" ")
    known = {k.value: k for k in (ParagraphKind.PREAMBULAR, ParagraphKind.OPERATIVE)}
    return known.get(kind) if process == str(os.getpid()) else None


class ClauseDrop(QFrame):
    """The line, which lies over the page."""

    def __init__(self, page: Page) -> None:
        super().__init__(page.viewport())
        self.setObjectName("dropLine")
        self._page = page
        self._place, self._kind = QPoint(), ParagraphKind.OPERATIVE
        self._timer = QTimer(self)
        self._timer.setInterval(_PACE)
        self._timer.timeout.connect(self._scroll)
        self.hide()

    def over(self, event: QDropEvent) -> bool:
        """Whether a clause is drawn over the page; shows then where it will go."""
        kind = kind_of(event.mimeData())
        if kind is None or self._page.draft is None:
            return False
        self._place, self._kind = event.position().toPoint(), kind
        self._show()
        if self._direction():
            self._timer.start()
        else:
            self._timer.stop()
        return True

    def leave(self) -> None:
        """The clause was dropped, or drawn elsewhere."""
        self._timer.stop()
        self.hide()

    def index(self) -> int:
        """The index in the flat order before which it goes: the nearest that fits its kind."""
        from drafter.clauses.placing import fitting_index

        page = self._page
        assert page.draft is not None  # noqa: S101 - `over` looked
        resolution = page.draft.resolution
        place = page.cursorForPosition(self._place).block().blockNumber()
        row = page.shown.rows[min(place, len(page.shown.rows) - 1)]
        if not row.is_paragraph:
            paragraphs = [n for n, other in enumerate(page.shown.rows) if other.is_paragraph]
            before = sum(1 for n in paragraphs if n < place)
            return fitting_index(resolution, self._kind, before)
        top, bottom = self._edges(row.target)
        lower = self._place.y() > (top + bottom) / 2
        index = resolution.index(row.target) + (1 if lower else 0)
        return fitting_index(resolution, self._kind, index)

    def _edges(self, target: str) -> tuple[float, float]:
        page = self._page
        block = page.document().findBlockByNumber(page.shown.place_of(target) or 0)
        rect = page.document().documentLayout().blockBoundingRect(block)
        scrolled = page.verticalScrollBar().value()
        return rect.top() - scrolled, rect.bottom() - scrolled

    def _show(self) -> None:
        page = self._page
        assert page.draft is not None  # noqa: S101 - `over` looked
        paragraphs = page.draft.resolution.paragraphs
        index = self.index()
        if index < len(paragraphs):
            y = self._edges(paragraphs[index].id)[0]
        elif paragraphs:
            y = self._edges(paragraphs[-1].id)[1]
        else:
            y = self._edges("title")[1]
        sheet = page.frame()
        left, right = int(sheet.leftMargin()), int(sheet.rightMargin())
        width = page.viewport().width() - left - right
        self.setGeometry(left, round(y) - _HEIGHT // 2, width, _HEIGHT)
        self.show()
        self.raise_()

    def _direction(self) -> int:
        y, height = self._place.y(), self._page.viewport().height()
        return -1 if y < _EDGE else 1 if y > height - _EDGE else 0

    def _scroll(self) -> None:
        bar = self._page.verticalScrollBar()
        bar.setValue(bar.value() + self._direction() * _STEP)
        self._show()
