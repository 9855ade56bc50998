"""Organ, committee and session: three fields that follow one another, in two dialogs."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit

from drafter.app.dialogs.fields import FormField, choice, fill, line
from drafter.app.language import later, tr
from drafter.conventions import dates, organs, sessions
from drafter.open_draft.new_draft import committees

_NO_COMMITTEE = later("None: the plenary")


class OrganFields(QObject):
    """The three fields; `changed` tells that any of them has another value."""

    changed = Signal()

    def __init__(self, organ: str, committee: str, session: int | None) -> None:
        super().__init__()
        known = [(o.id, o.name) for o in organs.all_organs()]
        self._organ = choice(known if organ else [("", tr("Not known")), *known], organ)
        self._committee = choice([], "")
        self._session = line("" if session is None else str(session), tr("such as 80"))
        self.organ = FormField(tr("&Organ"), self._organ)
        self.committee = FormField(tr("&Committee"), self._committee)
        self.session = FormField(tr("&Session"), self._session)
        self._fill_committees(committee)
        self._organ.currentIndexChanged.connect(self._organ_changed)
        self._committee.currentIndexChanged.connect(lambda _: self.changed.emit())
        self._session.textChanged.connect(lambda _: self.changed.emit())

    def _organ_changed(self) -> None:
        self._fill_committees("")
        self.changed.emit()

    def _fill_committees(self, chosen: str) -> None:
        names = [(body.name, body.name) for body in committees(self.organ_id)]
        fill(self._committee, [("", tr(_NO_COMMITTEE)), *names], chosen)
        self._committee.setEnabled(bool(names or chosen))

    @property
    def organ_id(self) -> str:
        """The id of the chosen organ."""
        return str(self._organ.currentData() or "")

    @property
    def committee_name(self) -> str:
        """The name of the chosen committee, empty for none."""
        return str(self._committee.currentData() or "")

    @property
    def session_number(self) -> int | None:
        """The number typed, None where there is none."""
        text = self._session.text().strip()
        return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else None

    def set_session(self, number: int | None) -> None:
        """Write another number."""
        self._session.setText("" if number is None else str(number))

    @property
    def session_line(self) -> QLineEdit:
        """The field of the session."""
        return self._session

    @property
    def session_fault(self) -> str:
        """What is wrong with what is typed as a session, empty where nothing is."""
        typed = self._session.text().strip()
        return tr("Type the number in figures.") if typed and self.session_number is None else ""

    def describe(self) -> str:
        """The session in words, and when it opens."""
        number = self.session_number
        if number is None or not self.organ_id:
            return ""
        found = sessions.session(self.organ_id, number)
        if found is None:
            return ""
        name = found.name[:1].upper() + found.name[1:]
        if not found.is_exact:
            return f"{name}, {found.year}"
        return tr("{name}, opens on {format_date}").format(
            name=name, format_date=dates.format_date(found.opens)
        )
