"""Copies that colleagues sent back are compared, gone through by keyboard, and merged in one step."""

from __future__ import annotations

from dataclasses import replace

import pytest

from drafter.document.draft import Draft
from drafter.document.edits import DeleteParagraph, Edit
from drafter.formats.contract import WriteOptions
from drafter.formats.registry import read_file, write
from drafter.open_draft import OpenDraft
from drafter.revision.merging.merge import Choice
from tests.journeys import hands
from tests.journeys.hands import ALT, CTRL, SHIFT, K
from tests.revision.merging.making import reply, sent, words


def file_of(folder, name: str, *edits, author: str = ""):
    text = reply(name, *edits).draft
    base = sent().current if author else None
    path = folder / f"{name}.docx"
    options = WriteOptions(tracked=bool(author), author=author)
    path.write_bytes(write(replace(text, base=base), ".docx", options))
    return path


@pytest.fixture
def came_back(tmp_path):
    """Two copies: they collide at "urgent", agree on nothing else, and one deletes a paragraph."""
    gone: Edit = DeleteParagraph("00000004")
    return [
        file_of(tmp_path, "one", words("00000002", "urgent", "pressing"), author="Ana Alves"),
        file_of(tmp_path, "two", words("00000002", "urgent", "vital"), gone),
    ]


@pytest.fixture
def opened(window, settle):
    window.files.take(OpenDraft(sent()))
    settle()
    return window.draft


def compare(window, qtbot, messages, files):
    """Ask for the files, name the first, compare; the dialog in which they are gone through."""
    messages.files_answers = [files]
    hands.press_in(window, K.Key_M, CTRL | SHIFT)
    dialog = window.exchanging.replies.dialog
    qtbot.waitUntil(lambda: dialog.add_files.hasFocus())
    hands.press(K.Key_Space)
    assert dialog.files.rowCount() == len(files)
    assert dialog.files.hasFocus()
    hands.press(K.Key_F2)
    hands.write("EU")
    hands.press(K.Key_Return)
    qtbot.waitUntil(lambda: dialog.files.hasFocus())
    dialog.start.setFocus()
    hands.press(K.Key_Space)
    qtbot.waitUntil(lambda: window.exchanging.replies.review is not None, timeout=15000)
    return window.exchanging.replies.review


def test_replies_are_gone_through_and_merged_as_one_step(
    window, opened, came_back, messages, qtbot, settle, tmp_path
):
    before = opened.resolution
    review = compare(window, qtbot, messages, came_back)
    assert "EU, two" in review.heading.text()
    assert "1 collision to decide" in review.heading.text()
    assert review.list.topLevelItemCount() == 2
    assert review.list.hasFocus()
    assert review.list.currentItem().text(3) == "Open"
    assert "1 colliding" in review.tally.text()
    hands.press(K.Key_2)
    assert review.list.currentItem().text(3) == "two"
    hands.press(K.Key_1)
    assert review.list.currentItem().text(3) == "EU"
    assert "0 colliding" in review.tally.text()
    assert "another wording was taken: 1" in review.tally.text()
    hands.press(K.Key_Down)
    hands.press(K.Key_0)
    assert review.list.currentItem().text(3) == "Left as it is"
    hands.press(K.Key_1)
    hands.press(K.Key_Return)
    settle()
    assert window.exchanging.replies.review is None
    now = opened.resolution
    assert now.paragraphs[1].text == "Stresses the pressing need for safe harbours;"
    assert len(now.paragraphs) == len(before.paragraphs) - 1
    assert "2 changes taken, 1 not taken" in window.message_bar.text
    assert [change.kind for change in window.tracking.panel.model.changes] == ["changed", "deleted"]

    target = tmp_path / "tracked.docx"
    messages.save_answers = [target]
    hands.press_in(window, K.Key_S, CTRL | ALT)
    settle()
    authors = {change.text.strip(): change.author for change in read_file(target).draft.changes}
    assert authors["pressing"] == "Ana Alves"
    assert "two" in authors.values()

    window.page.setFocus()
    hands.press(K.Key_Z, CTRL)
    settle()
    assert opened.resolution == before


