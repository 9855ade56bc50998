from __future__ import annotations

import time
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QSignalSpy, QTest

from drafter.app.main_window import MainWindow
from drafter.document.edits import DeleteParagraph
from drafter.document.marked_text import plain
from drafter.formats.pdf.preview import PageSetter
from drafter.formats.pdf.writer import CannotBeSet
from drafter.workspace.settings import Settings
from tests.strategies import OP, PRE, build


@pytest.fixture
def pages(window, sample, settle):
    window.actions_["show_preview"].trigger()
    settle()
    return window.paging.dock.view


def ink(view, number: int) -> int:
    """How many points of a drawn page are dark."""
    image = view._images[number].scaled(200, 260)
    return sum(
        QColor(image.pixel(x, y)).lightness() < 190
        for x in range(image.width())
        for y in range(image.height())
    )


def test_nothing_is_set_until_the_pages_are_looked_at(window, sample, settle):
    assert not window.paging.dock.isVisible()
    assert window.paging.dock.view.pages is None
    assert window.paging.previewing._setter is None


def test_only_pages_in_view_are_drawn(pages):
    assert len(pages.pages.sizes) == 3
    assert sorted(pages._images) == pages.numbers_in_view()
    assert ink(pages, 0) > 500


def test_the_pages_follow_the_text_within_half_a_second(window, pages, qtbot):
    paragraph = window.draft.resolution.paragraphs[1]
    drawn = QSignalSpy(window.paging.previewing.drawn)
    before = pages.pages
    window.page.select(paragraph.id, 0, 0)
    QTest.keyClicks(window.page, "Again ")
    begin = time.perf_counter()
    qtbot.waitUntil(lambda: drawn.count() > 0 and pages.pages is not before, timeout=5000)
    assert time.perf_counter() - begin < 0.5
    assert pages.pages is not before


def test_what_was_missed_while_hidden_is_made_up_for(window, pages, settle):
    before = pages.pages
    window.actions_["show_preview"].trigger()
    assert not window.paging.dock.isVisible()
    QTest.keyClicks(window.page, "x")
    settle()
    assert pages.pages is before
    window.actions_["show_preview"].trigger()
    settle()
    assert pages.pages is not before


def test_an_overtaken_result_is_dropped(window, pages, settle, qtbot, monkeypatch):
    states = []
    original = PageSetter.set

    def slow(self, draft, options):
        time.sleep(0.3)
        states.append(draft.current)
        return original(self, draft, options)

    monkeypatch.setattr(PageSetter, "set", slow)
    ready = QSignalSpy(window.paging.previewing.ready)
    QTest.keyClicks(window.page, "a")
    qtbot.waitUntil(lambda: window.paging.previewing._setting._background.busy)
    QTest.keyClicks(window.page, "b")
    settle()
    assert len(states) == 2
    assert states[1] is window.draft.resolution
    assert ready.count() == 1


def test_a_click_goes_to_the_text(window, pages, settle):
    for target in (
        "title",
        window.draft.resolution.paragraphs[2].id,
        window.draft.resolution.paragraphs[-1].id,
        f"note:{window.draft.resolution.footnotes[0].id}",
    ):
        pages.scroll_to(target)
        settle()
        point = pages.point_of(target).toPoint()
        QTest.mouseClick(pages.viewport(), Qt.MouseButton.LeftButton, pos=point)
        surface = window.notes if target.startswith("note:") else window.page
        assert surface.hasFocus()
        assert surface.caret().target == target


