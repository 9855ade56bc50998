"""The list of what colleagues propose: where, who, what, and what is decided."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from drafter.app.language import later, tr
from drafter.conventions.typography import shortened
from drafter.revision.merging.merge import Choice, Decision, Merge
from drafter.revision.merging.wording import DELETED, Wording

_MOST = 120
_NUMBER = Qt.ItemDataRole.UserRole
_HEADS = [later("Place"), later("Who"), later("Change"), later("Decision")]
_WIDTHS = {0: 190, 1: 130, 3: 150}


class MergePoints(QTreeWidget):
    """`decided` gives the number of a point and what was chosen for it by key: 1 to 9 take that
    alternative, 0 leaves the draft's words, B puts all in brackets; N goes to the next open one."""

    decided = Signal(int, object)

    def __init__(self, found: Merge, wording: Wording) -> None:
        super().__init__()
        self._found = found
        self._wording = wording
        self.setAccessibleName(tr("What colleagues propose"))
        self.setHeaderLabels(_HEADS)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        head = self.header()
        head.setAccessibleName(tr("Columns of the proposals"))
        head.setStretchLastSection(False)
        head.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            head.resizeSection(column, width)
        for number, point in enumerate(found.points):
            place = self._wording.place(point)
            who = ", ".join(found.called(alternative) for alternative in point.alternatives)
            row = [place[:1].upper() + place[1:], who, self._change(number), ""]
            item = QTreeWidgetItem(self, row)
            item.setData(0, _NUMBER, number)
            item.setSizeHint(0, QSize(100, self.fontMetrics().height() + 8))
            if point.is_collision:
                font = item.font(0)
                font.setBold(True)
                for column in range(4):
                    item.setFont(column, font)

    def _change(self, number: int) -> str:
        point = self._found.points[number]
        if point.is_collision:
            return tr("Collision: {number} want different things").format(
                number=len(point.alternatives)
            )
        ours = self._wording.ours(point)
        theirs = self._wording.theirs(point, point.alternatives[0])
        if theirs == DELETED:
            return shortened(f"delete “{ours}”", _MOST)
        return shortened(f"“{ours}” → “{theirs}”" if ours else f"insert “{theirs}”", _MOST)

    def show_decision(self, number: int, decision: Decision, words: str) -> None:
        """Write what is decided beside a point."""
        item = self.topLevelItem(number)
        if item is None:
            return
        item.setText(3, words)
        mark = tr("open collision, ") if decision is Choice.OPEN else ""
        said = f"{mark}{item.text(0)}, {item.text(1)}, {item.text(2)}, {words}"
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, said)

    def current_number(self) -> int:
        """The number of the chosen point, -1 for none."""
        item = self.currentItem()
        return -1 if item is None else int(item.data(0, _NUMBER))

    def go_to(self, number: int) -> None:
        """Choose a point."""
        item = self.topLevelItem(number)
        if item is not None:
            self.setCurrentItem(item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of a decision."""
        number = self.current_number()
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        key = event.text().lower()
        if number >= 0 and plain and key:
            if key.isdigit() and int(key) <= len(self._found.points[number].alternatives):
                self.decided.emit(number, int(key) - 1 if key != "0" else Choice.OURS)
                return
            if key == "b":
                self.decided.emit(number, Choice.BRACKETS)
                return
            if key == "n":
                self.decided.emit(number, None)
                return
        super().keyPressEvent(event)