def test_what_is_open_stands_in_the_margin_and_all_may_stand_in_brackets(
    window, opened, came_back, messages, qtbot, settle
):
    review = compare(window, qtbot, messages, came_back)
    review.list.go_to(1)
    hands.press(K.Key_N)
    assert review.list.current_number() == 0
    hands.press(K.Key_B)
    assert review.decisions == {0: Choice.BRACKETS}
    hands.click(review.as_usual)
    assert review.decisions == {}
    hands.press(K.Key_Return)
    settle()
    assert [c.author for c in opened.draft.comments] == ["EU", "two"]
    hands.press_in(window, K.Key_Z, CTRL)
    assert opened.draft.comments == ()
    review = compare(window, qtbot, messages, came_back)
    hands.click(review.all_brackets)
    hands.press(K.Key_Return)
    settle()
    said = opened.resolution.paragraphs[1].text
    assert (
        said
        == "Stresses the [urgent] [EU: pressing] [Proposed by two: vital] need for safe harbours;"
    )


def test_a_draft_that_went_on_is_one_more_copy_of_what_was_sent(
    window, opened, came_back, messages, qtbot, settle, tmp_path
):
    original = tmp_path / "sent.docx"
    original.write_bytes(write(sent(), ".docx", WriteOptions()))
    window.page.select("00000003", 7, 7)
    hands.write(" all")
    messages.files_answers = [came_back[:1]]
    messages.open_answers = [original]
    hands.press(K.Key_M, CTRL | SHIFT)
    dialog = window.exchanging.replies.dialog
    qtbot.waitUntil(lambda: dialog.add_files.hasFocus())
    hands.click(dialog.add_files)
    dialog.sent.setFocus()
    hands.press(K.Key_Down)
    assert dialog.sent.currentText() == "Sent: sent.docx"
    hands.click(dialog.start)
    qtbot.waitUntil(lambda: window.exchanging.replies.review is not None, timeout=15000)
    review = window.exchanging.replies.review
    assert review.heading.text().startswith("2 changes from Our draft, Ana Alves")
    hands.press(K.Key_Return)
    settle()
    assert opened.resolution.paragraphs[1].text == "Stresses the pressing need for safe harbours;"
    assert opened.resolution.paragraphs[2].text.startswith("Invites all Member States")


def test_what_cannot_be_merged_is_said_and_nothing_changes(
    window, opened, messages, qtbot, settle, tmp_path
):
    damaged = tmp_path / "damaged.docx"
    damaged.write_bytes(b"no file of any kind")
    same = file_of(tmp_path, "same")
    messages.files_answers = [[damaged], [same]]
    hands.press_in(window, K.Key_M, CTRL | SHIFT)
    dialog = window.exchanging.replies.dialog
    hands.click(dialog.add_files)
    hands.click(dialog.start)
    qtbot.waitUntil(lambda: "damaged.docx" in dialog.state.text(), timeout=15000)
    dialog.files.setCurrentCell(0, 0)
    hands.click(dialog.remove)
    assert not dialog.start.isEnabled()
    hands.click(dialog.add_files)
    hands.click(dialog.start)
    qtbot.waitUntil(lambda: "nothing to merge" in dialog.state.text(), timeout=15000)
    before = opened.resolution
    hands.press(K.Key_Escape)
    qtbot.waitUntil(lambda: window.exchanging.replies.dialog is None)
    assert opened.resolution == before


def test_it_can_be_cancelled(window, opened, came_back, messages, qtbot, settle):
    messages.files_answers = [came_back]
    hands.press_in(window, K.Key_M, CTRL | SHIFT)
    dialog = window.exchanging.replies.dialog
    hands.click(dialog.add_files)
    hands.click(dialog.start)
    hands.press(K.Key_Escape)
    qtbot.waitUntil(lambda: dialog.state.text().startswith("Cancelled"), timeout=15000)
    assert dialog.start.isEnabled()
    hands.press(K.Key_Escape)
    qtbot.waitUntil(lambda: window.exchanging.replies.dialog is None)
    assert Draft(opened.resolution) == Draft(sent().current)
