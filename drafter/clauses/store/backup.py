"""Copies of the library: the last good one, the one before a migration, and the way back."""

from __future__ import annotations

import contextlib
import datetime
import shutil
import time
from pathlib import Path

from drafter.clauses.errors import LibraryError
from drafter.paths import keep_private

_SIDE_FILES = ("-wal", "-shm")
_DAY = 24 * 60 * 60
"""Seconds."""


def backup_path(path: Path) -> Path:
    """Where the last good copy of a library lies."""
    return path.with_name(f"{path.stem}.good{path.suffix}")


def side_files(path: Path) -> tuple[Path, ...]:
    """The files that SQLite keeps beside an open database."""
    return tuple(path.with_name(path.name + ending) for ending in _SIDE_FILES)


def is_old(copy: Path) -> bool:
    """Whether a copy was made more than a day ago."""
    return time.time() - copy.stat().st_mtime > _DAY


def write_copy(path: Path, target: Path) -> None:
    """A compact copy of the library at `target`, which is replaced whole or not at all.

    Raises LibraryError.
    """
    import sqlite3

    from drafter.clauses.store.schema import explained

    part = target.with_name(f".{target.name}.part")
    if not target.parent.is_dir():
        raise LibraryError(f"The library cannot be copied to {target}: there is no such folder.")
    try:
        part.unlink(missing_ok=True)
        with contextlib.closing(sqlite3.connect(path)) as connection:
            connection.execute("PRAGMA busy_timeout = 5000")
            connection.execute("VACUUM INTO ?", (str(part),))
        keep_private(part)
        part.replace(target)
    except sqlite3.DatabaseError as error:
        raise explained(error, path) from error
    except OSError as error:
        raise LibraryError(
            f"The library cannot be copied to {target} ({error.strerror or error})."
        ) from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)


def copy_before_migration(path: Path, version: int) -> Path:
    """A copy of the library as it was under an earlier version of its schema."""
    target = path.with_name(f"{path.stem}.version-{version}{path.suffix}")
    write_copy(path, target)
    return target


def restore(path: Path) -> Path:
    """Put the last good copy in place of a damaged library, which is kept beside it.

    Returns the path of the damaged file. Raises LibraryError when there is no copy.
    """
    good = backup_path(path)
    if not good.exists():
        raise LibraryError(
            f"There is no copy of the library {path}: remove the file and add the resolutions again."
        )
    moment = datetime.datetime.now(datetime.UTC).strftime("%Y%m%d-%H%M%S")
    damaged = path.with_name(f"{path.stem}.damaged-{moment}{path.suffix}")
    part = path.with_name(f".{path.name}.part")
    try:
        shutil.copyfile(good, part)
        keep_private(part)
        if path.exists():
            path.replace(damaged)
        for side in side_files(path):
            side.unlink(missing_ok=True)
        part.replace(path)
    except OSError as error:
        raise LibraryError(
            f"The library {path} cannot be restored ({error.strerror or error}): close other programs that use it."
        ) from error
    return damaged
