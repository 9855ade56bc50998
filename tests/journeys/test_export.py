"""Exporting: the choices are seen on the page before anything is written, and the file is found afterwards."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint

from drafter.app.dialogs.export import ExportDialog
from drafter.document.draft import Draft
from drafter.formats.registry import read_file
from drafter.open_draft import OpenDraft
from drafter.paths import resource
from tests.formats.pdf.structure import decorated, every
from tests.journeys import hands
from tests.journeys.hands import CTRL, SHIFT, K

TICK = QPoint(8, 10)


def test_changes_are_looked_at_and_written_as_pdf(window, settle, qtbot, messages, tmp_path):
    base = read_file(resource("samples", "a-res-55-105.txt")).draft.current
    window.files.take(OpenDraft(Draft(base, base)))
    settle()
    window.page.select(base.paragraphs[9].id, 0, 0)
    hands.press(K.Key_End)
    hands.write(" indeed")
    settle()

    def exported(name: str) -> bytes:
        """Write what the dialog shows, once it shows it."""
        qtbot.waitUntil(lambda: not window.forms._previewing.busy, timeout=10_000)
        messages.save_answers = [tmp_path / name]
        hands.press(K.Key_Return)
        settle()
        path = Path(tmp_path / name)
        return path.read_bytes()

    hands.press(K.Key_E, CTRL | SHIFT)
    dialog = window.findChild(ExportDialog)
    assert dialog.suffix == ".pdf"
    hands.click(dialog.boxes["tracked"], TICK)
    assert dialog.boxes["tracked"].isChecked()
    assert "indeed" in decorated(exported("redline.pdf"), "Underline")
    words = [button.text() for button in window.message_bar._buttons]
    assert words[:2] == ["Open file", "Open folder"]

    hands.press(K.Key_E, CTRL | SHIFT)
    again = window.findChildren(ExportDialog)[-1]
    assert again.boxes["tracked"].isChecked()
    hands.click(again.boxes["columns"], TICK)
    assert not again.boxes["tracked"].isEnabled()
    both = exported("both.pdf")
    assert [cell.text.split(":")[0] for cell in every(both, "TH")[:2]] == ["Base", "Current"]
    assert "indeed" in decorated(both, "Underline")
