"""Comments of a Word file are listed, and a click goes to their words."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from drafter.document.draft import Comment, Draft
from drafter.document.marked_text import MarkKind, plain
from drafter.formats.registry import write
from drafter.open_draft import OpenDraft
from tests.journeys import hands
from tests.journeys.hands import ALT, CTRL, K
from tests.strategies import OP, PRE, build


def commented() -> Draft:
    text = build(
        (PRE, "Recalling its resolutions,"), (OP, "Decides to remain seized of the matter.")
    )
    decides = text.paragraphs[1]
    marked = decides.content.with_mark(MarkKind.COMMENT, 11, 24, "1")
    paragraphs = (text.paragraphs[0], replace(decides, content=marked))
    day = dt.datetime(2026, 3, 4, 10, 0, tzinfo=dt.UTC)
    comment = Comment("1", plain("Do we want this?"), "Delegation of Fiji", "F", day)
    return Draft(replace(text, paragraphs=paragraphs), comments=(comment,))


def test_comments_are_listed_and_gone_to(window, messages, settle, tmp_path):
    path = tmp_path / "commented.docx"
    path.write_bytes(write(commented(), ".docx"))
    messages.open_answers = [path]
    hands.choose(window, "File", "Open")
    settle()
    assert len(window.draft.draft.comments) == 1
    hands.press(K.Key_5, CTRL | ALT)
    panel = window.commenting.panel
    assert panel.list.hasFocus()
    said = panel.list.item(0).text()
    assert (
        "Delegation of Fiji" in said
        and "operative paragraph" in said
        and "Do we want this?" in said
    )
    hands.click_row(panel.list, 0)
    assert window.page.textCursor().selectedText() == "remain seized"


def test_a_text_without_comments_says_so(window, sample):
    hands.choose(window, "Review", "Comments")
    assert "no comments" in window.message_bar.text
    assert window.commenting.dock.isHidden()


def listed(window) -> list[str]:
    panel = window.commenting.panel
    return [panel.list.item(row).text() for row in range(panel.list.count())]


def test_a_delegate_comments_answers_and_resolves(window, messages, settle, tmp_path):
    path = tmp_path / "commented.docx"
    path.write_bytes(write(commented(), ".docx"))
    messages.open_answers = [path]
    hands.choose(window, "File", "Open")
    settle()
    panel = window.commenting.panel
    window.page.select(window.draft.resolution.paragraphs[0].id, 14, 25)
    window.page.setFocus()
    hands.press(K.Key_M, CTRL | ALT)
    assert "resolutions" in panel.composer.title.text()
    assert not panel.composer.keep.isEnabled()
    hands.write("Which ones?")
    hands.press(K.Key_Return, CTRL)
    assert [comment.author for comment in window.draft.draft.comments] == [
        "Delegation of Fiji",
        "Delegate",
    ]
    assert "Which ones?" in listed(window)[1]
    assert not panel.composer.isVisible()

    hands.click_row(panel.list, 0)
    assert not panel.buttons["edit"].isEnabled()
    hands.click(panel.buttons["reply"])
    hands.write("Yes.")
    hands.click(panel.composer.keep)
    assert "↳ Delegate" in listed(window)[1]
    hands.click(panel.buttons["edit"])
    hands.write("Yes, we do.")
    hands.press(K.Key_Return, CTRL)
    assert "Yes, we do." in listed(window)[1]
    hands.click(panel.buttons["resolve"])
    assert "resolved" in listed(window)[0]
    assert panel.buttons["resolve"].text() == "Reopen"

    hands.press(K.Key_S, CTRL)
    settle()
    kept = window.draft.draft
    assert not window.draft.is_modified
    hands.click_row(panel.list, 2)
    hands.click(panel.buttons["delete"])
    assert len(listed(window)) == 2
    window.page.setFocus()
    hands.press(K.Key_Z, CTRL)
    settle()
    assert window.draft.draft == kept
    assert OpenDraft.open(path).draft.comments == kept.comments


def test_giving_a_comment_up_leaves_no_trace(window, sample, settle):
    panel = window.commenting.panel
    window.page.select(window.draft.resolution.paragraphs[0].id, 0, 9)
    window.page.setFocus()
    hands.choose(window, "Insert", "Comment")
    assert panel.composer.isVisible()
    hands.write("Never mind")
    hands.press(K.Key_Escape)
    assert not panel.composer.isVisible()
    assert window.commenting.dock.isHidden()
    assert not window.draft.is_modified


def test_a_comment_needs_words(window, sample):
    window.page.setFocus()
    hands.choose(window, "Insert", "Comment")
    assert "Select the words" in window.message_bar.text


def test_no_comment_on_a_footnote(window, sample):
    window.notes.setFocus()
    hands.press(K.Key_M, CTRL | ALT)
    assert "footnotes" in window.message_bar.text


def test_the_first_comment_goes_with_its_undo(window, sample, qtbot):
    window.page.select(window.draft.resolution.paragraphs[0].id, 0, 9)
    window.page.setFocus()
    hands.press(K.Key_M, CTRL | ALT)
    hands.write("Why?")
    hands.press(K.Key_Return, CTRL)
    assert not window.commenting.dock.isHidden()
    hands.press(K.Key_Z, CTRL)
    qtbot.waitUntil(lambda: listed(window) == [])
    assert not window.draft.draft.comments
