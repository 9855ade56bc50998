"""The row of buttons that every dialog ends with."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QVBoxLayout

from drafter.app.dialogs.fields import buttons, prepare


def test_the_button_that_accepts_stands_out(window, qtbot):
    dialog = QDialog(window)
    prepare(dialog, "Test", QSize(300, 120))
    row, accept = buttons(dialog, "Save")
    QVBoxLayout(dialog).addWidget(row)
    dialog.show()
    qtbot.waitUntil(accept.isVisible)
    shown = accept.grab().toImage().pixelColor(6, accept.height() // 2)
    assert shown == window.theme.colour("window.accent")
    dialog.close()
