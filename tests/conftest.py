"""What every test stands on: no screen, no user's folder, no unnoticed warning."""

from __future__ import annotations

import os

# Before anything can import Qt, which reads these once.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_SCALE_FACTOR"] = "1"
for _inherited in ("QT_STYLE_OVERRIDE", "QT_QPA_PLATFORMTHEME", "QT_LOGGING_RULES"):
    os.environ.pop(_inherited, None)

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.log_guard import announced_logs, expected_log, no_loud_log

__all__ = ["announced_logs", "expected_log", "no_loud_log"]

# A time limit per example says more about the machine than about the program. One commit gives one
# result: new examples are looked for by `make explore`, not by the gate.
settings.register_profile("explore", deadline=None, print_blob=True)
settings.register_profile("drafter", settings.get_profile("explore"), derandomize=True)
settings.load_profile("drafter")


@pytest.fixture(autouse=True)
def drafter_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The test's own folder in place of the user's; not made before the program wants it."""
    home = tmp_path_factory.mktemp("home") / "drafter"
    monkeypatch.setenv("DRAFTER_HOME", str(home))
    return home


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """The arguments of the one QApplication that pytest-qt makes and keeps for all tests."""
    return ["drafter"]


@pytest.fixture(autouse=True)
def no_window_left() -> Iterator[None]:
    """Fail the test that leaves a window open: the next test would inherit it."""
    yield
    if "PySide6.QtWidgets" not in sys.modules:
        return
    from PySide6.QtWidgets import QApplication

    if QApplication.instance() is not None:
        # What one test copied is not for the next, nor for the end of the process.
        QApplication.clipboard().clear()
    left = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    for widget in left:
        widget.close()
    if left:
        pytest.fail(f"windows left open (give them to qtbot.addWidget): {left}")
