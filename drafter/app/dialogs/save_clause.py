"""Words of the draft become a clause of the user's own: its name, its subject, and how it will read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QTextEdit, QVBoxLayout, QWidget

from drafter.app.dialogs.fields import FormField, buttons, choice, line, prepare
from drafter.app.faults import sentence
from drafter.app.language import later, tr
from drafter.app.theme.theme import Theme, printed_font
from drafter.app.workers.background import Background

if TYPE_CHECKING:
    from drafter.clauses.templates import ClauseTemplate

_SIZE = QSize(560, 520)
_PAUSE = 150
_KINDS = [
    ("operative", later("Operative paragraph")),
    ("preambular", later("Preambular paragraph")),
]


@dataclass(frozen=True, slots=True)
class Chosen:
    """The words of which a clause is to be made, the kind of their paragraph, and where they come from."""

    text: str
    kind: str
    organ: str
    symbol: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class MadeClause:
    """A clause that is ready to be saved: its id, its file, and how it reads, as rich text."""

    id: str
    text: str
    template: ClauseTemplate
    html: str


class SaveClauseDialog(QDialog):
    """`wanted` gives a MadeClause. `taken` tells whether a clause that came with the program has an id."""

    wanted = Signal(object)

    def __init__(
        self,
        parent: QWidget | None,
        theme: Theme,
        chosen: Chosen,
        topics: Sequence[str],
        taken: Callable[[str], bool],
    ) -> None:
        super().__init__(parent)
        prepare(self, tr("Save as clause"), _SIZE)
        self._theme, self._chosen, self._taken = theme, chosen, taken
        self._made: MadeClause | None = None
        self._background = Background(self, serial=True)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._try)
        self._make(topics)
        self._lay_out()
        self._typed()

    def _make(self, topics: Sequence[str]) -> None:
        self.name = line(placeholder=tr("such as Report of the Secretary-General on lighthouses"))
        self._name_field = FormField(tr("&Name"), self.name)
        self.subject = QComboBox()
        self.subject.setEditable(True)
        self.subject.addItems(list(topics))
        self.subject.setCurrentText("own")
        self._subject_field = FormField(
            tr("&Subject"), self.subject, tr("Under what it stands in the list")
        )
        self.kind = choice([(kind, tr(words)) for kind, words in _KINDS], self._chosen.kind)
        self.preview = QTextEdit()
        self.preview.setObjectName("preview")
        self.preview.setReadOnly(True)
        self.preview.setTabChangesFocus(True)
        self.preview.setAccessibleName(tr("How the clause will read"))
        self.preview.document().setDefaultFont(printed_font())
        self.gaps = QLabel()
        self.gaps.setWordWrap(True)
        self.gaps.setProperty("muted", True)
        self.gaps.setAccessibleName(tr("What will be asked for"))
        self.name.textChanged.connect(lambda _: self._typed())
        self.subject.currentTextChanged.connect(lambda _: self._typed())
        self.kind.currentIndexChanged.connect(lambda _: self._typed())

    def _lay_out(self) -> None:
        heading = QLabel(tr("How it will read"))
        heading.setProperty("muted", True)
        row, self.save = buttons(self, tr("Save"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(self._name_field)
        layout.addWidget(self._subject_field)
        layout.addWidget(FormField(tr("&Kind"), self.kind))
        layout.addWidget(heading)
        layout.addWidget(self.preview, 1)
        layout.addWidget(self.gaps)
        layout.addWidget(row)
        self.name.setFocus()

    @property
    def busy(self) -> bool:
        """Whether a clause is due or being made."""
        return self._timer.isActive() or self._background.busy

    def _typed(self) -> None:
        self._made = None
        self.save.setEnabled(False)
        self._timer.start()

    def _asked(self) -> tuple[str, str, str]:
        name = " ".join(self.name.text().split())
        return name, self.subject.currentText(), str(self.kind.currentData())

    def _try(self) -> None:
        if self._background.busy:
            self._timer.start()
            return
        asked, chosen, theme = self._asked(), self._chosen, self._theme
        self._background.run(
            lambda: made_clause(chosen, theme, *asked),
            lambda made: self._tried(asked, made),
            lambda error: self._broke(asked, error),
        )

    def _tried(self, asked: tuple[str, str, str], made: MadeClause) -> None:
        if asked != self._asked():
            return
        self.preview.setHtml(made.html)
        gaps = [f"{slot.label} ({slot.example})" for slot in made.template.slots]
        self.gaps.setText(
            tr("Will be asked for: {join}.").format(join=", ".join(gaps))
            if gaps
            else tr("The words stay as they are.")
        )
        if not asked[0]:
            self._name_field.say("")
            return
        if self._taken(made.id):
            self.say(tr("There is a clause of that name already: choose another."))
            return
        self._name_field.say("")
        self._made = made
        self.save.setEnabled(True)

    def _broke(self, asked: tuple[str, str, str], error: BaseException) -> None:
        if asked == self._asked():
            self.say(sentence(error))

    def say(self, text: str) -> None:
        """Say why it cannot be saved so."""
        self._made = None
        self.save.setEnabled(False)
        self._name_field.say(text, fault=True)

    def accept(self) -> None:
        """Order it; the dialog ends when it has been saved."""
        if self._made is not None:
            self.wanted.emit(self._made)

    def done(self, result: int) -> None:
        """End; what is still being made is dropped."""
        self._timer.stop()
        self._background.stop()
        super().done(result)


def made_clause(chosen: Chosen, theme: Theme, name: str, subject: str, kind: str) -> MadeClause:
    """The clause of these words; without a name it can be looked at. Raises ClauseError."""
    from drafter.app.panels.clause_preview import as_html, in_context
    from drafter.clauses.context import ClauseContext
    from drafter.clauses.mining.clause_of import clause_text
    from drafter.clauses.rendering import preview
    from drafter.clauses.templates import SUFFIX, parse_template
    from drafter.document.masthead import Masthead
    from drafter.document.resolution import Resolution

    identity, text = clause_text(
        chosen.text,
        name or "unnamed",
        kind=kind,
        organs=(chosen.organ,),
        topic=subject,
        symbol=chosen.symbol,
        label=chosen.label,
    )
    template = parse_template(text, identity + SUFFIX, own=True)
    clause, _ = preview(template, {}, ClauseContext(organ=chosen.organ))
    alone = Resolution(masthead=Masthead(organ=chosen.organ))
    return MadeClause(identity, text, template, as_html(in_context(alone, None, clause), theme))
