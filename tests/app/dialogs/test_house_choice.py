"""House rules in the settings: a file is looked at before it can be saved, and holds at once."""

from __future__ import annotations

import pytest

from drafter.app.dialogs.settings_dialog import SettingsDialog
from drafter.paths import user_config_dir
from drafter.workspace.settings import Settings
from tests.journeys import hands
from tests.strategies import OP, build

TEXT = build((OP, "*Decides* to remain seized of all nations."))
GOOD = 'title = "Ruritania"\nwords = ["Ruritania"]\n[[phrases]]\nfind = "all nations"\n'


@pytest.fixture
def files(tmp_path):
    good, bad = tmp_path / "good.toml", tmp_path / "bad.toml"
    good.write_text(GOOD, encoding="utf-8")
    bad.write_text("[rules]\noff = ['XYZ']", encoding="utf-8")
    return good, bad


@pytest.fixture
def open_settings(window, show, settle, qtbot):
    show(TEXT)
    settle()

    def made():
        window.actions_["settings"].trigger()
        dialog = window.findChild(SettingsDialog)
        qtbot.waitUntil(lambda: not dialog.busy)
        return dialog

    return made


def choose(dialog, messages, qtbot, path) -> None:
    messages.open_answers = [path]
    hands.click(dialog.controls["house_rules"].choose)
    qtbot.waitUntil(lambda: not dialog.busy)


def rules(window) -> list[str]:
    return [f.rule for f in window.findings.model.findings]


def test_a_file_holds_at_once_and_is_remembered(
    window, open_settings, messages, qtbot, settle, files
):
    assert "HOUSE-01" not in rules(window)
    dialog = open_settings()
    choose(dialog, messages, qtbot, files[0])
    house = dialog.controls["house_rules"]
    assert house.field.note.text() == "Ruritania: 1 phrase, 1 word"
    assert house.box.currentText() == "good.toml"
    dialog.accept()
    settle()
    assert "HOUSE-01" in rules(window)
    assert Settings()["house_rules"] == str(files[0])
    again = open_settings()
    assert again.controls["house_rules"].value == str(files[0])
    again.controls["house_rules"].box.setCurrentIndex(0)
    again.accept()
    settle()
    assert "HOUSE-01" not in rules(window)


def test_a_mistake_is_told_and_cannot_be_saved(window, open_settings, messages, qtbot, files):
    dialog = open_settings()
    choose(dialog, messages, qtbot, files[1])
    note = dialog.controls["house_rules"].field.note
    assert note.text() == "bad.toml, rules.off: there is no rule XYZ."
    assert note.property("fault")
    assert not dialog.save.isEnabled()
    dialog.accept()
    assert dialog.isVisible()
    dialog.controls["house_rules"].box.setCurrentIndex(0)
    assert dialog.save.isEnabled()
    dialog.reject()
    assert Settings()["house_rules"] == ""


def test_a_file_that_went_bad_is_told_and_hinders_nothing_else(
    window, open_settings, qtbot, files, settle
):
    window.settings["house_rules"] = str(files[0])
    window.checking.begin_anew()
    settle()
    assert "HOUSE-01" in rules(window)
    files[0].write_text("title = 3", encoding="utf-8")
    window.checking.begin_anew()
    settle()
    assert "HOUSE-01" not in rules(window)
    assert "good.toml, title" in window.message_bar.text
    dialog = open_settings()
    assert "good.toml, title" in dialog.controls["house_rules"].field.note.text()
    assert dialog.save.isEnabled()
    dialog.reject()


def test_a_mistake_does_not_take_the_place_of_a_message(window, show, settle):
    show(TEXT)
    settle()
    window.tell("Something that must be read.")
    folder = user_config_dir() / "house"
    folder.mkdir()
    (folder / "a.toml").write_text("title = 3", encoding="utf-8")
    window.checking.begin_anew()
    settle()
    assert window.message_bar.text == "Something that must be read."
    assert "a.toml" in window.status.currentMessage()


def test_the_rules_that_come_with_the_program_can_be_chosen(window, open_settings, qtbot, settle):
    dialog = open_settings()
    house = dialog.controls["house_rules"]
    house.box.setCurrentIndex(house.box.findData("model-un"))
    qtbot.waitUntil(lambda: not dialog.busy)
    assert house.field.note.text().startswith("Model United Nations conferences: ")
    dialog.accept()
    settle()
    assert Settings()["house_rules"] == "model-un"


def test_no_choice_changes_nothing(window, open_settings, messages, qtbot):
    dialog = open_settings()
    choose(dialog, messages, qtbot, None)
    assert dialog.controls["house_rules"].value == ""
    dialog.reject()
