"""The files that came back: which, who sent each, and what they were made from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from drafter.app.dialogs.fields import buttons, choice, push_button
from drafter.app.dialogs.running import RunningDialog
from drafter.app.language import later, tr

_SIZE = QSize(680, 460)
_PATH = Qt.ItemDataRole.UserRole
_ABOUT = later(
    "Copies of this draft that colleagues have changed, in any format, with tracked changes or without. "
    "Give each colleague's name as it shall stand in brackets (“EU”); left empty, it is the author of the "
    "tracked changes, or the file's name."
)
_HERE, _FILE = "here", "file"


class RepliesDialog(RunningDialog):
    """`wanted` gives the file that was sent (None: the draft as it stands) and the files with names."""

    wanted = Signal(object, object)

    def __init__(
        self,
        parent: QWidget | None,
        ask_files: Callable[[Callable[[list[Path]], None]], None],
        ask_file: Callable[[Callable[[Path | None], None]], None],
    ) -> None:
        super().__init__(
            parent,
            tr("Merge replies"),
            _SIZE,
            tr("State of the merge"),
            tr("Stopping after the file that is being read…"),
        )
        self._sent: Path | None = None
        self._ask_file = ask_file
        self._make(ask_files)
        self._lay_out()
        self._allow()

    def _make(self, ask_files: Callable[[Callable[[list[Path]], None]], None]) -> None:
        self.files = _Names(0, 2)
        self.files.setAccessibleName(tr("Returned files and who sent them"))
        self.files.setHorizontalHeaderLabels([tr("File"), tr("Colleague")])
        self.files.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.files.setTabKeyNavigation(False)
        self.files.setShowGrid(False)
        self.files.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.files.verticalHeader().hide()
        head = self.files.horizontalHeader()
        head.setAccessibleName(tr("Columns of the files"))
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.Interactive)
        head.resizeSection(1, 220)
        self.files.itemSelectionChanged.connect(self._allow)
        self.add_files = push_button(tr("Add files…"), lambda: ask_files(self.add))
        self.remove = push_button(tr("Remove"), self._remove)
        self.sent = choice(
            [(_HERE, tr("This draft as it stands")), (_FILE, tr("Another file that was sent…"))],
            _HERE,
        )
        self.sent.setMinimumContentsLength(26)
        self.sent.setAccessibleName(tr("What the replies were made from"))
        self.sent.activated.connect(lambda _: self._choose_sent())

    def _lay_out(self) -> None:
        about = QLabel(tr(_ABOUT))
        about.setWordWrap(True)
        about.setProperty("muted", True)
        made_from = QLabel(tr("Made &from"))
        made_from.setBuddy(self.sent)
        chosen = QHBoxLayout()
        chosen.addWidget(self.add_files)
        chosen.addWidget(self.remove)
        chosen.addStretch(1)
        chosen.addWidget(made_from)
        chosen.addWidget(self.sent)
        row, self.start = buttons(self, tr("Compare"))
        self.end = row.buttons()[-1]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(about)
        layout.addWidget(self.files, 1)
        layout.addLayout(chosen)
        layout.addWidget(self.bar)
        layout.addWidget(self.state)
        layout.addWidget(row)
        self.add_files.setFocus()

    def add(self, paths: Sequence[Path]) -> None:
        """Put files on the list, each once, and go to the first name to be given."""
        there = {path for path, _ in self._chosen()}
        first = self.files.rowCount()
        for path in paths:
            if path in there:
                continue
            row = self.files.rowCount()
            self.files.insertRow(row)
            item = QTableWidgetItem(path.name)
            item.setData(_PATH, str(path))
            item.setToolTip(str(path))
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
            self.files.setItem(row, 0, item)
            self.files.setItem(row, 1, QTableWidgetItem(""))
            there.add(path)
        self._allow()
        if self.files.rowCount() > first:
            self.files.setFocus()
            self.files.setCurrentCell(first, 1)

    def _chosen(self) -> list[tuple[Path, str]]:
        rows: list[tuple[Path, str]] = []
        for row in range(self.files.rowCount()):
            file, name = self.files.item(row, 0), self.files.item(row, 1)
            if file is not None:
                path = Path(str(file.data(_PATH)))
                rows.append((path, name.text().strip() if name is not None else ""))
        return rows

    def _remove(self) -> None:
        for row in sorted({i.row() for i in self.files.selectedIndexes()}, reverse=True):
            self.files.removeRow(row)
        self._allow()

    def _choose_sent(self) -> None:
        if self.sent.currentData() == _FILE:
            self._ask_file(self._take_sent)
        else:
            self._take_sent(None)

    def _take_sent(self, path: Path | None) -> None:
        self._sent = path
        self.sent.setCurrentIndex(0 if path is None else 1)
        words = (
            tr("Another file that was sent…")
            if path is None
            else tr("Sent: {name}").format(name=path.name)
        )
        self.sent.setItemText(1, words)

    def _allow(self) -> None:
        still = not self._running
        self.start.setEnabled(still and self.files.rowCount() > 0)
        self.remove.setEnabled(still and bool(self.files.selectedIndexes()))
        for part in (self.add_files, self.files, self.sent):
            part.setEnabled(still)

    def accept(self) -> None:
        """Read the files."""
        if not self.start.isEnabled():
            return
        self._begin(tr("Reading the files…"))
        self.wanted.emit(self._sent, self._chosen())

    def say(self, text: str) -> None:
        """Nothing came of it, for this reason."""
        self._ended(text)
        self._allow()
        self.start.setFocus()


class _Names(QTableWidget):
    """Enter ends the typing of a name; it does not yet begin."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep the key from the button of the dialog."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            return
        super().keyPressEvent(event)
