"""The window speaks English, French and Spanish; every word of it is in every table."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QDockWidget

from drafter.app import language
from drafter.app.actions import MENUS, SPECS
from drafter.app.dialogs.settings_dialog import SettingsDialog
from drafter.app.main_window import MainWindow
from drafter.workspace.settings import Settings
from tests.app.language.words import OTHERS, names, source_words


@pytest.mark.parametrize("code", OTHERS)
def test_every_word_of_the_window_has_another(code):
    assert source_words() - set(language.read_table(code)) == set()


@pytest.mark.parametrize("code", OTHERS)
def test_what_is_filled_in_and_the_keys_that_choose_are_kept(code):
    for english, other in language.read_table(code).items():
        assert names(english) == names(other), english
        assert ("&" in english) == ("&" in other), english
        assert english.endswith("…") == other.endswith("…"), english
        assert (english[:1] == " ", english[-1:] == " ") == (other[:1] == " ", other[-1:] == " ")
        assert other.strip(), english


def test_english_is_as_the_source_has_it(speaking):
    speaking("en")
    assert language.tr("Findings") == "Findings"
    assert language.counted(2, "{n} error", "{n} errors") == "2 errors"


def test_numbers_take_the_form_of_their_language(speaking):
    speaking("fr")
    assert language.counted(0, "{n} error", "{n} errors") == "0 erreur"
    assert language.counted(2, "{n} error", "{n} errors") == "2 erreurs"
    speaking("es")
    assert language.counted(0, "{n} error", "{n} errors") == "0 errores"


def test_an_unknown_language_is_english_and_an_unknown_word_stays(speaking):
    speaking("tlh")
    assert language.tr("Findings") == "Findings"
    speaking("fr")
    assert language.tr("Findings") == "Constats"
    assert language.tr("A word in no table") == "A word in no table"


def test_dialogs_speak_it_those_of_qt_too(speaking, app, qtbot, messages):
    speaking("es")
    dialog = SettingsDialog(None, Settings(), lambda *_: None)
    qtbot.addWidget(dialog)
    assert dialog.windowTitle() == "Ajustes"
    chosen = dialog.controls["language"]
    assert isinstance(chosen, QComboBox)
    assert [chosen.itemText(n) for n in range(chosen.count())] == [
        "Sistema", "English", "Français", "Español",
    ]  # fmt: skip
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Discard)
    qtbot.addWidget(box)
    assert box.buttons()[0].text().replace("&", "") == "Descartar"


def test_the_start_page_speaks_it(speaking, app, qtbot, messages):
    speaking("fr")
    window = MainWindow(Settings(), messages)
    qtbot.addWidget(window)
    window.starting.show()
    assert window.starting.page is not None
    assert [b.text() for b in window.starting.page.buttons][:2] == [
        "Nouveau projet",
        "Reporter une résolution",
    ]
    window.close()


def test_what_is_remembered_of_the_panels_does_not_hang_on_the_language(
    speaking, app, qtbot, messages
):
    names = []
    for code in ("en", "fr"):
        speaking(code)
        window = MainWindow(Settings(), messages)
        qtbot.addWidget(window)
        names.append([dock.objectName() for dock in window.findChildren(QDockWidget)])
        window.close()
    assert names[0] == names[1]


@pytest.mark.parametrize("code", OTHERS)
def test_no_table_has_what_is_shown_no_more(code):
    assert set(language.read_table(code)) - source_words() == set()


@pytest.mark.parametrize("code", [language.ENGLISH, *OTHERS])
def test_the_keys_that_choose_differ_within_each_menu(code):
    table = language.read_table(code)
    menus = [list(MENUS), *([s.words for s in SPECS if s.menu == menu] for menu in MENUS)]
    for menu in menus:
        shown = [table.get(words, words) for words in menu]
        keys = [words[words.index("&") + 1].lower() for words in shown if "&" in words]
        assert len(keys) == len(set(keys)), shown
