"""The form of the masthead: its fields, what is wrong at each, and how it will look."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from drafter.app.dialogs.fields import FormField, buttons, choice, line, prepare
from drafter.app.dialogs.masthead_preview import MastheadPreview
from drafter.app.dialogs.organ_fields import OrganFields
from drafter.app.dialogs.sponsors import SponsorPicker
from drafter.app.language import tr
from drafter.app.theme.theme import Theme
from drafter.conventions import dates
from drafter.document.edits import Edit
from drafter.document.masthead import Masthead
from drafter.document.resolution import Resolution
from drafter.open_draft.masthead_editing import (
    DISTRIBUTIONS,
    LANGUAGES,
    masthead_edits,
    masthead_faults,
)
from drafter.open_draft.new_draft import KINDS

_SIZE = QSize(940, 640)


class MastheadForm(QDialog):
    """`edits_wanted` gives the edits, none of them where nothing was changed."""

    edits_wanted = Signal(object)

    def __init__(self, parent: QWidget | None, resolution: Resolution, theme: Theme) -> None:
        super().__init__(parent)
        prepare(self, tr("Masthead"), _SIZE)
        self._resolution = resolution
        self._before = before = resolution.masthead
        self.organ = OrganFields(before.organ, before.committee, before.session)
        self._make_lines(before)
        self.sponsors = SponsorPicker(before.sponsors)
        self.preview = MastheadPreview(theme)
        self._unknown = ""
        self._fields = self._make_fields()
        self._lay_out()
        self._connect()
        self._changed()

    def _make_lines(self, before: Masthead) -> None:
        self.agenda_item = line(before.agenda_item, tr("such as 68 (b)"))
        self.agenda_title = line(before.agenda_title)
        self.symbol = line(before.symbol, tr("such as A/C.3/80/L.25"))
        self.number = line(before.number, tr("once adopted, such as 80/15"))
        day = before.document_date
        shown = dates.format_date(day, no_break=False) if day is not None else ""
        self.date = line(shown, tr("such as 4 November 2025"))
        self.behalf = line(before.on_behalf_of, tr("such as the Group of 77 and China"))
        self.title = line(" ".join(self._resolution.title.plain.split()))
        none = [("", tr("Not given"))]
        self.distribution = choice([*none, *((d, d) for d in DISTRIBUTIONS)], before.distribution)
        self.original = choice([*none, *((x, x) for x in LANGUAGES)], before.original)
        self.kind = choice([(k, k.capitalize()) for k in KINDS], before.kind)

    def _make_fields(self) -> dict[str, FormField]:
        return {
            "organ": self.organ.organ,
            "committee": self.organ.committee,
            "session": self.organ.session,
            "kind": FormField(tr("&Kind of text"), self.kind),
            "agenda_item": FormField(tr("&Agenda item"), self.agenda_item),
            "agenda_title": FormField(tr("Title of the agenda &item"), self.agenda_title),
            "symbol": FormField(tr("S&ymbol"), self.symbol),
            "number": FormField(tr("&Number"), self.number),
            "distribution": FormField(tr("Dist&ribution"), self.distribution),
            "document_date": FormField(tr("&Date"), self.date),
            "original": FormField(tr("Original &language"), self.original),
            "on_behalf_of": FormField(tr("On &behalf of"), self.behalf),
            "sponsors": FormField(tr("S&ponsors"), self.sponsors),
            "title": FormField(tr("&Title of the text"), self.title),
        }

    def _lay_out(self) -> None:
        body = QWidget()
        body.setObjectName("formBody")
        grid = QGridLayout(body)
        grid.setContentsMargins(2, 2, 12, 2)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(9)
        grid.addWidget(self._fields["title"], 0, 0, 1, 2)
        paired = [name for name in self._fields if name not in ("title", "sponsors")]
        for place, name in enumerate(paired):
            grid.addWidget(self._fields[name], 1 + place // 2, place % 2)
        grid.addWidget(self._fields["sponsors"], 1 + (len(paired) + 1) // 2, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        area = QScrollArea()
        area.setWidget(body)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.viewport().setAutoFillBackground(False)
        body.setAutoFillBackground(False)
        sides = QHBoxLayout()
        sides.setSpacing(16)
        sides.addWidget(area, 5)
        sides.addWidget(self.preview, 4, Qt.AlignmentFlag.AlignTop)
        row, self.take = buttons(self, tr("Take over"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.addLayout(sides, 1)
        layout.addWidget(row)
        self.title.setFocus()

    def _connect(self) -> None:
        lines = (
            self.agenda_item, self.agenda_title, self.symbol, self.number, self.date,
            self.behalf, self.title,
        )  # fmt: skip
        for field in lines:
            field.textChanged.connect(lambda _: self._changed())
        for box in (self.distribution, self.original, self.kind):
            box.currentIndexChanged.connect(lambda _: self._changed())
        self.organ.changed.connect(self._changed)
        self.sponsors.changed.connect(self._changed)
        self.sponsors.unknown.connect(self._name_unknown)

    def _name_unknown(self, name: str) -> None:
        self._unknown = name
        self._changed()

    @property
    def masthead(self) -> Masthead:
        """The masthead as it is typed; what the form does not show stays."""
        return replace(
            self._before,
            organ=self.organ.organ_id,
            committee=self.organ.committee_name,
            session=self.organ.session_number,
            agenda_item=_one_line(self.agenda_item.text()),
            agenda_title=_one_line(self.agenda_title.text()),
            symbol=self.symbol.text().strip(),
            number=self.number.text().strip(),
            distribution=str(self.distribution.currentData()),
            original=str(self.original.currentData()),
            kind=str(self.kind.currentData()),
            document_date=dates.parse_date(self.date.text().strip()),
            sponsors=self.sponsors.sponsors,
            on_behalf_of=_one_line(self.behalf.text()),
        )

    def faults(self) -> dict[str, str]:
        """What is wrong, by field; what was so before the form was opened is not held against it."""
        masthead = self.masthead
        known = masthead_faults(self._before)
        found = {
            name: words
            for name, words in masthead_faults(masthead).items()
            if known.get(name) != words
        }
        if self.organ.session_fault:
            found["session"] = self.organ.session_fault
        if self.date.text().strip() and masthead.document_date is None:
            found["document_date"] = tr("Type a day such as 4 November 2025.")
        if self._unknown and self.sponsors.line.text().strip():
            found["sponsors"] = tr("{unknown} is not the name of a State.").format(
                unknown=self._unknown
            )
        return found

    def _changed(self) -> None:
        faults = self.faults()
        for name, field in self._fields.items():
            field.say(faults.get(name, ""), fault=name in faults)
        if "session" not in faults:
            self.organ.session.say(self.organ.describe())
        self.take.setEnabled(not faults)
        self.preview.show_masthead(self.masthead, _one_line(self.title.text()))

    def accept(self) -> None:
        """Give the edits, or go to the first field with a fault."""
        self.sponsors.add_typed()
        faults = self.faults()
        if faults:
            self._fields[next(name for name in self._fields if name in faults)].control.setFocus()
            return
        edits: list[Edit] = masthead_edits(self._resolution, self.masthead, self.title.text())
        super().accept()
        self.edits_wanted.emit(edits)


def _one_line(text: str) -> str:
    return " ".join(text.split())
