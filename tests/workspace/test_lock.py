from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from drafter.workspace.lock import FileLock


def test_a_free_file_is_locked_and_released(tmp_path: Path) -> None:
    lock = FileLock(tmp_path / "draft.docx")
    assert lock.acquire()
    assert lock.path.exists()
    lock.release()
    assert not lock.path.exists()


def test_another_running_program_keeps_its_lock(tmp_path: Path) -> None:
    script = (
        "import sys\nfrom pathlib import Path\nfrom drafter.workspace.lock import FileLock\n"
        "print(FileLock(Path(sys.argv[1])).acquire(), flush=True)\nsys.stdin.read()\n"
    )
    file = tmp_path / "draft.docx"
    with subprocess.Popen(
        [sys.executable, "-c", script, str(file)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "True\n"
        lock = FileLock(file)
        assert not lock.acquire()
        assert lock.holder is not None
        assert lock.holder.pid == other.pid
        lock.release()
        assert lock.path.exists()
        other.kill()
        other.wait()
        assert lock.acquire(), "the lock of a killed program is taken over"
        lock.release()


def test_a_damaged_lock_is_taken_over(tmp_path: Path) -> None:
    lock = FileLock(tmp_path / "draft.docx")
    lock.path.write_text("nonsense")
    assert lock.acquire()
    assert json.loads(lock.path.read_text())["pid"] == os.getpid()
    lock.release()


def test_where_no_lock_can_be_written_the_file_counts_as_free(tmp_path: Path) -> None:
    assert FileLock(tmp_path / "gone" / "draft.docx").acquire()
