"""The page with which the window starts."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from drafter.document.draft import Draft
from drafter.open_draft import OpenDraft
from drafter.paths import journal_dir
from drafter.workspace.recent import remember
from tests.journeys import hands
from tests.strategies import OP, build


@pytest.fixture
def start(window):
    window.starting.show()
    return window.starting.page


def button(start, words: str):
    return next(b for b in start.buttons if b.text() == words)


def test_only_what_means_something_without_a_draft_is_possible(window, start, sample):
    assert window.starting.page is None
    assert window.stack.currentWidget() is window.middle
    assert window.actions_["save"].isEnabled()


def test_before_a_draft_is_open_its_actions_rest(window, start):
    assert window.stack.currentWidget() is start
    assert not window.actions_["save"].isEnabled()
    assert not window.actions_["insert_clause"].isEnabled()
    assert window.actions_["open"].isEnabled()
    assert start._nothing.isVisible()


def test_the_tour_opens_the_sample_and_the_guide(window, start, qtbot, settle):
    hands.click(button(start, "Ten-minute tour"))
    qtbot.waitUntil(lambda: window.draft is not None, timeout=15000)
    settle()
    assert window.draft.resolution.masthead.symbol == "A/RES/55/105"
    assert window.helping.help_window.isVisible()
    qtbot.waitUntil(lambda: "Ten minutes" in window.helping.help_window.windowTitle())
    window.helping.help_window.close()


def test_a_recent_file_is_opened_by_key(window, tmp_path, qtbot, settle):
    path = tmp_path / "a.txt"
    path.write_text("The General Assembly,\n\nRequests a report.\n", encoding="utf-8")
    remember(window.settings, path)
    window.starting.show()
    recent = window.starting.page.recent
    assert "a.txt, saved" in recent.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    recent.setFocus()
    recent.setCurrentRow(0)
    QTest.keyClick(recent, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.draft is not None, timeout=15000)
    settle()
    assert window.draft.path == path


def test_work_that_a_crash_left_is_taken_up(window, monkeypatch, qtbot, settle):
    lost = OpenDraft(Draft(current=build((OP, "Requests a report;"))))
    lost.start_journal()
    monkeypatch.setattr("drafter.workspace.recovery.owner", lambda header: None)
    window.starting.show()
    page = window.starting.page
    assert (page.recovered.count(), page._lost.isVisible()) == (1, True)
    hands.click_row(page.recovered, 0)
    settle()
    assert [p.text for p in window.draft.resolution.paragraphs] == ["Requests a report;"]
    assert window.stack.currentWidget() is window.middle
    lost.close()


def test_it_follows_the_theme(window, start, qtbot):
    window.appearance.set_theme("dark")
    qtbot.waitUntil(lambda: start.recent.lines.theme.id == "dark", timeout=2000)


def test_a_damaged_journal_is_told_of_once(window, messages):
    (journal_dir() / "x.journal").write_bytes(b"torn")
    window.starting.tell_damaged()
    (told,) = messages.told
    assert "damaged" in told
    assert "x.journal.damaged" in told
    window.starting.tell_damaged()
    assert len(messages.told) == 1
