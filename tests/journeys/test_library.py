"""The library is searched, browsed and read beside the draft; a paragraph goes into the draft."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QTextEdit,
)

from drafter.clauses.store import Library
from drafter.paths import library_path
from tests.clauses.store.making import record
from tests.journeys import hands
from tests.journeys.hands import CTRL, SHIFT, K
from tests.open_draft.agreed.making import TITLE, draft, make_library


@pytest.fixture
def library(drafter_home, tmp_path):
    make_library(tmp_path / "made.sqlite")
    with Library(tmp_path / "made.sqlite") as opened:
        opened.add_records(
            [
                record(
                    "A/HRC/RES/52/1",
                    ("P", "Recalling that lamps are few,"),
                    ("O", "Requests Member States:"),
                    ("S", "To light them;"),
                    ("O", "Decides to rest."),
                    organ="human-rights-council",
                    title="Rights of keepers",
                    date="2023-03-01",
                    session=52,
                    keywords=(("UNBIS", "lamps"), ("SDG", "SDG 16")),
                )
            ]
        )
        opened.export(library_path())
    return library_path()


@pytest.fixture
def opened(window, settle, library):
    return open_window(window, settle)


def open_window(window, settle):
    QApplication.processEvents()
    hands.press_in(window, K.Key_B, CTRL | SHIFT)
    settle()
    assert window.prior.browsing.dialog is not None
    return window.prior.browsing.dialog


def symbols(dialog) -> list[str]:
    return [row.symbol for row in dialog.model.rows]


def search(dialog, words, settle):
    dialog.search.setFocus()
    dialog.search.selectAll()
    hands.write(words)
    settle()


def test_it_opens_with_the_latest_resolutions_and_reads_the_first(opened):
    assert symbols(opened) == ["A/RES/79/12", "A/RES/78/12", "A/HRC/RES/52/1", "A/RES/70/3"]
    assert opened.pane.heading.text() == f"A/RES/79/12: {TITLE}"
    assert "quiet and lasting" in opened.pane.text.toPlainText()
    assert opened.state.text() == "Found: 4 resolutions. The library has 4 resolutions."
    assert opened.pane.versions.text() == "Versions (2)"
    assert not opened.pane.insert.isEnabled()  # no draft is open


def test_words_are_looked_for_as_one_types_and_read_where_they_stand(opened, settle):
    hands.write("organ:ga keepers qiet")
    settle()
    assert "shown is “organ:ga keepers quiet”" in opened.state.text()
    assert [row.place for row in opened.model.rows] == ["A/RES/79/12, paragraph 2"]
    (row,) = opened.model.rows
    assert [row.text[a:b] for a, b in row.marked] == ["keepers", "quiet"]
    hands.press(K.Key_Down)
    assert opened.view.hasFocus()
    hands.press(K.Key_Return)
    assert opened.pane.text.hasFocus()
    assert opened.pane.place.text() == "A/RES/79/12, paragraph 2"
    hands.press(K.Key_Down)
    hands.press(K.Key_Down)
    assert opened.pane.place.text() == "A/RES/79/12, paragraph 3"
    hands.click(opened.pane.copy)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Requests the Secretary-General")
    assert copied.endswith("\n(A/RES/79/12, paragraph 3)")


def test_it_is_browsed_by_organ_subject_phrase_and_addressee(opened, settle):
    def values(facet):
        opened.facets.facet.setCurrentIndex(opened.facets.facet.findData(facet))
        settle()
        model = opened.facets.proxy
        return [model.index(n, 0).data() for n in range(model.rowCount())]

    def choose(row):
        hands.click_row(opened.facets.view, row)
        settle()

    assert values("organ") == ["General Assembly", "Human Rights Council"]
    choose(1)
    assert opened.search.text() == "organ:hrc"
    assert symbols(opened) == ["A/HRC/RES/52/1"]
    choose(0)
    assert opened.search.text() == "organ:ga"
    assert "52 · Human Rights Council" in values("session")
    opened.search.clear()
    assert values("subject") == ["SDG 16", "lamps"]
    choose(1)
    assert opened.search.text() == "subject:lamps"
    assert symbols(opened) == ["A/HRC/RES/52/1"]
    assert "lamps, SDG 16" in opened.pane.about.text()
    opened.search.clear()
    assert "Calls upon" in values("opening")
    opened.facets.words.setFocus()
    hands.write("decides")
    assert opened.facets.proxy.rowCount() == 1
    choose(0)
    assert opened.search.text() == "verb:Decides"
    assert [row.place for row in opened.model.rows] == ["A/HRC/RES/52/1, paragraph 2"]
    assert "Member States" in values("addressee")
    opened.facets.words.setFocus()
    hands.write("member")
    choose(0)
    assert 'to:"Member States"' in opened.search.text()
    assert values("kept") == []
    assert "Nothing is kept yet" in opened.facets.none.text()


def test_a_paragraph_goes_into_the_draft_with_its_subparagraphs(window, opened, show, settle):
    shown = show(draft())
    window.page.select(shown.resolution.paragraphs[0].id, 0, 0)
    search(opened, '"Requests Member States"', settle)
    assert opened.pane.insert.isEnabled()
    hands.click(opened.pane.insert)
    texts = [p.text for p in shown.resolution.paragraphs]
    assert texts[1:3] == ["Requests Member States:", "To light them;"]
    assert shown.draft.sources[-1].symbol == "A/HRC/RES/52/1"
    opened.pane.choose(2)
    assert opened.pane.place.text() == "A/HRC/RES/52/1, paragraph 1 (a)"
    assert not opened.pane.insert.isEnabled()
    window.draft.undo()
    assert len(shown.resolution.paragraphs) == 5


def test_what_is_not_there_is_said(opened, settle):
    search(opened, "zebras", settle)
    assert opened.message.isVisible()
    assert "Nothing in the library has this" in opened.message.text()
    assert not opened.import_.isVisible()
    assert opened.pane.text.toPlainText() == ""


def test_an_empty_library_offers_to_import(window, settle, drafter_home):
    dialog = open_window(window, settle)
    assert "The library is empty" in dialog.message.text()
    hands.click(dialog.import_)
    assert window.prior.filling.dialog is not None
    assert not library_path().exists()


def test_a_damaged_library_is_said_and_restored(window, settle, library, messages, qtbot):
    with Library(library) as sound:
        sound.back_up()
    library.write_bytes(b"not a database" * 300)
    dialog = open_window(window, settle)
    assert "damaged" in dialog.message.text()
    messages.confirm_answers = [False, True]
    hands.click(dialog.restore)
    assert dialog.model.rows == ()
    hands.click(dialog.restore)
    settle()
    assert len(dialog.model.rows) == 4
    assert "The library is restored" in window.message_bar.text
    assert list(library.parent.glob("library.damaged-*"))


def test_it_is_one_window_that_takes_the_theme_and_shows_what_is_imported(
    window, opened, settle, qtbot
):
    hands.press_in(window, K.Key_B, CTRL | SHIFT)
    assert window.prior.browsing.dialog is opened
    window.appearance.set_theme("dark")
    with Library(library_path()) as more:
        more.add_records([record("A/RES/80/9", ("O", "Decides anew."), date="2025-12-01")])
    window.prior.filling.filled.emit()
    settle()
    assert symbols(opened)[0] == "A/RES/80/9"
    hands.click(opened.end)
    assert window.prior.browsing.dialog is None


def test_everything_in_it_has_a_name_and_can_be_reached_by_keyboard(opened):
    kinds = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QTextEdit)
    nameless = [
        widget
        for kind in kinds
        for widget in opened.findChildren(kind)
        if not widget.accessibleName()
        and not widget.objectName().startswith("qt_")
        and not isinstance(widget.parent(), QComboBox)
        and type(widget.parent()).__name__ not in ("QComboBoxPrivateContainer", "QFrame")
    ]
    assert nameless == []
    seen = set()
    opened.search.setFocus()
    for _ in range(20):
        seen.add(QApplication.focusWidget())
        hands.press(Qt.Key.Key_Tab)
    assert {opened.search, opened.facets.facet, opened.facets.view, opened.view} <= seen
    assert {opened.pane.copy, opened.pane.keep, opened.pane.versions, opened.end} <= seen


def keep_dialog(window, opened):
    hands.click(opened.pane.keep)
    QApplication.processEvents()
    return window.prior.browsing.keeping.dialog


def test_a_paragraph_is_kept_as_a_favourite_with_a_note_and_found_again(window, opened, settle):
    search(opened, "keepers quiet", settle)
    dialog = keep_dialog(window, opened)
    assert dialog.favourite.isChecked()
    assert dialog.note.hasFocus()
    hands.write("Ours since spring")
    hands.click(dialog.save)
    settle()
    assert window.prior.browsing.keeping.dialog is None
    assert opened.pane.place.text().endswith("paragraph 2 · ★ favourite · Ours since spring")
    opened.facets.facet.setCurrentIndex(opened.facets.facet.findData("kept"))
    settle()
    assert [opened.facets.proxy.index(n, 0).data() for n in range(2)] == [
        *("Favourites", "With a note"),
    ]
    opened.search.clear()
    hands.click_row(opened.facets.view, 0)
    settle()
    assert opened.search.text() == "is:favourite"
    assert [row.place for row in opened.model.rows] == ["A/RES/79/12, paragraph 2"]
    dialog = keep_dialog(window, opened)
    dialog.favourite.setFocus()
    hands.press(K.Key_Space)
    dialog.note.setFocus()
    dialog.note.selectAll()
    hands.press(K.Key_Delete)
    hands.click(dialog.save)
    settle()
    assert opened.pane.keep.text() == "Keep…"
    search(opened, "is:kept", settle)
    assert opened.model.rows == ()
