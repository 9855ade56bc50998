from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from drafter.document.draft import Draft
from drafter.document.marked_text import plain
from drafter.document.resolution import Resolution
from drafter.formats.registry import read_file
from drafter.open_draft import FileChangedError, SaveJob
from drafter.workspace.backups import backups
from drafter.workspace.file_state import state_of
from drafter.workspace.saving import SaveFailed
from tests.strategies import OP, PRE, build

DRAFT = Draft(
    build(
        (PRE, "*Recalling* its resolution,^n^"), (OP, "*Requests* a report;"), (OP, "*Decides*.")
    ),
    id="D1",
)


def test_what_was_saved_reads_back_and_its_state_is_known(tmp_path: Path) -> None:
    path = tmp_path / "draft.docx"
    state = SaveJob(DRAFT, path).run()
    assert state == state_of(path)
    assert read_file(path).draft.current == DRAFT.current
    assert backups("D1") == []


def test_the_former_file_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "draft.docx"
    path.write_bytes(b"former")
    SaveJob(DRAFT, path).run()
    assert [b.path.read_bytes() for b in backups("D1")] == [b"former"]


def test_a_file_that_another_program_changed_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "draft.docx"
    known = SaveJob(DRAFT, path).run()
    path.write_bytes(b"by Word")
    with pytest.raises(FileChangedError, match="changed by another program"):
        SaveJob(DRAFT, path, known=known).run()
    assert path.read_bytes() == b"by Word"
    SaveJob(DRAFT, path).run()
    assert read_file(path).draft.current == DRAFT.current


def test_a_file_that_would_not_hold_the_draft_is_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from drafter.formats import registry

    real = registry.write

    def forgetful(draft: Draft, suffix: str, options: object = None) -> bytes:
        lost: Resolution = replace(draft.current, title=plain("another"))
        return real(replace(draft, current=lost), suffix)

    monkeypatch.setattr(registry, "write", forgetful)
    path = tmp_path / "draft.docx"
    path.write_bytes(b"former")
    with pytest.raises(SaveFailed, match="would not hold the whole draft"):
        SaveJob(DRAFT, path).run()
    assert path.read_bytes() == b"former"


def test_exports_of_different_places_have_backups_of_their_own(tmp_path: Path) -> None:
    nameless = replace(DRAFT, id="")
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        path = tmp_path / name / "out.txt"
        path.write_bytes(name.encode())
        SaveJob(nameless, path).run()
    from drafter.paths import backup_dir

    assert len([folder for folder in backup_dir().iterdir() if any(folder.iterdir())]) == 2


def test_an_export_that_is_replaced_is_no_version_of_the_draft(tmp_path: Path) -> None:
    draft = Draft(build((OP, "Requests a report.")), id="D2")
    for _ in range(2):
        SaveJob(draft, tmp_path / "a.txt").run()
        SaveJob(draft, tmp_path / "a.docx").run()
    assert [kept.path.suffix for kept in backups(draft.id)] == [".docx"]
