"""Writing a file whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import tempfile
import time
from pathlib import Path

from drafter.paths import keep_private, user_data_dir

_TEMPORARY = ".tmp"
_OWN_LETTERS = re.compile("[a-z0-9_]{8}")
_REPLACE_TRIES = 6
"""On Windows a scanner or sync client may hold the file for a moment; together about 1.6 seconds."""
_ABANDONED = 3600.0
"""Seconds after which a temporary file beside a saved one can only be what a killed program left."""
_HELD_BY_ANOTHER = frozenset({5, 32, 33})
"""Windows error codes: access denied, sharing violation, lock violation."""


class SaveFailed(OSError):
    """The file could not be written; what stood there before still stands.

    The message is one sentence for the user. `rescued` is where the new content lies nevertheless,
    None when not even that could be kept.
    """

    def __init__(self, message: str, rescued: Path | None = None) -> None:
        super().__init__(message)
        self.rescued = rescued


def atomic_write(path: Path, data: bytes, *, rescue: bool = False) -> None:
    """Replace the file at `path` with `data`, or leave it exactly as it was.

    Follows a link to its target and keeps the permissions; in the user's own folders only he may
    read. With `rescue`, content that could not be put in place is kept in the user's data folder.
    Raises SaveFailed.
    """
    try:
        _write_and_replace(path.resolve(), data)
    except OSError as error:
        kept = _rescue(path, data) if rescue else None
        raise SaveFailed(_sentence(path, error, kept), kept) from error


def _write_and_replace(path: Path, data: bytes) -> None:
    start = f".{path.name[:80]}."
    _sweep(path.parent, start)
    handle, name = tempfile.mkstemp(prefix=start, suffix=_TEMPORARY, dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        _copy_mode(path, temporary)
        keep_private(temporary)
        _replace(temporary, path)
        _sync_folder(path.parent)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise


def _sweep(folder: Path, start: str) -> None:
    """Remove what a program that was killed while it saved this file has left beside it.

    Told by the name, which `tempfile` ends in eight letters of its own, and by the age.
    """
    with contextlib.suppress(OSError):
        for entry in os.scandir(folder):
            name = entry.name
            middle = name[len(start) : -len(_TEMPORARY)]
            if name != f"{start}{middle}{_TEMPORARY}" or not _OWN_LETTERS.fullmatch(middle):
                continue
            if time.time() - entry.stat(follow_symlinks=False).st_mtime > _ABANDONED:
                Path(entry.path).unlink()


def _copy_mode(path: Path, temporary: Path) -> None:
    """Permissions of the file being replaced; of a new one what the system gives new files."""
    try:
        mode = path.stat().st_mode & 0o777
    except OSError:
        mode = 0o666 & ~_umask()
    with contextlib.suppress(OSError):
        temporary.chmod(mode)


def _umask() -> int:
    current = os.umask(0o077)
    os.umask(current)
    return current


def _replace(temporary: Path, path: Path) -> None:
    for attempt in range(_REPLACE_TRIES):
        try:
            temporary.replace(path)
        except OSError as error:
            held = getattr(error, "winerror", None) in _HELD_BY_ANOTHER
            if not held or attempt == _REPLACE_TRIES - 1:
                raise
            time.sleep(0.05 * 2**attempt)
        else:
            return


def _sync_folder(folder: Path) -> None:
    """Make the new name survive a power cut, where the system lets one sync a folder."""
    if os.name != "posix":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _rescue(path: Path, data: bytes) -> Path | None:
    stamp = time.strftime("%Y-%m-%d-%H%M%S")
    try:
        folder = user_data_dir() / "rescued"
        folder.mkdir(mode=0o700, exist_ok=True)
        kept = folder / f"{stamp} {path.name[-120:]}"
        _write_and_replace(kept, data)
    except OSError:
        return None
    return kept


def _sentence(path: Path, error: OSError, kept: Path | None) -> str:
    causes = {
        errno.ENOSPC: "the disk is full",
        errno.EDQUOT: "your disk quota is used up",
        errno.EFBIG: "the file would be larger than the system allows",
        errno.EACCES: "you may not write there",
        errno.EPERM: "you may not write there",
        errno.EROFS: "the disk is read-only",
        errno.ENOENT: "its folder is no longer there",
        errno.EISDIR: "a folder of that name is in the way",
        errno.ENAMETOOLONG: "its name is too long",
    }
    cause = causes.get(error.errno or 0, error.strerror or str(error))
    advice = "save it under another name or in another place"
    where = f"; the text is kept in {kept}" if kept is not None else ""
    return f"{path.name} could not be saved because {cause}: {advice}{where}."
