"""The panel of clauses: search, form, preview, insertion."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from drafter.app.panels.clause_list import hit_choices
from drafter.clauses.store.searching import Hit
from tests.strategies import OP, PRE, build


@pytest.fixture
def clauses(window, sample, settle, qtbot):
    window.actions_["insert_clause"].trigger()
    qtbot.waitUntil(lambda: window.clauses.model.rowCount() > 0, timeout=15000)
    return window.clauses


def choose(clauses, template_id: str) -> None:
    row = next(
        n
        for n, c in enumerate(clauses.model.choices)
        if c.template and c.template.id == template_id
    )
    clauses.view.setCurrentIndex(clauses.model.index(row))
    clauses.view.activated.emit(clauses.model.index(row))


def any_with_slots(clauses) -> str:
    found: str = next(
        c.template.id
        for c in clauses.model.choices
        if c.template and c.template.slots and c.template.kind == "operative"
        and not any(s.many for s in c.template.slots)
    )  # fmt: skip
    return found


def fill(clauses) -> None:
    for field in clauses.form.fields:
        field.field.setText(field.slot.example)
    clauses.form.refresh()


def test_search_narrows_templates_and_finds_paragraphs_of_the_library(
    window, clauses, settle, qtbot
):
    everything = clauses.model.rowCount()
    assert everything >= 30
    QTest.keyClicks(clauses.search, "medium-term plan")
    settle()
    qtbot.waitUntil(lambda: any(c.hit for c in clauses.model.choices), timeout=15000)
    assert any("A/RES/55/105" in c.about for c in clauses.model.choices if c.hit)
    assert len([c for c in clauses.model.choices if c.template]) < everything


def test_a_paragraph_of_a_text_without_a_symbol_is_named_by_its_title():
    hit = Hit(1, "operative", 0, "4.", "", "", "Decides.", 1, "", "", "Lamps", "", None, "")
    assert hit_choices([hit])[0].about == "Lamps, paragraph 4"


def test_the_preview_stands_in_the_context_of_the_draft(clauses, window):
    choose(clauses, any_with_slots(clauses))
    fill(clauses)
    text = clauses.form.preview.toPlainText()
    assert text.split()[0].rstrip(".").isdigit()
    assert clauses.form.insert.isEnabled()
    assert not any(field.fault.isVisible() for field in clauses.form.fields)


def test_a_missing_value_is_named_and_nothing_is_inserted(clauses, window, sample, qtbot):
    choose(clauses, any_with_slots(clauses))
    before = sample.resolution
    required = [f for f in clauses.form.fields if not f.slot.optional]
    for field in required:
        field.field.setText("")
    QTest.mouseClick(clauses.form.insert, Qt.MouseButton.LeftButton)
    assert sample.resolution is before
    assert required[0].slot.label in required[0].fault.text()
    qtbot.waitUntil(required[0].fault.isVisible)


def test_insert_puts_the_clause_in_and_undo_takes_it_out(clauses, window, sample, settle):
    choose(clauses, any_with_slots(clauses))
    fill(clauses)
    before = sample.resolution
    QTest.mouseClick(clauses.form.insert, Qt.MouseButton.LeftButton)
    settle()
    assert len(sample.resolution.paragraphs) > len(before.paragraphs)
    new = {p.id for p in sample.resolution.paragraphs} - {p.id for p in before.paragraphs}
    assert window.page.caret().target in new
    assert {s.paragraph for s in sample.draft.sources} == new
    window.actions_["undo"].trigger()
    assert [p.id for p in sample.resolution.paragraphs] == [p.id for p in before.paragraphs]


def test_a_paragraph_of_the_library_can_be_inserted(clauses, window, sample, settle, qtbot):
    clauses.search.setText("medium-term plan")
    qtbot.waitUntil(lambda: any(c.hit for c in clauses.model.choices), timeout=15000)
    choice = next(c for c in clauses.model.choices if c.hit)
    clauses.open_choice(choice)
    count = len(sample.resolution.paragraphs)
    clauses.form.insert_now()
    assert len(sample.resolution.paragraphs) == count + 1


def test_after_the_current_paragraph(window, show, settle, qtbot):
    draft = show(build((PRE, "*Recalling* it,"), (OP, "*Requests* one;"), (OP, "*Decides* two.")))
    window.page.select("p1", 0, 0)
    window.actions_["insert_clause"].trigger()
    clauses = window.clauses
    qtbot.waitUntil(lambda: clauses.model.rowCount() > 0, timeout=15000)
    clauses.set_draft(draft.resolution, "p1")
    choose(clauses, any_with_slots(clauses))
    fill(clauses)
    clauses.form.place.setCurrentIndex(1)
    clauses.form.insert_now()
    ids = [p.id for p in draft.resolution.paragraphs]
    assert ids.index("p2") - ids.index("p1") == 2
