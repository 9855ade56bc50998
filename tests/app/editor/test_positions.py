"""Positions of the model and of Qt translate into each other without loss."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from drafter.app.editor.positions import ShownText, from_qt_text
from drafter.document.marked_text import (
    FOOTNOTE_CHARACTER,
    MarkedText,
    footnote_reference,
    plain,
)

PIECES = st.lists(
    st.one_of(
        st.text("abc ,é\u00a0🕊𝔘\n\t", min_size=1, max_size=6),
        st.integers(1, 120).map(lambda n: n),
    ),
    max_size=8,
)


def built(pieces: list[str | int]) -> tuple[MarkedText, list[str]]:
    content, numbers = MarkedText(), []
    for piece in pieces:
        if isinstance(piece, int):
            content = content + footnote_reference(f"n{piece}")
            numbers.append(str(piece))
        else:
            content = content + plain(piece)
    return content, numbers


@given(PIECES)
def test_every_model_position_comes_back(pieces):
    content, numbers = built(pieces)
    shown = ShownText(content, numbers)
    for index in range(len(content) + 1):
        assert shown.to_model(shown.to_qt(index)) == index
        assert not shown.is_inside(shown.to_qt(index))


@given(PIECES)
def test_positions_grow_and_end_at_the_length_that_qt_counts(pieces):
    content, numbers = built(pieces)
    shown = ShownText(content, numbers)
    document = QTextDocument()
    QTextCursor(document).insertText(shown.text)
    assert document.blockCount() == 1
    assert document.firstBlock().length() - 1 == shown.length
    assert document.firstBlock().text() == shown.text
    at = [shown.to_qt(index) for index in range(len(content) + 1)]
    assert at == sorted(set(at))


@given(PIECES)
def test_a_position_inside_a_number_goes_to_either_side(pieces):
    content, numbers = built(pieces)
    shown = ShownText(content, numbers)
    for position in range(shown.length + 1):
        before, after = shown.to_model(position), shown.to_model(position, after=True)
        if shown.is_inside(position):
            assert after == before + 1
            assert shown.to_qt(before) < position < shown.to_qt(after)
        else:
            assert before == after
            assert shown.to_qt(before) == position


@pytest.mark.parametrize(
    ("numbers", "text", "at_end"), [(["7"], "a7b", 3), (["112"], "a112b", 5), ([], "a?b", 3)]
)
def test_a_reference_shows_its_number(numbers, text, at_end):
    content = plain("a") + footnote_reference("n") + plain("b")
    shown = ShownText(content, numbers)
    assert shown.text == text
    assert shown.to_qt(3) == at_end
    assert FOOTNOTE_CHARACTER not in shown.text


def test_what_qt_reserves_is_shown_otherwise_at_the_same_length():
    shown = ShownText(MarkedText("a\nb\u2029c\ufdd0\ud800"))
    assert shown.text == "a\u2028b\ufffdc\ufffd\ufffd"


def test_text_from_qt_has_line_feeds():
    assert from_qt_text("a\u2029b\u2028c") == "a\nb\nc"
