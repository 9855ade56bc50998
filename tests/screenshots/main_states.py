"""The main states of the window, for every theme and size."""

from __future__ import annotations

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from drafter.app.dialogs.messages import QtMessages
from tests.screenshots.studio import Studio

DEEP = "hrc-61-draft-on-52-15.txt"
ISSUED = "a-res-55-105.txt"


def in_large(studio: Studio) -> None:
    """The states that a large screen shows otherwise than a small one."""
    studio.open(ISSUED)
    studio.take("open")
    studio.open(DEEP)
    studio.window.findings.choose(4)
    studio.take("findings")
    studio.open(ISSUED)
    _fill_clause(studio)
    studio.take("clause-form")


def every(studio: Studio) -> None:
    """Every main state, one after the other."""
    window = studio.window
    window.starting.show()
    studio.take("start")
    window.files.new()
    studio.take("new")
    in_large(studio)
    window.clauses.form.insert_now()
    studio.take("clause-faults")
    window.clauses.form.fields[1].field.setText("the state of regional arrangements")  # type: ignore[union-attr]
    studio.rest()
    window.clauses.form.insert_now()
    window.editing.bring_up(window.findings)
    studio.take("inserted")
    window.page.verticalScrollBar().setValue(window.page.verticalScrollBar().maximum() // 2)
    window.actions_["insert_footnote"].trigger()
    QTest.keyClicks(window.notes, "A/80/123")
    studio.take("footnote")
    window.appearance.zoom_by(60)
    studio.take("zoomed")
    window.appearance.zoom_by(-60)
    window.tell("notes.docx cannot be read: it is damaged; ask for it again.", "error")
    studio.take("message")
    window.message_bar.hide()
    QtMessages(window).unsaved(window.files.name, lambda _: None)
    box = window.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    studio.take("unsaved")
    box.done(0)


def _fill_clause(studio: Studio) -> None:
    window = studio.window
    window.actions_["insert_clause"].trigger()
    studio.wait(lambda: window.clauses.model.rowCount() > 0)
    window.clauses.search.setText("report subject")
    studio.take("clauses")
    choices = window.clauses.model.choices
    window.clauses.open_choice(next(c for c in choices if c.title == "Report on a subject"))
