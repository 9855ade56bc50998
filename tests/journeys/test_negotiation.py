"""A text is negotiated by keys alone: bracketed, gone through, settled, agreed, numbered, read clean."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from drafter.app.dialogs.bracketing import BracketDialog
from drafter.document.draft import Draft
from drafter.document.marked_text import plain
from drafter.document.paragraph import Paragraph, ParagraphKind
from drafter.document.resolution import Resolution
from drafter.formats.registry import read_file
from drafter.open_draft import OpenDraft
from tests.journeys import hands
from tests.journeys.hands import ALT, CTRL, SHIFT, K

TEXTS = (
    "Requests the Secretary-General to report;",
    "Calls upon States to act;",
    "Decides to remain seized of the matter.",
)


@pytest.fixture
def draft(window, settle, tmp_path):
    """A text of three paragraphs, open in the window."""
    body = tuple(
        Paragraph(f"0000000{n}", ParagraphKind.OPERATIVE, plain(text))
        for n, text in enumerate(TEXTS, 1)
    )
    text = Resolution(
        title=plain("Cooperation"), organ_line=plain("The General Assembly,"), paragraphs=body
    )
    opened = OpenDraft(Draft(text), tmp_path / "draft.docx")
    window.files.take(opened)
    settle()
    return opened


def texts(draft: OpenDraft) -> list[str]:
    return [paragraph.text for paragraph in draft.resolution.paragraphs]


def select(window, paragraph: str, words: str) -> None:
    """Select words as one does with Shift and the arrows."""
    window.page.setFocus()
    at = window.draft.resolution.paragraph(paragraph).text.index(words)
    window.page.select(paragraph, at, at)
    for _ in words:
        hands.press(K.Key_Right, SHIFT)


def bracket(window, qtbot, paragraph: str, words: str, proposer: str | None) -> None:
    """Put words in brackets by Ctrl+Alt+B; None takes the proposer that is offered."""
    select(window, paragraph, words)
    hands.press_in(window, K.Key_B, CTRL | ALT)
    (dialog,) = window.findChildren(BracketDialog)
    qtbot.waitUntil(lambda: dialog.proposer.lineEdit().hasFocus())
    if proposer is not None:
        hands.press(K.Key_A, CTRL)
        hands.press(K.Key_Delete)
        hands.write(proposer)
    hands.press(K.Key_Return)
    qtbot.waitUntil(lambda: not window.findChildren(BracketDialog))
    qtbot.waitUntil(window.isActiveWindow)


def press_in_menu(menu: QMenu, key: K) -> None:
    """Press a key while a menu is open: it takes all keys."""
    QTest.keyClick(menu, key)
    QApplication.processEvents()


def test_a_text_is_negotiated_by_keys(window, draft, settle, qtbot):
    status = window.status
    assert not status.brackets.isVisible()
    bracket(window, qtbot, "00000001", "the Secretary-General", "EU")
    bracket(window, qtbot, "00000002", "States", None)  # the EU is remembered
    assert texts(draft)[:2] == [
        "Requests [EU: the Secretary-General] to report;",
        "Calls upon [EU: States] to act;",
    ]
    qtbot.waitUntil(lambda: status.brackets.text() == "2 open brackets")
    assert status.brackets.isVisible()
    assert "EU 2" in status.brackets.toolTip()

    window.page.setFocus()
    hands.press_in(window, K.Key_Home, CTRL)
    hands.press_in(window, K.Key_F9)
    assert window.page.textCursor().selectedText() == "[EU: the Secretary-General]"
    hands.press_in(window, K.Key_A, CTRL | SHIFT)
    (dialog,) = window.findChildren(BracketDialog)
    qtbot.waitUntil(dialog.words.hasFocus)
    assert not dialog.done_button.isEnabled()
    hands.write("his Office")
    hands.press(K.Key_Tab)
    hands.press(K.Key_A, CTRL)
    hands.write("US, Japan")
    hands.press(K.Key_Return)
    qtbot.waitUntil(lambda: not window.findChildren(BracketDialog))
    qtbot.waitUntil(window.isActiveWindow)
    assert (
        texts(draft)[0] == "Requests [EU: the Secretary-General] [US, Japan: his Office] to report;"
    )

    window.page.setFocus()
    hands.press_in(window, K.Key_Home, CTRL)
    hands.press_in(window, K.Key_F9, SHIFT)  # around to the last
    assert window.page.textCursor().selectedText() == "[EU: States]"
    hands.press_in(window, K.Key_F9)
    hands.press_in(window, K.Key_J, CTRL)
    menu = window.negotiating.settling.menu
    assert menu.isVisible()
    assert [a.text() for a in menu.actions() if a.text()][:3] == [
        "Keep “the Secretary-General” (EU proposes it)",
        "Keep “his Office” (US proposes it, Japan proposes it)",
        "Drop them all",
    ]
    press_in_menu(menu, K.Key_Down)
    press_in_menu(menu, K.Key_Return)
    assert texts(draft)[0] == "Requests his Office to report;"
    hands.press_in(window, K.Key_Z, CTRL)
    assert texts(draft)[0].startswith("Requests [EU: the Secretary-General] [US")
    hands.press_in(window, K.Key_Home, CTRL)
    hands.press_in(window, K.Key_F9)
    hands.press_in(window, K.Key_D, CTRL | ALT)
    hands.press_in(window, K.Key_F9)
    hands.press_in(window, K.Key_K, CTRL | ALT)
    assert texts(draft)[:2] == ["Requests to report;", "Calls upon States to act;"]
    hands.press_in(window, K.Key_F9)
    assert window.message_bar.text == "No bracket is open."


def test_paragraphs_are_agreed_and_numbered_and_the_file_says_so(
    window, draft, settle, qtbot, tmp_path
):
    window.page.setFocus()
    window.page.select("00000001", 0, 0)
    hands.press_in(window, K.Key_A, CTRL | ALT)
    assert texts(draft)[0] == TEXTS[0] + " [agreed ad ref]"
    window.page.select("00000002", 0, 0)
    hands.choose(window, "Negotiation", "Number bis, ter")
    window.page.select("00000003", 0, 0)
    hands.choose(window, "Negotiation", "Number alt")
    assert texts(draft)[1:] == ["1 bis. " + TEXTS[1], "1 alt. " + TEXTS[2]]
    window.files.save()
    settle()
    saved = read_file(tmp_path / "draft.docx").draft.current
    assert [paragraph.text for paragraph in saved.paragraphs] == texts(draft)
    hands.choose(window, "Negotiation", "Renumber in order")
    window.page.select("00000001", 0, 0)
    hands.press_in(window, K.Key_A, CTRL | ALT)
    assert texts(draft) == list(TEXTS)
    hands.choose(window, "Negotiation", "Renumber in order")
    assert window.message_bar.text == "No paragraph has a number of negotiation."


def test_the_text_is_read_as_one_party_wants_it_while_it_is_negotiated(
    window, draft, settle, qtbot
):
    bracket(window, qtbot, "00000001", "the Secretary-General", "EU")
    bracket(window, qtbot, "00000003", TEXTS[2], "Japan")
    qtbot.waitUntil(lambda: window.status.brackets.text() == "2 open brackets")
    hands.press_in(window, K.Key_N, CTRL | ALT)
    view = window.negotiating.views.dialog
    assert view.view.currentText() == "Clean: what is in brackets stays"
    report = "Requests the Secretary-General to report;"
    qtbot.waitUntil(lambda: report in view.text.toPlainText())
    assert TEXTS[2] in view.text.toPlainText()
    view.view.setFocus()
    for _ in range(4):
        hands.press(K.Key_Down)
    assert view.view.currentText() in ("As EU wants it", "As Japan wants it")
    while view.view.currentText() != "As Japan wants it":
        hands.press(K.Key_Down)
    qtbot.waitUntil(lambda: "Requests to report;" in view.text.toPlainText())
    assert TEXTS[2] in view.text.toPlainText()
    draft.undo()
    qtbot.waitUntil(lambda: window.status.brackets.text() == "1 open bracket")
    assert view.view.currentText() == "As Japan wants it"
    view.view.setFocus()
    hands.press(K.Key_Escape)
    qtbot.waitUntil(lambda: window.negotiating.views.dialog is None)


def test_all_of_one_party_is_accepted_and_what_cannot_be_done_is_said(window, draft, qtbot):
    bracket(window, qtbot, "00000001", "the Secretary-General", "EU")
    bracket(window, qtbot, "00000002", "States", "US")
    hands.choose(window, "Negotiation", "Accept all of")
    menu = window.negotiating.settling.menu
    assert [action.text() for action in menu.actions()] == [
        "Accept all of EU (1)",
        "Accept all of US (1)",
    ]
    press_in_menu(menu, K.Key_Return)
    assert texts(draft)[:2] == [TEXTS[0], "Calls upon [US: States] to act;"]

    window.page.setFocus()
    window.page.select("00000003", 0, 0)
    for key, modifiers, said in (
        (K.Key_B, CTRL | ALT, "Select the words"),
        (K.Key_A, CTRL | SHIFT, "Select words of one paragraph"),
        (K.Key_J, CTRL, "stands in no bracket"),
        (K.Key_K, CTRL | ALT, "stands in no bracket"),
    ):
        hands.press_in(window, key, modifiers)
        assert said in window.message_bar.text
    window.page.select("organ-line", 0, 0)
    hands.press_in(window, K.Key_A, CTRL | ALT)
    assert "Only paragraphs" in window.message_bar.text
    hands.press_in(window, K.Key_Z, CTRL)
    assert Path(draft.path or "").name == "draft.docx"
