"""A whole sitting leaves no network traffic, no words of the draft in a log, no file that others may read."""

from __future__ import annotations

import logging
import os
import stat
import sys
from pathlib import Path

import pytest

from drafter.app.dialogs.messages import Conflict
from drafter.clauses.store import Library
from drafter.formats.contract import WriteOptions
from drafter.paths import library_path, resource
from drafter.workspace.faults import recorded
from tests.journeys import hands
from tests.journeys.hands import CTRL, K
from tests.journeys.offline import NetworkUsed

SECRET = "Zwetschgenkuchen"  # a word that no file of the program holds


def sitting(window, messages, settle, folder: Path) -> None:
    """Open, type, fix, save, be refused, export, look for a clause, read what is no text."""
    window.files.read(resource("samples", "a-res-55-105.txt"))
    settle()
    hands.write(f"{SECRET} ")
    saved = folder / f"{SECRET}.docx"
    messages.save_answers = [saved, folder / "absent" / "a.docx", folder / "out.pdf"]
    hands.press(K.Key_S, CTRL)
    settle()
    hands.write(f"{SECRET} twice  , ")
    saved.write_bytes(saved.read_bytes() + b"x")
    messages.conflict_answers = [Conflict.CANCEL, Conflict.MINE]
    for _ in range(2):
        hands.press(K.Key_S, CTRL)
        settle()
    window.files.save_as()
    settle()
    hands.choose(window, "File", "Export")
    hands.press(K.Key_Return)
    settle()
    (folder / "bad.docx").write_bytes(b"PK" + SECRET.encode())
    window.files.open(folder / "bad.docx")
    settle()


@pytest.fixture
def after_a_sitting(window, messages, settle, tmp_path, caplog):
    """The records of the logs, all levels, after such a sitting."""
    caplog.set_level(logging.DEBUG)
    sitting(window, messages, settle, tmp_path)
    assert (tmp_path / "out.pdf").exists()
    return caplog


def test_no_log_holds_words_of_the_draft(after_a_sitting, capfd):
    logging.getLogger("drafter").debug("this is heard")
    said = [record.getMessage() for record in after_a_sitting.records]
    assert "this is heard" in said
    assert not [line for line in said if SECRET in line]
    shown = capfd.readouterr()
    assert SECRET not in shown.out + shown.err


def test_of_an_unforeseen_error_no_words_are_written_down(window, sample, settle, monkeypatch):
    def broken(*_: object) -> None:
        raise KeyError(SECRET)

    monkeypatch.setattr("drafter.open_draft.save_job.SaveJob.run", broken)
    window.files.export_to(Path("x.pdf"), WriteOptions(), None)
    settle()
    text = window.message_bar.text
    assert "Something unforeseen went wrong (KeyError); the details are in" in text
    assert SECRET not in text
    kept = Path(os.environ["DRAFTER_HOME"], "data", "last-fault.txt").read_text(encoding="utf-8")
    assert SECRET not in kept
    assert "save_job" in kept or "background" in kept


@pytest.mark.skipif(os.name != "posix", reason="modes are of POSIX systems")
def test_what_the_program_keeps_is_readable_by_the_user_alone(after_a_sitting):
    with Library(library_path()) as library:
        library.back_up()
        recorded(KeyError())
        home = Path(os.environ["DRAFTER_HOME"])
        files = sorted(path for path in home.rglob("*"))
        open_to_others = [
            f"{path.relative_to(home)} {stat.filemode(path.stat().st_mode)}"
            for path in files
            if path.stat().st_mode & 0o077
        ]
    names = {path.name for path in files}
    assert {"library.sqlite", "library.sqlite-wal", "library.good.sqlite"} <= names
    assert {"settings.json", "last-fault.txt", "journal", "backups", "rescued"} <= names
    assert open_to_others == []


@pytest.mark.parametrize("event", ["socket.__new__", "socket.connect", "socket.getaddrinfo"])
def test_what_the_interpreter_says_of_a_socket_is_refused_and_noticed(no_network, event):
    with pytest.raises(NetworkUsed):
        sys.audit(event, "an address")
    assert no_network == [f"{event} ('an address',)"]
    no_network.clear()
