"""What is read stays in view when the text is laid out anew; only what is in view is laid out at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from drafter.document.history import Caret
from drafter.document.marked_text import plain
from drafter.document.paragraph import Paragraph, ParagraphKind
from drafter.document.resolution import Resolution

_WORDS = "Requests the Secretary-General to report on the implementation of the present resolution"
_MANY = 120


@pytest.fixture
def long(window, show):
    """A long text, seen in its middle with the caret at the title."""
    show(
        Resolution(
            paragraphs=tuple(
                Paragraph(f"p{n}", ParagraphKind.OPERATIVE, plain(f"{_WORDS} {n} {_WORDS};"))
                for n in range(_MANY)
            )
        )
    )
    page = window.page
    QTest.qWait(150)  # until all is laid out, and the scroll bar knows how much it is
    page.set_caret(Caret("title", 0))
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum() // 2)
    QTest.qWait(1)
    return page


def _first(page) -> str:
    """The paragraph in the first line in view."""
    place = page.cursorForPosition(QPoint(page.viewport().width() // 2, 1))
    return str(page.shown.rows[place.blockNumber()].target)


def test_another_size_of_type_or_theme_leaves_the_view_where_it_was(long, window):
    first = _first(long)
    assert first not in ("title", "p0")
    for change in (
        lambda: window.appearance.set_zoom(150),
        lambda: window.appearance.set_theme("dark"),
        lambda: window.appearance.set_zoom(80),
    ):
        change()
        QTest.qWait(1)
        assert _first(long) == first


def test_a_narrower_window_leaves_the_view_where_it_was(long, window):
    first = _first(long)
    window.resize(960, 600)
    QTest.qWait(30)
    assert _first(long) == first
    window.resize(1280, 720)
    QTest.qWait(30)
    assert _first(long) == first


def test_a_place_gone_to_while_the_window_changes_wins(long, window):
    window.resize(960, 600)
    long.select("p20", 0, 8)
    QTest.qWait(30)
    assert 0 <= long.cursorRect().top() <= long.viewport().height()


def test_the_rest_is_laid_out_when_nothing_else_is_to_be_done(long):
    long.set_zoom(1.2)
    QTest.qWait(200)
    whole = long.document().size().height()
    bar = long.verticalScrollBar()
    assert abs(bar.maximum() + long.viewport().height() - whole) <= 1
