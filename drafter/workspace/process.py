"""Telling whether the process that left a journal or a lock behind is still running."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class ProcessMark:
    """A process on a machine. `started` tells it from a later one that got the same number."""

    host: str
    pid: int
    started: str
    user: str

    def to_json(self) -> dict[str, Any]:
        """As JSON values."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: object) -> ProcessMark | None:
        """The mark of such JSON, None when it is of another shape."""
        if not isinstance(data, Mapping):
            return None
        try:
            pid = int(data["pid"])
            return cls(str(data["host"]), pid, str(data["started"]), str(data.get("user", "")))
        except (KeyError, TypeError, ValueError):
            return None

    @property
    def here(self) -> bool:
        """Whether it belongs to this machine; of another one nothing more can be known."""
        return self.host == platform.node()

    @property
    def running(self) -> bool:
        """Whether it still runs, as far as one can tell: on another machine it may."""
        if not self.here:
            return True
        return _is_alive(self.pid) and _start_of(self.pid) in ("", self.started)


@cache
def _own_start() -> str:
    return _start_of(os.getpid())


def this_process() -> ProcessMark:
    """The mark of the running program."""
    user = os.environ.get("USER") or os.environ.get("USERNAME") or ""
    return ProcessMark(platform.node(), os.getpid(), _own_start(), user)


def _start_of(pid: int) -> str:
    """When a process started, in units of its system; empty where that cannot be asked."""
    if not sys.platform.startswith("linux"):
        return ""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return ""
    return fields[19] if len(fields) > 19 else ""


def _is_alive(pid: int) -> bool:
    if sys.platform == "win32":
        return _is_alive_on_windows(pid)
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return not _is_zombie(pid)


def _is_zombie(pid: int) -> bool:
    """A killed process whose parent has not asked after it runs no more."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except (OSError, IndexError):
        return False


def _is_alive_on_windows(pid: int) -> bool:
    import ctypes

    query, still_active = 0x1000, 259
    kernel = ctypes.windll.kernel32  # type: ignore[attr-defined,unused-ignore]
    handle = kernel.OpenProcess(query, False, pid)
    if not handle:
        return False
    code = ctypes.c_ulong()
    kernel.GetExitCodeProcess(handle, ctypes.byref(code))
    kernel.CloseHandle(handle)
    return code.value == still_active
