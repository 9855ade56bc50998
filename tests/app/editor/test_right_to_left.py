"""A text whose lines begin at the right has everything on the other side: room, labels, masthead."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QImage

from drafter.app.editor.masthead import masthead_lines
from tests.strategies import OP, build


@pytest.fixture(params=["en", "ar"])
def page(window, show, request):
    show(replace(build((OP, "تعيد تأكيد الحق"), (OP, "تقرر")), language=request.param))
    return window.page


def _ink(picture: QImage, left: int, right: int, top: int, bottom: int) -> int:
    """How many pixels of a part of a picture are not of the colour of its corner."""
    ground = picture.pixelColor(left, top)
    return sum(
        picture.pixelColor(x, y) != ground for x in range(left, right) for y in range(top, bottom)
    )


def test_labels_hang_at_the_side_where_lines_begin(page):
    arabic = page.draft.resolution.language == "ar"
    frame = page.document().rootFrame().frameFormat()
    assert (frame.rightMargin() > frame.leftMargin()) == arabic
    begins, ends = frame.leftMargin(), page.viewport().width() - frame.rightMargin()
    gutter = round(abs(frame.rightMargin() - frame.leftMargin()))
    sheet = 24  # the desk beside it, and its edge
    block = page.document().findBlockByNumber(page.shown.place_of(page.shown.rows[-1].target))
    rect = page.document().documentLayout().blockBoundingRect(block)
    lines = round(rect.top()), round(rect.bottom())
    picture = page.viewport().grab().toImage()
    left = max(round(begins) - gutter, sheet), round(begins)
    right = round(ends) + 1, min(round(ends) + gutter, page.viewport().width() - sheet)
    assert (_ink(picture, *right, *lines) > 0) == arabic
    assert (_ink(picture, *left, *lines) > 0) == (not arabic)


def test_the_masthead_says_which_way_it_runs(page):
    resolution = page.draft.resolution
    lines = masthead_lines(resolution.masthead, resolution.language)
    arabic = resolution.language == "ar"
    assert lines.is_right_to_left == arabic
    assert (lines.united_nations == "United Nations") == (not arabic)
