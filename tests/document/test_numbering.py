from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from drafter.document.edits import apply_all
from drafter.document.labels import LabelStyle
from drafter.document.numbering import footnote_numbers, paragraph_labels, with_source_numbering
from drafter.document.paragraph import Paragraph, ParagraphKind
from drafter.document.resolution import Resolution
from drafter.document.structure import move_subtree
from tests.strategies import ANNEX, HEADING, OP, PART, PRE, SUB, TEXT, build, resolutions


def labels(resolution: Resolution) -> list[str]:
    return list(paragraph_labels(resolution).values())


def as_read(*rows: tuple[ParagraphKind, str, int]) -> list[str]:
    """The labels computed for paragraphs whose typed labels are given."""
    resolution = build(*((kind, "text", level) for kind, _, level in rows))
    typed = [
        replace(p, source_label=row[1] or None)
        for p, row in zip(resolution.paragraphs, rows, strict=True)
    ]
    return labels(replace(resolution, paragraphs=with_source_numbering(typed)))


def test_four_levels() -> None:
    resolution = build(
        (PRE, ""),
        (OP, ""),
        (SUB, "", 1),
        (SUB, "", 2),
        (SUB, "", 3),
        (SUB, "", 4),
        (SUB, "", 1),
        (OP, ""),
    )
    assert labels(resolution) == ["", "1.", "(a)", "(i)", "a.", "i.", "(b)", "2."]


def test_numbers_run_on_through_headings_and_begin_anew_in_parts_and_annexes() -> None:
    resolution = build(
        (PART, "A"),
        (OP, ""),
        (HEADING, ""),
        (OP, ""),
        (PART, "B"),
        (OP, ""),
        (OP, ""),
        (ANNEX, ""),
        (OP, ""),
        (OP, ""),
    )
    assert labels(resolution) == ["", "1.", "", "2.", "", "1.", "2.", "", "1.", "2."]


def test_the_only_operative_paragraph_takes_no_number() -> None:
    assert labels(build((PRE, ""), (OP, ""), (SUB, "", 1))) == ["", "", "(a)"]
    assert labels(build((OP, ""), (OP, ""))) == ["1.", "2."]


def test_subparagraphs_of_the_preamble_are_lettered() -> None:
    assert labels(build((PRE, ""), (SUB, "", 1), (SUB, "", 1), (PRE, ""))) == ["", "(a)", "(b)", ""]


def test_a_closing_line_does_not_break_the_letters() -> None:
    assert labels(build((OP, ""), (SUB, "", 1), (TEXT, ""), (SUB, "", 1), (OP, "")))[3] == "(b)"


def test_a_typed_gap_among_operative_paragraphs_is_not_followed() -> None:
    assert as_read((OP, "1.", 0), (OP, "3.", 0), (OP, "3.", 0)) == ["1.", "2.", "3."]


def test_a_series_that_begins_anew_under_a_heading_is_followed() -> None:
    read = as_read((OP, "1.", 0), (OP, "2.", 0), (HEADING, "", 0), (OP, "1.", 0), (OP, "2.", 0))
    assert read == ["1.", "2.", "", "1.", "2."]


def test_letter_i_after_h_is_a_letter() -> None:
    rows = [(SUB, f"({c})", 1) for c in "abcdefghij"]
    assert as_read((OP, "1.", 0), (OP, "2.", 0), *rows)[2:] == [f"({c})" for c in "abcdefghij"]


def test_roman_numerals_directly_under_a_paragraph_are_kept() -> None:
    read = as_read((OP, "1.", 0), (SUB, "(i)", 1), (SUB, "(ii)", 1), (OP, "2.", 0), (SUB, "(a)", 1))
    assert read == ["1.", "(i)", "(ii)", "2.", "(a)"]


