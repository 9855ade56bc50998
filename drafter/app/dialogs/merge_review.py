"""Going through what colleagues propose: side by side, a decision each, the sums below."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from drafter.app.dialogs.fields import buttons, prepare, push_button
from drafter.app.language import counted, later, tr
from drafter.app.panels import marked_words
from drafter.app.panels.merge_points import MergePoints
from drafter.app.theme.theme import Theme
from drafter.open_draft.merge_report import tally_line
from drafter.revision.changes import Piece
from drafter.revision.merging.merge import Choice, Decision, Merge
from drafter.revision.merging.wording import Wording

_SIZE = QSize(1000, 680)
_KEYS = later(
    "1, 2, …: take that wording · 0: leave the draft's · B: all in brackets · N: next open one"
)
_WIDE = 260


class MergeReviewDialog(QDialog):
    """`finished_with` gives the merge and the decisions."""

    finished_with = Signal(object, object)

    def __init__(self, parent: QWidget | None, theme: Theme, found: Merge) -> None:
        super().__init__(parent)
        prepare(self, tr("Replies"), _SIZE)
        self._theme, self._found = theme, found
        self._wording = Wording(found.draft.current)
        self.decisions: dict[int, Decision] = {}
        self._make()
        self._lay_out()
        for number in range(len(found.points)):
            self._write(number)
        self.list.go_to(found.collisions[0] if found.collisions else 0)
        self._show_point()
        self._count()
        self.list.setFocus()

    def _make(self) -> None:
        found = self._found
        self.heading = QLabel(_heading(found))
        self.heading.setProperty("heading", True)
        self.heading.setWordWrap(True)
        self.heading.setAccessibleName(tr("What came back"))
        self.list = MergePoints(found, self._wording)
        self.list.currentItemChanged.connect(lambda *_: self._show_point())
        self.list.decided.connect(self._decide)
        self.sides = QWidget()
        self._row = QHBoxLayout(self.sides)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(10)
        self.area = QScrollArea()
        self.area.setWidget(self.sides)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setFixedHeight(210)
        self.area.setAccessibleName(tr("The wordings side by side"))
        self.tally = QLabel()
        self.tally.setProperty("muted", True)
        self.tally.setWordWrap(True)
        self.tally.setAccessibleName(tr("What becomes of the changes"))
        self.all_brackets = push_button(tr("Everything in brackets"), self._all_in_brackets)
        self.as_usual = push_button(tr("Start again"), self._start_again)
        self.next_open = push_button(tr("Next open"), self._next_open)

    def _lay_out(self) -> None:
        hint = QLabel(tr(_KEYS))
        hint.setProperty("muted", True)
        foot, self.merge = buttons(self, tr("Merge"))
        for button in (self.next_open, self.all_brackets, self.as_usual):
            foot.addButton(button, foot.ButtonRole.ResetRole)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(self.heading)
        layout.addWidget(hint)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.area)
        layout.addWidget(self.tally)
        layout.addWidget(foot)

    # One point

    def _show_point(self) -> None:
        while self._row.count():
            item = self._row.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        number = self.list.current_number()
        if number < 0:
            return
        point = self._found.points[number]
        decision = self._found.decision(number, self.decisions)
        ours = self._wording.sentence(point) or "(nothing)"
        self._side(
            tr("Draft"), (Piece("kept", ours),), tr("&0 Leave it"), number, Choice.OURS, decision
        )
        for place, alternative in enumerate(point.alternatives):
            pieces = self._wording.pieces(point, alternative)
            name = self._found.called(alternative)
            self._side(
                name,
                pieces,
                tr("&{number} Take it").format(number=place + 1),
                number,
                place,
                decision,
            )
        last = push_button(tr("&B In brackets"), partial(self._decide, number, Choice.BRACKETS))
        _set_chosen(last, chosen=decision is Choice.BRACKETS)
        column = QWidget()
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addStretch(1)
        layout.addWidget(last)
        self._row.addWidget(column)

    def _side(
        self,
        name: str,
        pieces: tuple[Piece, ...],
        words: str,
        number: int,
        choice: Decision,
        decision: Decision,
    ) -> None:
        """One wording with the button that takes it."""
        column = QWidget()
        column.setMinimumWidth(_WIDE)
        title = QLabel(name)
        title.setProperty("heading", True)
        text = QTextEdit()
        text.setObjectName("preview")
        text.setReadOnly(True)
        text.setTabChangesFocus(True)
        text.setHtml(marked_words.as_html(pieces, self._theme))
        text.setAccessibleName(tr("Wording of {name}").format(name=name))
        text.setAccessibleDescription(marked_words.as_words(pieces))
        button = push_button(words, partial(self._decide, number, choice))
        button.setAccessibleName(f"{words.replace('&', '')}: {name}")
        _set_chosen(button, chosen=decision == choice)
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(title)
        layout.addWidget(text, 1)
        layout.addWidget(button)
        self._row.addWidget(column, 1)

    def _decide(self, number: int, decision: Decision | None) -> None:
        if decision is None:
            self._next_open()
            return
        self.decisions[number] = decision
        self._write(number)
        self._show_point()
        self._count()
        self.list.setFocus()

    def _write(self, number: int) -> None:
        decision = self._found.decision(number, self.decisions)
        self.list.show_decision(number, decision, self._said(number, decision))

    def _said(self, number: int, decision: Decision) -> str:
        if decision is Choice.OPEN:
            return tr("Open")
        if decision is Choice.OURS:
            return tr("Left as it is")
        if decision is Choice.BRACKETS:
            return tr("In brackets")
        assert isinstance(decision, int)  # noqa: S101 - the choices are above
        point = self._found.points[number]
        return f"{self._found.called(point.alternatives[decision])}"

    # All

    def _next_open(self) -> None:
        here = self.list.current_number()
        numbers = [*range(here + 1, len(self._found.points)), *range(here + 1)]
        for number in numbers:
            if self._found.decision(number, self.decisions) is Choice.OPEN:
                self.list.go_to(number)
                break
        self.list.setFocus()

    def _all_in_brackets(self) -> None:
        self._set_all(self._found.all_in_brackets())

    def _start_again(self) -> None:
        self._set_all({})

    def _set_all(self, decisions: dict[int, Decision]) -> None:
        self.decisions = dict(decisions)
        for number in range(len(self._found.points)):
            self._write(number)
        self._show_point()
        self._count()
        self.list.setFocus()

    def _count(self) -> None:
        lines = [tally_line(tally) for tally in self._found.tally(self.decisions)]
        self.tally.setText("\n".join(lines))

    def accept(self) -> None:
        """Merge as decided; what is open stands in the margin."""
        super().accept()
        self.finished_with.emit(self._found, dict(self.decisions))


def _heading(found: Merge) -> str:
    changes = len(found.points)
    open_ = len(found.collisions)
    said = counted(
        changes,
        "{n} change from {names}",
        "{n} changes from {names}",
        names=", ".join(found.names),
    )
    collisions = counted(open_, "{n} collision to decide", "{n} collisions to decide")
    return f"{said}; {collisions if open_ else tr('nothing collides')}."


def _set_chosen(button: QPushButton, *, chosen: bool) -> None:
    """Show whether this is what is decided: by a tick and to readers of the screen, not by colour alone."""
    button.setCheckable(True)
    button.setChecked(chosen)
    if chosen:
        button.setText(f"✓ {button.text()}")
        font = button.font()
        font.setBold(True)
        button.setFont(font)
