"""The journal: what was typed since the last save, on the disk within moments of the keystroke.

A text file of lines, each a checksum and a JSON record. The first record is the draft the edits
start from, the others edits in order. The operating system has a record as soon as it is appended,
so that a killed program loses nothing; every second a thread makes sure that the disk has it too.
"""

from __future__ import annotations

import contextlib
import json
import os
import threading
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, BinaryIO

from drafter.workspace.file_state import UNKNOWN, FileState
from drafter.workspace.process import ProcessMark, this_process

SYNC_SECONDS = 1.0
SUFFIX = ".journal"
_LONGEST_LINE = 64 * 1024 * 1024

Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class DraftFile:
    """The file a draft belongs to: its path, empty for none, its state when last read or written, and
    whether Save may replace it."""

    path: str = ""
    known: FileState | None = None
    may_replace: bool = True

    def to_json(self) -> Record:
        """The form in a journal's first record."""
        return {
            "file": self.path,
            "known": None if self.known is None else asdict(self.known),
            "may_replace": self.may_replace,
        }

    @classmethod
    def from_json(cls, header: Mapping[str, Any]) -> DraftFile:
        """Read from a journal's first record. A file of which nothing is known counts as changed."""
        path = str(header.get("file", ""))
        known: FileState | None = UNKNOWN if path else None
        with contextlib.suppress(KeyError, TypeError):
            known = FileState(**header["known"])
        return cls(path, known, header.get("may_replace") is not False)


class Journal:
    """A journal being written. Failing to write never stops the user; `failed` says so.

    Safe to be called from one thread; the syncing thread is its own.
    """

    def __init__(
        self,
        path: Path,
        draft: Mapping[str, Any],
        file: DraftFile = DraftFile(),
        *,
        unsaved: bool = False,
    ) -> None:
        self.path = path
        self.failed: OSError | None = None
        self._file: BinaryIO | None = None
        self._dirty = threading.Event()
        self._ended = threading.Event()
        self.restart(draft, file, unsaved=unsaved)
        self._syncing = threading.Thread(target=self._sync, name="journal", daemon=True)
        self._syncing.start()

    def restart(
        self, draft: Mapping[str, Any], file: DraftFile = DraftFile(), *, unsaved: bool = False
    ) -> None:
        """Begin anew from a draft just saved: what came before is on the disk as a file.

        `unsaved` says that it is not: a draft that was recovered and not saved yet.
        """
        header = {
            "process": this_process().to_json(),
            **file.to_json(),
            "unsaved": unsaved,
            "draft": dict(draft),
        }
        beside = self.path.with_suffix(".new")
        try:
            self._close()
            handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(handle, "wb") as out:
                out.write(_line(header))
                out.flush()
                os.fsync(out.fileno())
            beside.replace(self.path)
            self._file = self.path.open("ab", buffering=0)
            self.failed = None
        except OSError as error:
            self.failed = error

    def append(self, record: Mapping[str, Any]) -> None:
        """Add a record after the others."""
        if self._file is None:
            return
        try:
            self._file.write(_line(record))
        except OSError as error:
            self.failed = error
            self._close()
            return
        self._dirty.set()

    def end(self, *, keep: bool = False) -> None:
        """Close the journal; without `keep` it is deleted, since all it holds is saved or given up."""
        self._ended.set()
        self._dirty.set()
        self._syncing.join(timeout=5)
        self._close()
        if not keep:
            with contextlib.suppress(OSError):
                self.path.unlink()

    def _close(self) -> None:
        file, self._file = self._file, None
        if file is not None:
            with contextlib.suppress(OSError):
                file.close()

    def _sync(self) -> None:
        while not self._ended.is_set():
            self._dirty.wait()
            self._dirty.clear()
            file = self._file
            if file is not None:
                with contextlib.suppress(OSError, ValueError):
                    os.fsync(file.fileno())
            self._ended.wait(SYNC_SECONDS)


def read_journal(path: Path) -> tuple[Record, list[Record]] | None:
    """The first record and the others, up to the first damaged line.

    None when not even the first record is whole.
    """
    try:
        with path.open("rb") as file:
            records = list(_records(file))
    except OSError:
        return None
    return (records[0], records[1:]) if records else None


def owner(header: Mapping[str, Any]) -> ProcessMark | None:
    """The process that wrote a journal, from its first record."""
    return ProcessMark.from_json(header.get("process"))


def _records(file: BinaryIO) -> Iterator[Record]:
    while line := file.readline(_LONGEST_LINE):
        checksum, _, body = line.rstrip(b"\n").partition(b" ")
        if not line.endswith(b"\n") or checksum != _checksum(body):
            return
        try:
            record = json.loads(body)
        except ValueError:
            return
        if not isinstance(record, dict):
            return
        yield record


def _line(record: Mapping[str, Any]) -> bytes:
    body = json.dumps(record, ensure_ascii=True, separators=(",", ":")).encode()
    return _checksum(body) + b" " + body + b"\n"


def _checksum(body: bytes) -> bytes:
    return f"{zlib.crc32(body):08x}".encode()
