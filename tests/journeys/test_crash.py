"""The program is killed while a draft that was never saved is being written; nothing is lost."""

from __future__ import annotations

import signal
import subprocess
import sys
import time

import pytest

from tests.journeys import hands

KILLED = """
import os, signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from drafter.app.main import application
from drafter.app.main_window import MainWindow
from drafter.workspace.settings import Settings
app = application(["drafter"])
window = MainWindow(Settings())
window.show()
window.files.new()
window.page.setFocus()
QTest.keyClicks(window.page, "Rights of the sea")
QApplication.processEvents()
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_kill_minus_nine(window, messages, settle, qtbot):
    begin = time.monotonic()
    run = subprocess.run([sys.executable, "-c", KILLED], capture_output=True, check=False)
    assert run.returncode == -signal.SIGKILL, run.stderr
    assert time.monotonic() - begin < 30
    window.files.new()
    window.starting.offer_recovery()
    assert "Rights of the sea" in window.message_bar.text
    recover = next(b for b in window.message_bar._buttons if b.text() == "Recover")
    qtbot.waitUntil(recover.isVisible)
    hands.click(recover)
    settle()
    assert window.draft.resolution.title.text == "Rights of the sea"
    assert window.isWindowModified()
    assert messages.asked == []
