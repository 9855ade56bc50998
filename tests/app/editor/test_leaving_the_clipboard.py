"""The program ends quietly whatever is, or is not, on the clipboard."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from drafter.app.editor.clipboard import leave_behind


def test_a_clipboard_that_nothing_was_ever_put_on(qapp, monkeypatch):
    class Empty:
        def mimeData(self) -> None:  # noqa: N802 - Qt's name
            """Qt's answer before anything was copied, on a platform without a clipboard."""

    with monkeypatch.context() as patch:
        patch.setattr(QGuiApplication, "clipboard", staticmethod(Empty))
        leave_behind()
