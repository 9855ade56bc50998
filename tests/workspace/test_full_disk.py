"""Disks that are really full or read-only, where the system lets a test mount one of its own."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

_ROOT = Path(__file__).resolve().parents[2]
_MOUNTED = 'mount -t tmpfs -o size=$1 none "$2" && shift 2 && exec "$@"'
_BEGIN = """
import os, subprocess, sys
from pathlib import Path
from drafter.document.draft import Draft
from drafter.document.edits import ReplaceText
from drafter.document.marked_text import plain
from drafter.formats.registry import read_file
from drafter.open_draft import OpenDraft, SaveJob
from drafter.workspace.saving import SaveFailed
from tests.strategies import OP, build

disk = Path(sys.argv[1])
draft = OpenDraft(Draft(build((OP, "Requests him")), id="D1"))

def fill():
    try:
        (disk / "filler").write_bytes(bytes(2**20))
    except OSError:
        pass

def save(path):
    try:
        SaveJob(draft.draft, path).run()
    except SaveFailed as error:
        print(error)
    else:
        print("saved")
"""


def on_a_disk_of_its_own(folder: Path, body: str, size: str = "200k") -> list[str]:
    """What a program prints that has a small disk mounted at `folder`, for itself alone."""
    unshare = shutil.which("unshare")
    if unshare is None:
        pytest.skip("there is no unshare here to mount a small disk with")
    private = [unshare, "--mount", "sh", "-c", _MOUNTED, "sh", size, str(folder)]
    if subprocess.run([*private, "true"], capture_output=True, check=False).returncode:
        pytest.skip("only root may mount a small disk")
    run = subprocess.run(
        [*private, sys.executable, "-c", _BEGIN + body, str(folder)],
        cwd=_ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return run.stdout.splitlines()


def test_a_full_disk_leaves_the_file_and_says_where_the_text_is(
    tmp_path: Path, drafter_home: Path
) -> None:
    said = on_a_disk_of_its_own(
        tmp_path,
        """
path = disk / "a.docx"
save(path)
fill()
before = path.read_bytes()
draft.perform([ReplaceText("p0", 0, 0, plain("Now "))], "Typing")
save(path)
print(path.read_bytes() == before, sorted(p.name for p in disk.iterdir()))
(kept,) = (Path(os.environ["DRAFTER_HOME"]) / "data" / "rescued").iterdir()
print(read_file(kept).draft.current == draft.resolution)
""",
    )
    assert said[0] == "saved"
    assert said[1].startswith(
        "a.docx could not be saved because the disk is full: save it under another name or in another "
        f"place; the text is kept in {drafter_home}"
    )
    assert said[2:] == ["True ['a.docx', 'filler']", "True"]


def test_where_the_backup_finds_no_room_nothing_is_replaced(tmp_path: Path) -> None:
    said = on_a_disk_of_its_own(
        tmp_path,
        """
os.environ["DRAFTER_HOME"] = str(disk / "home")
path = Path(sys.argv[1]).with_name("a.docx")
path.write_bytes(b"former" * 1000)
from drafter.paths import user_data_dir
user_data_dir()
fill()
save(path)
print(path.read_bytes() == b"former" * 1000)
""",
    )
    (tmp_path.with_name("a.docx")).unlink()
    assert said[0].startswith(
        "a.docx was not saved because the copy of what it holds now could not be kept"
    )
    assert said[0].endswith("(No space left on device): make room there and save again.")
    assert said[1] == "True"


def test_a_journal_on_a_full_disk_stops_nobody_and_says_so(tmp_path: Path) -> None:
    said = on_a_disk_of_its_own(
        tmp_path,
        """
os.environ["DRAFTER_HOME"] = str(disk / "home")
draft.start_journal()
print(draft.journal_failed)
fill()
for n in range(3000):
    draft.perform([ReplaceText("p0", 0, 0, plain("x"))], "Typing", typing=True)
print(draft.journal_failed.strerror, len(draft.resolution.paragraphs[0].text))
(disk / "filler").unlink()
save(disk / "a.docx")
draft.mark_saved(draft.draft, disk / "a.docx")
print(draft.journal_failed)
draft.close()
""",
    )
    assert said == ["None", "No space left on device 3012", "saved", "None"]


def test_a_read_only_disk_is_one_sentence(tmp_path: Path) -> None:
    said = on_a_disk_of_its_own(
        tmp_path,
        """
subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
save(disk / "a.docx")
""",
    )
    assert said[0].startswith("a.docx could not be saved because the disk is read-only: ")
