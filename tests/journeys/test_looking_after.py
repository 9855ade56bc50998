"""The library is exported, checked, copied, and restored where it is damaged."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication

from drafter.clauses.store import Library
from drafter.clauses.store.backup import backup_path
from drafter.paths import library_path
from tests.clauses.store.making import record
from tests.journeys import hands


@pytest.fixture
def library(drafter_home, tmp_path):
    with Library(tmp_path / "made.sqlite") as made:
        made.add_records([record("A/RES/80/1"), record("A/RES/80/2")])
        made.export(library_path())
    QApplication.processEvents()
    return library_path()


def test_it_is_exported(window, library, settle, messages, tmp_path):
    messages.save_answers = [None, tmp_path / "ours", library]
    for _ in range(2):
        hands.choose(window, "Library", "Export")
    settle()
    assert messages.asked == ["Export the library drafter-library.sqlite"] * 2
    with Library(tmp_path / "ours.sqlite", read_only=True) as out:
        assert out.held().all == 2
    assert "ours.sqlite" in window.message_bar.text
    hands.choose(window, "Library", "Export")
    settle()
    assert "is the library itself" in window.message_bar.text


def test_a_sound_library_is_copied(window, library, settle):
    hands.choose(window, "Library", "Check and back up")
    settle()
    assert "The library is sound: 2 resolutions." in window.message_bar.text
    assert backup_path(library).exists()


def test_a_damaged_library_is_restored(window, library, settle, messages):
    hands.choose(window, "Library", "Check and back up")
    settle()
    library.write_bytes(b"not a database" * 300)
    hands.choose(window, "Library", "Check and back up")
    settle()
    assert "damaged" in window.message_bar.text
    messages.confirm_answers = [True]
    (restore,) = [
        button
        for button in window.message_bar.findChildren(QAbstractButton)
        if button.text() == "Restore the last good copy"
    ]
    hands.click(restore)
    settle()
    assert "The library is restored" in window.message_bar.text
    with Library(library) as restored:
        assert restored.held().all == 2


def test_without_a_library_there_is_nothing_to_look_after(window, settle, messages, tmp_path):
    QApplication.processEvents()
    hands.choose(window, "Library", "Check and back up")
    settle()
    assert "no library yet" in window.message_bar.text
    messages.save_answers = [tmp_path / "ours.sqlite"]
    hands.choose(window, "Library", "Export")
    settle()
    assert "no library yet" in window.message_bar.text
    assert not library_path().exists()
