"""The panel of changes: base against current, each change to go to and to take back."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from drafter.app.dialogs.fields import push_button
from drafter.app.language import counted, later, tr
from drafter.app.panels import marked_words
from drafter.app.panels.changes_list import WORDS, ChangeDelegate, ChangesModel
from drafter.app.panels.elided import ElidedLabel
from drafter.app.theme.theme import Theme
from drafter.app.worded import worded
from drafter.app.workers.comparing import Compared
from drafter.revision.changes import ChangeKind, ListedChange
from drafter.revision.summary import summary_of

_NO_BASE = later(
    "This draft has no base. A roll-over gives it one, and so does a Word file with tracked changes; "
    "or compare it with a file."
)


class ChangesPanel(QWidget):
    """`chosen` gives a target of the current text, `revert_wanted` a change."""

    chosen = Signal(str)
    revert_wanted = Signal(object)
    compare_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panelBody")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Changes"))
        self._theme = theme
        self.compared: Compared | None = None
        self.model = ChangesModel()
        self._delegate = ChangeDelegate(theme)
        self.view = QListView()
        self.view.setAccessibleName(tr("Changes against the base"))
        self.view.setModel(self.model)
        self.view.setItemDelegate(self._delegate)
        self.view.setUniformItemSizes(True)
        self.view.clicked.connect(self._go_to)
        self.view.activated.connect(self._go_to)
        self.view.selectionModel().currentChanged.connect(lambda *_: self._show_detail())
        self._count = ElidedLabel()
        self._count.setProperty("heading", True)
        self._count.setAccessibleName(tr("Number of changes"))
        self.compare = push_button(
            tr("Compare with…"), self.compare_wanted.emit, tr("Compare with a file")
        )
        self.revert = push_button(tr("Take back"), self._revert, tr("Take back this change"))
        self.detail = QTextEdit()
        self.detail.setObjectName("preview")
        self.detail.setReadOnly(True)
        self.detail.setTabChangesFocus(True)
        self.detail.setFixedHeight(150)
        self.detail.setAccessibleName(tr("The change in full"))
        self._lay_out()
        self.show_none()

    def _lay_out(self) -> None:
        self.head = QWidget()
        head = QHBoxLayout(self.head)
        head.setContentsMargins(0, 0, 4, 0)
        head.addWidget(self._count, 1)
        head.addWidget(self.compare)
        foot = QVBoxLayout()
        foot.setContentsMargins(12, 6, 12, 12)
        foot.addWidget(self.detail)
        foot.addWidget(self.revert, 0, Qt.AlignmentFlag.AlignLeft)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.view, 1)
        layout.addLayout(foot)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self._delegate.theme = theme
        self.view.viewport().update()
        self._show_detail()

    def show_none(self) -> None:
        """There is nothing to compare with."""
        self.compared = None
        self.model.set_changes(())
        self._count.setText(tr("Changes"))
        self._count.setToolTip("")
        self._count.setAccessibleDescription("")
        self._show_detail()

    def show_compared(self, compared: Compared, against: str) -> None:
        """Show a comparison; the chosen line stays where it was."""
        row = self.view.currentIndex().row()
        self.compared = compared
        self.model.set_changes(compared.changes)
        number = len(compared.changes)
        words = counted(number, "{n} change", "{n} changes") if number else tr("No changes")
        summary = [str(line) for line in summary_of(compared.changes)]
        self._count.setText(tr("{words} against {against}").format(words=words, against=against))
        self._count.setToolTip("".join(f"<p>{escape(line)}</p>" for line in summary))
        self._count.setAccessibleDescription(". ".join(summary))
        if number and row >= 0:
            self.view.setCurrentIndex(self.model.index(min(row, number - 1), 0))
        self._show_detail()

    def current(self) -> ListedChange | None:
        """The chosen change."""
        row = self.view.currentIndex().row()
        return self.model.changes[row] if 0 <= row < len(self.model.changes) else None

    def _show_detail(self) -> None:
        change = self.current()
        self.revert.setEnabled(change is not None)
        if change is None:
            self.detail.setPlainText("" if self.compared is not None else tr(_NO_BASE))
            return
        moved = change.kind is ChangeKind.MOVED and change.old_place != change.place
        place = worded(change.place)
        place = f"{worded(change.old_place)} → {place}" if moved else place
        words = marked_words.as_html(change.pieces, self._theme)
        verb = f"<br><i>{escape(str(change.verb))}</i>" if change.verb is not None else ""
        self.detail.setHtml(f"<p><b>{tr(WORDS[change.kind])}</b>, {place}{verb}</p><p>{words}</p>")
        said = f"{change.verb}. " if change.verb is not None else ""
        self.detail.setAccessibleDescription(said + marked_words.as_words(change.pieces))

    def _go_to(self, index: QModelIndex) -> None:
        if self.compared is not None and 0 <= index.row() < len(self.compared.places):
            target = self.compared.places[index.row()]
            if target:
                self.chosen.emit(target)

    def _revert(self) -> None:
        change = self.current()
        if change is not None:
            self.revert_wanted.emit(change)
