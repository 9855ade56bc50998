"""Comments of the user are steps of undo, kept by the journal and by the file."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from drafter.document.draft import Draft
from drafter.document.edits import ReplaceText
from drafter.document.json_form import draft_from_json
from drafter.document.marked_text import MarkKind, plain
from drafter.formats.contract import WriteOptions
from drafter.formats.docx import read, write
from drafter.open_draft import OpenDraft
from drafter.open_draft.commenting import (
    Words,
    comment_added,
    comment_deleted,
    comment_resolved,
    comment_reworded,
    reply_added,
    thread_of,
)
from drafter.paths import journal_dir
from drafter.workspace.journal import read_journal
from drafter.workspace.recovery import replay
from tests.strategies import OP, build

WHEN = datetime.datetime(2026, 3, 4, 5, 6, 7, 89, tzinfo=datetime.UTC)


def opened() -> OpenDraft:
    return OpenDraft(Draft(build((OP, "Requests the report;"), (OP, "Decides to go on."))))


def add(draft: OpenDraft, *words: Words, text: str = "Why?", author: str = "") -> str:
    step = comment_added(draft.draft, words or (Words("p0", 9, 19),), text, author, WHEN)
    draft.change_comments(step)
    return step.comment


def anchored(draft: OpenDraft) -> list[tuple[str, str, str]]:
    return [
        (p.id, p.text[m.start : m.end], m.value)
        for p in draft.resolution.paragraphs
        for m in p.content.marks
        if m.kind is MarkKind.COMMENT
    ]


def words(draft: OpenDraft) -> list[str]:
    return [c.content.text for c in draft.draft.comments]


def test_a_comment_is_added_undone_and_done_again() -> None:
    draft = opened()
    name = add(draft)
    comment = draft.draft.comments[0]
    assert (comment.author, comment.initials) == ("Delegate", "D")
    assert comment.date == WHEN.replace(microsecond=0)
    assert anchored(draft) == [("p0", "the report", name)]
    assert draft.is_modified
    draft.undo()
    assert (words(draft), anchored(draft), draft.is_modified) == ([], [], False)
    draft.redo()
    assert (words(draft), anchored(draft)) == (["Why?"], [("p0", "the report", name)])


def test_a_comment_over_two_paragraphs() -> None:
    draft = opened()
    name = add(draft, Words("p0", 9, 20), Words("p1", 0, 7), author="Mission of Fiji")
    assert draft.draft.comments[0].initials == "MOF"
    assert anchored(draft) == [("p0", "the report;", name), ("p1", "Decides", name)]


def test_a_reply_stands_where_the_comment_does_and_in_its_thread() -> None:
    draft = opened()
    first = add(draft)
    other = add(draft, Words("p1", 0, 7), text="Other")
    reply = reply_added(draft.draft, first, "Because.", "Ada", WHEN)
    draft.change_comments(reply)
    again = reply_added(draft.draft, reply.comment, "I see.", "", WHEN)
    draft.change_comments(again)
    assert words(draft) == ["Why?", "Because.", "I see.", "Other"]
    assert [c.parent for c in draft.draft.comments] == ["", first, first, ""]
    assert [c.content.text for c in thread_of(draft.draft.comments, again.comment)] == [
        "Why?", "Because.", "I see.",
    ]  # fmt: skip
    assert sorted(anchored(draft)) == sorted(
        [("p0", "the report", n) for n in (first, reply.comment, again.comment)]
        + [("p1", "Decides", other)]
    )


def test_rewording_resolving_and_their_undo() -> None:
    draft = opened()
    name = add(draft)
    draft.change_comments(comment_reworded(draft.draft, name, "When?"))
    draft.change_comments(comment_resolved(draft.draft, name, resolved=True))
    assert [(c.content.text, c.resolved) for c in draft.draft.comments] == [("When?", True)]
    draft.undo()
    assert [(c.content.text, c.resolved) for c in draft.draft.comments] == [("When?", False)]
    draft.undo()
    assert words(draft) == ["Why?"]


def test_deleting_takes_the_replies_along_and_leaves_other_comments() -> None:
    draft = opened()
    first = add(draft)
    draft.change_comments(reply_added(draft.draft, first, "Because.", "", WHEN))
    other = add(draft, Words("p0", 4, 12), text="Other")
    before = draft.draft
    draft.change_comments(comment_deleted(draft.draft, first))
    assert (words(draft), anchored(draft)) == (["Other"], [("p0", "ests the", other)])
    draft.undo()
    assert draft.draft == before


def test_typing_goes_on_after_a_comment_and_undo_takes_back_one_by_one() -> None:
    draft = opened()
    draft.perform([ReplaceText("p1", 16, 16, plain("x"))], "Typing", typing=True)
    add(draft)
    draft.perform([ReplaceText("p1", 17, 17, plain("y"))], "Typing", typing=True)
    draft.undo()
    assert words(draft) == ["Why?"]
    draft.undo()
    assert words(draft) == []


def test_the_file_keeps_them() -> None:
    draft = opened()
    name = add(draft)
    draft.change_comments(reply_added(draft.draft, name, "Because.\nReally.", "Ada", WHEN))
    draft.change_comments(comment_resolved(draft.draft, name, resolved=True))
    assert read(write(draft.draft, WriteOptions())).draft == draft.draft


@pytest.mark.parametrize("undone", [False, True])
def test_a_crash_loses_no_comment(*, undone: bool) -> None:
    draft = opened()
    draft.start_journal()
    name = add(draft)
    draft.change_comments(comment_reworded(draft.draft, name, "When?"))
    if undone:
        draft.undo()
    wanted = draft.draft
    journal = draft._journal
    assert journal is not None
    journal.end(keep=True)
    path = next(Path(journal_dir()).glob("*.journal"))
    text = path.read_bytes()
    assert b"When?" in text
    header, records = read_journal(path) or ({}, [])
    assert replay(draft_from_json(header["draft"]), records)[0] == wanted
