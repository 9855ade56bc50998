from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from drafter.document.draft import Draft, TrackedChange
from drafter.document.edit_json import edit_to_json
from drafter.document.edits import ReplaceText
from drafter.document.json_form import draft_to_json
from drafter.document.marked_text import plain
from drafter.workspace import journal as journal_module
from drafter.workspace.file_state import UNKNOWN
from drafter.workspace.journal import DraftFile, Journal, _line, owner, read_journal
from drafter.workspace.process import ProcessMark, this_process
from drafter.workspace.recovery import recoverable, set_aside_damaged
from tests.strategies import OP, build, shown

DRAFT = Draft(build((OP, "")), id="D1")


def typed(at: int, letter: str) -> dict[str, object]:
    return {"edits": [edit_to_json(ReplaceText("p0", at, at, plain(letter)))]}


def written(path: Path, letters: str = "abc", file: str = "") -> Journal:
    journal = Journal(path, draft_to_json(DRAFT), DraftFile(file))
    for at, letter in enumerate(letters):
        journal.append(typed(at, letter))
    return journal


def of_a_dead_process(monkeypatch: pytest.MonkeyPatch) -> None:
    mark = this_process()
    dead = ProcessMark(mark.host, 2**22 + 1, "1", mark.user)
    monkeypatch.setattr(journal_module, "this_process", lambda: dead)


def test_what_was_written_reads_back(tmp_path: Path) -> None:
    journal = written(tmp_path / "a.journal")
    read = read_journal(tmp_path / "a.journal")
    journal.end()
    assert read is not None
    assert owner(read[0]) == this_process()
    assert [record["edits"][0]["content"] for record in read[1]] == ["a", "b", "c"]
    assert not (tmp_path / "a.journal").exists()


def test_the_file_is_the_users_alone(tmp_path: Path) -> None:
    journal = written(tmp_path / "a.journal")
    assert (tmp_path / "a.journal").stat().st_mode & 0o777 == 0o600
    journal.end()


@pytest.mark.parametrize("cut", [1, 5, 20, 40])
def test_reading_stops_at_the_first_damaged_line(tmp_path: Path, cut: int) -> None:
    path = tmp_path / "a.journal"
    written(path).end(keep=True)
    data = path.read_bytes()
    path.write_bytes(data[:-cut] + b"\xff" * (cut > 5))
    read = read_journal(path)
    assert read is not None
    assert len(read[1]) == 2


def test_a_journal_without_a_whole_first_line_is_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.journal"
    path.write_bytes(b"00000000 {}\n")
    assert read_journal(path) is None
    assert read_journal(tmp_path / "absent.journal") is None


def test_saving_begins_the_journal_anew(tmp_path: Path) -> None:
    path = tmp_path / "a.journal"
    journal = written(path)
    journal.restart(draft_to_json(DRAFT), DraftFile("x.docx"))
    journal.append(typed(0, "z"))
    read = read_journal(path)
    journal.end()
    assert read is not None
    assert (read[0]["file"], len(read[1])) == ("x.docx", 1)


def test_a_full_disk_never_stops_the_typing(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "gone" / "a.journal", draft_to_json(DRAFT))
    assert isinstance(journal.failed, OSError)
    journal.append(typed(0, "a"))
    journal.end()


def test_a_dead_programs_draft_is_offered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    of_a_dead_process(monkeypatch)
    written(tmp_path / "a.journal", "Requests", "x.docx").end(keep=True)
    (found,) = recoverable(tmp_path)
    assert shown(found.draft.current) == ["Requests"]
    assert (found.file, found.edits, found.draft.id) == ("x.docx", 8, "D1")
    found.discard()
    assert recoverable(tmp_path) == []


def test_a_running_programs_draft_is_not_offered(tmp_path: Path) -> None:
    journal = written(tmp_path / "a.journal")
    assert recoverable(tmp_path) == []
    journal.end()


def test_a_draft_without_a_change_is_not_offered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    of_a_dead_process(monkeypatch)
    written(tmp_path / "a.journal", "", "x.docx").end(keep=True)
    assert recoverable(tmp_path) == []
    assert list(tmp_path.iterdir()) == []


