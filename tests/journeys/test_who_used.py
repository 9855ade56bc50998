"""Words are selected in the draft, and one sees which resolutions used them, by year and organ."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu

from drafter.clauses.store import Library
from drafter.paths import library_path
from tests.clauses.store.making import record
from tests.journeys import hands
from tests.journeys.hands import ALT, CTRL, SHIFT, K
from tests.open_draft.agreed.making import CARE, draft, make_library

WORDS = "take better care of the lighthouses"


@pytest.fixture
def library(drafter_home, tmp_path):
    make_library(tmp_path / "made.sqlite")
    with Library(tmp_path / "made.sqlite") as made:
        made.add_records(
            [
                record(
                    "A/HRC/RES/52/1",
                    ("O", f"{CARE}."),
                    organ="human-rights-council",
                    date="2024-03-01",
                )
            ]
        )
        made.export(library_path())


@pytest.fixture
def dialog(window, show, settle, library):
    show(draft())
    start = CARE.index(WORDS)
    window.page.select(window.draft.resolution.paragraphs[0].id, start, start + len(WORDS))
    QApplication.processEvents()
    hands.press_in(window, K.Key_U, CTRL | ALT)
    settle()
    assert window.prior.uses.dialog is not None
    return window.prior.uses.dialog


def symbols(dialog) -> list[str]:
    return [row.symbol for row in dialog.model.rows]


def test_the_uses_by_year_and_organ(window, dialog, settle):
    assert dialog.phrase.text() == WORDS
    assert dialog.state.text() == "4 resolutions used these words, in 4 paragraphs."
    assert symbols(dialog) == ["A/RES/79/12", "A/HRC/RES/52/1", "A/RES/78/12", "A/RES/70/3"]
    assert dialog.pane.place.text() == "A/RES/79/12, paragraph 1"
    assert dialog.chart.accessibleDescription().startswith("2015: 1, 2016: 0")
    dialog.chart.setFocus()
    hands.press(K.Key_Left)
    settle()
    assert dialog.chart.year == "2024"
    assert symbols(dialog) == ["A/RES/79/12", "A/HRC/RES/52/1"]
    hands.press(K.Key_Left)
    assert symbols(dialog) == ["A/RES/78/12"]
    hands.press(K.Key_Escape)
    assert len(symbols(dialog)) == 4
    hands.click(dialog.chart, dialog.chart.bar(0).center().toPoint())
    settle()
    assert symbols(dialog) == ["A/RES/70/3"]
    assert "Chosen: 2015" in dialog.chart.accessibleDescription()
    hands.click(dialog.chart, dialog.chart.bar(0).center().toPoint())
    dialog.organ.setFocus()
    hands.press(K.Key_Down)
    hands.press(K.Key_Down)
    settle()
    assert symbols(dialog) == ["A/HRC/RES/52/1"]
    assert dialog.chart.accessibleDescription().endswith("2024: 1.")
    dialog.tabs.setCurrentIndex(1)
    heads = [dialog.figures.horizontalHeaderItem(n).text() for n in range(4)]
    assert heads == ["Year", "All", "General Assembly", "Human Rights Council"]
    assert [dialog.figures.item(1, n).text() for n in range(4)] == ["2024", "2", "1", "1"]
    window.appearance.set_theme("dark")
    hands.click(dialog.end)
    assert window.prior.uses.dialog is None


def test_a_use_goes_into_the_draft_and_other_words_are_typed(window, dialog, settle):
    hands.click(dialog.pane.insert)
    assert window.draft.resolution.paragraphs[1].text == f"Also {CARE[0].lower()}{CARE[1:]};"
    hands.click(dialog.pane.copy)
    assert QGuiApplication.clipboard().text().endswith("(A/RES/79/12, paragraph 1)")
    dialog.phrase.setFocus()
    dialog.phrase.selectAll()
    hands.write("choirs of penguins")
    settle()
    assert dialog.state.text() == "Nobody used these words, in 4 resolutions."
    assert dialog.model.rows == ()
    hands.click(dialog.end)


def test_from_the_context_menu_and_from_a_paragraph_that_is_read(window, dialog, settle, qtbot):
    hands.click(dialog.end)
    menu = QMenu(window)
    window.context_menu(menu)
    assert "who_used" in [action.objectName() for action in menu.actions()]
    menu.deleteLater()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    hands.press_in(window, K.Key_B, CTRL | SHIFT)
    settle()
    browser = window.prior.browsing.dialog
    hands.write("keepers quiet")
    settle()
    hands.click(browser.pane.used)
    settle()
    again = window.prior.uses.dialog
    assert again.phrase.text().startswith("Commends the keepers of lamps for their quiet")
    assert symbols(again) == ["A/RES/79/12"]
    hands.click(again.end)
    hands.click(browser.end)


def test_without_words_it_asks_for_them(window, show, settle, drafter_home):
    show(draft())
    QApplication.processEvents()
    window.page.select(window.draft.resolution.paragraphs[0].id, 3, 3)
    hands.press_in(window, K.Key_U, CTRL | ALT)
    assert "Select the words" in window.message_bar.text
    assert window.prior.uses.dialog is None


def test_without_a_library_it_says_so(window, show, settle, drafter_home):
    show(draft())
    QApplication.processEvents()
    window.page.select(window.draft.resolution.paragraphs[0].id, 0, 9)
    hands.press_in(window, K.Key_U, CTRL | ALT)
    settle()
    assert "no library yet" in window.prior.uses.dialog.state.text()
    assert not library_path().exists()
    hands.click(window.prior.uses.dialog.end)


def test_a_damaged_library_is_said(window, show, settle, drafter_home):
    library_path().write_bytes(b"not a database" * 300)
    show(draft())
    QApplication.processEvents()
    window.page.select(window.draft.resolution.paragraphs[0].id, 0, 9)
    hands.press_in(window, K.Key_U, CTRL | ALT)
    settle()
    assert "damaged" in window.prior.uses.dialog.state.text()
    hands.click(window.prior.uses.dialog.end)
