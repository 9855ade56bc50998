"""The roll-over: a prior resolution, the session to come, and the proposals to go through."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from drafter.app.dialogs.fields import FormField, buttons, line, prepare
from drafter.app.dialogs.proposals import ProposalTree
from drafter.app.faults import sentence
from drafter.app.language import tr
from drafter.app.panels import marked_words
from drafter.app.theme.theme import Theme
from drafter.app.worded import worded
from drafter.app.workers.background import Background
from drafter.clauses.layer_paths import LayerPaths
from drafter.conventions import dates, sessions
from drafter.conventions.wording import SessionName, Wording
from drafter.document.resolution import Resolution
from drafter.open_draft.new_draft import usual_session
from drafter.revision.rollover.chain import Cycle, cycle_of, in_order
from drafter.revision.rollover.presenting import ShownProposal, shown
from drafter.revision.rollover.proposal import Proposal
from drafter.revision.rollover.standing import Standing, standings, turns_of

_SIZE = QSize(900, 640)
_PAUSE = 250


class RolloverDialog(QDialog):
    """`finished_with` gives the prior resolution and the accepted proposals; of a draft that was begun
    already, `turned` gives the edits that carry out or take back what the user chose otherwise."""

    finished_with = Signal(object, object)
    turned = Signal(object)

    def __init__(
        self,
        parent: QWidget | None,
        theme: Theme,
        today: dt.date,
        choose: Callable[[], None],
        paths: LayerPaths,
    ) -> None:
        """`choose` asks for another prior resolution, `paths` says where the libraries lie."""
        super().__init__(parent)
        self._paths = paths
        prepare(self, tr("Roll over"), _SIZE)
        self._theme, self._today = theme, today
        self._prior: Resolution | None = None
        self._earlier: tuple[Resolution, ...] = ()
        self._cycle: Cycle | None = None
        self._draft: Resolution | None = None
        self._standing: list[Standing] = []
        self._refused: set[Proposal] = set()
        self._asked = 0
        self._background = Background(self, serial=True)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._propose)
        self.choose = QPushButton(tr("Choose another file…"))
        self.choose.setAccessibleName(tr("Choose another file"))
        self.choose.setAutoDefault(False)
        self.choose.clicked.connect(lambda _: choose())
        self._make()
        self._lay_out()

    def _make(self) -> None:
        self._name = QLabel()
        self._name.setProperty("heading", True)
        self._name.setWordWrap(True)
        self._name.setAccessibleName(tr("Prior resolution"))
        self.session = line("", tr("in figures"))
        self.date = line(dates.format_date(self._today, no_break=False))
        self._session_field = FormField(tr("New &session"), self.session)
        self._date_field = FormField(tr("&Date of the draft"), self.date)
        for field in (self.session, self.date):
            field.textChanged.connect(lambda _: self._timer.start())
        self.tree = ProposalTree()
        self.tree.accepted_changed.connect(self._count)
        self.tree.currentItemChanged.connect(lambda *_: self._show_current())
        self.context = QTextEdit()
        self.context.setObjectName("preview")
        self.context.setReadOnly(True)
        self.context.setTabChangesFocus(True)
        self.context.setAccessibleName(tr("The proposal in its context"))
        self.context.setFixedHeight(112)
        self._versions = QLabel()
        self._versions.setProperty("muted", True)
        self._versions.setWordWrap(True)
        self._versions.setAccessibleName(tr("Earlier versions"))
        self._counts = QLabel()
        self._counts.setProperty("muted", True)
        self._counts.setAccessibleName(tr("How many proposals are accepted"))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._name, 1)
        head.addWidget(self.choose)
        fields = QGridLayout()
        fields.setHorizontalSpacing(14)
        fields.addWidget(self._session_field, 0, 0)
        fields.addWidget(self._date_field, 0, 1)
        hint = QLabel(tr("Space: accept or refuse · Ctrl+A: the whole class · Enter: begin"))
        hint.setProperty("muted", True)
        row, self.begin = buttons(self, tr("Begin the draft"))
        foot = QHBoxLayout()
        foot.addWidget(self._counts, 1)
        foot.addWidget(row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.addLayout(head)
        layout.addLayout(fields)
        layout.addWidget(self._versions)
        layout.addWidget(hint)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self.context)
        layout.addLayout(foot)

    @property
    def busy(self) -> bool:
        """Whether proposals are being looked for."""
        return self._timer.isActive() or self._background.busy

    def set_prior(self, prior: Resolution, name: str, draft: Resolution | None = None) -> None:
        """Roll over this text, which the user knows by that name; or go through the proposals again
        for the `draft` that was begun on it."""
        self._prior, self._refused, self._draft = prior, set(), draft
        self.begin.setText(tr("Begin the draft") if draft is None else tr("Carry out"))
        self.begin.setAccessibleName(self.begin.text())
        for field in (self.session, self.date):
            field.setReadOnly(draft is not None)
        if draft is not None and draft.masthead.document_date is not None:
            self.date.setText(dates.format_date(draft.masthead.document_date, no_break=False))
        self._earlier, self._cycle = (), None
        masthead = prior.masthead
        title = " ".join(prior.title.plain.split())
        self._name.setText(f"{masthead.symbol or name}: {title}" if title else name)
        self._versions.setText(tr("Looking for earlier versions in the library…"))
        self.session.setText(self._usual(prior))
        self._timer.stop()
        self._background.run(
            lambda: _versions_of(prior, self._paths),
            lambda found: self._learnt(prior, found, ""),
            lambda error: self._learnt(prior, (), sentence(error)),
        )
        self.tree.setFocus()

    def _learnt(self, prior: Resolution, found: tuple[Resolution, ...], fault: str) -> None:
        if prior is not self._prior:
            return
        suggested = self._usual(prior)
        self._earlier, self._cycle = found, cycle_of(prior, found)
        self._versions.setText(fault or _said(found, self._cycle))
        if self.session.text() == suggested:
            self.session.setText(self._usual(prior))
        self._timer.start(0)

    def _usual(self, prior: Resolution) -> str:
        """The session being drafted for, or the next that the cycle of the resolution leads to."""
        if self._draft is not None:
            return str(self._draft.masthead.session)
        masthead = prior.masthead
        known = masthead.session or 0
        usual = usual_session(masthead.organ, self._today) if masthead.organ else None
        step = self._cycle.step if self._cycle is not None else 1
        ahead = max(-(-((usual or 0) - known) // step), 1) if known else 0
        return str(known + ahead * step if known else usual or "") if known or usual else ""

    def _propose(self) -> None:
        prior = self._prior
        number = self.session.text().strip()
        day = dates.parse_date(self.date.text().strip())
        fault = bool(self.date.text().strip()) and day is None
        self._date_field.say(
            tr("Type a day such as 4 November 2025.") if fault else "", fault=fault
        )
        if prior is None or not (number.isascii() and number.isdigit() and len(number) < 6):
            self._say(tr("Type the number of the session in figures."), fault=True)
            return
        self._asked += 1
        asked, session, earlier, draft = self._asked, int(number), self._earlier, self._draft
        self._background.run(
            lambda: _proposals(prior, session, day, earlier, draft),
            lambda found: self._found(asked, session, *found),
            lambda error: self._say(sentence(error), fault=True),
        )

    def _found(
        self, asked: int, session: int, found: list[ShownProposal], standing: list[Standing]
    ) -> None:
        if asked != self._asked or self._prior is None:
            return
        named = sessions.session(self._prior.masthead.organ, session)
        words = _named(named) if named else ""
        step = session - (self._prior.masthead.session or 0)
        if self._cycle is not None and step % self._cycle.step:
            words = tr("{words}; by its {name} cycle it is not due").format(
                words=words, name=worded(self._cycle.name)
            )
        self._say(words, fault=False)
        self._standing = standing
        done = {s.proposal for s in standing if s.is_carried_out}
        self.tree.show_proposals(found, self._refused, done if self._draft is not None else None)

    def _say(self, text: str, *, fault: bool) -> None:
        self._session_field.say(text, fault=fault)
        if fault:
            self._asked += 1
            self.tree.show_proposals([], set())
        self.begin.setEnabled(not fault)

    def _count(self) -> None:
        accepted, refused = self.tree.accepted, self.tree.refused
        self._refused = {p for p in refused if p.confidence != "low"}
        self._counts.setText(
            tr("{number} of {all} accepted").format(
                number=len(accepted), all=len(accepted) + len(refused)
            )
        )

    def _show_current(self) -> None:
        one = self.tree.current()
        if one is None:
            self.context.setPlainText(tr("Ctrl+A accepts or refuses the whole class."))
            return
        words = marked_words.as_html(one.pieces, self._theme)
        reason = worded(one.proposal.reason)
        self.context.setHtml(f"<p>{words}</p><p><i>{reason[:1].upper()}{reason[1:]}.</i></p>")
        self.context.setAccessibleDescription(marked_words.as_words(one.pieces))

    def accept(self) -> None:
        """Give what was accepted, once the proposals are there."""
        if self.busy or not self.begin.isEnabled() or self._prior is None:
            return
        accepted = self.tree.accepted
        super().accept()
        if self._draft is not None:
            self.turned.emit(turns_of(self._standing, set(accepted)))
            return
        self.finished_with.emit(self._prior, accepted)

    def done(self, result: int) -> None:
        """End; what is still being looked for is dropped."""
        self._timer.stop()
        self._background.stop()
        super().done(result)


def _versions_of(prior: Resolution, paths: LayerPaths) -> tuple[Resolution, ...]:
    from drafter.clauses.store.layers import Layers
    from drafter.open_draft.earlier_versions import earlier_versions

    with Layers(paths) as layers:
        return in_order(prior, earlier_versions(prior, layers))


def _named(session: sessions.Session) -> str:
    """ "Eighty-first session, 2026"."""
    name = SessionName(session.number, session.kind)
    words = worded(Wording("{session}, {year}", session=name, year=session.year))
    return words[:1].upper() + words[1:]


def _said(found: tuple[Resolution, ...], cycle: Cycle | None) -> str:
    """What the library has, in words."""
    if not found:
        return tr(
            "The library has no earlier version: what is proposed follows from this text alone."
        )
    names = [
        v.masthead.number or tr("session {session}").format(session=v.masthead.session)
        for v in found
    ]
    words = tr("Earlier versions in the library: {names}").format(names=", ".join(names))
    return f"{words} ({worded(cycle.name)})." if cycle is not None else f"{words}."


def _proposals(
    prior: Resolution,
    session: int,
    day: dt.date | None,
    earlier: tuple[Resolution, ...],
    draft: Resolution | None,
) -> tuple[list[ShownProposal], list[Standing]]:
    """The proposals to show; for a draft those that can be turned, and what is to be looked at."""
    from drafter.revision.rollover.engine import propose

    proposals = propose(prior, session, day, earlier)
    if draft is None:
        return shown(prior, proposals), []
    standing = standings(prior, draft, proposals)
    can_turn = {s.proposal for s in standing}
    return shown(prior, [p for p in proposals if p in can_turn or not p.changes_text]), standing
