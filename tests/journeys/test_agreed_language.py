"""The agreed language of each paragraph is looked up while one writes, read in place, and taken over."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from drafter.app.main_window import MainWindow
from drafter.document.draft import Draft
from drafter.open_draft import OpenDraft
from drafter.paths import library_path
from drafter.workspace.settings import Settings
from tests.journeys import hands
from tests.journeys.hands import ALT, CTRL, K
from tests.open_draft.agreed.making import CARE, draft, make_library


@pytest.fixture
def panel(window, qtbot, settle):
    """The panel in a window with a library and a draft."""
    make_library(library_path())
    return open_panel(window, qtbot, settle)


def open_panel(window, qtbot, settle):
    window.files.take(OpenDraft(Draft(current=draft())))
    settle()
    hands.press_in(window, K.Key_6, CTRL | ALT)
    traced(window, qtbot)
    return window.prior.agreeing.panel


def traced(window, qtbot):
    qtbot.waitUntil(lambda: not window.prior.agreeing.tracing.busy, timeout=15000)


def go_to(window, qtbot, number: int):
    window.page.setFocus()
    window.page.select(window.draft.resolution.paragraphs[number].id, 0, 0)
    traced(window, qtbot)


def test_each_paragraph_tells_its_status_and_its_sources(window, panel, qtbot):
    seen = []
    for number in range(5):
        go_to(window, qtbot, number)
        shown = panel.stack.currentIndex() == 1
        seen.append(panel.status.text() if shown else panel.message.text())
    assert seen[0] == "Paragraph 1 · <b>Verbatim</b>: word for word as agreed."
    assert "Modified" in seen[1]
    assert "headings" in seen[2]
    assert "New" in seen[3]
    assert "Updated" in seen[4]
    go_to(window, qtbot, 0)
    first = panel.model.index(0).data()
    assert first.startswith("A/RES/79/12, paragraph 1, verbatim. earlier version of this text")
    assert panel.held.text() == "6 resolutions in the library"  # with the samples
    assert not panel.take.isEnabled()


def test_it_follows_what_is_typed(window, panel, qtbot):
    go_to(window, qtbot, 0)
    end = len(CARE)
    window.page.select(window.draft.resolution.paragraphs[0].id, end, end)
    hands.write(" and beyond them")
    traced(window, qtbot)
    assert "Modified" in panel.status.text()
    assert "[inserted: and beyond them]" in panel.words.accessibleDescription()
    for _ in range(3):
        hands.press(K.Key_Z, CTRL)
    traced(window, qtbot)
    assert "Verbatim" in panel.status.text()


def test_a_source_is_read_in_its_resolution_while_one_goes_on_writing(window, panel, qtbot, settle):
    go_to(window, qtbot, 1)
    panel.view.setFocus()
    hands.press(K.Key_Down)
    hands.click(panel.read)
    settle()
    reading = window.prior.agreeing.reading
    assert reading is not None
    assert reading.heading.text() == "A/RES/78/12"
    assert "2023-12-01" in reading.about.text()
    assert "patient and lasting service" in reading.text.toPlainText()
    marked = [
        fragment
        for fragment in reading.text.toHtml().split("<p ")
        if f"background-color:{window.theme['page.selection']}" in fragment
    ]
    assert len(marked) == 1
    assert "patient" in marked[0]
    assert not reading.isModal()
    go_to(window, qtbot, 0)
    hands.click(panel.read)
    settle()
    assert window.prior.agreeing.reading is reading
    assert reading.heading.text() == "A/RES/79/12"
    reading.text.setFocus()
    hands.press(K.Key_Escape)
    qtbot.waitUntil(lambda: window.prior.agreeing.reading is None)


def test_the_wording_of_a_source_is_taken_and_one_undo_gives_it_back(window, panel, qtbot, settle):
    before = window.draft.resolution
    go_to(window, qtbot, 1)
    hands.click_row(panel.view, 1)
    hands.click(panel.take)
    settle()
    traced(window, qtbot)
    after = window.draft.resolution.paragraphs[1]
    assert "patient and lasting" in after.text
    assert after.text.endswith(";")
    assert window.draft.draft.sources[-1].symbol == "A/RES/78/12"
    assert "Verbatim" in panel.status.text()
    window.page.setFocus()
    hands.press(K.Key_Z, CTRL)
    assert window.draft.resolution == before


def test_without_a_library_a_sentence_says_what_to_do(window, qtbot, settle):
    panel = open_panel(window, qtbot, settle)
    assert "There is no library yet" in panel.message.text()
    assert not library_path().exists()


def test_a_library_of_samples_alone_asks_for_more(window, qtbot, settle):
    from drafter.clauses.store import Library

    Library(library_path()).close()
    panel = open_panel(window, qtbot, settle)
    assert "only the 3 samples" in panel.message.text()


def test_a_damaged_library_is_said_in_the_panel(window, qtbot, settle):
    library_path().write_bytes(b"nothing that could be a database" * 200)
    panel = open_panel(window, qtbot, settle)
    assert "damaged" in panel.message.text()


def test_the_panel_is_closed_by_its_button_and_traces_nothing_then(window, panel, qtbot, settle):
    hands.click(window.prior.agreeing.dock.close_button)
    assert window.prior.agreeing.dock.isHidden()
    assert not window.actions_["show_agreed"].isChecked()
    window.page.setFocus()
    hands.write("Now ")
    assert not window.prior.agreeing.tracing.busy
    hands.choose(window, "Review", "Agreed language")
    traced(window, qtbot)
    assert window.prior.agreeing.dock.isVisible()


def test_it_is_remembered_with_its_place(window, panel, qtbot, app, messages):
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, window.prior.agreeing.dock)
    window.docks.remember()
    other = MainWindow(Settings(), messages)
    qtbot.addWidget(other)
    other.show()
    assert other.prior.agreeing.dock.isHidden()  # the start page has the window to itself
    other.files.new()
    assert other.prior.agreeing.dock.isVisible()
    assert other.dockWidgetArea(other.prior.agreeing.dock) is Qt.DockWidgetArea.RightDockWidgetArea
    qtbot.waitUntil(
        lambda: not other.checking.busy and not other.prior.agreeing.tracing.busy, timeout=15000
    )
    assert other.draft is not None
    other.draft.history.mark_saved()
    other.close()


def test_f6_reaches_the_sources(window, panel, qtbot):
    go_to(window, qtbot, 0)
    panes = []
    for _ in range(5):
        hands.press(K.Key_F6)
        panes.append(hands.focus())
    assert panel.view in panes


def test_another_draft_is_traced_at_its_own_caret(window, panel, qtbot, settle):
    go_to(window, qtbot, 1)
    assert panel.stack.currentIndex() == 1
    window.files.take(OpenDraft(Draft(current=draft())))
    settle()
    traced(window, qtbot)
    assert window.page.caret().target == "title"
    assert "headings, titles" in panel.message.text()
    assert panel.stack.currentIndex() == 0
