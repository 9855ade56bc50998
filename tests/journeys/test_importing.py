"""Prior resolutions are taken into the library from the window, and the panel of agreed language uses them."""

from __future__ import annotations

import zipfile

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from drafter.clauses.store import Library
from drafter.paths import library_path
from tests.clauses.store.making import saved_text
from tests.journeys import hands
from tests.journeys.hands import ALT, CTRL, SHIFT, K
from tests.strategies import OP, build


@pytest.fixture
def prior(tmp_path):
    """A folder with two resolutions and a damaged file, and a zip file with a third."""
    folder = tmp_path / "prior"
    folder.mkdir()
    for number in (1, 2):
        saved_text(folder, number, f"lamps of kind {number}")
    (folder / "torn.xml").write_text("<akomaNtoso><half", encoding="utf-8")
    with zipfile.ZipFile(tmp_path / "more.zip", "w") as packed:
        packed.write(saved_text(tmp_path, 3, "buoys"), "in/3.txt")
    return folder


def open_dialog(window):
    hands.press_in(window, K.Key_I, CTRL | SHIFT)
    dialog = window.prior.filling.dialog
    assert dialog is not None
    return dialog


def test_a_folder_and_a_zip_file_go_in_and_what_is_damaged_is_listed(
    window, messages, prior, settle, qtbot, tmp_path
):
    dialog = open_dialog(window)
    assert not dialog.start.isEnabled()
    messages.folder_answers = [prior]
    messages.files_answers = [[], [tmp_path / "more.zip", tmp_path / "more.zip"]]
    hands.click(dialog.add_folder)
    hands.click(dialog.add_files)
    hands.click(dialog.add_files)
    assert [dialog.sources.item(n).text() for n in range(dialog.sources.count())] == [
        str(prior),
        str(tmp_path / "more.zip"),
    ]
    hands.press(K.Key_Return)
    assert not dialog.start.isEnabled()
    settle()
    assert dialog.state.text() == (
        "3 resolutions added, 1 not taken in, listed below with the reason."
    )
    assert dialog.failures.count() == 1
    assert dialog.failures.item(0).text().startswith("torn.xml: the file is damaged")
    hands.click(dialog.copy)
    assert str(prior / "torn.xml") + "\t" in QApplication.clipboard().text()
    with Library(library_path()) as library:
        assert library.held().all == library.held().samples + 3

    dialog.add([prior])
    hands.click(dialog.start)
    settle()
    assert dialog.state.text().startswith("0 resolutions added, 2 already there, 1 not taken in")
    dialog.end.setFocus()
    hands.press(K.Key_Escape)
    assert window.prior.filling.dialog is None


def test_the_panel_of_agreed_language_offers_it_and_looks_again_afterwards(
    window, prior, show, settle, qtbot
):
    show(build((OP, "*Takes note* of the report of the Secretary-General;"), (OP, "*Decides* so.")))
    hands.press_in(window, K.Key_6, CTRL | ALT)
    panel = window.prior.agreeing.panel
    qtbot.waitUntil(panel.import_.isVisible, timeout=15000)
    hands.click(panel.import_)
    dialog = window.prior.filling.dialog
    dialog.add([prior])
    hands.click(dialog.start)
    settle()
    hands.click(dialog.end)
    window.page.setFocus()
    window.page.select("p0", 0, 0)
    qtbot.waitUntil(lambda: not window.prior.agreeing.tracing.busy, timeout=15000)
    assert "Verbatim" in panel.status.text()
    assert {source.symbol for source in panel.model.sources} >= {"A/RES/55/1", "A/RES/55/2"}


def test_cancel_stops_keeps_what_was_read_and_says_how_to_go_on(
    window, prior, settle, qtbot, monkeypatch
):
    from drafter.clauses.store import reading

    dialog = open_dialog(window)
    original = reading.read_one

    def slowly(path, digest):
        if path.endswith("55-2.txt"):
            # By now the first one is read: ask for the end from the worker's own thread.
            window.prior.filling.importing.cancel()
        return original(path, digest)

    # Not `undo`, which would also give up the test's own home folder.
    with monkeypatch.context() as patched:
        patched.setattr(reading, "read_one", slowly)
        dialog.add([prior])
        hands.click(dialog.start)
        settle()
    assert dialog.state.text().startswith("Cancelled: 2 resolutions added.")
    assert "goes on from here" in dialog.state.text()
    assert dialog.sources.count() == 1
    hands.click(dialog.start)
    settle()
    assert dialog.state.text().startswith("0 resolutions added, 2 already there")
    hands.click(dialog.end)


def test_the_cancel_button_asks_to_stop_and_does_not_close(window, prior, settle, monkeypatch):
    import threading

    from drafter.clauses.store import reading

    go, original = threading.Event(), reading.read_one

    def waiting(path, digest):
        go.wait(10)
        return original(path, digest)

    monkeypatch.setattr(reading, "read_one", waiting)
    dialog = open_dialog(window)
    dialog.add([prior])
    hands.click(dialog.start)
    assert dialog.end.text() == "Cancel"
    hands.click(dialog.end)
    assert window.prior.filling.dialog is dialog
    assert "Stopping" in dialog.state.text()
    go.set()
    settle()
    assert dialog.end.text() == "Close"
    hands.click(dialog.end)


def test_progress_is_shown_in_words_and_in_the_bar(window):
    dialog = open_dialog(window)
    dialog.show_progress(1, 2)
    assert dialog.bar.isHidden()  # nothing runs
    dialog._running = True
    dialog.show_progress(10, 40)
    assert (dialog.bar.value(), dialog.bar.maximum()) == (10, 40)
    assert dialog.state.text() == "10 of 40 files"
    dialog._running = False
    hands.click(dialog.end)


def test_files_are_dropped_on_it_and_taken_off_again(window, prior):
    dialog = open_dialog(window)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(prior))])
    args = (
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    entered = QDragEnterEvent(QPoint(9, 9), *args)
    dialog.dragEnterEvent(entered)
    assert entered.isAccepted()
    dialog.dropEvent(QDropEvent(QPoint(9, 9), *args))
    assert dialog.sources.count() == 1
    hands.click_row(dialog.sources, 0)
    hands.click(dialog.remove)
    assert dialog.sources.count() == 0
    assert not dialog.start.isEnabled()
    hands.click(dialog.end)


def test_a_damaged_library_is_said_in_the_dialog(window, prior, settle):
    library_path().write_bytes(b"not a database at all" * 300)
    dialog = open_dialog(window)
    dialog.add([prior])
    hands.click(dialog.start)
    settle()
    assert "damaged" in dialog.state.text()
    assert dialog.start.isEnabled()
    hands.click(dialog.end)


def test_it_opens_once_and_before_a_draft_as_well(window):
    window.starting.show()
    hands.choose(window, "Library", "Import")
    first = window.prior.filling.dialog
    hands.choose(window, "Library", "Import")
    assert window.prior.filling.dialog is first
    hands.click(first.end)
