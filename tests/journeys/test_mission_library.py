"""The library of one's mission is chosen in the settings, searched with one's own, and missed once."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from drafter.app.dialogs.file_choice import FileChoice
from drafter.app.dialogs.settings_dialog import SettingsDialog
from drafter.clauses.store import Library
from drafter.paths import library_path
from tests.clauses.making import resolution
from tests.clauses.store.making import record
from tests.journeys import hands
from tests.journeys.hands import ALT, CTRL, SHIFT, K
from tests.open_draft.agreed.making import draft


@pytest.fixture
def mission(tmp_path):
    path = tmp_path / "stick" / "mission.sqlite"
    path.parent.mkdir()
    with Library(tmp_path / "made.sqlite") as made:
        made.add_records(
            [record("A/RES/79/9", ("O", "Requests penguins to sing."), title="Choirs")]
        )
        made.export(path)
    path.chmod(0o400)
    return path


def active(window, qtbot) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def settings(window, qtbot):
    active(window, qtbot)
    hands.press_in(window, K.Key_Comma, CTRL)
    dialog = next(one for one in window.findChildren(SettingsDialog) if one.isVisible())
    qtbot.waitUntil(lambda: not dialog.busy)
    return dialog


def choose(window, messages, qtbot, path):
    dialog = settings(window, qtbot)
    messages.open_answers = [path]
    control = dialog.controls["mission_library"]
    assert isinstance(control, FileChoice)
    hands.click(control.choose)
    qtbot.waitUntil(lambda: not dialog.busy)
    return dialog, control


def test_it_is_chosen_and_searched_with_ones_own(
    window, show, settle, messages, qtbot, mission, drafter_home
):
    show(draft())
    dialog, control = choose(window, messages, qtbot, mission)
    assert control.field.note.text() == "1 resolution"
    hands.click(dialog.save)
    settle()
    active(window, qtbot)
    hands.press_in(window, K.Key_B, CTRL | SHIFT)
    settle()
    browser = window.prior.browsing.dialog
    hands.write("penguins")
    settle()
    (row,) = browser.model.rows
    assert (row.symbol, row.layer) == ("A/RES/79/9", "mission")
    assert "mission's library" in browser.model.index(0, 0).data()
    hands.click(browser.pane.keep)
    QApplication.processEvents()
    hands.click(window.prior.browsing.keeping.dialog.save)
    settle()
    assert "favourite" in browser.pane.place.text()
    with Library(library_path()) as own:
        assert [one.symbol for one in own.remarks()] == ["A/RES/79/9"]
    hands.click(browser.end)
    active(window, qtbot)
    hands.press_in(window, K.Key_L, CTRL)
    hands.write("penguins sing")
    qtbot.waitUntil(lambda: window.clauses.model.rowCount() == 1)
    assert "A/RES/79/9" in window.clauses.model.index(0, 0).data()


def test_its_absence_is_said_once(window, show, settle, messages, qtbot, mission, drafter_home):
    show(draft())
    dialog, _ = choose(window, messages, qtbot, mission)
    hands.click(dialog.save)
    mission.rename(mission.with_name("gone.sqlite"))
    active(window, qtbot)
    hands.press_in(window, K.Key_L, CTRL)
    hands.write("penguins")
    qtbot.waitUntil(lambda: "Without your mission's library" in window.message_bar.text)
    window.message_bar.hide()
    hands.write(" sing")
    qtbot.wait(300)
    settle()
    assert not window.message_bar.isVisible()
    dialog = settings(window, qtbot)
    control = dialog.controls["mission_library"]
    assert isinstance(control, FileChoice)
    assert "no library" in control.field.note.text()
    assert dialog.save.isEnabled()  # the stick may come back
    hands.press(K.Key_Escape)


def test_what_is_no_library_cannot_be_chosen(
    window, show, settle, messages, qtbot, tmp_path, drafter_home
):
    show(draft())
    wrong = tmp_path / "notes.sqlite"
    wrong.write_bytes(b"no database" * 300)
    dialog, control = choose(window, messages, qtbot, wrong)
    assert "damaged" in control.field.note.text()
    assert not dialog.save.isEnabled()
    with Library(library_path()) as own:
        own.add_records([record("A/RES/80/1")])
    messages.open_answers = [library_path()]
    hands.click(control.choose)
    qtbot.waitUntil(lambda: not dialog.busy)
    assert "your own library" in control.field.note.text()
    control.box.setCurrentIndex(0)
    assert dialog.save.isEnabled()
    hands.press(K.Key_Escape)


def test_the_draft_is_traced_in_it_and_its_paragraphs_are_read_in_place(
    window, show, settle, messages, qtbot, mission, drafter_home
):
    shown = show(resolution(("O", "Requests penguins to sing.")))
    dialog, _ = choose(window, messages, qtbot, mission)
    hands.click(dialog.save)
    settle()
    window.page.select(shown.resolution.paragraphs[0].id, 0, 0)
    active(window, qtbot)
    hands.press_in(window, K.Key_6, CTRL | ALT)
    settle()
    panel = window.prior.agreeing.panel
    (source,) = panel.model.sources
    assert (source.symbol, source.layer) == ("A/RES/79/9", "mission")
    assert "mission's library" in panel.model.index(0, 0).data()
    hands.click(panel.read)
    settle()
    assert "penguins" in window.prior.agreeing.reading.text.toPlainText()
    window.prior.agreeing.reading.close()
    active(window, qtbot)
    hands.press_in(window, K.Key_L, CTRL | SHIFT)
    settle()
    table = window.prior.whole.dialog
    assert table.state.text().startswith("1 paragraph: 1 verbatim")
    hands.click(table.end)
