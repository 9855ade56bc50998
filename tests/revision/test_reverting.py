"""Each change against the base can be taken back, and all of them give the base."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from drafter.document.edits import ReplaceText, apply_all
from drafter.document.marked_text import Mark, MarkKind, footnote_reference, marked, plain
from drafter.document.paragraph import Footnote, Paragraph
from drafter.document.resolution import Resolution
from drafter.revision.changes import ChangeKind, listed
from drafter.revision.redline import redline
from drafter.revision.reverting import revert_edits
from tests.strategies import OP, PRE, build, resolutions


def reverted(base: Resolution, current: Resolution, pick: int = 0) -> Resolution:
    for _ in range(200):
        comparison = redline(base, current)
        changes = listed(comparison)
        if not changes:
            return current
        change = changes[pick if -len(changes) <= pick < len(changes) else 0]
        after = apply_all(current, revert_edits(comparison, change))
        assert after != current, change
        current = after
    raise AssertionError("no end of changes")


def said(resolution: Resolution) -> list[object]:
    notes = {note.id: note.content for note in resolution.footnotes}
    texts = [content for _, content in resolution.texts()]
    numbers = [[notes[n] for _, n in content.footnote_references] for content in texts]
    looks = [[(m.start, m.end, m.kind) for m in content.marks] for content in texts]
    kinds = [(p.kind, p.level) for p in resolution.paragraphs]
    return [[content.text for content in texts], numbers, looks, kinds]


@settings(max_examples=40)
@given(resolutions(), resolutions())
def test_reverting_every_change_from_the_first_gives_the_base(base, current):
    assert said(reverted(base, current))[0] == said(base)[0]
    assert redline(base, reverted(base, current)).is_empty


@settings(max_examples=40)
@given(resolutions(), resolutions())
def test_reverting_every_change_from_the_last_gives_the_base(base, current):
    done = reverted(base, current, -1)
    assert [p.kind for p in done.paragraphs] == [p.kind for p in base.paragraphs]
    assert said(done)[1] == said(base)[1]


BASE = build(
    (PRE, "Recalling its resolution 55/105 of 4 December 2000,"),
    (OP, "Requests the Secretary-General to report on regional arrangements;"),
    (OP, "Invites Member States to contribute to the fund;"),
    (OP, "Decides to remain seized of the matter."),
)


def one(current: Resolution) -> Resolution:
    comparison = redline(BASE, current)
    return apply_all(current, revert_edits(comparison, listed(comparison)[0]))


def test_a_moved_paragraph_goes_back_by_either_of_its_lines():
    ps = BASE.paragraphs
    moved = Resolution(title=BASE.title, organ_line=BASE.organ_line,
                       paragraphs=(ps[0], ps[2], ps[3], ps[1]))  # fmt: skip
    comparison = redline(BASE, moved)
    changes = [c for c in listed(comparison) if c.kind is ChangeKind.MOVED]
    assert len(changes) == 2
    for change in changes:
        after = apply_all(moved, revert_edits(comparison, change))
        assert [p.text for p in after.paragraphs] == [p.text for p in ps]


@pytest.mark.parametrize("target", ["title", "organ-line", "note:n"])
def test_italics_outside_the_paragraphs_go_back(target):
    base = Resolution(
        title=plain("Report"), organ_line=plain("The General Assembly,"),
        paragraphs=(Paragraph("p", PRE, plain("Noting") + footnote_reference("n")),),
        footnotes=(Footnote("n", plain("See report.")),),
    )  # fmt: skip
    words = base.text_at(target)
    italic = marked(words.text, [*words.marks, Mark(0, 3, MarkKind.ITALIC)])
    current = apply_all(base, [ReplaceText(target, 0, len(words), italic)])
    comparison = redline(base, current)
    assert not comparison.is_empty
    (change,) = listed(comparison)
    assert (change.kind, change.target) == (ChangeKind.FORMATTED, target)
    assert apply_all(current, revert_edits(comparison, change)) == base


def test_a_deleted_note_comes_back_with_its_reference():
    content = (
        plain("Noting the report") + footnote_reference("n") + plain(" of the High Commissioner,")
    )
    base = Resolution(paragraphs=(build((PRE, "x")).paragraphs[0],), footnotes=())
    paragraph = base.paragraphs[0]
    base = Resolution(
        paragraphs=(type(paragraph)(paragraph.id, PRE, content),),
        footnotes=(Footnote("n", plain("A/80/1.")),),
    )
    current = Resolution(
        paragraphs=(
            type(paragraph)(
                paragraph.id, PRE, plain("Noting the report of the High Commissioner,")
            ),
        )
    )
    comparison = redline(base, current)
    note = next(c for c in listed(comparison) if c.target == "note:n")
    after = apply_all(current, revert_edits(comparison, note))
    assert after.paragraphs[0].content == content
    assert [n.text for n in after.footnotes] == ["A/80/1."]