def test_letters_that_begin_anew_without_a_paragraph_between_are_followed() -> None:
    read = as_read((OP, "1.", 0), (SUB, "(a)", 1), (SUB, "(b)", 1), (SUB, "(a)", 1), (OP, "2.", 0))
    assert read[1:4] == ["(a)", "(b)", "(a)"]


def test_letters_run_on_below_the_next_numeral() -> None:
    rows = [(SUB, "(i)", 1), (SUB, "(a)", 2), (SUB, "(b)", 2), (SUB, "(ii)", 1), (SUB, "(c)", 2)]
    read = as_read((OP, "1.", 0), *rows, (OP, "2.", 0))
    assert read == ["1.", "(i)", "(a)", "(b)", "(ii)", "(c)", "2."]


def test_letters_run_on_under_headings_but_not_into_the_next_paragraph() -> None:
    read = as_read((OP, "1.", 0), (SUB, "(a)", 1), (HEADING, "", 0), (SUB, "(b)", 1), (OP, "2.", 0))
    assert read == ["1.", "(a)", "", "(b)", "2."]
    read = as_read((OP, "1.", 0), (SUB, "(a)", 1), (OP, "2.", 0), (SUB, "(b)", 1))
    assert read == ["1.", "(a)", "2.", "(a)"]  # a slip: the list of another paragraph


def test_a_misprinted_number_is_no_other_form() -> None:
    assert as_read((OP, "l.", 0), (OP, "2.", 0)) == ["1.", "2."]


def test_an_unnumbered_chapeau_does_not_count() -> None:
    chapeau = replace(build((OP, "Resolves:")).paragraphs[0], label_style=LabelStyle.NONE)
    rest = [replace(p, id=f"{p.id}x") for p in build((OP, ""), (OP, "")).paragraphs]
    assert labels(Resolution(paragraphs=(chapeau, *rest))) == ["", "1.", "2."]


def test_a_jump_in_an_annex_is_followed() -> None:
    read = as_read((ANNEX, "", 0), (OP, "5.", 0), (OP, "6.", 0), (OP, "9.", 0))
    assert read == ["", "5.", "6.", "9."]


def test_an_unusual_form_is_remembered_in_the_paragraph() -> None:
    paragraphs = [Paragraph("a", SUB, build((OP, "")).title, 1, "(1)")]
    assert with_source_numbering(paragraphs)[0].label_style is LabelStyle.BRACKETED_ARABIC


def test_notes_are_numbered_by_their_references() -> None:
    resolution = build((PRE, "first,^b^"), (PRE, "then,^a^ again,^c^"))
    resolution = replace(resolution, footnotes=resolution.footnotes[::-1], first_footnote=2)
    assert footnote_numbers(resolution) == {"b": "2", "a": "3", "c": "4"}


def test_a_signed_note_stands_outside_the_series() -> None:
    resolution = build((PRE, "x^star^"), (PRE, "y^one^"))
    starred = replace(resolution.footnotes[0], sign="*")
    resolution = replace(resolution, footnotes=(starred, resolution.footnotes[1]))
    assert footnote_numbers(resolution) == {"star": "*", "one": "1"}


@given(resolutions(), st.data())
def test_labels_follow_any_move(resolution: Resolution, data: st.DataObject) -> None:
    mover = data.draw(st.sampled_from(resolution.paragraphs))
    target = data.draw(st.integers(0, len(resolution.paragraphs)))
    moved = apply_all(resolution, move_subtree(resolution, mover.id, target))
    renamed = replace(
        moved,
        paragraphs=tuple(replace(p, id=str(n)) for n, p in enumerate(moved.paragraphs)),
    )
    assert labels(moved) == labels(renamed)
    numbers = [
        int(label.removesuffix("."))
        for p, label in zip(moved.paragraphs, labels(moved), strict=True)
        if p.kind is OP and p.label_style is None and label
    ]
    if not any(p.restart or p.label_style or p.kind in (PART, ANNEX) for p in moved.paragraphs):
        assert numbers in ([], list(range(1, len(numbers) + 1)))
