"""The versions of a title are listed, any two compared, and the comparison exported."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from drafter.clauses.store import Library
from drafter.document.resolution import Resolution
from drafter.paths import library_path
from tests.journeys import hands
from tests.journeys.hands import ALT, CTRL, SHIFT, K
from tests.open_draft.agreed.making import TITLE, draft, make_library


@pytest.fixture
def library(drafter_home, tmp_path):
    make_library(tmp_path / "made.sqlite")
    with Library(tmp_path / "made.sqlite") as made:
        made.export(library_path())


def open_versions(window, settle):
    QApplication.processEvents()
    hands.press_in(window, K.Key_V, CTRL | ALT)
    settle()
    assert window.prior.chain.dialog is not None
    return window.prior.chain.dialog


def test_the_draft_is_compared_with_its_predecessors(window, show, settle, library):
    show(draft())
    window.page.select(window.draft.resolution.paragraphs[4].id, 0, 0)
    dialog = open_versions(window, settle)
    assert dialog.heading.text() == TITLE
    names = [dialog.list.topLevelItem(n).text(0) for n in range(3)]
    assert names == ["A/RES/78/12", "A/RES/79/12", "This draft"]
    assert dialog.state.text().startswith("This draft against A/RES/79/12 (2024-12-01): ")
    shown = dialog.text.toPlainText()
    assert "quietloud" in shown.replace(" ", "")
    hands.click(dialog.only)
    assert len(dialog.text.toPlainText()) < len(shown)
    dialog.list.setFocus()
    hands.press(K.Key_Up)
    settle()
    assert dialog.state.text().startswith("A/RES/79/12 (2024-12-01) against A/RES/78/12")
    hands.press(K.Key_Down)
    hands.press(K.Key_Up, SHIFT)
    hands.press(K.Key_Up, SHIFT)
    settle()
    assert dialog.state.text().startswith("This draft against A/RES/78/12")
    hands.press(K.Key_Down)
    hands.press(K.Key_Up)
    settle()
    assert "first version" in dialog.state.text()
    assert not dialog.export.isEnabled()
    window.appearance.set_theme("high-contrast")
    hands.click(dialog.end)
    assert window.prior.chain.dialog is None


def test_from_a_paragraph_of_the_library_and_to_a_file(window, settle, library, messages, tmp_path):
    QApplication.processEvents()
    hands.press_in(window, K.Key_B, CTRL | SHIFT)
    settle()
    browser = window.prior.browsing.dialog
    hands.write("keepers quiet")
    settle()
    hands.click(browser.pane.versions)
    settle()
    dialog = window.prior.chain.dialog
    assert dialog.state.text().startswith("A/RES/79/12 (2024-12-01) against A/RES/78/12")
    messages.save_answers = [tmp_path / "changes"]
    hands.click(dialog.export)
    settle()
    assert messages.asked == ["Export the comparison A_RES_78_12-to-A_RES_79_12.html"]
    assert "<ins>quiet</ins>" in (tmp_path / "changes.html").read_text("utf-8")
    hands.click(dialog.end)
    hands.click(browser.end)


def test_a_title_without_versions_is_said(window, show, settle, drafter_home):
    shown = draft()
    show(shown)
    dialog = open_versions(window, settle)
    assert "no version under this title" in dialog.state.text()
    hands.click(dialog.end)
    show(Resolution())
    hands.press_in(window, K.Key_V, CTRL | ALT)
    assert "no title yet" in window.message_bar.text


def test_without_a_draft_it_asks_for_one(window):
    QApplication.processEvents()
    hands.press_in(window, K.Key_V, CTRL | ALT)
    assert "Open a resolution or draft first" in window.message_bar.text
