"""Every action is found by its name; help is shown at the place."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QUrl
from PySide6.QtGui import QImage, QTextDocument, QTextFormat
from PySide6.QtWidgets import QApplication

from drafter.app.dialogs.help_window import HelpWindow
from drafter.app.dialogs.palette import Palette
from drafter.app.main_window import MainWindow
from tests.journeys import hands
from tests.journeys.hands import ALT, CTRL, SHIFT, K


def palette(window: MainWindow) -> Palette:
    hands.press_in(window, K.Key_K, CTRL)
    (found,) = [
        w for w in QApplication.topLevelWidgets() if isinstance(w, Palette) and w.isVisible()
    ]
    return found


def help_window(window: MainWindow) -> HelpWindow:
    found = window.helping.help_window
    assert found is not None
    return found


def test_an_action_is_found_by_typing_and_done_by_enter(window, sample, settle, qtbot):
    shown = palette(window)
    assert shown.list.count() > 40
    hands.write("move down")
    assert shown.list.item(0).text() == "Move down"
    assert shown.list.item(0).data(257) == "Alt+Down"
    hands.press(K.Key_A, CTRL)
    hands.write("select")
    hands.press(K.Key_Down)
    hands.press(K.Key_Up)
    hands.press(K.Key_A, CTRL)
    hands.write("larger nothing")
    assert shown.list.count() == 0
    hands.press(K.Key_Return)
    assert shown.isVisible()
    hands.press(K.Key_A, CTRL)
    hands.write("zoom in")
    hands.press(K.Key_Return)
    assert window.page.zoom == 1.1
    qtbot.waitUntil(window.isActiveWindow)


def test_every_action_of_the_menus_is_there(window, sample):
    shown = palette(window)
    names = {shown.list.item(n).text() for n in range(shown.list.count())}
    possible = {
        action.text().split("\t")[0].replace("&", "").rstrip("…")
        for action, _ in window.actions_.listed()
        if action.isEnabled()
    }
    assert names == possible
    hands.press(K.Key_Escape)


def test_help_explains_the_rule_at_the_caret_else_the_guide(window, sample, qtbot):
    finding = next(f for f in window.findings.model.findings if f.target in
                   {p.id for p in sample.resolution.paragraphs})  # fmt: skip
    window.page.select(finding.target, finding.start, finding.start)
    window.page.setFocus()
    hands.press(K.Key_F1)
    shown = help_window(window)
    qtbot.waitUntil(lambda: shown.has_pages)
    assert finding.rule in shown.windowTitle()
    assert finding.message in shown.text.toPlainText()
    qtbot.waitUntil(shown.isActiveWindow)
    hands.press(K.Key_Escape)
    assert window.helping.help_window is None
    qtbot.waitUntil(window.isActiveWindow)
    window.page.select("title", 0, 0)
    window.page.setFocus()
    hands.press(K.Key_F1)
    guide = help_window(window)
    qtbot.waitUntil(lambda: guide.has_pages)
    assert "Ten minutes" in guide.text.toPlainText()
    qtbot.waitUntil(guide.isActiveWindow)
    hands.press(K.Key_F1)
    assert window.helping.help_window is None


def test_help_is_searched_followed_and_gone_back_in(window, sample, qtbot):
    hands.press(K.Key_F1, SHIFT)
    shown = help_window(window)
    qtbot.waitUntil(lambda: shown.has_pages)
    qtbot.waitUntil(shown.isActiveWindow)
    hands.press(K.Key_F, CTRL)
    hands.write("missing also")
    hands.press(K.Key_Return)
    qtbot.waitUntil(lambda: "ALSO-04" in shown.windowTitle())
    link = shown.text.toHtml()
    assert "rule:ALSO-03" in link
    shown.text.anchorClicked.emit(QUrl("rule:ALSO-03"))
    qtbot.waitUntil(lambda: "ALSO-03" in shown.windowTitle())
    hands.press(K.Key_Left, ALT)
    qtbot.waitUntil(lambda: "ALSO-04" in shown.windowTitle())
    assert shown.back.isEnabled()
    hands.press(K.Key_Left, ALT)
    qtbot.waitUntil(lambda: "Guide" in shown.windowTitle())
    assert not shown.back.isEnabled()
    hands.press(K.Key_Escape)


def test_pictures_of_the_guide_are_as_wide_as_the_window_allows(window, sample, qtbot):
    window.helping.show("guide/tour.md")
    shown = help_window(window)
    qtbot.waitUntil(lambda: "Ten minutes" in shown.windowTitle())
    assert picture(shown).width() == shown.text.viewport().width() - 76
    assert not shown.text.horizontalScrollBar().isVisible()
    bar = shown.text.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    read = first_line(shown)
    shown.resize(700, 640)
    qtbot.waitUntil(lambda: picture(shown).width() == shown.text.viewport().width() - 76)
    assert first_line(shown) == read
    assert not shown.text.horizontalScrollBar().isVisible()
    hands.press(K.Key_Escape)


def test_the_page_after_a_page_has_headings_and_plain_paragraphs(window, sample, qtbot):
    for address, title in (("guide/tour.md", "Ten minutes"), ("guide/roll-over.md", "Carrying")):
        window.helping.show(address)
        qtbot.waitUntil(lambda title=title: title in help_window(window).windowTitle())
    block = help_window(window).text.document().begin()
    levels = set()
    while block.isValid():
        levels.add(block.blockFormat().headingLevel())
        for piece in block.textFormats():
            larger = piece.format.property(QTextFormat.Property.FontSizeAdjustment)
            assert bool(larger) == bool(block.blockFormat().headingLevel()), block.text()
        block = block.next()
    assert levels == {0, 1, 2}
    hands.press(K.Key_Escape)


def first_line(shown: HelpWindow) -> int:
    return shown.text.cursorForPosition(QPoint(16, 16)).blockNumber()


def picture(shown: HelpWindow) -> QImage:
    """The first picture of the page."""
    name = "screenshots/open-light-1280x720.png"
    found = shown.text.document().resource(
        QTextDocument.ResourceType.ImageResource.value, QUrl(name)
    )
    assert isinstance(found, QImage)
    return found


def test_help_opened_again_at_once_is_the_new_window(window, sample, qtbot):
    window.helping.guide()
    help_window(window).close()
    window.helping.guide()
    qtbot.wait(20)
    qtbot.waitUntil(lambda: help_window(window).has_pages)
    help_window(window).close()
