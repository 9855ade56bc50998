"""What recurs in the library is looked for, read, and made a template of."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from drafter.clauses.store import Library
from drafter.clauses.templates import own_templates
from drafter.paths import library_path
from tests.clauses.store.making import record
from tests.journeys import hands
from tests.journeys.hands import ALT, CTRL, K

REPORT = "Requests the Secretary-General to report at its {} session on lighthouses;"


@pytest.fixture
def library(drafter_home, tmp_path):
    with Library(tmp_path / "made.sqlite") as made:
        made.add_records(
            [
                record(
                    f"A/RES/{number}/1",
                    ("O", REPORT.format(session)),
                    ("O", "Decides to rest."),
                    title=f"Lamps {number}",
                    date=f"{year}-12-01",
                )
                for number, session, year in (
                    (77, "seventy-eighth", 2022),
                    (78, "seventy-ninth", 2023),
                    (79, "eightieth", 2024),
                )
            ]
        )
        made.export(library_path())


def open_recurring(window, settle):
    QApplication.processEvents()
    hands.press_in(window, K.Key_R, CTRL | ALT)
    settle()
    assert window.prior.recurring.dialog is not None
    return window.prior.recurring.dialog


def test_they_are_ranked_and_read_where_they_stand(window, settle, library):
    dialog = open_recurring(window, settle)
    assert dialog.state.text() == "2 recurring clauses, those of most titles first."
    row = next(n for n, one in enumerate(dialog.model.patterns) if "rest" in one.latest.text)
    hands.click_row(dialog.view, 1 - row)
    assert dialog.about.text().startswith("3 resolutions, 3 titles · 2022 to 2024 · General")
    assert "eightieth" in dialog.text.toPlainText()
    assert "Over the years" in dialog.text.toPlainText()
    hands.click_row(dialog.view, row)
    assert "2023 to 2024" in dialog.text.toPlainText()
    window.appearance.set_theme("dark")
    dialog.tabs.setCurrentIndex(1)
    hands.click_row(dialog.where, 2)
    hands.press(K.Key_Return)
    settle()
    browser = window.prior.browsing.dialog
    assert browser.pane.place.text() == "A/RES/77/1, paragraph 2"
    dialog.where.setCurrentIndex(dialog.places.index(1, 0))
    hands.click(dialog.read)
    settle()
    assert browser.pane.place.text() == "A/RES/78/1, paragraph 2"
    browser.view.setCurrentIndex(browser.model.index(2, 0))
    settle()
    assert browser.pane.heading.text().startswith("A/RES/77/1")
    hands.click(browser.end)
    hands.click(dialog.end)
    assert window.prior.recurring.dialog is None


def test_a_template_is_made_of_one(window, settle, library):
    dialog = open_recurring(window, settle)
    row = next(n for n, one in enumerate(dialog.model.patterns) if "rest" not in one.latest.text)
    hands.click_row(dialog.view, row)
    hands.click(dialog.make)
    settle()
    form = window.prior.own_clauses.dialog
    assert "session (eightieth)" in form.gaps.text()
    form.name.setFocus()
    hands.write("Lighthouse report")
    settle()
    hands.click(form.save)
    settle()
    assert window.prior.own_clauses.dialog is None
    folder = own_templates()
    assert folder is not None
    (saved,) = folder.glob("*")
    assert '{ symbol = "A/RES/79/1", paragraph = "1" }' in saved.read_text("utf-8")
    assert "Saved as the clause" in window.message_bar.text
    hands.click(dialog.end)


def test_it_is_narrowed_and_looked_for_again(window, settle, library):
    dialog = open_recurring(window, settle)
    dialog.least.setValue(4)
    hands.click(dialog.look)
    settle()
    assert "Nothing stands in so many" in dialog.state.text()
    assert not dialog.make.isEnabled()
    dialog.least.setValue(3)
    dialog.organ.setCurrentIndex(dialog.organ.findData("security-council"))
    hands.click(dialog.look)
    settle()
    assert dialog.model.patterns == ()
    hands.click(dialog.end)


def test_it_is_cancelled(window, settle, library):
    dialog = open_recurring(window, settle)
    dialog.start()
    assert not dialog.look.isEnabled()
    hands.click(dialog.cancel)
    settle()
    assert dialog.state.text().startswith(("Cancelled", "2 recurring"))
    assert dialog.look.isEnabled()
    hands.click(dialog.end)


def test_without_a_library_and_with_a_damaged_one_it_says_so(window, settle, drafter_home):
    dialog = open_recurring(window, settle)
    assert "no library yet" in dialog.state.text()
    library_path().write_bytes(b"not a database" * 300)
    hands.click(dialog.look)
    settle()
    assert "damaged" in dialog.state.text()
    hands.click(dialog.end)
