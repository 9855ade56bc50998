from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from drafter.document.edits import apply_all
from drafter.document.fragment import fragment_of, lines_fragment, paste, text_fragment
from drafter.document.numbering import footnote_numbers
from drafter.document.resolution import Resolution
from drafter.document.structure import delete_range, with_notes_cleared
from tests.strategies import OP, PRE, SUB, build, resolutions, shown


def test_a_piece_goes_into_the_line_with_a_copy_of_its_note() -> None:
    before = build((PRE, "one^a^ two,"), (OP, "three;"))
    fragment = fragment_of(before, "p0", 0, "p0", 4)
    edits, caret = paste(before, "p1", 5, fragment)
    result = apply_all(before, edits)
    assert shown(result) == ["one^ two,", "threeone^;"]
    assert list(footnote_numbers(result).values()) == ["1", "2"]
    assert [note.text for note in result.footnotes] == ["a.", "a."]
    assert (caret.target, caret.position) == ("p1", 9)


def test_several_paragraphs_open_the_line_in_which_they_are_put() -> None:
    before = build((OP, "one;"), (SUB, "two;", 1), (OP, "three;"))
    fragment = fragment_of(before, "p0", 1, "p1", 2)
    edits, caret = paste(before, "p2", 2, fragment)
    result = apply_all(before, edits)
    assert shown(result) == ["one;", "two;", "thne;", "twree;"]
    assert result.paragraphs[3].kind is SUB
    assert (caret.target, caret.position) == (result.paragraphs[3].id, 2)


def test_an_empty_paragraph_takes_over_the_kind() -> None:
    before = build((PRE, "one,"), (OP, ""))
    edits, _ = paste(before, "p1", 0, fragment_of(before, "p0", 0, "p0", 4))
    assert apply_all(before, edits).paragraphs[1].kind is PRE


def test_lines_of_text_become_paragraphs() -> None:
    fragment = lines_fragment("one;\n\n  two;\r\nthree.", OP)
    assert [p.text for p in fragment.paragraphs] == ["one;", "two;", "three."]
    assert lines_fragment(" word ", OP).paragraphs[0].text == " word "
    assert lines_fragment("\n\n", OP).paragraphs == ()


def test_a_title_takes_words_only() -> None:
    before = build((OP, "one^a^"), (OP, "two"))
    edits, caret = paste(before, "title", 0, fragment_of(before, "p0", 0, "p1", 3))
    assert apply_all(before, edits).title.text == "one two"
    assert caret.position == 7
    assert text_fragment(before, before.paragraphs[0].content).text == "one"


@given(resolutions(), st.data())
def test_what_was_cut_can_be_put_back(resolution: Resolution, data: st.DataObject) -> None:
    count = len(resolution.paragraphs)
    first = data.draw(st.integers(0, count - 1))
    last = data.draw(st.integers(first, count - 1))
    begin, finish = resolution.paragraphs[first], resolution.paragraphs[last]
    start = data.draw(st.integers(0, len(begin.content)))
    end = data.draw(st.integers(start if first == last else 0, len(finish.content)))
    fragment = fragment_of(resolution, begin.id, start, finish.id, end)
    edits = delete_range(resolution, begin.id, start, finish.id, end)
    cut = apply_all(resolution, with_notes_cleared(resolution, edits))
    back = apply_all(cut, paste(cut, begin.id, start, fragment)[0])
    assert shown(back) == shown(resolution)
    assert len(back.footnotes) == len(resolution.footnotes)
