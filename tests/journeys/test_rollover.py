"""An issued resolution is carried over to a later session by keys; the draft stands on its base."""

from __future__ import annotations

from PySide6.QtCore import Qt

from drafter.formats.contract import WriteOptions
from drafter.formats.registry import read_bytes, read_file, write
from drafter.revision.rollover.engine import propose
from tests.journeys import hands
from tests.journeys.hands import CTRL, K


def open_wizard(window, qtbot):
    hands.press_in(window, K.Key_R, CTRL)
    dialog = window.rolling_over.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: not dialog.busy and dialog.tree.topLevelItemCount() > 0, timeout=15000)
    return dialog


def test_by_keys_alone_to_a_tracked_word_file(window, sample, settle, qtbot, messages, tmp_path):
    prior = sample.resolution
    dialog = open_wizard(window, qtbot)
    dialog.session.setFocus()
    hands.press(K.Key_A, CTRL)
    hands.write("54")
    qtbot.waitUntil(lambda: not dialog.busy)
    assert not dialog.begin.isEnabled()
    assert "later session" in dialog._session_field.note.text()
    hands.press(K.Key_A, CTRL)
    hands.write("57")
    qtbot.waitUntil(lambda: not dialog.busy and dialog.begin.isEnabled())
    assert dialog._session_field.note.text() == "Fifty-seventh session, 2002"

    dialog.tree.setFocus()
    first = dialog.tree.accepted
    hands.press(K.Key_Home)
    hands.press(K.Key_Down)
    chosen = dialog.tree.current().proposal
    assert chosen.reason[1:] in dialog.context.toPlainText()
    hands.press(K.Key_Space)
    assert dialog.tree.accepted == [p for p in first if p != chosen]
    hands.press(K.Key_Space)
    hands.press(K.Key_End)
    last = dialog.tree.current().proposal
    hands.press(K.Key_A, CTRL)  # only to be looked at: nothing to accept or refuse
    assert not last.changes_text
    assert not dialog.tree.currentItem().parent().data(0, Qt.ItemDataRole.CheckStateRole)
    while not (last := dialog.tree.current().proposal).changes_text:
        hands.press(K.Key_Up)
        if dialog.tree.current() is None:
            hands.press(K.Key_Up)
    hands.press(K.Key_A, CTRL)
    hands.press(K.Key_A, CTRL)
    accepted = dialog.tree.accepted
    assert (last in accepted) or last in dialog.tree.refused
    assert set(accepted) <= set(propose(prior, 57, dialog._today))
    hands.press(K.Key_Return)
    settle()

    draft = window.draft
    assert draft is not sample
    assert draft.draft.base == prior
    assert draft.resolution.masthead.session == 57
    assert window.isWindowModified()
    assert draft.path is None
    target = tmp_path / "rolled.docx"
    messages.save_answers = [target]
    qtbot.waitUntil(window.isActiveWindow)
    hands.press(K.Key_S, CTRL)
    settle()
    read = read_file(target).draft
    assert (read.base, read.current) == (prior, draft.resolution)
    tracked = write(draft.draft, ".docx", WriteOptions(tracked=True))
    base = read_bytes(tracked, "x.docx").draft.base
    assert base is not None
    assert base.paragraphs == prior.paragraphs


def test_after_the_draft_is_begun_a_class_is_taken_back_and_carried_out_again(
    window, sample, settle, qtbot
):
    dialog = open_wizard(window, qtbot)
    dialog.session.setText("57")
    qtbot.waitUntil(lambda: not dialog.busy)
    hands.press(K.Key_Return)
    settle()
    begun = window.draft.resolution
    assert "fifty-ninth session" in begun.paragraphs[-1].text

    qtbot.waitUntil(window.isActiveWindow)
    dialog = open_wizard(window, qtbot)
    assert dialog.begin.text() == "Carry out"
    assert dialog.session.text() == "57"
    assert dialog.session.isReadOnly()
    kinds = {str(p.kind) for p in dialog.tree.accepted}
    assert kinds == {"session", "report"}
    hands.press(K.Key_Home)
    hands.press(K.Key_A, CTRL)
    assert {str(p.kind) for p in dialog.tree.accepted} == {"report"}
    hands.press(K.Key_Return)
    settle()
    assert window.draft.draft.base == sample.resolution
    assert "fifty-seventh session" in window.draft.resolution.paragraphs[-1].text
    assert window.draft.resolution.footnotes == begun.footnotes
    qtbot.waitUntil(window.isActiveWindow)
    hands.press_in(window, K.Key_Z, CTRL)
    settle()
    assert window.draft.resolution == begun


def test_a_whole_class_is_refused_and_taken_back(window, sample, qtbot):
    dialog = open_wizard(window, qtbot)
    hands.press(K.Key_Home)
    before = dialog.tree.accepted
    heading = dialog.tree.currentItem()
    kinds = {heading.child(n).text(0) for n in range(heading.childCount())}
    hands.press(K.Key_A, CTRL)
    assert len(dialog.tree.accepted) == len(before) - len(kinds)
    hands.press(K.Key_A, CTRL)
    assert dialog.tree.accepted == before
    hands.press(K.Key_Escape)
    assert window.rolling_over.dialog is None
    assert window.draft is sample


def test_without_a_text_it_asks_for_a_file_and_says_what_is_wrong(
    window, settle, qtbot, messages, tmp_path
):
    window.files.new()
    broken = tmp_path / "broken.docx"
    broken.write_bytes(b"PK no zip")
    messages.open_answers = [broken, None]
    hands.choose(window, "File", "Roll over")
    settle()
    assert window.message_bar.text
    assert window.rolling_over.dialog is None
    hands.choose(window, "File", "Roll over")
    assert window.rolling_over.dialog is None
