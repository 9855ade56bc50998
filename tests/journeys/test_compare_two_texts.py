"""Any two texts are compared side by side, and the comparison is exported."""

from __future__ import annotations

import pytest

from drafter.formats.contract import WriteOptions
from drafter.formats.registry import read_file, write
from drafter.open_draft import OpenDraft
from drafter.paths import library_path
from tests.journeys import hands
from tests.journeys.hands import ALT, CTRL, K
from tests.open_draft.agreed.making import make_library
from tests.revision.merging.making import reply, sent, words


@pytest.fixture
def files(tmp_path):
    first, second = tmp_path / "first.docx", tmp_path / "second.docx"
    first.write_bytes(write(sent(), ".docx", WriteOptions()))
    changed = reply("EU", words("00000002", "urgent", "pressing")).draft
    second.write_bytes(write(changed, ".docx", WriteOptions()))
    return first, second


def begin(window, settle, qtbot):
    window.files.take(OpenDraft(sent()))
    settle()
    hands.press_in(window, K.Key_X, CTRL | ALT)
    dialog = window.exchanging.two_texts.dialog
    qtbot.waitUntil(lambda: dialog.first.box.hasFocus(), timeout=15000)
    return dialog


def take_file(side, qtbot):
    """Choose "A file…" by keyboard, whatever was chosen."""
    side.box.setFocus()
    hands.press(K.Key_Home)
    while not side.box.currentText().startswith(("A file", "File:")):
        hands.press(K.Key_Down)


def test_two_files_side_by_side_and_their_comparison_exported(
    window, settle, qtbot, messages, files, tmp_path
):
    dialog = begin(window, settle, qtbot)
    first, second = files
    messages.open_answers = [first, second]
    dialog.first.box.activated.emit(dialog.first.box.currentIndex())
    take_file(dialog.second, qtbot)
    qtbot.waitUntil(lambda: dialog.texts is not None, timeout=15000)
    assert messages.open_answers == []
    assert dialog.state.text() == "1 changed"
    assert dialog.list.topLevelItemCount() == 1
    assert dialog.list.hasFocus()
    assert "[deleted: urgent]" in dialog.sides[0].accessibleDescription()
    assert "[inserted: pressing]" in dialog.sides[1].accessibleDescription()
    hands.click(dialog.only)
    assert dialog.list.topLevelItemCount() == 6

    page, tracked = tmp_path / "page.html", tmp_path / "tracked"
    messages.save_answers = [page, tracked]
    hands.click(dialog.export)
    settle()
    said = page.read_text("utf-8")
    assert "<del>urgent</del><ins>pressing</ins>" in said
    assert "first.docx and second.docx" in said
    dialog.format.setFocus()
    hands.press(K.Key_Down)
    hands.click(dialog.export)
    settle()
    draft = read_file(tracked.with_suffix(".docx")).draft
    assert draft.base is not None
    assert draft.base.paragraphs[1].text == "Stresses the urgent need for safe harbours;"
    dialog.list.setFocus()
    hands.press(K.Key_Escape)
    qtbot.waitUntil(lambda: window.exchanging.two_texts.dialog is None)


def test_a_text_of_the_library_against_the_open_draft(window, settle, qtbot, messages):
    make_library(library_path())
    dialog = begin(window, settle, qtbot)
    assert dialog.state.text() == "Choose the two texts."
    while dialog.first.box.currentText() != "A text of the library…":
        hands.press(K.Key_Down)
        if messages.asked[-1:] == ["open"]:
            break
    qtbot.waitUntil(lambda: dialog.first.symbol.hasFocus(), timeout=5000)
    hands.write("A/RES/79/12")
    hands.press(K.Key_Return)
    qtbot.waitUntil(lambda: dialog.texts is not None, timeout=15000)
    assert dialog.texts.names == ("A/RES/79/12", "The open draft")
    assert dialog.list.topLevelItemCount() > 3
    dialog.first.symbol.setFocus()
    dialog.first.symbol.selectAll()
    hands.write("A/RES/1/1")
    hands.press(K.Key_Return)
    qtbot.waitUntil(lambda: "A/RES/1/1" in dialog.state.text(), timeout=15000)
    assert not dialog.export.isEnabled()
    hands.press(K.Key_Escape)
    qtbot.waitUntil(lambda: window.exchanging.two_texts.dialog is None)
