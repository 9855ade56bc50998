from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from drafter.document.draft import Draft, Suppression
from drafter.document.edits import EditError, ReplaceText
from drafter.document.marked_text import plain
from drafter.document.structure import delete_range, insert_footnote, move_paragraph
from drafter.formats.contract import ReadResult, ReadWarning, WarningKind
from drafter.open_draft import Change, OpenDraft
from drafter.paths import journal_dir
from drafter.workspace.process import ProcessMark, this_process
from drafter.workspace.recovery import recoverable
from tests.strategies import OP, PRE, build, shown


def opened() -> OpenDraft:
    return OpenDraft(Draft(build((PRE, "a^x^,"), (OP, "b;"), (OP, "c."))))


def test_a_change_is_announced_with_edits_that_lead_there() -> None:
    draft, seen = opened(), list[Change]()
    draft.observers.append(seen.append)
    assert draft.perform([ReplaceText("p1", 0, 1, plain("B"))], "Typing")
    draft.undo()
    draft.redo()
    assert [shown(change.after)[1] for change in seen] == ["B;", "b;", "B;"]
    assert draft.revision == 3
    assert not draft.perform([], "Nothing")
    assert draft.revision == 3


def test_a_structural_change_ends_the_reign_of_typed_numbers() -> None:
    draft = opened()
    assert draft.resolution.labels_as_read
    draft.perform([ReplaceText("p1", 0, 1, plain("B"))], "Typing")
    assert draft.resolution.labels_as_read
    draft.perform(move_paragraph(draft.resolution, "p1", 1), "Move")
    assert not draft.resolution.labels_as_read
    draft.undo()
    assert draft.resolution.labels_as_read


def test_a_note_goes_with_its_last_reference_and_comes_back_with_undo() -> None:
    draft = opened()
    draft.perform(delete_range(draft.resolution, "p0", 0, "p0", 2), "Delete")
    assert not draft.resolution.footnotes
    draft.undo()
    assert [note.id for note in draft.resolution.footnotes] == ["x"]


def test_references_to_own_paragraphs_follow_a_move_and_its_undo() -> None:
    draft = OpenDraft(Draft(build((OP, "a;"), (OP, "b;"), (OP, "as in paragraph 1 above."))))
    draft.perform(move_paragraph(draft.resolution, "p0", 1), "Move")
    assert shown(draft.resolution) == ["b;", "a;", "as in paragraph 2 above."]
    draft.undo()
    assert shown(draft.resolution)[2] == "as in paragraph 1 above."


def test_an_edit_that_does_not_fit_changes_nothing() -> None:
    draft = opened()
    with pytest.raises(EditError):
        draft.perform([ReplaceText("p1", 5, 9, plain(""))], "Wrong")
    assert draft.revision == 0
    assert not draft.is_modified


def test_saving_a_snapshot_leaves_later_changes_unsaved(tmp_path: Path) -> None:
    draft = opened()
    draft.perform([ReplaceText("p1", 0, 1, plain("B"))], "Typing")
    snapshot = draft.draft
    draft.perform([ReplaceText("p1", 0, 1, plain("C"))], "Typing")
    draft.mark_saved(snapshot, tmp_path / "x.docx")
    assert draft.is_modified
    draft.mark_saved(draft.draft, tmp_path / "x.docx")
    assert not draft.is_modified
    assert draft.path == tmp_path / "x.docx"


def test_a_suppression_makes_the_draft_modified() -> None:
    draft = opened()
    draft.suppress(Suppression("ITAL-01", "p1"))
    assert draft.is_modified
    draft.mark_saved(draft.draft, Path("x.docx"))
    assert not draft.is_modified


@pytest.mark.parametrize(
    ("name", "form", "kind", "may"),
    [
        ("x.docx", "docx", None, True),
        ("x.docx", "docx", WarningKind.RESTORED, True),
        ("x.docx", "docx", WarningKind.LOST, False),
        ("x.txt", "text", None, False),
        ("x.doc", "docx", None, False),
    ],
)
def test_save_replaces_only_a_docx_that_was_read_whole(
    name: str, form: str, kind: WarningKind | None, *, may: bool
) -> None:
    draft = Draft(build((OP, "x")))
    warnings = () if kind is None else (ReadWarning(kind, "a picture"),)
    assert OpenDraft(draft, Path(name), ReadResult(draft, form, warnings)).may_replace_file is may


