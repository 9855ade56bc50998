"""A finding is ignored in the draft with a reason, the reason is in the file, and it is shown again."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from drafter.app.dialogs.ignore import IgnoredDialog, IgnoreDialog
from drafter.formats.registry import read_file
from tests.journeys import hands
from tests.journeys.hands import CTRL, K


def shown(kind):
    QApplication.processEvents()
    (found,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
    return found


def rules(window) -> list[str]:
    return [f.rule for f in window.findings.model.findings]


def test_from_the_reason_to_the_colleague_and_back(
    window, sample, settle, messages, qtbot, tmp_path
):
    hands.press_in(window, K.Key_F8)
    rule = window.findings.current().rule
    hands.choose(window, "Review", "Ignore with a reason")
    dialog = shown(IgnoreDialog)
    hands.click(dialog.scopes["draft"])
    dialog.reason.setFocus()
    hands.write("as in the treaty")
    hands.press(K.Key_Return)
    settle()
    assert rule not in rules(window)

    path = tmp_path / "draft.docx"
    messages.save_answers = [path]
    qtbot.waitUntil(window.isActiveWindow)
    hands.press_in(window, K.Key_S, CTRL)
    settle()
    (kept,) = read_file(path).draft.suppressions
    assert (kept.rule, kept.reason) == (rule, "as in the treaty")
    window.files.read(path)
    qtbot.waitUntil(lambda: window.draft is not sample)
    settle()
    assert rule not in rules(window)

    hands.choose(window, "Review", "Ignored findings")
    listed = shown(IgnoredDialog)
    assert "as in the treaty" in listed.list.item(0).text()
    hands.click(listed.restore)
    hands.press(K.Key_Escape)
    settle()
    assert rule in rules(window)
