from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.document.edit_json import edit_from_json, edit_to_json
from drafter.document.edits import (
    ChangeKind,
    DeleteFootnote,
    DeleteParagraph,
    Edit,
    EditError,
    InsertFootnote,
    InsertParagraph,
    MoveParagraph,
    ReplaceText,
    SetField,
    apply,
    apply_all,
    invert,
    invert_all,
)
from drafter.document.marked_text import plain
from drafter.document.masthead import Adoption, Masthead
from drafter.document.paragraph import Footnote, Paragraph, ParagraphKind
from drafter.document.resolution import Resolution
from tests.strategies import OP, PRE, build, marked_texts, resolutions


@st.composite
def edits_for(draw: st.DrawFn, resolution: Resolution) -> Edit:
    """Any edit that fits the resolution."""
    count = len(resolution.paragraphs)
    fresh = Paragraph("7FFFFFF0", draw(st.sampled_from(list(ParagraphKind))), draw(marked_texts()))
    choices: list[st.SearchStrategy[Edit]] = [
        st.builds(SetField, st.just("masthead"), st.just(Masthead(symbol="A/80/L.1"))),
        st.builds(SetField, st.just("first_footnote"), st.integers(1, 9)),
        st.builds(SetField, st.just("adoption"), st.just(Adoption("1st meeting"))),
    ]
    if all(p.id != fresh.id for p in resolution.paragraphs):
        choices.append(st.builds(InsertParagraph, st.integers(0, count), st.just(fresh)))
    targets = ["title", "organ-line", "heading", "report"]
    targets += [p.id for p in resolution.paragraphs]
    targets += [f"note:{n.id}" for n in resolution.footnotes]
    target = draw(st.sampled_from(targets))
    length = len(resolution.text_at(target))
    start = draw(st.integers(0, length))
    choices.append(
        st.builds(
            ReplaceText, st.just(target), st.just(start), st.integers(start, length), marked_texts()
        )
    )
    if count:
        ids = st.sampled_from([p.id for p in resolution.paragraphs])
        choices.append(st.builds(DeleteParagraph, ids))
        choices.append(st.builds(MoveParagraph, ids, st.integers(0, count - 1)))
        choices.append(
            st.builds(ChangeKind, ids, st.sampled_from(list(ParagraphKind)), st.integers(0, 4))
        )
    note_ids = [n.id for n in resolution.footnotes]
    if "7FFFFFF1" not in note_ids:
        note = Footnote("7FFFFFF1", draw(marked_texts()))
        choices.append(st.builds(InsertFootnote, st.integers(0, len(note_ids)), st.just(note)))
    if note_ids:
        choices.append(st.builds(DeleteFootnote, st.sampled_from(note_ids)))
    return draw(st.one_of(choices))


@given(resolutions(), st.data())
def test_applying_and_inverting_is_identity(resolution: Resolution, data: st.DataObject) -> None:
    edit = data.draw(edits_for(resolution))
    assert apply(apply(resolution, edit), invert(resolution, edit)) == resolution


@given(resolutions(), st.data())
def test_a_list_of_edits_inverts_as_a_whole(resolution: Resolution, data: st.DataObject) -> None:
    current, edits = resolution, []
    for _ in range(data.draw(st.integers(0, 5))):
        edit = data.draw(edits_for(current))
        edits.append(edit)
        current = apply(current, edit)
    assert apply_all(current, invert_all(resolution, edits)) == resolution


@given(resolutions(), st.data())
def test_an_edit_survives_json(resolution: Resolution, data: st.DataObject) -> None:
    edit = data.draw(edits_for(resolution))
    assert edit_from_json(edit_to_json(edit)) == edit


def test_untouched_paragraphs_are_shared() -> None:
    before = build((PRE, "one"), (OP, "two"))
    after = apply(before, ReplaceText("p1", 0, 3, plain("three")))
    assert after.paragraphs[0] is before.paragraphs[0]
    assert after.paragraphs[1].text == "three"


@pytest.mark.parametrize(
    "edit",
    [
        ReplaceText("nowhere", 0, 0, plain("")),
        ReplaceText("p0", 2, 9, plain("")),
        ReplaceText("note:x", 0, 0, plain("")),
        DeleteParagraph("nowhere"),
        MoveParagraph("p0", 2),
        InsertParagraph(9, Paragraph("q", OP, plain(""))),
        InsertParagraph(0, Paragraph("p0", OP, plain(""))),
        DeleteFootnote("nowhere"),
        SetField("first_footnote", "two"),
    ],
)
def test_an_edit_that_does_not_fit_is_refused(edit: Edit) -> None:
    with pytest.raises(EditError):
        apply(build((PRE, "one"), (OP, "two")), edit)


def test_all_edits_or_none() -> None:
    before = build((PRE, "one"))
    snapshot = replace(before)
    with pytest.raises(EditError):
        apply_all(before, [ReplaceText("p0", 0, 1, plain("O")), DeleteParagraph("nowhere")])
    assert before == snapshot


def test_many_words_replaced_together_are_as_if_one_by_one() -> None:
    before = build((OP, "the one and the other^a^;"), (OP, "the third."))
    note = before.footnotes[0].id
    edits = [
        ReplaceText("p0", 12, 15, plain("THE")),
        ReplaceText("p0", 0, 3, plain("every")),
        ReplaceText(f"note:{note}", 0, 1, plain("See A/1")),
        ReplaceText("p1", 0, 3, plain("THE")),
    ]
    one_by_one = before
    for edit in edits:
        one_by_one = apply(one_by_one, edit)
    together = apply_all(before, edits)
    assert together == one_by_one
    assert apply_all(together, invert_all(before, edits)) == before
    assert together.paragraphs[0].text.startswith("every one and THE")


@pytest.mark.parametrize(
    "wrong", [ReplaceText("p9", 0, 1, plain("x")), ReplaceText("p1", 0, 99, plain("x"))]
)
def test_of_many_that_do_not_all_fit_none_is_done(wrong: Edit) -> None:
    before = build((OP, "one;"), (OP, "two."))
    with pytest.raises(EditError):
        apply_all(before, [ReplaceText("p0", 0, 3, plain("six")), wrong])
