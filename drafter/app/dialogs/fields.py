"""A field of a form: its label above, the control, what it means, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from drafter.app.language import tr

_GAP = 3
_TITLE_BAR = 36
"""Pixels of the bar that the desktop puts above a dialog, which is no part of its size."""


class FormField(QWidget):
    """One control of a form with its name for readers of the screen."""

    def __init__(self, words: str, control: QWidget, help_text: str = "") -> None:
        super().__init__()
        self.control = control
        label = self.label = QLabel(words)
        label.setBuddy(control)
        control.setAccessibleName(words.replace("&", ""))
        if help_text:
            control.setAccessibleDescription(help_text)
            control.setToolTip(help_text)
        self.note = QLabel()
        self.note.setWordWrap(True)
        self.note.setProperty("muted", True)
        self.note.setAccessibleName(
            tr("About {lower}").format(lower=words.replace("&", "").lower())
        )
        self.note.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(_GAP)
        for widget in (label, control, self.note):
            layout.addWidget(widget)
        layout.addStretch(1)

    def say(self, text: str, *, fault: bool = False) -> None:
        """Show a remark below the control, or what is wrong with it."""
        self.note.setText(text)
        self.note.setVisible(bool(text))
        for widget, name in ((self.note, "fault"), (self.control, "fault"), (self.note, "muted")):
            value = not fault if name == "muted" else fault
            if widget.property(name) != value:
                widget.setProperty(name, value)
                widget.style().unpolish(widget)
                widget.style().polish(widget)


def beside(field: FormField, button: QPushButton) -> QHBoxLayout:
    """A field with a button at its side, level with the control whatever is said below that."""
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addSpacing(field.label.sizeHint().height() + _GAP)
    column.addWidget(button)
    column.addStretch(1)
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(field, 1)
    row.addLayout(column)
    return row


def line(text: str = "", placeholder: str = "") -> QLineEdit:
    """A field for one line of text."""
    made = QLineEdit(text)
    made.setPlaceholderText(placeholder)
    return made


def choice(options: list[tuple[str, str]], chosen: str) -> QComboBox:
    """A choice among (value, words)."""
    made = QComboBox()
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(12)
    fill(made, options, chosen)
    return made


def fill(box: QComboBox, options: list[tuple[str, str]], chosen: str) -> None:
    """Offer other options; the chosen one is added where it is not among them."""
    box.blockSignals(True)
    box.clear()
    if chosen and chosen not in [value for value, _ in options]:
        options = [*options, (chosen, chosen)]
    for value, words in options:
        box.addItem(words, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    box.blockSignals(False)


def push_button(words: str, do: Callable[[], object] | None = None, name: str = "") -> QPushButton:
    """A button that Enter in another field does not press; `name` is for readers of the screen where the
    words do not say enough."""
    button = QPushButton(words)
    button.setAccessibleName(name or words.replace("&", "").rstrip("…"))
    button.setAutoDefault(False)
    if do is not None:
        button.clicked.connect(lambda _: do())
    return button


def told(name: str, look: str = "") -> QLabel:
    """A label of plain words that wrap, for what changes as one works; `look` is "heading" or "muted"."""
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAccessibleName(name)
    if look:
        label.setProperty(look, True)
    return label


def buttons(dialog: QDialog, words: str) -> tuple[QDialogButtonBox, QPushButton]:
    """The row of buttons: one that accepts, one that cancels."""
    row = QDialogButtonBox(dialog)  # a button is the default of the dialog that it is in
    accept = QPushButton(words)
    accept.setProperty("primary", True)  # before it comes into the dialog, where it takes its looks
    row.addButton(accept, QDialogButtonBox.ButtonRole.AcceptRole)
    accept.setAccessibleName(words)
    accept.setDefault(True)
    cancel = row.addButton(QDialogButtonBox.StandardButton.Cancel)
    cancel.setText(tr("Cancel"))
    cancel.setAccessibleName(tr("Cancel"))
    cancel.setIcon(type(cancel.icon())())
    row.accepted.connect(dialog.accept)
    row.rejected.connect(dialog.reject)
    return row, accept


def _room(dialog: QDialog, window: QWidget | None) -> QSize:
    """What the screen has room for with a title bar, and no less than the window that the dialog is of."""
    above = window or dialog
    room = above.screen().availableGeometry().size() - QSize(0, _TITLE_BAR)
    return room if window is None else room.expandedTo(window.window().size())


def prepare(dialog: QDialog, title: str, size: QSize) -> None:
    """What every dialog of the window has: a title, a size that fits small screens, its own end."""
    dialog.setWindowTitle(title)
    dialog.setAccessibleName(title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    window = dialog.parentWidget()
    dialog.resize(size.boundedTo(_room(dialog, window)))
    if window is not None:  # some desktops leave the focus nowhere when a dialog ends
        dialog.finished.connect(lambda _: window.activateWindow())
