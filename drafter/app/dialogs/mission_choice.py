"""The choice of the mission's library in the settings: none, or a file on a stick or a share."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from drafter.app.dialogs.fields import FormField, beside, choice, fill
from drafter.app.dialogs.house_choice import ChooseFile
from drafter.app.faults import sentence
from drafter.app.language import counted, later, tr
from drafter.app.workers.background import Background

_FILTERS = (later("Libraries (*.sqlite)"),)
_NONE = later("None: only my own")
_HELP = later(
    "A library that a colleague exported, on a stick or a share; it is searched with yours and only read"
)


class MissionChoice(QWidget):
    """`value` as the setting has it. A file is opened in a worker as soon as it is chosen: what it holds, or
    why it cannot be used, is said below; `settled` tells that `is_usable` is known anew."""

    settled = Signal()

    def __init__(self, value: str, choose_file: ChooseFile) -> None:
        super().__init__()
        self._stored, self._choose_file = value, choose_file
        self._background = Background(self, serial=True)
        self.is_usable = True
        """Whether the choice may be saved: its file is a library, or it is what was chosen before."""
        self.box = choice([("", tr(_NONE))], value)
        self._name_path(value)
        self.field = FormField(tr("&Library of your mission"), self.box, tr(_HELP))
        self.choose = QPushButton(tr("Choose file…"))
        self.choose.setAccessibleName(tr("Choose the library of your mission"))
        self.choose.setAutoDefault(False)
        self.setLayout(beside(self.field, self.choose))
        self.choose.clicked.connect(lambda _: self._ask())
        self.box.currentIndexChanged.connect(lambda _: self._look())
        self._look()

    @property
    def value(self) -> str:
        """The path of a file, or empty."""
        return str(self.box.currentData())

    @property
    def busy(self) -> bool:
        """Whether a file is being opened."""
        return self._background.busy

    def stop(self) -> None:
        """End."""
        self._background.stop()

    def _name_path(self, value: str) -> None:
        """Show a path by the name of its file."""
        at = self.box.findData(value)
        if value:
            self.box.setItemText(at, Path(value).name)
            self.box.setItemData(at, value, Qt.ItemDataRole.ToolTipRole)

    def _ask(self) -> None:
        folder = str(Path(self.value).parent if self.value else Path.home())

        def answered(path: Path | None) -> None:
            if path is not None:
                fill(self.box, [("", tr(_NONE))], str(path.absolute()))
                self._name_path(str(path.absolute()))
                self._look()

        self._choose_file(folder, tuple(tr(one) for one in _FILTERS), answered)

    def _look(self) -> None:
        """Open the file that is chosen, in the worker."""
        value = self.value
        self.is_usable = value in ("", self._stored)
        self.field.say(tr("Looking at the file…") if value else "")
        self.settled.emit()
        if value:
            self._background.run(
                lambda: _held(value),
                lambda number: self._looked(value, number),
                lambda error: self._looked(value, sentence(error), fault=True),
            )

    def _looked(self, value: str, words: str, *, fault: bool = False) -> None:
        if value != self.value:
            return  # another was chosen meanwhile
        self.is_usable = not fault or value == self._stored
        self.field.say(words, fault=fault)
        self.settled.emit()


def _held(value: str) -> str:
    from drafter.clauses.errors import LibraryError
    from drafter.clauses.store import Library
    from drafter.paths import library_path

    path = Path(value)
    if path.resolve() == library_path().resolve():
        raise LibraryError("That is your own library: choose another file.")
    with Library(path, read_only=True) as library:
        number = library.held().all
    return counted(number, "{n:,} resolution", "{n:,} resolutions")
