"""What a text asks for is listed, copied, and gone to."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication

from drafter.app.dialogs.mandates import MandatesDialog
from tests.journeys import hands
from tests.journeys.hands import K
from tests.strategies import OP, build


@pytest.fixture
def listed(window, qtbot):
    def opened():
        hands.choose(window, "Review", "Mandates")
        dialog = window.findChild(MandatesDialog)
        qtbot.waitUntil(lambda: not dialog.busy)
        return dialog

    return opened


def test_from_the_list_to_the_paragraph(window, sample, settle, listed):
    dialog = listed()
    assert dialog.state.text().startswith("1 mandate; may need an estimate of cost: 1 paragraph.")
    (report,) = dialog.shown
    assert (report.label, report.kind) == ("16", "report")
    assert "a report on the state of regional" in dialog.words.text()
    hands.click(dialog.copy)
    assert QGuiApplication.clipboard().text().split("\n")[1].startswith("16\treport\t")
    dialog.list.setFocus()
    hands.press(K.Key_Return)
    settle()
    assert window.page.caret().target == report.paragraph


def test_other_tasks_are_shown_when_they_are_wanted(window, sample, settle, listed):
    dialog = listed()
    dialog.tasks.setChecked(True)
    assert [m.label for m in dialog.shown] == ["14", "15", "16"]
    dialog.tasks.setChecked(False)
    assert [m.label for m in dialog.shown] == ["16"]
    dialog.reject()


def test_a_text_that_asks_for_nothing_says_so(window, show, settle, listed):
    show(build((OP, "*Decides* to remain seized of the matter.")))
    dialog = listed()
    assert "asks for nothing" in dialog.state.text()
    assert dialog.words.text() == ""
    assert not dialog.copy.isEnabled()
    dialog.reject()
    settle()


def test_another_language_is_told(window, show, settle, listed):
    show(replace(build((OP, "*Décide* de rester saisi.")), language="fr"))
    dialog = listed()
    assert "English" in dialog.state.text()
    dialog.reject()
    settle()
