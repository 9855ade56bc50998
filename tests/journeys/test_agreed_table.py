"""The agreed language of the whole draft is gone through in a table, which is exported for partners."""

from __future__ import annotations

import pytest

from drafter.document.draft import Draft
from drafter.open_draft import OpenDraft
from drafter.paths import library_path
from tests.journeys import hands
from tests.journeys.hands import CTRL, SHIFT, K
from tests.open_draft.agreed.making import draft, make_library


@pytest.fixture
def dialog(window, settle, tmp_path):
    make_library(library_path())
    window.files.take(OpenDraft(Draft(draft()), tmp_path / "lamps.docx"))
    settle()
    return open_dialog(window, settle)


def open_dialog(window, settle):
    hands.press_in(window, K.Key_L, CTRL | SHIFT)
    settle()
    assert window.prior.whole.dialog is not None
    return window.prior.whole.dialog


def cells(dialog) -> list[list[str]]:
    model = dialog.model
    columns = range(model.columnCount())
    return [[model.index(row, n).data() for n in columns] for row in range(model.rowCount())]


def test_the_table_is_gone_through_narrowed_and_leads_to_the_paragraph(window, dialog, qtbot):
    assert dialog.state.text().startswith("4 paragraphs: 1 verbatim, 1 updated, 1 modified, 1 new.")
    rows = cells(dialog)
    assert [row[0] for row in rows] == [f"Paragraph {n}" for n in range(1, 5)]
    assert rows[0][1:3] == ["verbatim", "A/RES/79/12, paragraph 1"]
    assert rows[2][1:3] == ["new", "–"]
    assert rows[1][1].startswith("modified, 9")
    assert dialog.view.hasFocus()
    hands.press(K.Key_Down)
    assert "[deleted: quiet]" in dialog.words.accessibleDescription()

    dialog.shown.setFocus()
    hands.press(K.Key_Down)
    assert [row[0] for row in cells(dialog)] == ["Paragraph 2", "Paragraph 3"]
    dialog.view.setFocus()
    hands.press(K.Key_Down)
    hands.press(K.Key_Return)
    assert window.page.caret().target == window.draft.resolution.paragraphs[3].id
    assert dialog.isVisible()
    hands.click(dialog.end)
    assert window.prior.whole.dialog is None


def test_it_is_exported_as_word_and_as_a_page(window, dialog, messages, settle, tmp_path):
    messages.save_answers = [None, tmp_path / "table.docx"]
    hands.click(dialog.export)
    hands.click(dialog.export)
    settle()
    assert messages.asked == ["Export agreed language lamps-agreed.docx"] * 2
    assert (tmp_path / "table.docx").read_bytes().startswith(b"PK")
    assert "table.docx" in window.message_bar.text
    dialog.format.setFocus()
    hands.press(K.Key_Down)
    messages.save_answers = [tmp_path / "page"]
    hands.click(dialog.export)
    settle()
    assert "<ins>loud</ins>" in (tmp_path / "page.html").read_text("utf-8")
    hands.click(dialog.end)


def test_it_is_never_written_over_the_draft(window, dialog, messages, settle, tmp_path):
    messages.save_answers = [tmp_path / "lamps.docx"]
    hands.click(dialog.export)
    settle()
    assert "is the draft itself" in window.message_bar.text
    assert not (tmp_path / "lamps.docx").exists()
    hands.click(dialog.end)


def test_without_a_library_it_says_so_and_has_nothing_to_export(window, show, settle):
    show(draft())
    dialog = open_dialog(window, settle)
    assert "There is no library yet" in dialog.state.text()
    assert not dialog.export.isEnabled()
    assert not library_path().exists()
    hands.click(dialog.end)


def test_a_damaged_library_is_said(window, show, settle):
    library_path().write_bytes(b"not a database" * 300)
    show(draft())
    dialog = open_dialog(window, settle)
    assert "damaged" in dialog.state.text()
    hands.click(dialog.end)


def test_opened_again_it_is_the_table_of_the_draft_as_it_is_now(window, dialog, settle, qtbot):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.page.setFocus()
    window.page.select(window.draft.resolution.paragraphs[0].id, 0, 0)
    hands.write("Firmly ")
    hands.choose(window, "Review", "Table of agreed language")
    settle()
    again = window.prior.whole.dialog
    assert again is not dialog
    assert cells(again)[0][1].startswith("modified")
    hands.click(again.end)


def test_without_a_draft_nothing_opens(window):
    hands.press_in(window, K.Key_L, CTRL | SHIFT)
    assert window.prior.whole.dialog is None
