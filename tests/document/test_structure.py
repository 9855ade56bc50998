from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.document import structure
from drafter.document.edits import Edit, apply_all
from drafter.document.marked_text import MarkKind, plain
from drafter.document.numbering import footnote_numbers, paragraph_labels
from drafter.document.resolution import Resolution
from tests.strategies import ANNEX, HEADING, OP, PRE, SUB, TEXT, build, resolutions, shown


def after(resolution: Resolution, edits: list[Edit]) -> Resolution:
    return apply_all(resolution, edits)


def labels(resolution: Resolution) -> list[str]:
    return list(paragraph_labels(resolution).values())


def test_enter_in_the_middle_splits_with_marks_and_notes() -> None:
    before = build((OP, "*Requests* the report;^n^ and more"), (OP, "x"))
    result = after(before, structure.split_paragraph(before, "p0", 20))
    assert shown(result) == ["Requests the report;", "^ and more", "x"]
    assert result.paragraphs[1].kind is OP
    assert footnote_numbers(result) == {"n": "1"}


@pytest.mark.parametrize(("text", "kind", "level"), [("one;", OP, 0), ("the following:", SUB, 1)])
def test_enter_at_the_end(text: str, kind: object, level: int) -> None:
    before = build((OP, text))
    result = after(before, structure.split_paragraph(before, "p0", len(text)))
    assert (result.paragraphs[1].kind, result.paragraphs[1].level) == (kind, level)


def test_enter_after_a_chapeau_does_not_take_its_subparagraphs_away() -> None:
    before = build((OP, "x"), (SUB, "a", 1), (OP, "y"))
    result = after(before, structure.split_paragraph(before, "p0", 1))
    assert labels(result) == ["1.", "(a)", "(b)", "2."]


def test_enter_at_the_end_of_a_heading_gives_a_paragraph() -> None:
    before = build((PRE, "x"), (OP, "y"), (HEADING, "Part"))
    result = after(before, structure.split_paragraph(before, "p2", 4))
    assert result.paragraphs[3].kind is OP


@given(resolutions(), st.data())
def test_splitting_and_joining_is_identity_of_the_text(
    resolution: Resolution, data: st.DataObject
) -> None:
    index = data.draw(st.integers(0, len(resolution.paragraphs) - 1))
    paragraph = resolution.paragraphs[index]
    at = data.draw(st.integers(0, len(paragraph.content)))
    split = after(resolution, structure.split_paragraph(resolution, paragraph.id, at))
    second = split.paragraphs[index + 1].id
    assert after(split, structure.join_with_previous(split, second)) == resolution


def test_the_first_paragraph_has_nothing_to_join() -> None:
    assert structure.join_with_previous(build((OP, "x")), "p0") == []


def test_tab_makes_a_subparagraph_and_back() -> None:
    before = build((OP, "a"), (OP, "b"), (SUB, "c", 1), (OP, "d"))
    down = after(before, structure.change_level(before, "p1", 1))
    assert labels(down) == ["1.", "(a)", "(i)", "2."]
    assert after(down, structure.change_level(down, "p1", -1)) == before


def test_the_first_paragraph_and_the_fifth_level_do_not_go_down() -> None:
    deep = build((OP, "a"), (SUB, "b", 4))
    assert structure.change_level(deep, "p0", 1) == []
    assert structure.change_level(deep, "p1", 1) == []
    assert structure.change_level(build((OP, "a")), "p0", -1) == []


def test_a_subparagraph_of_the_preamble_goes_up_to_the_preamble() -> None:
    before = build((PRE, "a"), (SUB, "b", 1))
    assert after(before, structure.change_level(before, "p1", -1)).paragraphs[1].kind is PRE


def test_moving_takes_subparagraphs_along() -> None:
    before = build((OP, "a"), (SUB, "a1", 1), (OP, "b"), (SUB, "b1", 1), (OP, "c"))
    down = after(before, structure.move_paragraph(before, "p0", 1))
    assert shown(down) == ["b", "b1", "a", "a1", "c"]
    assert after(down, structure.move_paragraph(down, "p0", -1)) == before


def test_nothing_moves_over_the_border_of_the_preamble_or_of_its_chapeau() -> None:
    resolution = build((PRE, "a"), (OP, "b"), (SUB, "c", 1), (SUB, "d", 1), (OP, "e"), (ANNEX, "f"))
    assert structure.move_paragraph(resolution, "p1", -1) == []
    assert structure.move_paragraph(resolution, "p0", 1) == []
    assert structure.move_paragraph(resolution, "p2", -1) == []
    assert structure.move_paragraph(resolution, "p3", 1) == []
    assert structure.move_paragraph(resolution, "p4", 1) == []


@given(resolutions(), st.data())
def test_a_move_keeps_every_paragraph(resolution: Resolution, data: st.DataObject) -> None:
    mover = data.draw(st.sampled_from(resolution.paragraphs)).id
    target = data.draw(st.integers(0, len(resolution.paragraphs)))
    moved = after(resolution, structure.move_subtree(resolution, mover, target))
    assert sorted(p.id for p in moved.paragraphs) == sorted(p.id for p in resolution.paragraphs)


def test_deleting_over_paragraphs_joins_the_ends() -> None:
    before = build((OP, "one two"), (TEXT, "gone"), (OP, "three four"))
    result = after(before, structure.delete_range(before, "p0", 4, "p2", 6))
    assert shown(result) == ["one four"]


def test_italic_is_put_over_a_partly_italic_range_and_taken_from_a_whole_one() -> None:
    before = build((OP, "*Req*uests"))
    italicised = after(before, structure.toggle_mark(before, "p0", 0, 8, MarkKind.ITALIC))
    assert list(italicised.paragraphs[0].content.ranges(MarkKind.ITALIC)) == [(0, 8)]
    bare = after(italicised, structure.toggle_mark(italicised, "p0", 0, 8, MarkKind.ITALIC))
    assert bare.paragraphs[0].marks == ()


def test_a_new_note_takes_its_number_from_its_place() -> None:
    before = build((PRE, "a^x^"), (OP, "b"), (OP, "c^y^"))
    edits = structure.insert_footnote(before, "p1", 1, plain("A/55/279."), "new")
    result = after(before, edits)
    assert footnote_numbers(result) == {"x": "1", "new": "2", "y": "3"}
    assert [n.id for n in result.footnotes] == ["x", "new", "y"]
    assert after(result, structure.delete_footnote(result, "new")) == before


def test_the_last_reference_takes_its_note_along() -> None:
    before = build((OP, "a^x^b"), (OP, "c"))
    edits = structure.with_notes_cleared(before, structure.delete_range(before, "p0", 0, "p0", 3))
    assert after(before, edits).footnotes == ()


def test_moving_a_reference_keeps_its_note() -> None:
    before = build((OP, "a^x^b"), (OP, "c"))
    edits = structure.with_notes_cleared(before, structure.split_paragraph(before, "p0", 1))
    assert [n.id for n in after(before, edits).footnotes] == ["x"]


def test_inserted_paragraphs_bring_their_notes_under_fresh_ids() -> None:
    before = build((OP, "a^x^"), (OP, "b^y^"))
    guest = build((OP, "new^x^"))
    edits = structure.insert_paragraphs(before, 1, guest.paragraphs, guest.footnotes)
    result = after(before, edits)
    assert shown(result) == ["a^", "new^", "b^"]
    assert list(footnote_numbers(result).values()) == ["1", "2", "3"]
    assert len({p.id for p in result.paragraphs}) == 3
