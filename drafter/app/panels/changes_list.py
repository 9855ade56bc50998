"""The list of changes: kind and place, below it the words with what was struck and added."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from drafter.app.language import later, tr
from drafter.app.panels.marked_words import as_words
from drafter.app.panels.two_lines import PAD, Index, TwoLineDelegate, demi_bold
from drafter.app.worded import worded
from drafter.revision.changes import ChangeKind, ListedChange, Piece

CHANGE = Qt.ItemDataRole.UserRole
_BEFORE, _MOST = 24, 160
WORDS = {
    ChangeKind.CHANGED: later("Changed"),
    ChangeKind.ADDED: later("Added"),
    ChangeKind.DELETED: later("Deleted"),
    ChangeKind.MOVED: later("Moved"),
    ChangeKind.FORMATTED: later("Set otherwise"),
}
_COLOURS = {"kept": "window.text", "deleted": "finding.error", "inserted": "finding.advice"}


class ChangesModel(QAbstractListModel):
    """The changes in the order of the text."""

    def __init__(self) -> None:
        super().__init__()
        self.changes: tuple[ListedChange, ...] = ()

    def set_changes(self, changes: Sequence[ListedChange]) -> None:
        """Show these."""
        if tuple(changes) == self.changes:
            return
        self.beginResetModel()
        self.changes = tuple(changes)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """The number of changes."""
        return 0 if parent.isValid() else len(self.changes)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The change, or itself said aloud."""
        if not index.isValid():
            return None
        change = self.changes[index.row()]
        if role == CHANGE:
            return change
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{tr(WORDS[change.kind])}, {where(change)}: {as_words(excerpt(change.pieces))}"
        return None


def where(change: ListedChange) -> str:
    """The place, and whether its opening phrase says less or more now."""
    direction = change.verb.direction if change.verb is not None else ""
    place = worded(change.place)
    return f"{place} · {worded(direction)}" if direction else place


def excerpt(pieces: Sequence[Piece]) -> list[Piece]:
    """The words from shortly before the first change on."""
    shown: list[Piece] = []
    room = _MOST
    for number, piece in enumerate(pieces):
        text = piece.text.replace("\n", " ")
        if number == 0 and piece.what == "kept" and len(pieces) > 1 and len(text) > _BEFORE:
            text = "…" + text[-_BEFORE:].split(" ", 1)[-1]
        shown.append(Piece(piece.what, text[:room]))
        room -= len(text)
        if room <= 0:
            break
    return shown


class ChangeDelegate(TwoLineDelegate):
    """Draws kind and place, and below them the words."""

    def draw_words(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one change."""
        change: ListedChange = index.data(CHANGE)
        metrics, bold = QFontMetrics(option.font), demi_bold(option.font)
        left, right = option.rect.left() + PAD + 2, option.rect.right() - PAD
        base = option.rect.top() + PAD + metrics.ascent()
        painter.setFont(bold)
        painter.setPen(self.ink(option, "window.text"))
        painter.drawText(left, base, tr(WORDS[change.kind]))
        x = left + QFontMetrics(bold).horizontalAdvance(tr(WORDS[change.kind])) + 8
        painter.setFont(option.font)
        painter.setPen(self.ink(option, "window.muted"))
        place = metrics.elidedText(where(change), Qt.TextElideMode.ElideRight, right - x)
        painter.drawText(x, base, place)
        x, base = left, base + metrics.height() + 2
        for piece in excerpt(change.pieces):
            font = QFont(option.font)
            font.setStrikeOut(piece.what == "deleted")
            font.setUnderline(piece.what == "inserted")
            painter.setFont(font)
            painter.setPen(self.ink(option, _COLOURS[piece.what]))
            metrics = QFontMetrics(font)
            text = metrics.elidedText(piece.text, Qt.TextElideMode.ElideRight, right - x)
            painter.drawText(x, base, text)
            x += metrics.horizontalAdvance(piece.text)
            if x >= right:
                return
