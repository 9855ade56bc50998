"""Copies of what a save replaces, kept by draft and thinned by age."""

from __future__ import annotations

import contextlib
import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from drafter.paths import backup_dir
from drafter.workspace.saving import atomic_write

KEEP_LAST, KEEP_DAYS, KEEP_WEEKS = 10, 7, 8
MOST_BYTES = 200 * 1024 * 1024
"""What the backups of one draft may take together; the newest is kept whatever its size."""
_TICK = datetime.timedelta(microseconds=1)
_FORM = "%Y%m%dT%H%M%S%fZ"


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of a draft's file as it was until `time`."""

    path: Path
    time: datetime.datetime


def back_up(draft_id: str, data: bytes, suffix: str, now: datetime.datetime | None = None) -> Path:
    """Keep `data` as the latest backup of a draft, and thin the older ones.

    Raises SaveFailed when it cannot be written.
    """
    folder = _folder(draft_id)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    latest = backups(draft_id)[:1]
    moment = now or datetime.datetime.now(datetime.UTC)
    # Where the clock was set back the order stays, so that the latest is never taken for the oldest.
    moment = max([moment, *(one.time + _TICK for one in latest)])
    if latest and latest[0].path.suffix == suffix and _same(latest[0].path, data):
        return latest[0].path
    path = folder / f"{moment.astimezone(datetime.UTC).strftime(_FORM)}{suffix}"
    atomic_write(path, data)
    _thin(backups(draft_id), moment)
    return path


def backups(draft_id: str) -> list[Backup]:
    """The backups of a draft, the latest first."""
    found = []
    folder = _folder(draft_id)
    for path in folder.glob("*") if folder.is_dir() else ():
        try:
            time = datetime.datetime.strptime(path.stem, _FORM).replace(tzinfo=datetime.UTC)
        except ValueError:
            continue
        found.append(Backup(path, time))
    return sorted(found, key=lambda one: one.time, reverse=True)


def kept(times: Sequence[datetime.datetime], now: datetime.datetime) -> set[datetime.datetime]:
    """Which of the times, latest first, are kept: the last ten, then one a day, then one a week."""
    keep = set(times[:KEEP_LAST])
    days: set[datetime.date] = set()
    weeks: set[tuple[int, int]] = set()
    for time in times:
        age = (now - time).days
        week = time.isocalendar()[:2]
        if (age <= KEEP_DAYS and time.date() not in days) or (
            age <= KEEP_WEEKS * 7 and week not in weeks
        ):
            keep.add(time)
        days.add(time.date())
        weeks.add(week)
    return keep


def _thin(existing: Sequence[Backup], now: datetime.datetime) -> None:
    keep = kept([backup.time for backup in existing], now)
    total = 0
    for number, backup in enumerate(existing):
        with contextlib.suppress(OSError):
            total += backup.path.stat().st_size
            if backup.time not in keep or (total > MOST_BYTES and number > 0):
                backup.path.unlink()


def _same(path: Path, data: bytes) -> bool:
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False


def _folder(draft_id: str) -> Path:
    name = re.sub(r"[^A-Za-z0-9-]", "", draft_id)[:64]
    return backup_dir() / (name or "unnamed")
