"""Words of the draft are saved as a clause, found among the clauses, and inserted again with other values."""

from __future__ import annotations

import pytest

from drafter.clauses.templates import load_templates, own_templates
from drafter.document.resolution import TITLE
from tests.journeys import hands
from tests.journeys.hands import CTRL, SHIFT, K
from tests.strategies import OP, PRE, SUB, build

REPORT = (
    "*Requests* the Secretary-General to report to it at its eightieth session on lamps^a^ at sea"
)


@pytest.fixture
def opened(window, show, settle, qtbot):
    """A window with a small draft whose clauses have been read."""
    show(
        build((PRE, "*Recalling* all lamps,"), (OP, f"{REPORT};"), (SUB, "Lamps;", 1), (OP, "So."))
    )
    window.clauses.load()
    settle()
    return window


def open_dialog(window, qtbot, target: str, start: int = 0, end: int = 0):
    qtbot.waitUntil(window.isActiveWindow)
    window.page.setFocus()
    window.page.select(target, start, end)
    hands.press(K.Key_K, CTRL | SHIFT)
    dialog = window.prior.own_clauses.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: not dialog.busy, timeout=15000)
    return dialog


def name(dialog, words: str, qtbot):
    dialog.name.setFocus()
    hands.press(K.Key_A, CTRL)
    hands.write(words)
    qtbot.waitUntil(lambda: not dialog.busy, timeout=15000)


def test_a_paragraph_is_saved_found_and_inserted_for_another_session(opened, qtbot, settle):
    window = opened
    dialog = open_dialog(window, qtbot, "p1")
    assert not dialog.save.isEnabled()  # no name yet
    assert "at its [session] session on lamps at sea" in dialog.preview.toPlainText()
    assert dialog.gaps.text() == "Will be asked for: session (eightieth)."
    assert dialog.kind.currentData() == "operative"
    name(dialog, "Report on lamps", qtbot)
    dialog.subject.setFocus()
    hands.press(K.Key_A, CTRL)
    hands.write("seafaring")
    qtbot.waitUntil(lambda: not dialog.busy, timeout=15000)
    hands.click(dialog.save)
    settle()
    assert window.prior.own_clauses.dialog is None
    assert "Saved as the clause “Report on lamps”." in window.message_bar.text
    saved = load_templates()["report-on-lamps"]
    assert (saved.own, saved.topic, saved.kind) == (True, "seafaring", "operative")
    assert saved.source == ()

    hands.click(next(b for b in window.message_bar._buttons if b.text() == "Show it"))
    panel = window.clauses
    qtbot.waitUntil(lambda: any(c.template for c in panel.model.choices), timeout=15000)
    choice = panel.model.choices[0]
    assert (choice.title, choice.about) == ("Report on lamps", "Seafaring · operative · your own")
    hands.click_row(panel.view, 0)
    qtbot.waitUntil(lambda: panel.form.fields[0].field.hasFocus())
    hands.press(K.Key_A, CTRL)
    hands.write("82")
    qtbot.waitUntil(lambda: "eighty-second" in panel.form.preview.toPlainText())
    hands.click(panel.form.insert)
    settle()
    assert any("at its eighty-second session" in p.text for p in window.draft.resolution.paragraphs)


def test_selected_words_and_a_preambular_paragraph(opened, qtbot, settle):
    words = REPORT.replace("*", "").partition(" at its")[0]
    dialog = open_dialog(opened, qtbot, "p1", 0, len(words))
    assert dialog.preview.toPlainText().strip() == f"{words}."  # closed as it would stand
    hands.press(K.Key_Escape)
    dialog = open_dialog(opened, qtbot, "p0")
    assert dialog.kind.currentData() == "preambular"
    assert dialog.gaps.text() == "The words stay as they are."
    name(dialog, "Lamps recalled", qtbot)
    hands.press(K.Key_Return)
    settle()
    assert load_templates()["lamps-recalled"].kind == "preambular"


def test_a_name_that_is_taken_is_said_and_nothing_is_overwritten(opened, qtbot, settle):
    dialog = open_dialog(opened, qtbot, "p1")
    shipped = next(t for t in load_templates().values() if t.title.isascii() and "'" not in t.title)
    name(dialog, shipped.id.replace("-", " "), qtbot)
    assert "already" in dialog._name_field.note.text()
    assert not dialog.save.isEnabled()
    name(dialog, "Mine", qtbot)
    hands.click(dialog.save)
    settle()
    folder = own_templates()
    assert folder is not None
    before = (folder / "mine.j2").read_text("utf-8")
    dialog = open_dialog(opened, qtbot, "p3")
    name(dialog, "Mine", qtbot)
    hands.click(dialog.save)
    settle()
    assert "There is a clause mine already" in dialog._name_field.note.text()
    assert (folder / "mine.j2").read_text("utf-8") == before
    hands.press(K.Key_Escape)


def test_words_that_cannot_be_a_clause_say_why(window, show, qtbot, settle):
    show(build((OP, "Requests {{ everything }} of all;"), (OP, "So.")))
    dialog = open_dialog(window, qtbot, "p0")
    assert "signs of a template" in dialog._name_field.note.text()
    name(dialog, "Everything", qtbot)
    assert not dialog.save.isEnabled()
    hands.press(K.Key_Escape)


def test_what_is_no_paragraph_or_more_than_one_is_said(opened, qtbot):
    opened.page.setFocus()
    opened.page.select(TITLE, 0, 0)
    hands.press(K.Key_K, CTRL | SHIFT)
    assert "words of one paragraph" in opened.message_bar.text
    opened.message_bar.hide()
    opened.actions_["select_all"].trigger()
    hands.choose(opened, "Insert", "Save selection as clause")
    assert "words of one paragraph" in opened.message_bar.text
    assert opened.prior.own_clauses.dialog is None


def test_an_issued_resolution_is_named_as_the_source(window, sample, qtbot, settle):
    last = sample.resolution.paragraphs[-1]
    dialog = open_dialog(window, qtbot, last.id)
    name(dialog, "Further consideration", qtbot)
    hands.click(dialog.save)
    settle()
    (source,) = load_templates()["further-consideration"].source
    assert (source.symbol, source.paragraph) == ("A/RES/55/105", "17")