def test_the_journal_follows_every_kind_of_change() -> None:
    draft = opened()
    draft.start_journal()
    draft.perform([ReplaceText("p1", 0, 1, plain("B"))], "Typing")
    draft.perform(insert_footnote(draft.resolution, "p2", 1, plain("A/55/279.")), "Note")
    draft.perform(move_paragraph(draft.resolution, "p1", 1), "Move")
    draft.undo()
    draft.suppress(Suppression("FN-05"))
    draft.redo()
    expected = draft.draft
    (path,) = journal_dir().glob("*.journal")
    recovered = _as_after_a_crash(path)
    assert recovered == expected
    draft.close()
    assert list(journal_dir().iterdir()) == []


def _as_after_a_crash(path: Path) -> Draft:
    from drafter.document.json_form import draft_from_json
    from drafter.workspace.journal import read_journal
    from drafter.workspace.recovery import replay

    read = read_journal(path)
    assert read is not None
    return replay(draft_from_json(read[0]["draft"]), read[1])[0]


_TYPIST = """
import sys, time
from drafter.document.draft import Draft
from drafter.document.edits import ReplaceText
from drafter.document.marked_text import plain
from drafter.open_draft import OpenDraft
from tests.strategies import OP, build
draft = OpenDraft(Draft(build((OP, ""))))
draft.start_journal()
for n in range(100000):
    end = len(draft.resolution.paragraphs[0].text)
    draft.perform([ReplaceText("p0", end, end, plain(f"{n} "))], "Typing", typing=True)
    print(n, flush=True)
    time.sleep(0.001)
"""


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL is a POSIX signal")
@pytest.mark.parametrize("seed", range(3))
def test_a_killed_program_loses_nothing_that_was_typed(seed: int) -> None:
    """A draft that was never a file; the process is killed at a random moment."""
    with subprocess.Popen(
        [sys.executable, "-c", _TYPIST], stdout=subprocess.PIPE, text=True, env=dict(os.environ)
    ) as typist:
        assert typist.stdout is not None
        assert typist.stdout.readline() == "0\n"
        time.sleep(random.Random(seed).uniform(0.05, 0.4))
        typist.send_signal(signal.SIGKILL)
        printed = typist.stdout.read().split()
    (found,) = recoverable()
    numbers = [int(word) for word in shown(found.draft.current)[0].split()]
    assert numbers == list(range(len(numbers)))
    assert numbers[-1] >= int(printed[-1]) if printed else numbers
    again = OpenDraft.recover(found)
    assert again.is_modified
    assert again.path is None
    again.start_journal()
    found.discard()
    (left,) = journal_dir().glob("*.journal")
    assert _as_after_a_crash(left).current == found.draft.current
    again.close()


def test_a_file_that_save_may_not_replace_is_as_safe_after_a_crash(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = opened()
    mark = this_process()
    dead = ProcessMark(mark.host, 2**22 + 1, "1", mark.user)
    monkeypatch.setattr("drafter.workspace.journal.this_process", lambda: dead)
    path = tmp_path / "x.docx"
    lost = ReadWarning(WarningKind.LOST, "a picture")
    incomplete = OpenDraft(draft.draft, path, ReadResult(draft.draft, "docx", (lost,)))
    assert not incomplete.may_replace_file
    incomplete.start_journal()
    incomplete.perform([ReplaceText("p1", 0, 0, plain("x"))], "Typing")
    (found,) = recoverable()
    incomplete.close()
    again = OpenDraft.recover(found)
    assert again.path == path
    assert not again.may_replace_file
    again.mark_saved(again.draft, tmp_path / "y.docx")
    assert again.may_replace_file
    assert OpenDraft.recover(replace(found, may_replace=True)).may_replace_file
