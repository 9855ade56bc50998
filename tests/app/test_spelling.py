"""Spelling in the window: on request, in the worker; other words; the user's own words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QMenu

from drafter.app.dialogs.words import WordsDialog
from drafter.app.panels.finding_menu import SPELLING
from drafter.document.history import Caret
from drafter.workspace.settings import Settings
from tests.journeys import hands
from tests.journeys.hands import CTRL, K
from tests.strategies import OP, PRE, build

TEXT = build(
    (PRE, "*Recalling* the recieved anexes,"),
    (OP, "*Decides* to remain seized of the matter and to beleeve it."),
)


@pytest.fixture
def draft(window, show, settle):
    opened = show(TEXT)
    settle()
    return opened


@pytest.fixture
def spelled(window, draft, settle):
    window.actions_["spelling"].trigger()
    settle()
    return draft


def unknown(window) -> list[str]:
    found = [f for f in window.findings.model.findings if f.rule == SPELLING]
    return [window.spelling.word_of(finding) for finding in found]


def menu_at(window, qtbot, number: int) -> QMenu:
    finding = [f for f in window.findings.model.findings if f.rule == SPELLING][number]
    window.page.set_caret(Caret(finding.target, finding.start))
    menu = QMenu()
    qtbot.addWidget(menu)
    window.context_menu(menu)
    return menu


def test_nothing_is_looked_up_before_it_is_asked_for(window, draft):
    assert unknown(window) == []


def test_unknown_words_are_listed_and_the_first_is_shown(window, spelled):
    assert unknown(window) == ["recieved", "anexes", "beleeve"]
    assert window.findings.current().rule == SPELLING
    span = window.page.span()
    assert (span.first.target, span.start) == (TEXT.paragraphs[0].id, 14)
    assert "3 words" in window.status.currentMessage()


def test_words_typed_later_wait_for_the_next_request(window, spelled, settle):
    window.page.set_caret(Caret(TEXT.paragraphs[1].id, 7))
    window.page.setFocus()
    hands.write(" qwikly")
    settle()
    assert unknown(window) == ["recieved", "anexes", "beleeve"]
    hands.press(K.Key_F7)
    settle()
    assert unknown(window) == ["recieved", "anexes", "qwikly", "beleeve"]


def test_a_fix_leaves_the_other_words_of_the_paragraph(window, spelled, settle):
    hands.press(K.Key_Period, CTRL)
    settle()
    assert unknown(window) == ["anexes", "beleeve"]
    assert "the received anexes" in spelled.resolution.paragraphs[0].text


def test_the_menu_at_the_word_offers_other_words(window, spelled, settle, qtbot):
    menu = menu_at(window, qtbot, 1)
    words = [a.text() for a in menu.actions() if a.text().startswith("Write ")]
    other = window.checking.suggestions("anexes")[1]
    assert words[0] == f"Write “{other}”"
    next(a for a in menu.actions() if a.text() == words[0]).trigger()
    settle()
    assert f"recieved {other}" in spelled.resolution.paragraphs[0].text


def test_a_word_becomes_ones_own_from_the_menu_of_the_list(window, spelled, settle):
    assert window.findings.menu.add_word.isVisible()
    window.findings.menu.add_word.trigger()
    settle()
    assert unknown(window) == ["anexes", "beleeve"]
    assert Settings()["known_words"] == ("recieved",)


def test_a_word_becomes_ones_own_from_the_menu_at_it(window, spelled, settle, qtbot):
    menu = menu_at(window, qtbot, 2)
    next(a for a in menu.actions() if a.text() == "Add “beleeve” to my words").trigger()
    settle()
    assert unknown(window) == ["recieved", "anexes"]


def test_a_full_list_is_told(window, spelled, monkeypatch):
    monkeypatch.setattr("drafter.checks.spelling.own_words.MOST", 0)
    window.findings.menu.add_word.trigger()
    assert "full" in window.message_bar.text
    assert Settings()["known_words"] == ()


def test_other_findings_do_not_offer_to_add_a_word(window, show, settle):
    show(build((OP, "*Decides*  to remain seized.")))
    settle()
    window.findings.choose(0)
    assert window.findings.current().rule != SPELLING
    assert not window.findings.menu.add_word.isVisible()


def test_the_own_words_are_listed_added_and_taken_out(window, spelled, settle):
    window.settings["known_words"] = ("Anexes", "beleeve")
    window.actions_["my_words"].trigger()
    dialog = window.findChild(WordsDialog)
    assert not dialog.remove.isEnabled()
    dialog.new.setText("two words")
    hands.click(dialog.add)
    assert "not one word" in dialog.new_field.note.text()
    dialog.new.setText("recieved")
    hands.click(dialog.add)
    assert [dialog.list.item(n).text() for n in range(3)] == ["Anexes", "beleeve", "recieved"]
    dialog.list.item(1).setSelected(True)
    hands.click(dialog.remove)
    dialog.accept()
    settle()
    assert Settings()["known_words"] == ("Anexes", "recieved")
    assert unknown(window) == ["beleeve"]


def test_enter_in_the_field_adds_before_it_saves(window, draft, settle):
    window.actions_["my_words"].trigger()
    dialog = window.findChild(WordsDialog)
    dialog.new.setText("Ruritania")
    dialog.accept()
    assert dialog.isVisible()
    assert Settings()["known_words"] == ()
    dialog.accept()
    settle()
    assert Settings()["known_words"] == ("Ruritania",)


def test_that_every_word_is_known_is_said(window, show, settle):
    show(build((OP, "*Decides* to remain seized of the matter.")))
    window.actions_["spelling"].trigger()
    settle()
    assert "every word is known" in window.message_bar.text


def test_another_language_is_told(window, show, settle):
    show(replace(TEXT, language="fr"))
    window.actions_["spelling"].trigger()
    settle()
    assert "English" in window.message_bar.text
    assert unknown(window) == []


def test_another_draft_begins_without(window, spelled, show, settle):
    show(replace(TEXT, title=TEXT.organ_line))
    settle()
    assert unknown(window) == []


def test_spelling_goes_on_when_other_findings_are_shown(window, spelled, settle):
    window.checking.watch(spelled, "all")
    settle()
    assert unknown(window) == ["recieved", "anexes", "beleeve"]
