"""Settings are kept and take effect; an earlier version is restored in two steps."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from drafter.app.dialogs.settings_dialog import SettingsDialog
from drafter.app.dialogs.versions import VersionsDialog
from drafter.workspace.settings import SETTINGS, Settings
from tests.journeys import hands
from tests.journeys.hands import CTRL, K


def shown(kind):
    QApplication.processEvents()
    (found,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
    return found


def test_settings_are_kept_and_take_effect(window, sample, settle):
    hands.press_in(window, K.Key_Comma, CTRL)
    dialog = shown(SettingsDialog)
    assert set(dialog.controls) == {name for name, s in SETTINGS.items() if s.shown}
    dialog.controls["author"].setFocus()
    hands.write("Delegation of Fiji")
    dialog.controls["theme"].setFocus()
    hands.write("Dark")
    hands.press(K.Key_Return)
    assert window.theme.dark
    kept = Settings()
    assert (kept["author"], kept["theme"]) == ("Delegation of Fiji", "dark")
    window.appearance.set_theme("light")
    settle()


def test_house_rules_are_chosen_and_hold(window, sample, settle, messages, qtbot, tmp_path):
    house = tmp_path / "ours.toml"
    house.write_text('[[phrases]]\nfind = "arrangements"', encoding="utf-8")
    messages.open_answers = [house]
    hands.press_in(window, K.Key_Comma, CTRL)
    dialog = shown(SettingsDialog)
    hands.click(dialog.controls["house_rules"].choose)
    qtbot.waitUntil(lambda: not dialog.busy)
    hands.click(dialog.save)
    settle()
    assert "HOUSE-01" in [f.rule for f in window.findings.model.findings]


def test_an_earlier_version_is_restored(window, sample, settle, messages, qtbot, tmp_path):
    hands.choose(window, "File", "Earlier versions")
    assert "no earlier versions" in window.message_bar.text
    messages.save_answers = [tmp_path / "draft.docx"]
    hands.choose(window, "File", "Save as")
    settle()
    first = window.draft.resolution
    window.page.select("title", 0, 0)
    window.page.setFocus()
    hands.write("New ")
    hands.press(K.Key_S, CTRL)
    settle()
    second = window.draft.resolution
    hands.choose(window, "File", "Earlier versions")
    dialog = shown(VersionsDialog)
    assert dialog.list.count() == 1
    hands.click(dialog.compare)
    settle()
    assert window.tracking.panel.model.rowCount() == 1
    qtbot.waitUntil(window.isActiveWindow)
    hands.choose(window, "File", "Earlier versions")
    shown(VersionsDialog)
    hands.press(K.Key_Return)
    settle()
    assert window.draft.resolution == first
    qtbot.waitUntil(window.isActiveWindow)
    hands.press(K.Key_Z, CTRL)
    assert window.draft.resolution == second
    settle()
