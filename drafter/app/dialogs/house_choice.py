"""The choice of house rules in the settings: none, those that come with the program, a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from drafter.app.dialogs.fields import FormField, beside, choice, fill
from drafter.app.faults import sentence
from drafter.app.language import counted, later, tr
from drafter.app.workers.background import Background
from drafter.checks.house.shipped import chosen_file, known_names, shipped_titles

if TYPE_CHECKING:
    from drafter.checks.house.rules import HouseRules

ChooseFile = Callable[[str, Sequence[str], Callable[[Path | None], None]], None]
_FILTERS = (later("House rules (*.toml)"),)
_NONE = later("Only those in my folder of house rules")
_HELP = later(
    "Words, phrases and switched rules of your delegation or conference, from a TOML file"
)


class HouseChoice(QWidget):
    """`value` as the setting has it. A file is read in a worker as soon as it is chosen: what it holds,
    or the mistake in it, is said below; `settled` tells that `is_usable` is known anew."""

    settled = Signal()

    def __init__(self, value: str, choose_file: ChooseFile) -> None:
        super().__init__()
        self._stored, self._choose_file = value, choose_file
        self._background = Background(self, serial=True)
        self.is_usable = True
        """Whether the choice may be saved: its file has no mistake, or it is what was chosen before."""
        self._shipped = shipped_titles()
        self.box = choice(self._options(), value)
        self._name_path(value)
        self.field = FormField(tr("&House rules"), self.box, tr(_HELP))
        self.choose = QPushButton(tr("Choose file…"))
        self.choose.setAccessibleName(tr("Choose a file of house rules"))
        self.choose.setAutoDefault(False)
        self.setLayout(beside(self.field, self.choose))
        self.choose.clicked.connect(lambda _: self._ask())
        self.box.currentIndexChanged.connect(lambda _: self._look())
        self._look()

    @property
    def value(self) -> str:
        """The name of shipped rules, the path of a file, or empty."""
        return str(self.box.currentData())

    @property
    def busy(self) -> bool:
        """Whether a file is being read."""
        return self._background.busy

    def stop(self) -> None:
        """End."""
        self._background.stop()

    def _options(self) -> list[tuple[str, str]]:
        shipped = (
            (name, tr("{title} (shipped)").format(title=title))
            for name, title in self._shipped.items()
        )
        return [("", tr(_NONE)), *shipped]

    def _name_path(self, value: str) -> None:
        """Show a path by the name of its file."""
        at = self.box.findData(value)
        if value and value not in self._shipped:
            self.box.setItemText(at, Path(value).name)
            self.box.setItemData(at, value, Qt.ItemDataRole.ToolTipRole)

    def _ask(self) -> None:
        folder = (
            str(Path(self.value).parent) if Path(self.value).is_absolute() else str(Path.home())
        )

        def answered(path: Path | None) -> None:
            if path is not None:
                fill(self.box, self._options(), str(path.absolute()))
                self._name_path(str(path.absolute()))
                self._look()

        self._choose_file(folder, tuple(tr(one) for one in _FILTERS), answered)

    def _look(self) -> None:
        """Read the file that is chosen, in the worker."""
        value = self.value
        self.is_usable = value in ("", self._stored)
        self.field.say(tr("Looking at the file…") if value else "")
        self.settled.emit()
        if value:
            self._background.run(
                lambda: _read(value),
                lambda house: self._looked(value, _summary(house)),
                lambda error: self._looked(value, sentence(error), fault=True),
            )

    def _looked(self, value: str, words: str, *, fault: bool = False) -> None:
        if value != self.value:
            return  # another was chosen meanwhile
        self.is_usable = not fault or value == self._stored
        self.field.say(words, fault=fault)
        self.settled.emit()


def _read(value: str) -> HouseRules:
    from drafter.checks.house.file import load

    return load(chosen_file(value), known_names())


def _summary(house: HouseRules) -> str:
    counts = (
        (len(house.phrases), later("{n} phrase"), later("{n} phrases")),
        (len(house.words), later("{n} word"), later("{n} words")),
        (
            len(house.off) + len(house.on) + len(house.severities),
            later("{n} rule set otherwise"),
            later("{n} rules set otherwise"),
        ),
    )
    told = ", ".join(counted(n, one, many) for n, one, many in counts if n)
    return ": ".join(part for part in (house.title, told or tr("nothing in it")) if part)
