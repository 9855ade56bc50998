"""The changes of a draft are written as an amendment document; such a document is applied."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QDialog

from drafter.document.draft import Draft
from drafter.formats.bare_paragraphs import bare_paragraphs
from drafter.open_draft import OpenDraft
from tests.journeys import hands
from tests.journeys.hands import CTRL, K
from tests.revision.merging.making import reply, sent, words


def dialog_of(window, qtbot, title: str):
    def there():
        return [d for d in window.findChildren(QDialog) if d.windowTitle() == title]

    qtbot.waitUntil(lambda: bool(there()), timeout=15000)
    return there()[0]


def test_amendments_are_written_applied_and_taken_back(window, settle, qtbot, messages, tmp_path):
    base = sent().current
    current = reply(
        "EU", words("00000002", "urgent", "pressing"), words("00000004", " on tides", "")
    ).draft.current
    window.files.take(OpenDraft(Draft(current, base)))
    settle()
    hands.choose(window, "Negotiation", "Write amendment document")
    dialog = dialog_of(window, qtbot, "Write amendment document")
    assert "replace “the urgent need” with “the pressing need”" in dialog.text.toPlainText()
    target = tmp_path / "amendments.docx"
    messages.save_answers = [target]
    hands.write("Fiji, Chile")
    hands.press(K.Key_Return)
    settle()
    lines = [line.text for line in bare_paragraphs(target)]
    assert any("Chile and Fiji: amendment to draft resolution" in line for line in lines)

    fiji = reply("Fiji", words("00000004", "tides", "currents")).draft.current
    window.draft.history.mark_saved()
    window.files.take(OpenDraft(replace(sent(), current=fiji)))
    settle()
    before = window.draft.resolution
    messages.open_answers = [target]
    hands.choose(window, "Negotiation", "Apply amendment document")
    dialog = dialog_of(window, qtbot, "Apply amendment document")
    assert "1 of 2 amendments fit" in dialog.heading.text()
    assert "do not occur" in dialog.list.topLevelItem(1).text(1)
    hands.press(K.Key_Return)
    settle()
    assert window.draft.resolution.paragraphs[1].text == (
        "Stresses the pressing need for safe harbours;"
    )
    assert window.draft.resolution.paragraphs[3] == before.paragraphs[3]
    assert "1 did not fit" in window.message_bar.text
    window.page.setFocus()
    hands.press(K.Key_Z, CTRL)
    assert window.draft.resolution == before


def test_without_a_base_and_without_amendments_a_sentence_says_so(
    window, settle, qtbot, messages, tmp_path
):
    window.files.take(OpenDraft(sent()))
    settle()
    hands.choose(window, "Negotiation", "Write amendment document")
    assert "nothing to amend" in window.message_bar.text
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear colleague,\n\nThis is no amendment.\n", "utf-8")
    messages.open_answers = [letter]
    hands.choose(window, "Negotiation", "Apply amendment document")
    qtbot.waitUntil(lambda: "no amendment was found" in window.message_bar.text, timeout=15000)
