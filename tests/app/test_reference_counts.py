"""Guards the pin of PySide6 below 6.12.

PySide6 6.12.0 on Python 3.11 gives up one reference to None with every call that returns nothing,
until the interpreter ends in "none_dealloc". There this test counts about -200.
"""

from __future__ import annotations

import sys

from PySide6.QtGui import QTextDocument


def test_qt_calls_keep_none_alive(qapp):
    document = QTextDocument()
    before = sys.getrefcount(None)
    for _ in range(200):
        document.setPlainText("x")
    assert sys.getrefcount(None) - before > -50
