"""New, open, save, export and close, with the user's answers prepared."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest

from drafter.app.dialogs.export import ExportDialog
from drafter.app.dialogs.messages import Conflict, Unsaved
from drafter.app.files import file_stem
from drafter.app.main_window import MainWindow
from drafter.document.history import Caret
from drafter.formats.registry import read_file
from drafter.open_draft import OpenDraft
from drafter.paths import resource
from drafter.workspace.recent import recent_files
from drafter.workspace.settings import Settings
from tests.strategies import OP, PRE, build, shown

SMALL = build((PRE, "*Recalling* it,"), (OP, "*Requests* him;"), (OP, "*Decides* so."))


def test_save_of_a_read_text_asks_for_a_name_and_then_no_more(
    window, sample, messages, tmp_path, settle
):
    target = tmp_path / "draft"
    messages.save_answers = [target]
    window.page.type_text("New ")
    assert window.isWindowModified()
    window.actions_["save"].trigger()
    settle()
    saved = tmp_path / "draft.docx"
    assert read_file(saved).draft.current == sample.resolution
    assert not window.isWindowModified()
    assert sample.path == saved
    window.page.type_text("er")
    window.actions_["save"].trigger()
    settle()
    assert read_file(saved).draft.current == sample.resolution
    assert messages.asked == ["Save as a-res-55-105.docx"]
    assert recent_files(window.settings)[0] == saved


def test_a_file_changed_by_another_program_is_not_overwritten_unasked(
    window, show, messages, tmp_path, settle
):
    draft = show(SMALL)
    target = tmp_path / "a.docx"
    messages.save_answers = [target]
    window.files.save()
    settle()
    other = target.read_bytes() + b"x"
    target.write_bytes(other)
    os.utime(target, (1, 1))
    window.page.type_text("New ")
    messages.conflict_answers = [Conflict.CANCEL]
    window.files.save()
    settle()
    assert target.read_bytes() == other
    assert draft.is_modified
    messages.conflict_answers = [Conflict.MINE]
    window.files.save()
    settle()
    assert read_file(target).draft.current == draft.resolution


def test_a_failed_save_is_one_sentence_and_the_draft_stays_modified(
    window, show, messages, tmp_path, settle
):
    show(SMALL)
    window.page.type_text("New ")
    messages.save_answers = [tmp_path / "absent" / "a.docx"]
    window.files.save()
    settle()
    assert window.message_bar.text
    assert "Traceback" not in window.message_bar.text
    assert window.isWindowModified()


@pytest.mark.parametrize(
    "content", [b"", b"\x00\xff" * 50, b"PK\x03\x04broken", b"Dear Sir, how are you?"]
)
def test_what_is_no_resolution_is_one_sentence_and_the_open_draft_stays(
    window, sample, tmp_path, settle, content
):
    path = tmp_path / "bad.docx"
    path.write_bytes(content)
    window.files.open(path)
    settle()
    assert window.draft is sample
    assert "bad.docx" in window.message_bar.text
    assert "\n" not in window.message_bar.text


def test_a_file_that_another_window_has_is_opened_and_left_alone(
    window, show, messages, tmp_path, settle
):
    from drafter.workspace import process
    from drafter.workspace.lock import FileLock

    show(SMALL)
    target = tmp_path / "a.docx"
    messages.save_answers = [target]
    window.files.save()
    settle()
    window.files.new()
    mark = process.this_process()
    # Process 1 runs for ever; what it is does not matter.
    other = process.ProcessMark(mark.host, 1, process._start_of(1), "someone")
    lock = FileLock(target)
    lock.path.write_text(json.dumps(other.to_json()), encoding="utf-8")
    window.files.open(target)
    settle()
    assert "a.docx is open in another window" in window.message_bar.text
    messages.save_answers = [tmp_path / "b.docx"]
    window.page.type_text("New ")
    window.actions_["save"].trigger()
    settle()
    assert (tmp_path / "b.docx").is_file()
    assert read_file(target).draft.current == SMALL


def test_a_file_that_is_never_replaced_gets_no_lock_beside_it(window, tmp_path, settle):
    text = tmp_path / "saved.txt"
    text.write_bytes(resource("samples", "a-res-55-105.txt").read_bytes())
    window.files.open(text)
    settle()
    assert window.files.draft.path == text
    assert list(tmp_path.iterdir()) == [text]


def test_a_vanished_file_is_said(window, tmp_path, settle):
    window.files.open(tmp_path / "gone.docx")
    settle()
    assert "gone.docx" in window.message_bar.text
    assert window.draft is not None


def test_close_asks_and_cancel_keeps_the_window(window, show, messages, qtbot):
    show(SMALL)
    window.page.type_text("New ")
    messages.unsaved_answers = [Unsaved.CANCEL]
    window.close()
    assert window.isVisible()
    messages.unsaved_answers = [Unsaved.DISCARD]
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert len(messages.asked) == 2


def test_close_saves_first_when_told_so(window, show, messages, tmp_path, settle, qtbot):
    draft = show(SMALL)
    window.page.type_text("New ")
    messages.unsaved_answers, messages.save_answers = [Unsaved.SAVE], [tmp_path / "x.docx"]
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert read_file(tmp_path / "x.docx").draft.current == draft.resolution


def test_close_without_changes_asks_nothing(window, sample, messages):
    window.close()
    assert messages.asked == []
    assert not window.isVisible()


def test_open_asks_about_the_draft_at_hand(window, show, messages, settle, qtbot):
    show(SMALL)
    window.page.type_text("New ")
    messages.unsaved_answers = [Unsaved.DISCARD]
    messages.open_answers = [resource("samples", "a-hrc-res-18-18.txt")]
    window.actions_["open"].trigger()
    settle()
    assert window.draft.resolution.masthead.symbol == "A/HRC/RES/18/18"


def test_new_is_a_draft_with_a_first_paragraph_of_each_part(window, settle):
    window.files.new()
    settle()
    assert list(shown(window.draft.resolution)) == ["", ""]
    QTest.keyClicks(window.page, "Rights of all")
    assert window.draft.resolution.title.text == "Rights of all"


def test_export_writes_a_pdf_and_leaves_the_draft_where_it_is(
    window, sample, messages, tmp_path, settle
):
    messages.save_answers = [tmp_path / "out.pdf"]
    window.actions_["export"].trigger()
    window.findChild(ExportDialog).accept()
    settle()
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF")
    assert sample.path is not None
    assert sample.path.suffix == ".txt"
    assert "out.pdf" in window.message_bar.text


def test_a_dropped_file_is_opened(window, settle):
    path = resource("samples", "a-hrc-res-18-18.txt")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    none = Qt.MouseButton.NoButton
    event = QDropEvent(
        QPointF(400, 300), Qt.DropAction.CopyAction, data, none, Qt.KeyboardModifier.NoModifier
    )
    window.dropEvent(event)
    settle()
    assert window.draft.path == path


def test_what_a_crash_left_is_offered_and_recovered(window, sample, settle, app, messages):
    from drafter.workspace import process, recovery

    window.page.set_caret(Caret("title", 0))
    window.page.type_text("Draft: ")
    words = sample.resolution
    found = recovery.recoverable()
    assert found == []  # its program still runs
    mark = process.this_process()
    gone = process.ProcessMark(mark.host, 2**22 + 1, "long ago", mark.user)
    journal = next(Path(os.environ["DRAFTER_HOME"]).rglob("*.journal"))
    _sign_as(journal, gone)
    second = MainWindow(Settings(), messages)
    second.show()
    second.files.new()
    second.starting.offer_recovery()
    assert "can be recovered" in second.message_bar.text
    second.message_bar._buttons[0].click()
    assert second.draft is not None
    assert second.draft.resolution == words
    assert second.draft.is_modified
    second.draft.history.mark_saved()
    second._may_close = True
    second.close()


def _after_a_crash_of(window) -> MainWindow:
    """What another window finds when the program of this one has gone without a word."""
    from drafter.workspace import process

    mark = process.this_process()
    gone = process.ProcessMark(mark.host, 2**22 + 1, "long ago", mark.user)
    _sign_as(next(Path(os.environ["DRAFTER_HOME"]).rglob("*.journal")), gone)
    path = window.files.draft.path
    path.with_name(f".~lock.{path.name}.drafter").unlink()
    second = MainWindow(Settings(), window.files.messages)
    second.show()
    second.files.new()
    second.starting.offer_recovery()
    second.message_bar._buttons[0].click()
    assert second.draft is not None
    return second


def _draft_of(window: MainWindow) -> OpenDraft:
    assert window.draft is not None
    return window.draft


def _closed(window: MainWindow) -> None:
    _draft_of(window).history.mark_saved()
    window._may_close = True
    window.close()


def test_a_recovered_draft_is_not_saved_over_what_another_program_wrote(
    window, messages, typed_after_saving, qtbot
):
    target = typed_after_saving(SMALL)
    other = target.read_bytes() + b"x"
    target.write_bytes(other)
    second = _after_a_crash_of(window)
    assert _draft_of(second).path == target
    messages.conflict_answers = [Conflict.CANCEL]
    second.files.save()
    qtbot.waitUntil(lambda: not second.files.background.busy)
    assert "a.docx was changed by another program" in messages.asked[-1]
    assert target.read_bytes() == other
    assert _draft_of(second).is_modified
    _closed(second)


def test_a_recovered_draft_whose_file_is_as_it_was_is_saved_unasked(
    window, messages, typed_after_saving, qtbot
):
    target = typed_after_saving(SMALL)
    second = _after_a_crash_of(window)
    second.files.save()
    qtbot.waitUntil(lambda: not second.files.background.busy)
    assert len(messages.asked) == 1  # the first save of the text that had no name
    assert read_file(target).draft.current == _draft_of(second).resolution
    _closed(second)


def test_where_no_new_journal_can_be_written_the_old_one_stays(
    window, typed_after_saving, monkeypatch
):
    typed_after_saving(SMALL)
    journals = Path(os.environ["DRAFTER_HOME"], "data", "journal")
    (old,) = journals.glob("*.journal")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("drafter.workspace.journal.os.fsync", full)
    second = _after_a_crash_of(window)
    assert _draft_of(second).journal_failed is not None
    assert old.exists()
    monkeypatch.undo()
    _closed(second)


def _sign_as(journal: Path, mark) -> None:
    """Rewrite the journal's first record as another process would have written it."""
    from drafter.workspace.journal import _line, read_journal

    read = read_journal(journal)
    assert read is not None
    header, records = read
    lines = [_line({**header, "process": mark.to_json()}), *(_line(r) for r in records)]
    journal.write_bytes(b"".join(lines))


def test_sizes_zoom_and_theme_are_remembered(window, sample, messages, qtbot):
    window.appearance.set_theme("dark")
    window.appearance.zoom_by(20)
    window.actions_["show_notes"].trigger()
    window.resize(1100, 700)
    window.close()
    again = MainWindow(Settings(), messages)
    qtbot.addWidget(again)
    assert again.theme.id == "dark"
    assert again.page.zoom == 1.2
    again.show()
    again.files.new()
    assert not again.footnotes.isVisible()
    assert again.outline.isVisible()
    assert again.height() == 700
    again.appearance.set_theme("light")
    again.close()


def test_the_name_of_a_new_file_comes_from_symbol_or_title():
    assert file_stem(build((OP, "x"))) == "Draft resolution"
    from dataclasses import replace

    from drafter.document.marked_text import plain

    titled = replace(build((OP, "x")), title=plain("Rights of: all / persons"))
    assert file_stem(titled) == "Rights-of-all-persons"
