from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.document.marked_text import (
    FOOTNOTE_CHARACTER,
    Mark,
    MarkedText,
    MarkKind,
    footnote_reference,
    italic,
    marked,
    plain,
)
from tests.strategies import marked_texts


def test_marks_of_one_kind_that_touch_are_joined() -> None:
    text = italic("Takes note") + italic(" with satisfaction") + plain(" of the report;")
    assert text.marks == (Mark(0, 28, MarkKind.ITALIC),)


def test_inserted_text_does_not_take_the_marks_around_it() -> None:
    text = italic("Requests").replace(3, 3, plain("xx"))
    assert text.text == "Reqxxuests"
    assert list(text.ranges(MarkKind.ITALIC)) == [(0, 3), (5, 10)]


def test_a_comment_goes_on_over_what_is_typed_between_its_words() -> None:
    text = plain("all States").with_mark(MarkKind.COMMENT, 0, 10, "c1")
    typed = text.replace(3, 3, plain(" relevant"))
    assert list(typed.ranges(MarkKind.COMMENT)) == [(0, 19)]
    assert typed.replace(3, 12, plain("")) == text
    assert list(text.replace(10, 10, plain("!")).ranges(MarkKind.COMMENT)) == [(0, 10)]


def test_replacing_outside_the_text_is_refused() -> None:
    with pytest.raises(ValueError, match="outside"):
        plain("abc").replace(2, 5, plain(""))


def test_a_footnote_mark_holds_only_over_a_footnote_character() -> None:
    text = marked("a" + FOOTNOTE_CHARACTER + "b", [Mark(0, 1, MarkKind.FOOTNOTE, "n")])
    assert text == plain("ab")


def test_positions_with_and_without_references_correspond() -> None:
    text = plain("1993,") + footnote_reference("n") + plain(" which")
    assert text.plain == "1993, which"
    assert text.footnote_references == ((5, "n"),)
    assert text.plain_position(6) == 5
    assert text.position_of_plain(6) == 7


def test_taking_a_mark_from_the_middle_leaves_both_ends() -> None:
    text = italic("abcdef").without_mark(MarkKind.ITALIC, 2, 4)
    assert list(text.ranges(MarkKind.ITALIC)) == [(0, 2), (4, 6)]
    assert text.has(MarkKind.ITALIC, 1)
    assert not text.has(MarkKind.ITALIC, 2)


@given(marked_texts(), marked_texts(), st.data())
def test_marks_never_leave_their_text(
    text: MarkedText, other: MarkedText, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    result = text.replace(start, end, other)
    assert all(0 <= m.start < m.end <= len(result) for m in result.marks)
    assert result == marked(result.text, result.marks)


@given(marked_texts(), st.data())
def test_a_text_is_the_sum_of_its_slices(text: MarkedText, data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, len(text)))
    assert text.slice(0, cut) + text.slice(cut) == text


@given(marked_texts(), marked_texts(), st.data())
def test_putting_back_what_was_replaced_restores_the_text(
    text: MarkedText, other: MarkedText, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    changed = text.replace(start, end, other)
    assert changed.replace(start, start + len(other), text.slice(start, end)) == text


def test_lines_lie_between_the_line_feeds_with_their_marks() -> None:
    text = marked("one\n\ntwo", [Mark(1, 7, MarkKind.ITALIC)])
    assert text.lines() == [
        marked("one", [Mark(1, 3, MarkKind.ITALIC)]),
        plain(""),
        marked("two", [Mark(0, 2, MarkKind.ITALIC)]),
    ]
    assert plain("").lines() == [plain("")]
