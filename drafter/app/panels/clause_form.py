"""The form of a clause: a field for each slot, what is wrong below it, and how the clause will read."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from drafter.app.language import tr
from drafter.app.panels import clause_preview
from drafter.app.panels.clause_list import ClauseChoice
from drafter.app.theme.theme import Theme, printed_font
from drafter.document.resolution import Resolution

if TYPE_CHECKING:
    from drafter.clauses.rendering import RenderedClause
    from drafter.clauses.slots.slot import Slot

_PAUSE = 70
_DROPPED = 2
"""The line of the place where a clause was dropped."""


class SlotField(QWidget):
    """One slot: its label, the field, and below it what is wrong with the value."""

    changed = Signal()

    def __init__(self, slot: Slot, value: str) -> None:
        super().__init__()
        self.slot = slot
        words = slot.label[:1].upper() + slot.label[1:]
        self._label = QLabel(words + (" (optional)" if slot.optional else ""))
        self._label.setWordWrap(True)
        self.field: QLineEdit | QPlainTextEdit
        if slot.many:
            self.field = QPlainTextEdit(value)
            self.field.setTabChangesFocus(True)
            self.field.setFixedHeight(self.field.fontMetrics().lineSpacing() * 4 + 16)
            self.field.setPlaceholderText(slot.example)
        else:
            self.field = QLineEdit(value)
            self.field.setPlaceholderText(tr("such as {example}").format(example=slot.example))
        self.field.textChanged.connect(lambda *_: self.changed.emit())
        self.field.setAccessibleName(words)
        if slot.help:
            self.field.setToolTip(slot.help)
            self.field.setAccessibleDescription(slot.help)
        self._label.setBuddy(self.field)
        self.fault = QLabel()
        self.fault.setProperty("fault", True)
        self.fault.setWordWrap(True)
        self.fault.setAccessibleName(tr("What is wrong: {words}").format(words=words))
        self.fault.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        for widget in (self._label, self.field, self.fault):
            layout.addWidget(widget)

    @property
    def value(self) -> str:
        """What is typed."""
        field = self.field
        return field.text() if isinstance(field, QLineEdit) else field.toPlainText()

    def show_fault(self, text: str, *, loud: bool) -> None:
        """Say what is wrong; a value that is only missing is not shouted at before it is due."""
        shown = bool(text) and loud
        self.fault.setText(text if shown else "")
        self.fault.setVisible(shown)
        if self.field.property("fault") != shown:
            self.field.setProperty("fault", shown)
            self.field.style().unpolish(self.field)
            self.field.style().polish(self.field)


class ClauseForm(QWidget):
    """Fills a template, or shows a paragraph of the library, and inserts it.

    `insert_wanted` gives the clause, the index (None for where it belongs) and its title.
    """

    back_wanted = Signal()
    insert_wanted = Signal(object, object, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._choice: ClauseChoice | None = None
        self._resolution: Resolution | None = None
        self._current = ""
        self._before: str | None = None
        self._clause: RenderedClause | None = None
        self._faults: Mapping[str, str] = {}
        self._loud = False
        self.fields: list[SlotField] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self.refresh)
        self._build()

    def _build(self) -> None:
        back = QPushButton(tr("‹ All clauses"))
        back.setProperty("link", True)
        back.setAccessibleName(tr("Back to all clauses"))
        back.clicked.connect(self.back_wanted)
        self._back = back
        self._title = QLabel()
        self._title.setProperty("heading", True)
        self._about = QLabel()
        self._about.setProperty("muted", True)
        for label in (self._title, self._about):
            label.setWordWrap(True)
        self._slots = QVBoxLayout()
        self._slots.setSpacing(10)
        body = QWidget()
        body.setObjectName("panelBody")
        inner = QVBoxLayout(body)
        inner.setContentsMargins(12, 2, 12, 8)
        inner.setSpacing(8)
        inner.addWidget(self._title)
        inner.addWidget(self._about)
        inner.addLayout(self._slots)
        inner.addStretch(1)
        area = QScrollArea()
        area.setWidget(body)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(area, 1)
        layout.addLayout(self._foot())

    def _foot(self) -> QVBoxLayout:
        heading = QLabel(tr("How it will read"))
        heading.setProperty("muted", True)
        self.preview = QTextEdit()
        self.preview.setObjectName("preview")
        self.preview.setReadOnly(True)
        self.preview.setAccessibleName(tr("Preview of the clause"))
        self.preview.setTabChangesFocus(True)
        self.preview.setFixedHeight(172)
        self.preview.document().setDefaultFont(printed_font())
        self.place = QComboBox()
        self.place.setAccessibleName(tr("Where to insert"))
        self.place.addItems([tr("Where it belongs"), tr("After the current paragraph")])
        self.place.currentIndexChanged.connect(self.refresh)
        self.place.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.insert = QPushButton(tr("Insert"))
        self.insert.setProperty("primary", True)
        self.insert.setAccessibleName(tr("Insert the clause"))
        self.insert.clicked.connect(self.insert_now)
        row = QHBoxLayout()
        row.addWidget(self.place, 1)
        row.addWidget(self.insert)
        foot = QVBoxLayout()
        foot.setContentsMargins(12, 6, 12, 12)
        foot.setSpacing(6)
        foot.addWidget(heading)
        foot.addWidget(self.preview)
        foot.addLayout(row)
        return foot

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self.refresh()

    def open_choice(
        self, choice: ClauseChoice, resolution: Resolution, before: str | None = None
    ) -> None:
        """Show the form of a clause, filled with what the draft proposes; `before` is the paragraph before
        which it was dropped, "" for the end."""
        self._show_dropped(before)
        self._choice, self._resolution, self._loud = choice, resolution, False
        for field in self.fields:
            self._slots.removeWidget(field)
            field.deleteLater()
        self.fields = []
        if choice.template is not None:
            self._open_template()
        else:
            self._title.setText(tr("From the library"))
            self._about.setText(choice.about)
        self._order_focus()
        self.refresh()

    @property
    def is_complete(self) -> bool:
        """Whether nothing is open: every slot has a value, and no value is wrong."""
        filled = all(field.value.strip() for field in self.fields)
        return filled and self._clause is not None and not self._faults

    def _show_dropped(self, before: str | None) -> None:
        """Offer the place where it was dropped, and only then."""
        self._before = before
        self.place.blockSignals(True)
        if self.place.count() > _DROPPED:
            self.place.removeItem(_DROPPED)
            self.place.setCurrentIndex(0)
        if before is not None:
            self.place.addItem(tr("Where it was dropped"))
            self.place.setCurrentIndex(_DROPPED)
        self.place.blockSignals(False)

    def _order_focus(self) -> None:
        """Tab goes down the form, through fields made later than what stands below them."""
        chain = [self._back, *(f.field for f in self.fields), self.preview, self.place, self.insert]
        for first, second in itertools.pairwise(chain):
            QWidget.setTabOrder(first, second)

    def _open_template(self) -> None:
        from drafter.clauses.context import context_of
        from drafter.clauses.slots.registry import prefilled

        assert self._choice is not None and self._choice.template is not None  # noqa: S101
        assert self._resolution is not None  # noqa: S101
        template = self._choice.template
        self._title.setText(template.title)
        sources = [f"{s.symbol}, {_place(s.paragraph)}" for s in template.source[:2]]
        about = tr("Worded as in {join}.").format(join="; ".join(sources)) if sources else ""
        self._about.setText(" ".join(part for part in (about, template.help) if part))
        proposed = prefilled(template.slots, context_of(self._resolution))
        for slot in template.slots:
            field = SlotField(slot, proposed[slot.name])
            field.changed.connect(self._timer.start)
            self._slots.addWidget(field)
            field.show()  # else it is shown, and can have the focus, only in the next round of events
            self.fields.append(field)

    def set_draft(self, resolution: Resolution, current: str) -> None:
        """Take note of a newer state of the draft and of the paragraph with the caret."""
        changed = resolution is not self._resolution or current != self._current
        self._resolution, self._current = resolution, current
        if changed and self._choice is not None and self.isVisible():
            self._timer.start()

    def refresh(self) -> None:
        """Show how the clause reads with what is typed now, and what is wrong."""
        if self._choice is None or self._resolution is None:
            return
        from drafter.clauses.context import context_of, organ_of
        from drafter.clauses.errors import ClauseError
        from drafter.clauses.rendering import preview

        try:
            if self._choice.template is not None:
                values = {field.slot.name: field.value for field in self.fields}
                context = context_of(self._resolution)
                self._clause, self._faults = preview(self._choice.template, values, context)
            elif self._choice.hit is not None:
                organ = organ_of(self._resolution)
                self._clause, self._faults = (
                    clause_preview.clause_of_hit(self._choice.hit, organ),
                    {},
                )
            if self._clause is not None:
                lines = clause_preview.in_context(self._resolution, self._index(), self._clause)
                self.preview.setHtml(clause_preview.as_html(lines, self._theme))
        except ClauseError as error:
            self._clause, self._faults = None, {"": str(error)}
            self.preview.setPlainText(str(error))
        for field in self.fields:
            fault = self._faults.get(field.slot.name, "")
            field.show_fault(fault, loud=self._loud or bool(field.value.strip()))
        self.insert.setEnabled(self._clause is not None)

    def _index(self) -> int | None:
        from drafter.clauses.placing import index_after

        if self.place.currentIndex() == 0 or self._resolution is None:
            return None
        try:
            if self.place.currentIndex() == _DROPPED and self._before is not None:
                end = len(self._resolution.paragraphs)
                return self._resolution.index(self._before) if self._before else end
            return index_after(self._resolution, self._current)
        except KeyError:
            return None

    def insert_now(self) -> None:
        """Insert, or say what is missing and go there."""
        self._timer.stop()
        self.refresh()
        if self._faults:
            self._loud = True
            self.refresh()
            for field in self.fields:
                if field.slot.name in self._faults:
                    field.field.setFocus()
                    return
            return
        if self._clause is not None and self._choice is not None:
            title = self._choice.title if self._choice.template is not None else self._choice.about
            self.insert_wanted.emit(self._clause, self._index(), title)


def _place(paragraph: str) -> str:
    return (
        tr("paragraph {paragraph}").format(paragraph=paragraph)
        if paragraph[:1].isdigit()
        else paragraph
    )
