"""A new text begins with its masthead; the form changes it, and the saved file has it."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from drafter.app.dialogs.masthead_form import MastheadForm
from drafter.app.dialogs.new_draft import NewDraftDialog
from drafter.formats.registry import read_file
from tests.journeys import hands
from tests.journeys.hands import CTRL, SHIFT, K


def dialog(kind):
    QApplication.processEvents()
    shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
    assert len(shown) == 1
    return shown[0]


def test_a_new_draft_of_the_human_rights_council(window, messages, settle, qtbot, tmp_path):
    hands.press_in(window, K.Key_N, CTRL)
    form = dialog(NewDraftDialog)
    form.fields.organ.control.setFocus()
    hands.write("Human")
    assert form.fields.organ_id == "human-rights-council"
    hands.press(K.Key_Tab)
    assert form.fields.session_line.hasFocus()  # the Council has no committees to choose
    hands.press(K.Key_A, CTRL)
    hands.write("0")
    assert not form.begin.isEnabled()
    hands.press(K.Key_A, CTRL)
    hands.write("61")
    assert "Sixty-first session" in form.fields.session.note.text()
    hands.press(K.Key_Tab)
    hands.press(K.Key_Tab)
    hands.write("The right to food")
    hands.press(K.Key_Return)
    settle()
    made = window.draft.resolution
    assert made.organ_line.text == "The Human Rights Council,"
    assert (made.masthead.symbol, made.masthead.session) == ("A/HRC/61/L.…", 61)
    assert (made.title.text, made.first_footnote) == ("The right to food", 2)

    qtbot.waitUntil(window.isActiveWindow)
    hands.press(K.Key_M, CTRL)
    masthead = dialog(MastheadForm)
    masthead.sponsors.line.setFocus()
    hands.write("Mexico, Iran and Fiji")
    hands.press(K.Key_Return)
    assert masthead.sponsors.sponsors == ("Fiji", "Iran (Islamic Republic of)", "Mexico")
    hands.write("Atlantis")
    hands.press(K.Key_Return)
    assert "Atlantis" in masthead._fields["sponsors"].note.text()
    assert not masthead.take.isEnabled()
    hands.press(K.Key_A, CTRL)
    hands.press(K.Key_Delete)
    masthead.agenda_item.setFocus()
    hands.write("3")
    masthead.date.setFocus()
    hands.write("30 February 2026")
    assert not masthead.take.isEnabled()
    hands.press(K.Key_A, CTRL)
    hands.write("3 March 2026")
    hands.press(K.Key_Return)
    settle()
    after = window.draft.resolution.masthead
    assert after.sponsors == ("Fiji", "Iran (Islamic Republic of)", "Mexico")
    assert (after.agenda_item, str(after.document_date)) == ("3", "2026-03-03")

    target = tmp_path / "draft.docx"
    messages.save_answers = [target]
    hands.press(K.Key_S, CTRL | SHIFT)
    settle()
    assert read_file(target).draft.current == window.draft.resolution
    hands.press(K.Key_Z, CTRL)
    assert window.draft.resolution.masthead == made.masthead


def test_leaving_the_form_changes_nothing(window, sample, qtbot):
    before = sample.resolution
    hands.press_in(window, K.Key_M, CTRL)
    form = dialog(MastheadForm)
    hands.press(K.Key_Return)
    assert not form.isVisible()
    qtbot.waitUntil(window.isActiveWindow)
    hands.press_in(window, K.Key_M, CTRL)
    again = dialog(MastheadForm)
    assert again.title.hasFocus()
    hands.write("Another title")
    hands.press(K.Key_Escape)
    assert sample.resolution is before
    assert not window.isWindowModified()
