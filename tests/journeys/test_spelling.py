"""Spelling is looked up, a slip mended, a word made one's own and taken out again, all by keyboard."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from drafter.app.dialogs.words import WordsDialog
from drafter.workspace.settings import Settings
from tests.journeys import hands
from tests.journeys.hands import CTRL, K


def test_from_the_slip_to_the_own_word(window, sample, settle, qtbot):
    target = window.draft.resolution.paragraphs[0].id
    end = len(window.draft.resolution.text_at(target))
    window.page.select(target, end - 1, end - 1)
    window.page.setFocus()
    hands.write(" and the galmudic govermental bodies")
    settle()
    hands.press(K.Key_F7)
    settle()
    assert window.findings.current().rule == "SPELL-02"
    hands.press(K.Key_F8)
    hands.press(K.Key_Period, CTRL)
    settle()
    assert "galmudic governmental bodies," in window.draft.resolution.text_at(target).text
    words = [window.spelling.word_of(f) for f in window.findings.model.findings]
    row = words.index("galmudic")
    hands.click_row(window.findings.view, row)
    hands.click(window.findings.more)
    menu = window.findings.menu
    hands.click(menu, menu.actionGeometry(menu.add_word).center())
    settle()
    assert "SPELL-02" not in [f.rule for f in window.findings.model.findings]
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    hands.choose(window, "Review", "My words")
    (dialog,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, WordsDialog)]
    dialog.list.setFocus()
    hands.press(K.Key_A, CTRL)
    hands.click(dialog.remove)
    hands.click(dialog.save)
    settle()
    assert Settings()["known_words"] == ()
    assert "galmudic" in [window.spelling.word_of(f) for f in window.findings.model.findings]
