"""The export dialog: each format offers what it can have, and choices are remembered."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QDesktopServices

from drafter.app.dialogs.export import FORMATS, ExportDialog
from drafter.formats.contract import WriteOptions
from drafter.formats.registry import writable_suffixes
from drafter.workspace.settings import Settings


@pytest.fixture
def settings(tmp_path):
    return Settings(tmp_path / "settings.json")


@pytest.fixture
def made(qtbot, settings):
    def make(*, has_base: bool = True) -> ExportDialog:
        dialog = ExportDialog(None, settings, has_base=has_base)
        qtbot.addWidget(dialog)
        return dialog

    return make


def choose(dialog: ExportDialog, suffix: str) -> None:
    dialog.format.setCurrentIndex(dialog.format.findData(suffix))


def accepted(dialog: ExportDialog) -> tuple[str, WriteOptions]:
    got: list[tuple[str, WriteOptions]] = []
    dialog.wanted.connect(lambda suffix, options: got.append((suffix, options)))
    dialog.accept()
    return got[0]


def test_every_format_that_can_be_written_is_offered(qapp):
    assert {suffix for suffix, _, _ in FORMATS} == set(writable_suffixes())


@pytest.mark.parametrize(
    ("suffix", "possible"),
    [
        (".pdf", {"tracked", "columns", "lines", "mark"}),
        (".docx", {"tracked", "lines", "mark", "scrub"}),
        (".html", {"tracked", "mark", "scrub"}),
        (".txt", set()),
    ],
)
def test_a_format_offers_what_it_can_have(made, suffix, possible):
    dialog = made()
    choose(dialog, suffix)
    assert {name for name, box in dialog.boxes.items() if box.isEnabled()} == possible
    assert dialog.about.text()


def test_without_a_base_nothing_is_tracked(made):
    dialog = made(has_base=False)
    choose(dialog, ".docx")
    dialog.boxes["tracked"].setChecked(True)
    assert not dialog.boxes["tracked"].isEnabled()
    assert accepted(dialog)[1].tracked is False


def test_two_columns_show_the_changes_and_have_no_numbered_lines(made):
    dialog = made()
    choose(dialog, ".pdf")
    for name in ("lines", "columns"):
        dialog.boxes[name].setChecked(True)
    assert not dialog.boxes["tracked"].isEnabled()
    assert not dialog.boxes["lines"].isEnabled()
    options = accepted(dialog)[1]
    assert (options.side_by_side, options.tracked, options.line_numbers) == (True, True, False)
    choose(dialog, ".docx")
    assert dialog.boxes["tracked"].isEnabled()
    assert not accepted(dialog)[1].side_by_side


def test_the_choices_become_options_and_are_remembered(made, settings):
    settings["author"] = "Delegation of Fiji"
    dialog = made()
    choose(dialog, ".docx")
    for name in ("tracked", "lines", "mark", "scrub"):
        dialog.boxes[name].setChecked(True)
    dialog.paper.setCurrentIndex(dialog.paper.findData("a4"))
    suffix, options = accepted(dialog)
    assert suffix == ".docx"
    assert options.moment is not None
    assert (options.paper, options.tracked, options.scrub, options.author) == ("a4", True, True, "")
    assert (options.line_numbers, options.draft_mark) == (True, True)

    again = made()
    assert again.suffix == ".docx"
    assert {n for n, b in again.boxes.items() if b.isChecked()} == {
        "tracked",
        "lines",
        "mark",
        "scrub",
    }
    choose(again, ".txt")
    assert accepted(again)[1] == WriteOptions(author="Delegation of Fiji")
    assert "lines" in settings["export_options"]


def test_afterwards_the_file_and_its_folder_can_be_opened(
    window, sample, tmp_path, settle, monkeypatch
):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    window.files.export_to(tmp_path / "a.html", WriteOptions(), None)
    settle()
    for words in ("Open file", "Open folder"):
        window.message_bar.show()
        next(b for b in window.message_bar._buttons if b.text() == words).click()
    assert opened == [str(tmp_path / "a.html"), str(tmp_path)]