def test_a_new_draft_in_which_nothing_was_written_is_not_offered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    of_a_dead_process(monkeypatch)
    new = replace(DRAFT, current=replace(DRAFT.current, organ_line=plain("The Council,")))
    Journal(tmp_path / "a.journal", draft_to_json(new)).end(keep=True)
    assert recoverable(tmp_path) == []
    assert list(tmp_path.iterdir()) == []


def test_a_new_draft_with_words_that_are_in_no_file_is_offered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    of_a_dead_process(monkeypatch)
    new = replace(DRAFT, current=replace(DRAFT.current, title=plain("Clocks of small harbours")))
    Journal(tmp_path / "a.journal", draft_to_json(new)).end(keep=True)
    (found,) = recoverable(tmp_path)
    assert found.draft.current.title.text == "Clocks of small harbours"


def test_a_recovered_draft_is_offered_again_after_a_second_crash(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    of_a_dead_process(monkeypatch)
    recovered = Draft(build((OP, "Requests")), id="D1")
    file = DraftFile("x.docx")
    Journal(tmp_path / "a.journal", draft_to_json(recovered), file, unsaved=True).end(keep=True)
    (found,) = recoverable(tmp_path)
    assert shown(found.draft.current) == ["Requests"]


def test_an_edit_that_does_not_fit_ends_the_replay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    of_a_dead_process(monkeypatch)
    journal = written(tmp_path / "a.journal", "ab")
    journal.append(typed(99, "x"))
    journal.append(typed(2, "c"))
    journal.end(keep=True)
    (found,) = recoverable(tmp_path)
    assert shown(found.draft.current) == ["ab"]


def test_a_later_process_of_the_same_number_is_another() -> None:
    mark = this_process()
    assert mark.running
    other = ProcessMark(mark.host, mark.pid, "1", mark.user)
    assert not other.running
    assert ProcessMark("elsewhere", 1, "1", "").running
    assert ProcessMark.from_json({"pid": "x"}) is None
    assert ProcessMark.from_json([]) is None


def test_who_changed_what_in_the_file_is_recovered_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    of_a_dead_process(monkeypatch)
    changes = (TrackedChange("p0", inserted=True, text="so", author="Zambia"),)
    journal = Journal(tmp_path / "a.journal", draft_to_json(replace(DRAFT, changes=changes)))
    journal.append(typed(0, "a"))
    journal.end(keep=True)
    (found,) = recoverable(tmp_path)
    assert found.draft.changes == changes


@pytest.mark.parametrize("known", ["absent", None, 3, {}, {"size": 1, "other": 2}])
def test_a_file_of_whose_state_nothing_is_known_counts_as_changed(known: object) -> None:
    header = {"file": "x.docx"} if known == "absent" else {"file": "x.docx", "known": known}
    file = DraftFile.from_json(header)
    assert file == DraftFile("x.docx", UNKNOWN)
    assert DraftFile.from_json(file.to_json()) == file
    assert DraftFile.from_json(DraftFile().to_json()) == DraftFile()


def test_a_damaged_journal_is_set_aside_once_and_kept(tmp_path: Path) -> None:
    (tmp_path / "torn.journal").write_bytes(b"00000000 {}\n")
    written(tmp_path / "empty.journal").end(keep=True)
    header = json.loads(
        (tmp_path / "empty.journal").read_bytes().partition(b" ")[2].splitlines()[0]
    )
    (tmp_path / "empty.journal").write_bytes(_line({**header, "draft": {"current": 7}}))
    whole = written(tmp_path / "whole.journal")
    (tmp_path / "whole.new").write_bytes(b"being written")
    kept = set_aside_damaged(tmp_path)
    assert [path.name for path in kept] == ["empty.journal.damaged", "torn.journal.damaged"]
    assert kept[1].read_bytes() == b"00000000 {}\n"
    assert set_aside_damaged(tmp_path) == []
    assert read_journal(tmp_path / "whole.journal") is not None
    whole.end()
