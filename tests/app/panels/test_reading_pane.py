from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QTextCursor

from drafter.app.dialogs.reading import as_html
from drafter.app.panels.reading_pane import ReadingPane
from drafter.app.theme.theme import load_theme
from drafter.app.workers.reading import Read
from drafter.clauses.store.browsing import Document, StoredParagraph
from drafter.clauses.store.remarks import Remark

DOCUMENT = Document(1, "A/RES/80/1", "Lamps", "general-assembly", 80, "2025-12-01", "", "en", "")


def read(*texts: str, begin: int = 0, marked: tuple[tuple[int, int], ...] = ()) -> Read:
    paragraphs = tuple(
        StoredParagraph(n, "operative", 0, f"{n}.", "", text, n) for n, text in enumerate(texts, 1)
    )
    shown = as_html(paragraphs, load_theme("light"), organ="general-assembly")
    return Read("personal", DOCUMENT, paragraphs, shown, begin, (), 1, {}, marked)


@pytest.fixture
def pane(app, qtbot):
    made = ReadingPane(load_theme("light"))
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.show()
    return made


def select(pane, words: str) -> None:
    """Select words, "" for everything."""
    cursor = pane.text.textCursor()
    if words:
        at = pane.text.document().find(words)
        cursor.setPosition(at.selectionStart())
        cursor.setPosition(at.selectionEnd(), QTextCursor.MoveMode.KeepAnchor)
    else:
        cursor.select(QTextCursor.SelectionType.Document)
    pane.text.setTextCursor(cursor)


def test_the_words_of_a_paragraph_are_without_its_number(pane):
    pane.show_read(read("Requests lamps;", "Decides to\nrest."))
    assert pane.words() == "Requests lamps;"
    select(pane, "lamps")
    assert pane.words() == "lamps"
    select(pane, "1.")
    assert pane.words() == "Requests lamps;"
    select(pane, "")
    assert pane.words() == "Decides to rest."
    pane.show_nothing()
    assert pane.words() == ""


@pytest.mark.parametrize(
    "text",
    ["Requests new lamps;", "Requests 𝓊𝓃 lamps;", "Requests\nlamps;", "Requests \u00a0 lamps"],
)
def test_the_words_looked_for_are_marked_where_they_stand(pane, text):
    at = text.index("lamps")
    pane.show_read(read("First;", text, begin=1, marked=((at, at + 5),)))
    marks = [one.cursor.selectedText() for one in pane.text.extraSelections()]
    assert marks[1:] == ["lamps"]
    pane.choose(0)
    assert len(pane.text.extraSelections()) == 1


def test_a_text_that_rich_text_changes_has_no_marks_in_wrong_places(pane):
    pane.show_read(read("Requests   many    lamps;", marked=((0, 8),)))
    assert len(pane.text.extraSelections()) == 1
    select(pane, "lamps")
    assert pane.words() == "lamps"


def test_what_is_kept_is_said(pane):
    pane.show_read(read("Requests lamps;"))
    assert pane.keep.text() == "Keep…"
    kept = Remark("A/RES/80/1", "en", "1.", "", False, "ask Fiji", "", 1)
    pane.show_read(replace(read("Requests lamps;"), remarks={1: kept}))
    assert pane.place.text() == "A/RES/80/1, paragraph 1 · ask Fiji"
    assert pane.keep.text() == "Kept…"
