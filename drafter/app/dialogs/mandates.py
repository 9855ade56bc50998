"""What the text asks for, as a table: reports, meetings, bodies; of whom, for whom, when, and at what cost."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from drafter.app.dialogs.fields import prepare
from drafter.app.language import later, tr
from drafter.app.worded import worded
from drafter.app.workers.background import Background
from drafter.checks.mandate_words import COLUMNS, cells, summary, table
from drafter.document.resolution import Resolution

if TYPE_CHECKING:
    from drafter.checks.mandates import Mandate

_SIZE = QSize(860, 480)
_WIDTHS = (84, 84, 168, 144, 0, 148)
_MANDATE = Qt.ItemDataRole.UserRole
_TASKS = later("&Also tasks that are no report, meeting, body or post")


class MandatesDialog(QDialog):
    """`chosen` gives the paragraph of the one that is to be shown; `failed` an error."""

    chosen = Signal(str)
    failed = Signal(object)

    def __init__(self, parent: QWidget | None, resolution: Resolution) -> None:
        super().__init__(parent)
        prepare(self, tr("Mandates"), _SIZE)
        self._found: Sequence[Mandate] = ()
        self._background = Background(self, serial=True)
        self._make()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(self.state)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.words)
        layout.addWidget(self.tasks)
        layout.addWidget(self._buttons())
        self.list.setFocus()
        if resolution.language != "en":
            self.state.setText(tr("Mandates are found in English texts only."))
            self.tasks.setEnabled(False)
            return
        self._background.run(lambda: _mandates(resolution), self._looked, self._broke)

    def _make(self) -> None:
        self.state = QLabel(tr("Looking…"))
        self.state.setProperty("heading", True)
        self.state.setAccessibleName(tr("How many mandates there are"))
        self.list = QTreeWidget()
        self.list.setAccessibleName(tr("Mandates"))
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAllColumnsShowFocus(True)
        self.list.setHeaderLabels([worded(column) for column in COLUMNS])
        head = self.list.header()
        head.setAccessibleName(tr("Columns of the mandates"))
        head.setStretchLastSection(False)
        for column, width in enumerate(_WIDTHS):
            mode = QHeaderView.ResizeMode.Interactive if width else QHeaderView.ResizeMode.Stretch
            head.setSectionResizeMode(column, mode)
            if width:
                head.resizeSection(column, width)
        self.list.itemActivated.connect(self._go_to)
        self.list.currentItemChanged.connect(lambda now, _: self._show_words(now))
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setAccessibleName(tr("The words of the chosen mandate"))
        self.words.setMinimumHeight(3 * self.words.fontMetrics().lineSpacing())
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.tasks = QCheckBox(tr(_TASKS))
        self.tasks.setAccessibleName(tr(_TASKS).replace("&", ""))
        self.tasks.toggled.connect(lambda _: self._show())

    def _buttons(self) -> QDialogButtonBox:
        row = QDialogButtonBox()
        self.copy = row.addButton(tr("Copy table"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy.setAccessibleName(tr("Copy the table"))
        self.copy.setAutoDefault(False)
        self.copy.setEnabled(False)
        self.copy.clicked.connect(lambda _: self._copy())
        close = row.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setAccessibleName(tr("Close"))
        close.setAutoDefault(False)
        row.rejected.connect(self.reject)
        return row

    @property
    def busy(self) -> bool:
        """Whether the text is being looked through."""
        return self._background.busy

    @property
    def shown(self) -> list[Mandate]:
        """The mandates in the table."""
        items = [self.list.topLevelItem(n) for n in range(self.list.topLevelItemCount())]
        return [item.data(0, _MANDATE) for item in items if item is not None]

    def _looked(self, found: Sequence[Mandate]) -> None:
        self._found = found
        self._show()

    def _broke(self, error: BaseException) -> None:
        self.reject()
        self.failed.emit(error)

    def _show(self) -> None:
        from drafter.checks.mandates import TASK

        wanted = [m for m in self._found if self.tasks.isChecked() or m.kind != TASK]
        self.list.clear()
        for mandate in wanted:
            told = [worded(cell) for cell in cells(mandate)]
            item = QTreeWidgetItem(told)
            item.setData(0, _MANDATE, mandate)
            for column, words in enumerate(told):
                item.setToolTip(column, words)
            self.list.addTopLevelItem(item)
        hint = tr("{summary}. Enter goes to the chosen one.").format(
            summary=worded(summary(wanted))
        )
        self.state.setText(hint if wanted else tr("The text asks for nothing of the kind."))
        self.copy.setEnabled(bool(wanted))
        first = self.list.topLevelItem(0)
        if first is not None:
            self.list.setCurrentItem(first)
        else:
            self._show_words(None)

    def _show_words(self, item: QTreeWidgetItem | None) -> None:
        mandate: Mandate | None = item.data(0, _MANDATE) if item is not None else None
        self.words.setText(
            tr("{action}. Enter goes there.").format(
                action=mandate.action[:1].upper() + mandate.action[1:]
            )
            if mandate
            else ""
        )

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(table(self.shown))

    def _go_to(self, item: QTreeWidgetItem) -> None:
        mandate: Mandate = item.data(0, _MANDATE)
        self.reject()
        self.chosen.emit(mandate.paragraph)

    def done(self, result: int) -> None:
        """End; a search that still runs is dropped."""
        self._background.stop()
        super().done(result)


def _mandates(resolution: Resolution) -> list[Mandate]:
    from drafter.checks.mandates import mandates

    return mandates(resolution)
