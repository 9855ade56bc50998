"""The window as a whole: everything has a name, every action a function, nothing is cut off."""

from __future__ import annotations

import logging
import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)

from drafter.app import faults
from drafter.app.actions import LINE, SPECS, SUBMENUS
from drafter.app.counts import Counter, findings_words
from tests.strategies import OP, PRE, build

CONTROLS = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit)


def test_every_control_has_a_name_for_readers_of_the_screen(window, sample, qtbot, settle):
    window.actions_["insert_clause"].trigger()
    qtbot.waitUntil(lambda: window.clauses.model.rowCount() > 0, timeout=15000)
    window.clauses.open_choice(window.clauses.model.choices[0])
    nameless = []
    for kind in CONTROLS:
        for widget in window.findChildren(kind):
            name = widget.accessibleName() or getattr(widget, "text", lambda: "")()
            internal = widget.objectName().startswith("qt_") or widget.parent().metaObject().className() in (
                "QComboBox", "QComboBoxPrivateContainer", "QLineEdit", "QTabBar", "QToolBar",
            )  # fmt: skip
            if not name and not internal:
                nameless.append(f"{type(widget).__name__} in {widget.parent()}")
    assert nameless == []


def test_every_action_has_a_function_and_no_two_share_a_key(window):
    ids = {spec.id for spec in SPECS} - {LINE} - SUBMENUS
    keys: dict[str, str] = {}
    for action_id in ids:
        action: QAction = window.actions_[action_id]
        assert action.receivers("2triggered(bool)") > 0, action_id
        for key in action.shortcuts():
            text = key.toString(QKeySequence.SequenceFormat.PortableText)
            assert text not in keys, (text, action_id, keys.get(text))
            keys[text] = action_id


def test_mnemonics_differ_within_each_menu(window):
    for menu in window.menuBar().actions():
        taken: list[str] = []
        for action in menu.menu().actions():
            words = action.text().split("\t")[0]
            if "&" in words:
                taken.append(words[words.index("&") + 1].lower())
        assert len(taken) == len(set(taken)), (menu.text(), taken)


def test_no_text_is_cut_off_at_1280_by_720(window, sample, settle, qtbot):
    window.resize(1280, 720)
    window.actions_["insert_clause"].trigger()
    qtbot.waitUntil(lambda: window.clauses.model.rowCount() > 0, timeout=15000)
    for tab in (window.findings, window.clauses):
        window.editing.bring_up(tab)
        qtbot.wait(10)
        for widget in window.findChildren(QLabel) + window.findChildren(QAbstractButton):
            if not widget.isVisible() or not widget.text():
                continue
            if isinstance(widget, QLabel) and widget.wordWrap():
                needed, has = widget.heightForWidth(widget.width()), widget.height()
            else:
                needed, has = widget.minimumSizeHint().width(), widget.width()
            assert has >= needed, (widget.text(), has, needed)
    assert window.status.zoom.geometry().right() <= window.status.width()


def test_f6_goes_through_the_parts_of_the_window(window, sample):
    window.page.setFocus()
    seen = []
    for _ in range(4):
        window.actions_["next_pane"].trigger()
        seen.append(QApplication.focusWidget())
    assert seen == [window.notes, window.findings.view, window.outline, window.page]


def test_counts_follow_the_text(window, show, settle):
    show(build((PRE, "one two,"), (OP, "three^n^ four five;"), (OP, "six.")))
    counts = Counter().count(window.draft.resolution)
    assert (counts.preambular, counts.operative, counts.words) == (1, 2, 6 + 3)
    window.page.select("p2", 0, 0)
    QTest.keyClicks(window.page, "Now ")
    settle()
    assert "10 words" in window.status.counts.text()
    assert findings_words(()) == "No findings"


def test_a_footnote_is_inserted_and_edited_below(window, show, settle):
    draft = show(build((OP, "*Requests* him;"), (OP, "*Decides*^a^ so.")))
    window.page.select("p0", 12, 12)
    window.actions_["insert_footnote"].trigger()
    assert window.notes.hasFocus()
    QTest.keyClicks(window.notes, "A/80/1.")
    assert [note.text for note in draft.resolution.footnotes] == ["A/80/1.", "a."]
    assert [row.label for row in window.notes.shown.rows] == ["1", "2"]
    assert window.page.shown.rows[-1].notes == ("2",)
    QTest.keyClick(window.notes, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window.notes, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(draft.resolution.footnotes) in (1, 2)


def test_an_error_that_nothing_caught_is_one_sentence(
    window, sample, expected_log, monkeypatch, drafter_home
):
    expected_log("drafter.app.faults", "not caught: ZeroDivisionError")
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    faults.catch_all(lambda text: window.tell(text, "error"))
    try:
        _ = 1 / 0
    except ZeroDivisionError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    assert "ZeroDivisionError" in window.message_bar.text
    assert "Your draft is kept." in window.message_bar.text
    assert "test_window" in (drafter_home / "data" / "last-fault.txt").read_text()
    logging.getLogger("drafter.app.faults")
