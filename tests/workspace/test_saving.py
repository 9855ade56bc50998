from __future__ import annotations

import errno
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from drafter.paths import user_data_dir
from drafter.workspace.file_state import has_changed, state_of
from drafter.workspace.saving import SaveFailed, atomic_write


def test_a_file_is_replaced_whole_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "draft.docx"
    atomic_write(target, b"one")
    atomic_write(target, b"two")
    assert target.read_bytes() == b"two"
    assert list(tmp_path.iterdir()) == [target]


def test_permissions_and_links_are_kept(tmp_path: Path) -> None:
    target = tmp_path / "draft.docx"
    target.write_bytes(b"one")
    target.chmod(0o640)
    link = tmp_path / "link.docx"
    link.symlink_to(target)
    atomic_write(link, b"two")
    assert target.read_bytes() == b"two"
    assert link.is_symlink()
    assert target.stat().st_mode & 0o777 == 0o640


def test_a_failing_rename_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "draft.docx"
    target.write_bytes(b"old")
    real = Path.replace

    def refuse(self: Path, to: Path) -> Path:
        if Path(to) == target:
            raise PermissionError(errno.EACCES, "Permission denied")
        return real(self, to)

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(
        SaveFailed, match=r"draft\.docx could not be saved because you may not"
    ) as failed:
        atomic_write(target, b"new", rescue=True)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]
    assert failed.value.rescued is not None
    assert failed.value.rescued.parent == user_data_dir() / "rescued"
    assert failed.value.rescued.read_bytes() == b"new"


def test_a_vanished_folder_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(SaveFailed, match="its folder is no longer there"):
        atomic_write(tmp_path / "gone" / "draft.docx", b"x")


def test_a_folder_in_the_way_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "draft.docx").mkdir()
    with pytest.raises(SaveFailed, match="folder of that name"):
        atomic_write(tmp_path / "draft.docx", b"x")


def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    """The limit on file sizes stands in for a full disk: the write fails half-way."""
    target = tmp_path / "draft.docx"
    target.write_bytes(b"old")
    script = (
        "import resource, signal, sys\n"
        "from pathlib import Path\n"
        "from drafter.workspace.saving import SaveFailed, atomic_write\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "try:\n"
        "    atomic_write(Path(sys.argv[1]), b'x' * 5000)\n"
        "except SaveFailed as error:\n"
        "    print(error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(target)], capture_output=True, text=True, check=True
    )
    assert "could not be saved because the file would be larger" in done.stdout
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[0] != 1000


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder_is_one_sentence(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(SaveFailed, match="you may not write there"):
            atomic_write(tmp_path / "draft.docx", b"x")
    finally:
        tmp_path.chmod(0o700)


def test_a_change_by_another_program_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "draft.docx"
    path.write_bytes(b"one")
    known = state_of(path)
    assert known is not None
    assert not has_changed(path, known)
    path.touch()
    assert not has_changed(path, known)
    path.write_bytes(b"two")
    assert has_changed(path, known)
    path.unlink()
    assert has_changed(path, known)
    assert state_of(path) is None


def test_what_a_killed_save_left_is_swept_by_the_next_of_that_file(tmp_path: Path) -> None:
    names = [
        ".a.docx.abcd_123.tmp",
        ".a.docx.later123.tmp",
        ".a.docx.notes.tmp",
        ".b.docx.abcd1234.tmp",
    ]
    for name in names:
        (tmp_path / name).write_bytes(b"half")
        os.utime(tmp_path / name, (1, 1))
    os.utime(tmp_path / names[1])
    atomic_write(tmp_path / "a.docx", b"whole")
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([*names[1:], "a.docx"])
