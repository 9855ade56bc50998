"""A choice in the settings among what is known and a file, which is looked at as soon as it is chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from drafter.app.dialogs.fields import FormField, beside, choice, fill
from drafter.app.faults import sentence
from drafter.app.language import tr
from drafter.app.workers.background import Background

ChooseFile = Callable[[str, Sequence[str], Callable[[Path | None], None]], None]


@dataclass(frozen=True, slots=True)
class ChoiceWords:
    """What a choice is called and what it is for, the name of its button, the filters of its files."""

    title: str
    help: str
    button: str
    filters: tuple[str, ...]


class FileChoice(QWidget):
    """`value` as the setting has it. A file is looked at in a worker as soon as it is chosen: what it holds, or
    why it cannot be used, is said below; `settled` tells that `is_usable` is known anew."""

    settled = Signal()

    def __init__(
        self,
        value: str,
        choose_file: ChooseFile,
        words: ChoiceWords,
        options: list[tuple[str, str]],
        look: Callable[[str], str],
    ) -> None:
        """`options` are values, "" among them, with words; `look` says in the worker what a value holds."""
        super().__init__()
        self._stored, self._choose_file, self._options = value, choose_file, options
        self._filters, self._look_at = words.filters, look
        self._background = Background(self, serial=True)
        self.is_usable = True
        """Whether the choice may be saved: nothing is wrong with its file, or it is what was chosen before."""
        self.box = choice(options, value)
        self._name_path(value)
        self.field = FormField(words.title, self.box, words.help)
        self.choose = QPushButton(tr("Choose file…"))
        self.choose.setAccessibleName(words.button)
        self.choose.setAutoDefault(False)
        self.setLayout(beside(self.field, self.choose))
        self.choose.clicked.connect(lambda _: self._ask())
        self.box.currentIndexChanged.connect(lambda _: self._look())
        self._look()

    @property
    def value(self) -> str:
        """One of the options, or the path of a file."""
        return str(self.box.currentData())

    @property
    def busy(self) -> bool:
        """Whether a file is being looked at."""
        return self._background.busy

    def stop(self) -> None:
        """End."""
        self._background.stop()

    def _name_path(self, value: str) -> None:
        """Show a path by the name of its file."""
        at = self.box.findData(value)
        if value not in dict(self._options):
            self.box.setItemText(at, Path(value).name)
            self.box.setItemData(at, value, Qt.ItemDataRole.ToolTipRole)

    def _ask(self) -> None:
        chosen = Path(self.value)
        folder = str(chosen.parent if chosen.is_absolute() else Path.home())

        def answered(path: Path | None) -> None:
            if path is not None:
                fill(self.box, self._options, str(path.absolute()))
                self._name_path(str(path.absolute()))
                self._look()

        self._choose_file(folder, self._filters, answered)

    def _look(self) -> None:
        """Look at what is chosen, in the worker."""
        value = self.value
        self.is_usable = value in ("", self._stored)
        self.field.say(tr("Looking at the file…") if value else "")
        self.settled.emit()
        if value:
            self._background.run(
                lambda: self._look_at(value),
                lambda words: self._looked(value, words),
                lambda error: self._looked(value, sentence(error), fault=True),
            )

    def _looked(self, value: str, words: str, *, fault: bool = False) -> None:
        if value != self.value:
            return  # another was chosen meanwhile
        self.is_usable = not fault or value == self._stored
        self.field.say(words, fault=fault)
        self.settled.emit()
