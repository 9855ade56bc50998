"""Changes against the base, shown in the text."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtTest import QTest

from drafter.document.history import Caret
from drafter.document.marked_text import plain
from tests.strategies import OP, PRE, build

TEXT = replace(
    build(
        (PRE, "Recalling the lights that burn along the coast at night,"),
        (OP, "Requests the members to keep the lights burning until dawn."),
    ),
    title=plain("Lights"),
)
SINGLE = QTextCharFormat.UnderlineStyle.SingleUnderline


def underlined(page) -> list[str]:
    marks = page.extraSelections()
    return [m.cursor.selectedText() for m in marks if m.format.underlineStyle() == SINGLE]


def changed(window, show, settle) -> str:
    """Compare the draft with itself, then put a word in and take one out."""
    show(TEXT)
    settle()
    window.tracking.compare_with_version(window.draft.resolution, "before")
    settle()
    target = window.draft.resolution.paragraphs[0].id
    content = window.draft.resolution.paragraphs[0].text
    place = content.index(" ", 12) + 1
    window.page.setFocus()
    window.page.set_caret(Caret(target, place))
    QTest.keyClicks(window.page, "brightly ")
    end = window.draft.resolution.paragraphs[0].text.index(" ", place + 12)
    for _ in range(end - place - len("brightly ")):
        QTest.keyClick(window.page, Qt.Key.Key_Delete)
    settle()
    return str(target)


def test_what_is_new_is_underlined_and_what_is_gone_told_at_its_place(window, show, settle):
    target = changed(window, show, settle)
    assert underlined(window.page) == []
    window.actions_["changes_in_text"].trigger()
    settle()
    assert any("brightly" in words for words in underlined(window.page))
    marks = window.page.redline._marks[target]
    assert marks.deleted
    at, words = marks.deleted[0]
    place = window.page.shown.place_of(target)
    rect = window.page.redline._place(place, at)
    told = window.page.redline.card(QPoint(int(rect.left()), int(rect.center().y())))
    assert words.split()[0] in told
    assert "<s>" in told
    assert window.page.redline.card(QPoint(2, 2)) == ""


def test_the_choice_is_remembered_and_can_be_taken_back(window, show, settle):
    changed(window, show, settle)
    action = window.actions_["changes_in_text"]
    action.trigger()
    settle()
    assert window.settings["changes_in_text"] is True
    assert action.isChecked()
    action.trigger()
    settle()
    assert window.settings["changes_in_text"] is False
    assert underlined(window.page) == []


def test_a_row_that_is_typed_in_shows_no_stale_marks(window, show, settle):
    changed(window, show, settle)
    window.actions_["changes_in_text"].trigger()
    settle()
    QTest.keyClicks(window.page, "x")
    window.page.squiggles.show_now()
    assert underlined(window.page) == []
    settle()
    assert underlined(window.page)
