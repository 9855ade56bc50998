"""The one place where a draft is exported: the format, and what that format can have."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from drafter.app.dialogs.fields import FormField, buttons, choice, prepare
from drafter.app.files import FORMAT_NAMES
from drafter.app.language import later, tr
from drafter.app.panels.export_preview import ExportPreviewPane
from drafter.app.theme.theme import Theme
from drafter.app.workers.export_previewing import ExportPreviewing
from drafter.document.draft import Draft
from drafter.formats.contract import WriteOptions
from drafter.workspace.settings import Settings

_SIZE = QSize(1000, 620)
_CHOICES_WIDTH = 410
_ABOUT = {
    ".pdf": later(
        "Fixed pages, tagged for readers of the screen; for the archive and for printing."
    ),
    ".docx": later("What a colleague edits, with real footnotes."),
    ".odt": later("For LibreOffice, with real footnotes."),
    ".html": later("One file that any browser shows and prints."),
    ".txt": later("Without italics; notes at the end."),
    ".md": later("Plain text with marks for italics and notes."),
    ".xml": later("The format in which the United Nations publishes."),
    ".json": later("Everything that the program holds, for other programs."),
}
FORMATS = tuple((suffix, FORMAT_NAMES[suffix], about) for suffix, about in _ABOUT.items())
_TRACKED, _COLUMNS, _LINES, _MARK = "tracked", "columns", "lines", "mark"
_SCRUB, _PAPER = "scrub", "paper"
_CAN = {
    ".pdf": {_TRACKED, _COLUMNS, _LINES, _MARK, _PAPER},
    ".docx": {_TRACKED, _LINES, _MARK, _SCRUB, _PAPER},
    ".odt": {_TRACKED, _LINES, _MARK, _SCRUB, _PAPER},
    ".html": {_TRACKED, _MARK, _SCRUB},
    ".json": {_SCRUB},
}
"""What the writers heed; see WriteOptions."""
_PAPERS = [
    ("house", later("The organ's own: Letter for New York, A4 for Geneva")),
    ("a4", later("A4")),
    ("letter", later("Letter")),
]
_WORDS = {
    _TRACKED: later("Show the &changes against the base"),
    _COLUMNS: later("Base and current text in &two columns"),
    _LINES: later("Number the &lines"),
    _MARK: later("Print &DRAFT with date and time on each page"),
    _SCRUB: later("&Remove personal data: names, dates, comments, hidden parts"),
}
_OF_BASE = (_TRACKED, _COLUMNS)
_NOT_IN_COLUMNS = (_TRACKED, _LINES)
"""In two columns the changes are shown anyway, and a line has no number."""
_NO_BASE = later(
    "There is no base to compare with: roll a resolution over, or compare with a file."
)


class ExportDialog(QDialog):
    """`wanted` gives the suffix and the options; what was chosen is remembered for the next time."""

    wanted = Signal(str, object)

    def __init__(
        self,
        parent: QWidget | None,
        settings: Settings,
        draft: Draft,
        theme: Theme,
        previewing: ExportPreviewing,
    ) -> None:
        super().__init__(parent)
        prepare(self, tr("Export"), _SIZE)
        self._settings, self._draft, self._previewing = settings, draft, previewing
        self._has_base = draft.base is not None
        kept = settings["export_options"]
        self.format: QComboBox = choice(
            [(suffix, f"{tr(name)} (*{suffix})") for suffix, name, _ in FORMATS],
            str(settings["export_format"]),
        )
        self.about = QLabel()
        self.about.setWordWrap(True)
        self.about.setProperty("muted", True)
        self.about.setAccessibleName(tr("About the format"))
        self.paper = choice(
            [(paper, tr(words)) for paper, words in _PAPERS], str(settings["export_paper"])
        )
        self.boxes = {name: QCheckBox(tr(words)) for name, words in _WORDS.items()}
        self.preview = ExportPreviewPane(theme, previewing)
        self._lay_out(kept)
        self.format.currentIndexChanged.connect(self._show_format)
        self.paper.currentIndexChanged.connect(self._show_format)
        for box in self.boxes.values():
            box.toggled.connect(self._show_format)
        self._show_format()

    def _lay_out(self, kept: Sequence[str]) -> None:
        choices = QWidget()
        choices.setFixedWidth(_CHOICES_WIDTH)
        column = QVBoxLayout(choices)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(FormField(tr("&Format"), self.format))
        column.addWidget(self.about)
        for name, box in self.boxes.items():
            box.setChecked(name in kept)
            box.setAccessibleName(tr(_WORDS[name]).replace("&", ""))
            column.addWidget(box)
        column.addWidget(FormField(tr("&Paper"), self.paper))
        column.addStretch(1)
        sides = QHBoxLayout()
        sides.setSpacing(16)
        sides.addWidget(choices)
        sides.addWidget(self.preview, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(12)
        layout.addLayout(sides, 1)
        row, _ = buttons(self, tr("Export…"))
        layout.addWidget(row)

    @property
    def suffix(self) -> str:
        """The suffix of the chosen format."""
        return str(self.format.currentData())

    def _show_format(self) -> None:
        """Say what the format is for, and let only that be chosen which it can have."""
        self.about.setText(tr(_ABOUT[self.suffix]))
        for name, box in self.boxes.items():
            box.setEnabled(self._can(name))
        for name in _OF_BASE:
            self.boxes[name].setToolTip("" if self._has_base else tr(_NO_BASE))
        self.paper.setEnabled(self._can(_PAPER))
        self._previewing.want(self._draft, self.suffix, self.options())

    def _can(self, name: str) -> bool:
        if name not in _CAN.get(self.suffix, set()) or (name in _OF_BASE and not self._has_base):
            return False
        return name not in _NOT_IN_COLUMNS or not self._chosen(_COLUMNS)

    def _chosen(self, name: str) -> bool:
        return self._can(name) and self.boxes[name].isChecked()

    def options(self) -> WriteOptions:
        """What the writer is told; a choice that the format cannot have is left out."""
        mark = self._chosen(_MARK)
        return WriteOptions(
            paper=str(self.paper.currentData()) if self._can(_PAPER) else "house",
            tracked=self._chosen(_TRACKED) or self._chosen(_COLUMNS),
            side_by_side=self._chosen(_COLUMNS),
            scrub=self._chosen(_SCRUB),
            line_numbers=self._chosen(_LINES),
            draft_mark=mark,
            author="" if self._chosen(_SCRUB) else str(self._settings["author"]),
            moment=dt.datetime.now(dt.UTC).astimezone() if mark else None,
        )

    def accept(self) -> None:
        """Remember the choices and ask for the file."""
        self._settings["export_format"] = self.suffix
        self._settings["export_paper"] = str(self.paper.currentData())
        # What another format cannot have stays as it was chosen for this one.
        self._settings["export_options"] = tuple(n for n, b in self.boxes.items() if b.isChecked())
        options = self.options()
        super().accept()
        self.wanted.emit(self.suffix, options)

    def done(self, result: int) -> None:
        """Let the preview go."""
        self._previewing.forget()
        super().done(result)
