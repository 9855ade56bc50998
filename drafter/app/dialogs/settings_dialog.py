"""The dialog of the settings, made from their declarations."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from drafter.app.dialogs.fields import FormField, buttons, choice, line, prepare
from drafter.app.dialogs.file_choice import ChooseFile, FileChoice
from drafter.app.dialogs.house_choice import house_choice
from drafter.app.dialogs.mission_choice import mission_choice
from drafter.app.language import LANGUAGES, tr
from drafter.workspace.settings import SETTINGS, Setting, Settings

_SIZE = QSize(480, 470)


class SettingsDialog(QDialog):
    """`taken` gives the names of the settings that have another value now."""

    taken = Signal(object)

    def __init__(self, parent: QWidget | None, settings: Settings, choose_file: ChooseFile) -> None:
        super().__init__(parent)
        prepare(self, tr("Settings"), _SIZE)
        self._settings = settings
        self.controls: dict[str, QWidget] = {}
        self._files: dict[str, FileChoice] = {
            "house_rules": house_choice(settings["house_rules"], choose_file),
            "mission_library": mission_choice(settings["mission_library"], choose_file),
        }
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        for name, setting in SETTINGS.items():
            if setting.shown and not isinstance(setting.default, tuple):
                control = self._files.get(name) or _control(setting, settings[name])
                self.controls[name] = control
                layout.addWidget(_field(setting, control))
        layout.addStretch(1)
        row, self.save = buttons(self, tr("Save"))
        for one in self._files.values():
            one.settled.connect(self._allow)
        layout.addWidget(row)

    @property
    def busy(self) -> bool:
        """Whether a file is being looked at."""
        return any(one.busy for one in self._files.values())

    def _allow(self) -> None:
        self.save.setEnabled(all(one.is_usable for one in self._files.values()))

    def done(self, result: int) -> None:
        """End; a file that is still being looked at is left."""
        for one in self._files.values():
            one.stop()
        super().done(result)

    def accept(self) -> None:
        """Keep what was chosen."""
        if not self.save.isEnabled():
            return
        changed = set()
        for name, control in self.controls.items():
            value = _value(control)
            if value != self._settings[name] and SETTINGS[name].accepts(value):
                self._settings[name] = value
                changed.add(name)
        super().accept()
        self.taken.emit(changed)


def _control(setting: Setting, value: object) -> QWidget:
    if isinstance(setting.default, bool):
        box = QCheckBox(tr(setting.description))
        box.setChecked(bool(value))
        box.setAccessibleName(tr(setting.description))
        return box
    if setting.choices:
        return choice([(c, choice_words(c)) for c in setting.choices], str(value))
    if isinstance(setting.default, int):
        spin = QSpinBox()
        low, high = setting.limits or (0, 1_000_000)
        spin.setRange(int(low), int(high))
        spin.setValue(int(str(value)))
        spin.setMinimumHeight(26)
        return spin
    return line(str(value))


def choice_words(value: str) -> str:
    """How a choice is called: a language by its own name."""
    return LANGUAGES.get(value) or tr(value.replace("-", " ").capitalize())


def _field(setting: Setting, control: QWidget) -> QWidget:
    return (
        control
        if isinstance(control, QCheckBox | FileChoice)
        else FormField(tr(setting.description), control)
    )


def _value(control: QWidget) -> object:
    if isinstance(control, FileChoice):
        return control.value
    if isinstance(control, QCheckBox):
        return control.isChecked()
    if isinstance(control, QComboBox):
        return control.currentData()
    if isinstance(control, QSpinBox):
        return control.value()
    assert isinstance(control, QLineEdit)  # noqa: S101 - no other is made
    return control.text().strip()
