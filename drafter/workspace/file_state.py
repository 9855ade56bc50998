"""Noticing that another program has changed a file since it was opened."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class FileState:
    """Size in bytes, time of change in nanoseconds and hash of a file when it was read or written."""

    size: int
    changed: int
    digest: str


UNKNOWN = FileState(-1, -1, "")
"""The state of a file of which nothing is known: whatever stands there counts as changed."""


def state_of(path: Path, data: bytes | None = None) -> FileState | None:
    """The state of the file, None when there is none or it cannot be read.

    `data` is its content where the caller has it already.
    """
    try:
        status = path.stat()
        content = path.read_bytes() if data is None else data
    except OSError:
        return None
    digest = hashlib.blake2b(content, digest_size=16).hexdigest()
    return FileState(status.st_size, status.st_mtime_ns, digest)


def has_changed(path: Path, known: FileState) -> bool:
    """Whether the file has other content than when `known` was taken, or is gone.

    A new time alone is no change: the content decides.
    """
    try:
        status = path.stat()
    except OSError:
        return True
    if (status.st_size, status.st_mtime_ns) == (known.size, known.changed):
        return False
    now = state_of(path)
    return now is None or now.digest != known.digest
