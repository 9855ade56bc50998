"""The dialogs themselves: they open without blocking, and every way out gives an answer."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox

from drafter.app.dialogs.messages import Conflict, QtMessages, Unsaved
from tests.journeys import hands


@pytest.fixture
def dialogs(window) -> QtMessages:
    return QtMessages(window)


def box_of(window) -> QMessageBox:
    boxes = [box for box in window.findChildren(QMessageBox) if box.isVisible()]
    assert len(boxes) == 1
    found: QMessageBox = boxes[0]
    return found


@pytest.mark.parametrize(
    ("button", "answer"),
    [
        (QMessageBox.StandardButton.Save, Unsaved.SAVE),
        (QMessageBox.StandardButton.Discard, Unsaved.DISCARD),
        (QMessageBox.StandardButton.Cancel, Unsaved.CANCEL),
    ],
)
def test_unsaved(window, dialogs, button, answer):
    answers: list[Unsaved] = []
    dialogs.unsaved("A/80/L.1", answers.append)
    box = box_of(window)
    assert "A/80/L.1" in box.text()
    hands.click(box.button(button))
    assert answers == [answer]


def test_escape_cancels(window, dialogs):
    answers: list[Unsaved] = []
    dialogs.unsaved("x", answers.append)
    box_of(window).reject()
    assert answers == [Unsaved.CANCEL]


@pytest.mark.parametrize("yes", [True, False])
def test_confirm(window, dialogs, yes):
    answers: list[bool] = []
    dialogs.confirm("Overwrite it?", "Overwrite", answers.append)
    box = box_of(window)
    words = "Overwrite" if yes else "Cancel"
    hands.click(next(b for b in box.buttons() if b.text().replace("&", "") == words))
    assert answers == [yes]


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("Keep mine", Conflict.MINE),
        ("Keep theirs", Conflict.THEIRS),
        ("Compare", Conflict.COMPARE),
        ("Cancel", Conflict.CANCEL),
    ],
)
def test_a_file_that_has_changed(window, dialogs, words, answer):
    answers: list[Conflict] = []
    dialogs.file_changed("Which of the two?", answers.append)
    box = box_of(window)
    assert box.defaultButton().text().replace("&", "") == "Cancel"
    hands.click(next(b for b in box.buttons() if b.text().replace("&", "") == words))
    assert answers == [answer]


def test_tell(window, dialogs):
    dialogs.tell("About", "Words.")
    box = box_of(window)
    assert box.text() == "Words."
    box.accept()


def test_choosing_a_file_to_open(window, dialogs, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("x")
    answers: list[Path | None] = []
    dialogs.file_to_open(str(tmp_path), ["All files (*)"], answers.append)
    dialog = window.findChild(QFileDialog)
    dialog.selectFile(str(path))
    dialog.accept()
    dialogs.file_to_open(str(tmp_path), ["All files (*)"], answers.append)
    window.findChildren(QFileDialog)[-1].reject()
    assert answers == [path, None]


def test_choosing_where_to_save_adds_the_suffix(window, dialogs, tmp_path):
    answers: list[Path | None] = []
    suggested = tmp_path / "a.docx"
    dialogs.file_to_save("Save as", suggested, ["Word (*.docx)"], answers.append)
    dialog = window.findChild(QFileDialog)
    dialog.selectFile(str(tmp_path / "b"))
    dialog.accept()
    assert answers == [tmp_path / "b.docx"]
