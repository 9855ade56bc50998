"""A lock beside a draft, so that two windows do not overwrite each other."""

from __future__ import annotations

import contextlib
import json
import os
from pathlib import Path

from drafter.workspace.process import ProcessMark, this_process


class FileLock:
    """The lock on one file. `holder` is the other process that has it, None when it is ours.

    Where no lock can be written (a read-only folder) the file counts as free: nothing can be saved
    there anyway.
    """

    def __init__(self, file: Path) -> None:
        self.path = file.with_name(f".~lock.{file.name}.drafter")
        self.holder: ProcessMark | None = None
        self._mine = False

    def acquire(self) -> bool:
        """Take the lock; False when another running program has it. A dead one's is taken over."""
        for _ in range(2):
            try:
                handle = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            except FileExistsError:
                self.holder = self._read()
                if self.holder is not None and self.holder.running and not self._is_own():
                    return False
                with contextlib.suppress(OSError):
                    self.path.unlink()
            except OSError:
                return True
            else:
                with os.fdopen(handle, "w", encoding="utf-8") as out:
                    json.dump(this_process().to_json(), out)
                self.holder, self._mine = None, True
                return True
        return True

    def release(self) -> None:
        """Give the lock back. Does nothing when it is not ours."""
        if self._mine and self._read() == this_process():
            with contextlib.suppress(OSError):
                self.path.unlink()
        self._mine = False

    def _is_own(self) -> bool:
        return self._mine and self.holder == this_process()

    def _read(self) -> ProcessMark | None:
        try:
            return ProcessMark.from_json(json.loads(self.path.read_text(encoding="utf-8")))
        except (OSError, ValueError):
            return None
