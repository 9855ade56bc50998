"""The dialog of a new text: organ, committee, session, kind and title; the rest follows."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QGridLayout, QLabel, QVBoxLayout, QWidget

from drafter.app.dialogs.fields import FormField, buttons, choice, line, prepare
from drafter.app.dialogs.organ_fields import OrganFields
from drafter.app.language import tr
from drafter.conventions import organs
from drafter.document.masthead import Masthead
from drafter.open_draft.masthead_editing import masthead_faults
from drafter.open_draft.new_draft import KINDS, NewDraft, symbol_of, usual_session

_SIZE = QSize(560, 300)


class NewDraftDialog(QDialog):
    """`wanted` gives a NewDraft when the user has chosen."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None, today: dt.date) -> None:
        super().__init__(parent)
        prepare(self, tr("New draft"), _SIZE)
        self._today = today
        organ = organs.GENERAL_ASSEMBLY
        self.fields = OrganFields(organ, "", usual_session(organ, today))
        self.kind: QComboBox = choice([(k, k.capitalize()) for k in KINDS], KINDS[0])
        self.title = line("", tr("such as Rights of older persons"))
        self._title_field = FormField(tr("&Title"), self.title)
        self._symbol = QLabel()
        self._symbol.setProperty("muted", True)
        self._symbol.setAccessibleName(tr("Symbol of the draft"))
        self._lay_out()
        self._organ_before = organ
        self.fields.changed.connect(self._changed)
        self._changed()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(10)
        grid.addWidget(self.fields.organ, 0, 0)
        grid.addWidget(self.fields.committee, 0, 1)
        grid.addWidget(self.fields.session, 1, 0)
        grid.addWidget(FormField(tr("&Kind of text"), self.kind), 1, 1)
        grid.addWidget(self._title_field, 2, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        row, self.begin = buttons(self, tr("Begin"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.addLayout(grid)
        layout.addWidget(self._symbol)
        layout.addStretch(1)
        layout.addWidget(row)

    def _changed(self) -> None:
        fields = self.fields
        if fields.organ_id != self._organ_before:
            self._organ_before = fields.organ_id
            fields.set_session(usual_session(fields.organ_id, self._today))
            return
        council = fields.organ_id == organs.SECURITY_COUNCIL
        masthead = Masthead(
            organ=fields.organ_id, session=None if council else fields.session_number
        )
        fault = fields.session_fault or masthead_faults(masthead).get("session", "")
        year = tr("The year of its documents") if council else fields.describe()
        fields.session.say(fault or year, fault=bool(fault))
        symbol = symbol_of(fields.organ_id, fields.committee_name, fields.session_number)
        self._symbol.setText(
            tr("Symbol: {symbol}").format(symbol=symbol) if symbol and not fault else ""
        )
        self.begin.setEnabled(not fault)

    def accept(self) -> None:
        """Give what was chosen."""
        fields = self.fields
        if not self.begin.isEnabled():
            fields.session_line.setFocus()
            return
        chosen = NewDraft(
            fields.organ_id,
            fields.committee_name,
            fields.session_number,
            str(self.kind.currentData()),
            self.title.text(),
        )
        super().accept()
        self.wanted.emit(chosen)
