"""The list of offers: it waits to be chosen and never takes a key from one who types on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from drafter.app.editor.page import Page
from drafter.app.theme.theme import load_theme
from drafter.document.history import Caret
from drafter.document.marked_text import MarkKind
from drafter.document.paragraph import ParagraphKind
from tests.app.editor.test_page import page, put, texts
from tests.strategies import OP

K = Qt.Key
__all__ = ["page"]


@pytest.fixture
def typing(page: Page, qtbot) -> Page:
    """A page with a new operative paragraph at its end in which "Req" stands."""
    page.show()
    page.activateWindow()
    page.setFocus()
    put(page, "p3", 17)
    QTest.keyClick(page, K.Key_Return)
    QTest.keyClicks(page, "Req")
    assert page.offers.isVisible()
    return page


def last(page: Page) -> str:
    return texts(page)[4]


def test_nothing_is_chosen_before_down_so_enter_stays_enter(typing):
    QTest.keyClick(typing, K.Key_Return)
    assert texts(typing)[4:6] == ["Req;", ""]
    assert not typing.offers.isVisible()


def test_a_reader_of_the_screen_hears_how_strong_a_phrase_is(typing):
    said = typing.offers.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Requests, medium, ")


def test_down_and_enter_take_an_offer_in_italics(typing):
    QTest.keyClick(typing, K.Key_Down)
    QTest.keyClick(typing, K.Key_Return)
    assert last(typing) == "Requests"
    paragraph = typing.draft.resolution.paragraphs[4]
    assert paragraph.kind is OP is ParagraphKind.OPERATIVE
    assert list(paragraph.content.ranges(MarkKind.ITALIC)) == [(0, 8)]
    assert typing.caret() == Caret(paragraph.id, 8)
    assert not typing.offers.isVisible()
    typing.draft.undo()
    assert last(typing) == "Req"


def test_up_goes_round_and_tab_takes_too(typing):
    QTest.keyClick(typing, K.Key_Down)
    QTest.keyClick(typing, K.Key_Up)
    assert typing.offers.currentRow() == typing.offers.count() - 1
    wanted = typing.offers.currentItem().text()
    QTest.keyClick(typing, K.Key_Tab)
    assert last(typing) == wanted


def test_escape_and_the_caret_close_it_and_the_keys_are_the_texts_again(typing):
    QTest.keyClick(typing, K.Key_Escape)
    assert not typing.offers.isVisible()
    QTest.keyClicks(typing, "u")
    assert typing.offers.isVisible()
    QTest.keyClick(typing, K.Key_Left)
    assert not typing.offers.isVisible()
    QTest.keyClick(typing, K.Key_Up)
    assert typing.caret().target == typing.draft.resolution.paragraphs[3].id


def test_a_click_takes_an_offer(typing):
    offers = typing.offers
    middle = offers.visualItemRect(offers.item(1)).center()
    wanted = offers.item(1).text()
    QTest.mouseClick(offers.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(middle))
    assert last(typing) == wanted


def test_the_call_marks_the_first_offer(typing):
    QTest.keyClick(typing, K.Key_Escape)
    typing.offer()
    assert (typing.offers.isVisible(), typing.offers.currentRow()) == (True, 0)
    typing.set_theme(load_theme("dark"))
    QTest.keyClick(typing, K.Key_Return)
    assert last(typing) == "Requests"


def test_it_lies_within_the_page(typing):
    area = typing.viewport().rect()
    assert area.contains(typing.offers.geometry())
    assert not typing.offers.geometry().intersects(typing.cursorRect())


def test_who_wants_no_help_gets_none(page):
    page.helps = False
    put(page, "p3", 17)
    QTest.keyClick(page, K.Key_Return)
    QTest.keyClicks(page, "Req")
    assert not page.offers.isVisible()
