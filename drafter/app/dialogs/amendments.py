"""Amendments: those that turn the base into the draft, to be saved; those of a document, to be applied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QLabel,
    QTextEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from drafter.app.dialogs.fields import FormField, buttons, line, prepare
from drafter.app.language import counted, tr

if TYPE_CHECKING:
    from drafter.open_draft.amending import Applicable, Written

_SIZE = QSize(760, 560)


class AmendmentWritingDialog(QDialog):
    """`wanted` gives the amendments and their sponsors."""

    wanted = Signal(object, object)

    def __init__(self, parent: QWidget | None, made: Written, against: str) -> None:
        super().__init__(parent)
        prepare(self, tr("Write amendment document"), _SIZE)
        self._made = made
        number = len(made.amendments)
        heading = QLabel(
            counted(
                number,
                "{n} amendment turns {against} into this draft.",
                "{n} amendments turn {against} into this draft.",
                against=against,
            )
        )
        heading.setProperty("heading", True)
        heading.setWordWrap(True)
        self.sponsors = line("", tr("France, Senegal"))
        self.sponsors_field = FormField(
            tr("&Sponsors of the amendment"),
            self.sponsors,
            tr("Parted by commas; empty leaves a gap"),
        )
        self.text = QTextEdit()
        self.text.setObjectName("preview")
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(tr("The amendments"))
        self.text.setPlainText("\n\n".join(made.lines))
        self.unsaid = QLabel()
        self.unsaid.setWordWrap(True)
        self.unsaid.setAccessibleName(tr("What the amendments do not say"))
        if made.unsaid:
            self.unsaid.setText(
                tr("Not said by the amendments: {left}.").format(left="; ".join(made.unsaid))
            )
        self.unsaid.setVisible(bool(made.unsaid))
        row, self.save = buttons(self, tr("Save…"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(heading)
        layout.addWidget(self.sponsors_field)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.unsaid)
        layout.addWidget(row)
        self.sponsors.setFocus()

    def accept(self) -> None:
        """Go on to where they are saved."""
        names = [name.strip() for name in self.sponsors.text().split(",")]
        super().accept()
        self.wanted.emit(self._made, [name for name in names if name])


class AmendmentApplyingDialog(QDialog):
    """`wanted` gives what is to be applied."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None, found: Applicable, name: str) -> None:
        super().__init__(parent)
        prepare(self, tr("Apply amendment document"), _SIZE)
        self._found = found
        heading = QLabel(
            tr("{name}: {fitting} of {number} amendments fit this draft.").format(
                name=name, fitting=found.fitting, number=len(found.sentences)
            )
        )
        heading.setProperty("heading", True)
        heading.setWordWrap(True)
        heading.setAccessibleName(tr("How many fit"))
        self.heading = heading
        self.list = QTreeWidget()
        self.list.setAccessibleName(tr("Amendments and whether they fit"))
        self.list.setHeaderLabels([tr("Amendment"), tr("Fits")])
        self.list.setRootIsDecorated(False)
        head = self.list.header()
        head.setAccessibleName(tr("Columns of the amendments"))
        head.setStretchLastSection(False)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.Interactive)
        head.resizeSection(1, 300)
        for one in found.sentences:
            reason = one.reason[:1].upper() + one.reason[1:]
            item = QTreeWidgetItem(self.list, [one.sentence, reason or "Yes"])
            item.setSizeHint(0, QSize(100, self.list.fontMetrics().height() + 8))
            if one.reason:
                font = item.font(1)
                font.setBold(True)
                item.setFont(1, font)
        self.detail = QTextEdit()
        self.detail.setObjectName("preview")
        self.detail.setReadOnly(True)
        self.detail.setTabChangesFocus(True)
        self.detail.setFixedHeight(110)
        self.detail.setAccessibleName(tr("The amendment in full"))
        self.list.currentItemChanged.connect(lambda *_: self._show())
        row, self.apply = buttons(self, tr("Apply those that fit"))
        self.apply.setEnabled(bool(found.edits))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(heading)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.detail)
        layout.addWidget(row)
        first = self.list.topLevelItem(0)
        if first is not None:
            self.list.setCurrentItem(first)
        self.list.setFocus()

    def _show(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.detail.setPlainText(
                tr("{amendment}\n\nFits: {fits}").format(amendment=item.text(0), fits=item.text(1))
            )

    def accept(self) -> None:
        """Apply."""
        if not self.apply.isEnabled():
            return
        super().accept()
        self.wanted.emit(self._found)
