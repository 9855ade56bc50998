"""The process ends cleanly, whatever the window has left with the system."""

from __future__ import annotations

import subprocess
import sys

_COPIES = """
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from drafter.app.editor.clipboard import to_mime
from drafter.app.main import application, run
from drafter.document.fragment import lines_fragment
from drafter.document.marked_text import plain
from drafter.document.paragraph import ParagraphKind
from drafter.formats.copied import CopiedLine, Piece

def copy_and_quit():
    piece = Piece((CopiedLine("operative", plain("Requests a report;")),))
    data = to_mime(lines_fragment("Requests a report;", ParagraphKind.OPERATIVE), piece)
    QGuiApplication.clipboard().setMimeData(data)
    QApplication.closeAllWindows()

application(["drafter"])
QTimer.singleShot(300, copy_and_quit)
status = run(None)
print(status, QGuiApplication.clipboard().text())
"""


def test_copied_words_do_not_crash_the_end_of_the_program() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _COPIES], capture_output=True, text=True, timeout=60
    )
    assert done.stdout == "0 Requests a report;\n"
    assert done.returncode == 0
