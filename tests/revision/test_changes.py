from __future__ import annotations

from dataclasses import replace

from drafter.document.marked_text import MarkKind
from drafter.document.resolution import Resolution
from drafter.revision.changes import ChangeKind, ListedChange, listed
from drafter.revision.redline import redline
from tests.strategies import OP, PRE, SUB, build

BASE = build(
    (PRE, "Recalling its resolution 77/149 of 12 December 2022,^n^"),
    (OP, "Requests the Secretary-General to report at the seventy-ninth session;"),
    (OP, "Welcomes the progress made by all Governments in the matter of regional arrangements:"),
    (SUB, "In the organization of training courses at the regional level;", 1),
    (OP, "Decides to consider this question further at its next session."),
)


def changes(current: Resolution) -> list[ListedChange]:
    return listed(redline(BASE, current, exact=False))


def renamed(resolution: Resolution) -> Resolution:
    return replace(
        resolution, paragraphs=tuple(replace(p, id=f"q{p.id}") for p in resolution.paragraphs)
    )


def test_equal_texts_have_no_changes() -> None:
    assert changes(renamed(BASE)) == []


def test_a_changed_paragraph_is_named_and_shown_in_pieces() -> None:
    paragraphs = list(BASE.paragraphs)
    content = paragraphs[1].content
    at = content.text.index("seventy-ninth")
    from drafter.document.marked_text import plain

    paragraphs[1] = replace(paragraphs[1], content=content.replace(at, at + 13, plain("eightieth")))
    (change,) = changes(replace(BASE, paragraphs=tuple(paragraphs)))
    assert (change.kind, change.place) == (ChangeKind.CHANGED, "paragraph 1")
    assert [(p.what, p.text) for p in change.pieces][1:3] == [
        ("deleted", "seventy-ninth"),
        ("inserted", "eightieth"),
    ]


def test_a_moved_paragraph_says_where_it_was() -> None:
    order = [0, 4, 1, 2, 3]
    moved = list(changes(replace(BASE, paragraphs=tuple(BASE.paragraphs[n] for n in order))))
    assert {c.kind for c in moved} == {ChangeKind.MOVED}
    assert ("paragraph 1", "paragraph 3") in {(c.place, c.old_place) for c in moved}


def test_added_and_deleted_paragraphs_and_notes() -> None:
    fewer = renamed(replace(BASE, paragraphs=BASE.paragraphs[1:4], footnotes=()))
    kinds = {(c.kind, c.place) for c in changes(fewer)}
    assert (ChangeKind.DELETED, "preambular paragraph 1") in kinds
    assert (ChangeKind.DELETED, "paragraph 3") in kinds
    assert (ChangeKind.DELETED, "footnote 1") in kinds
    more = listed(redline(fewer, BASE))
    assert (ChangeKind.ADDED, "paragraph 3") in {(c.kind, c.place) for c in more}


def test_another_kind_or_other_italics_are_a_change_of_look() -> None:
    italic = replace(
        BASE.paragraphs[1], content=BASE.paragraphs[1].content.with_mark(MarkKind.ITALIC, 0, 8)
    )
    linked = replace(
        BASE.paragraphs[4], content=BASE.paragraphs[4].content.with_mark(MarkKind.LINK, 0, 7, "x")
    )
    paragraphs = (BASE.paragraphs[0], italic, *BASE.paragraphs[2:4], linked)
    assert [c.kind for c in changes(replace(BASE, paragraphs=paragraphs))] == [ChangeKind.FORMATTED]
