"""A clause drawn from the list into the text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from drafter.app.editor.clause_drop import FORMAT, kind_of
from drafter.app.panels.clause_list import CHOICE
from drafter.document.paragraph import ParagraphKind
from tests.journeys import hands
from tests.strategies import OP, PRE, build

TEXT = build(
    (PRE, "*Recalling* its resolution 55/105 of 4 December 2000,"),
    (PRE, "*Noting* the report of the Secretary-General,"),
    (OP, "*Welcomes* the report;"),
    (OP, "*Encourages* States to act;"),
    (OP, "*Decides* to remain seized of the matter."),
)
SEIZED, REPORT = "Remain seized of the matter", "Report on a subject"


@pytest.fixture
def draft(window, show, qtbot):
    opened = show(TEXT)
    window.actions_["insert_clause"].trigger()
    qtbot.waitUntil(lambda: window.clauses.model.rowCount() > 0, timeout=15000)
    return opened


def drawn(window, title: str) -> QMimeData:
    model = window.clauses.model
    row = next(n for n, c in enumerate(model.choices) if c.title == title)
    index = model.index(row)
    assert index.flags() & Qt.ItemFlag.ItemIsDragEnabled
    data: QMimeData = model.mimeData([index])
    return data


def arguments(
    place: QPoint, data: QMimeData
) -> tuple[QPoint, Qt.DropAction, QMimeData, Qt.MouseButton, Qt.KeyboardModifier]:
    return (
        place,
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )


def over(window, data: QMimeData, place: QPoint) -> bool:
    page = window.page.viewport()
    entered = QDragEnterEvent(*arguments(place, data))
    QApplication.sendEvent(page, entered)
    moved = QDragMoveEvent(*arguments(place, data))
    QApplication.sendEvent(page, moved)
    return entered.isAccepted() and moved.isAccepted()


def drop(window, data: QMimeData, place: QPoint) -> None:
    assert over(window, data, place)
    QApplication.sendEvent(window.page.viewport(), QDropEvent(*arguments(place, data)))


def upper_half(window, target: str) -> QPoint:
    top, bottom = window.page.clause_drop._edges(target)
    return QPoint(window.page.viewport().width() // 2, round(top + (bottom - top) / 4))


def lower_half(window, target: str) -> QPoint:
    top, bottom = window.page.clause_drop._edges(target)
    return QPoint(window.page.viewport().width() // 2, round(bottom - (bottom - top) / 4))


def test_a_line_shows_between_which_paragraphs_it_goes(window, draft):
    line, data = window.page.clause_drop, drawn(window, SEIZED)
    assert over(window, data, upper_half(window, "p3"))
    assert line.isVisible()
    assert line.geometry().center().y() == pytest.approx(line._edges("p3")[0], abs=2)
    assert over(window, data, lower_half(window, "p3"))
    assert line.geometry().center().y() == pytest.approx(line._edges("p4")[0], abs=2)
    QApplication.sendEvent(window.page.viewport(), QDragLeaveEvent())
    assert not line.isVisible()


def test_a_clause_without_slots_goes_in_at_once_and_one_undo_takes_it_out(window, draft):
    data = drawn(window, SEIZED)
    drop(window, data, upper_half(window, "p3"))
    texts = [p.text for p in draft.resolution.paragraphs]
    assert "seized of" in texts[3]
    assert texts[2] == "Welcomes the report;"
    assert not window.page.clause_drop.isVisible()
    assert window.page.hasFocus()
    draft.undo()
    assert draft.resolution == TEXT


def test_an_operative_clause_over_the_preamble_goes_to_the_head_of_the_operative_part(
    window, draft
):
    data = drawn(window, SEIZED)
    assert kind_of(data) is ParagraphKind.OPERATIVE
    drop(window, data, upper_half(window, "p0"))
    assert "seized of" in draft.resolution.paragraphs[2].text
    assert draft.resolution.paragraphs[2].kind is OP


def test_open_slots_are_asked_and_the_place_is_kept(window, draft, settle):
    drop(window, drawn(window, REPORT), upper_half(window, "p3"))
    assert draft.resolution == TEXT
    form = window.clauses.form
    assert form.isVisible()
    assert form.place.currentText() == "Where it was dropped"
    assert any(field.field.hasFocus() for field in form.fields)
    values = {"session": "81", "subject": "the state of regional arrangements"}
    for field in form.fields:
        field.field.setFocus()
        hands.write(values[field.slot.name])
    settle()
    hands.click(form.insert)
    settle()
    inserted = draft.resolution.paragraphs[3]
    assert "regional arrangements" in inserted.text
    assert inserted.kind is OP
    draft.undo()
    assert draft.resolution == TEXT
    window.clauses.open_choice(window.clauses.view.model().index(0).data(CHOICE))
    assert form.place.currentIndex() == 0
    assert form.place.count() == 2


def test_a_place_that_has_gone_meanwhile_is_not_used(window, draft, settle):
    drop(window, drawn(window, REPORT), upper_half(window, "p3"))
    window.page.select("p3", 0, 0)
    window.page.delete_paragraph()
    settle()
    assert window.clauses.form._index() is None


def test_what_another_program_draws_is_no_clause(window, draft):
    data = QMimeData()
    data.setData(FORMAT, b"1 operative")
    assert kind_of(data) is None
    assert not over(window, data, upper_half(window, "p3"))
    assert draft.resolution == TEXT


def test_near_the_edge_the_text_moves(window, sample, qtbot):
    window.actions_["insert_clause"].trigger()
    qtbot.waitUntil(lambda: window.clauses.model.rowCount() > 0, timeout=15000)
    page = window.page
    assert over(window, drawn(window, SEIZED), QPoint(200, page.viewport().height() - 4))
    qtbot.waitUntil(lambda: page.verticalScrollBar().value() > 40)
    page.clause_drop.leave()
    assert not page.clause_drop._timer.isActive()