def test_a_click_beside_the_sheets_does_nothing(window, pages):
    window.page.select("title", 0, 0)
    QTest.mouseClick(pages.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert window.page.caret().target == "title"


def test_the_page_of_the_caret_comes_into_view_on_request(window, sample, settle):
    last = window.draft.resolution.paragraphs[-1]
    window.page.select(last.id, 0, 0)
    window.actions_["preview_here"].trigger()
    settle()
    view = window.paging.dock.view
    assert window.paging.dock.isVisible()
    assert view.current == last.id
    assert view.viewport().rect().contains(view.point_of(last.id).toPoint())
    window.page.select("title", 0, 0)
    window.actions_["preview_here"].trigger()
    assert view.viewport().rect().contains(view.point_of("title").toPoint())
    assert "Page 1 of 3" in view.accessibleDescription()


def test_the_keyboard_scrolls_and_chooses(window, pages, settle):
    pages.setFocus()
    QTest.keyClick(pages, Qt.Key.Key_End)
    settle()
    assert pages.verticalScrollBar().value() == pages.verticalScrollBar().maximum()
    assert "Page " in pages.accessibleDescription()
    assert 2 in pages._images
    QTest.keyClick(pages, Qt.Key.Key_Home)
    QTest.keyClick(pages, Qt.Key.Key_PageDown)
    QTest.keyClick(pages, Qt.Key.Key_Return)
    assert window.page.hasFocus()
    assert window.page.caret().target == pages.current


def test_a_failure_is_a_sentence_and_the_last_pages_stay(window, pages, settle, monkeypatch):
    def refuse(*_: object) -> None:
        raise CannotBeSet("The pages could not be set (no room): go on writing.")

    before = pages.pages
    with monkeypatch.context() as patched:
        patched.setattr(PageSetter, "set", refuse)
        QTest.keyClicks(window.page, "x")
        settle()
    dock = window.paging.dock
    assert dock.sentence.isVisible()
    assert "no room" in dock.sentence.text()
    assert pages.pages is before
    QTest.keyClicks(window.page, "y")
    settle()
    assert not dock.sentence.isVisible()


def test_another_draft_has_its_own_pages(window, pages, show, settle):
    show(build((PRE, "one,"), (OP, "*Decides* so.")))
    settle()
    assert len(pages.pages.sizes) == 1
    assert set(pages._images) == {0}
    assert pages.current == ""


def test_fewer_pages_leave_no_picture_of_one_that_is_gone(window, pages, settle):
    QTest.keyClick(pages, Qt.Key.Key_End)
    settle()
    resolution = window.draft.resolution
    for paragraph in resolution.paragraphs[3:]:
        window.draft.perform([DeleteParagraph(paragraph.id)], "shorter")
    settle()
    assert len(pages.pages.sizes) < 3
    assert max(pages._images) < len(pages.pages.sizes)


def test_the_pages_are_as_wide_as_the_dock_and_drawn_anew_for_it(window, pages, settle, qtbot):
    image = pages._images[0]
    sheet = pages._sheet(0)
    assert abs(image.width() - sheet.width() * pages.devicePixelRatioF()) <= 1
    window.resize(1900, 900)
    qtbot.wait(1)
    window.resizeDocks([window.paging.dock], [700], Qt.Orientation.Horizontal)
    qtbot.waitUntil(lambda: pages._images[0].width() > image.width(), timeout=5000)
    settle()
    assert abs(pages._images[0].width() - pages._sheet(0).width()) <= 1


def test_that_the_pages_are_open_is_remembered(window, pages, app, messages, qtbot):
    window.appearance.remember()
    another = MainWindow(Settings(), messages)
    another.show()
    assert another.paging.dock.isHidden()  # the start page has the window to itself
    another.files.new()
    assert another.paging.dock.isVisible()
    assert another.actions_["show_preview"].isChecked()
    another.close()
    another.deleteLater()
    window.paging.dock.close()
    assert not window.actions_["show_preview"].isChecked()
    window.appearance.remember()
    third = MainWindow(Settings(), messages)
    third.show()
    third.files.new()
    assert not third.paging.dock.isVisible()
    third.close()
    third.deleteLater()
    qtbot.wait(1)


def test_the_masthead_has_a_page_of_its_own_kind(window, show, settle):
    show(replace(build((OP, "*Decides* so.")), title=plain("Lighthouses")))
    window.page.select("title", 0, 0)
    window.actions_["preview_here"].trigger()
    settle()
    assert window.paging.dock.view.current == "title"
