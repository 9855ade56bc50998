from __future__ import annotations

import datetime

import pytest

from drafter.paths import backup_dir
from drafter.workspace import backups as module
from drafter.workspace.backups import back_up, backups, kept

NOW = datetime.datetime(2026, 11, 24, 12, tzinfo=datetime.UTC)


def test_the_latest_comes_first_and_equal_content_is_kept_once() -> None:
    back_up("D1", b"one", ".docx", NOW)
    back_up("D1", b"two", ".docx", NOW + datetime.timedelta(minutes=1))
    back_up("D1", b"two", ".docx", NOW + datetime.timedelta(minutes=2))
    assert [b.path.read_bytes() for b in backups("D1")] == [b"two", b"one"]
    assert backups("D1")[0].path.stat().st_mode & 0o777 == 0o600
    assert backups("other") == []


def test_thinning_keeps_ten_then_days_then_weeks() -> None:
    hourly = [NOW - datetime.timedelta(hours=n) for n in range(24 * 100)]
    keep = sorted(kept(hourly, NOW), reverse=True)
    assert keep[:10] == hourly[:10]
    assert len(keep) <= 10 + 8 + 9
    assert (NOW - keep[-1]).days <= 56
    assert (NOW - keep[-1]).days >= 49


def test_thinned_files_are_deleted() -> None:
    for n in range(40):
        back_up("D1", str(n).encode(), ".docx", NOW + datetime.timedelta(minutes=n))
    assert [b.path.read_bytes() for b in backups("D1")][:2] == [b"39", b"38"]
    assert len(backups("D1")) == 10


def test_the_total_is_capped_but_the_newest_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_BYTES", 25)
    for n in range(4):
        back_up("D1", bytes([n]) * 10, ".docx", NOW + datetime.timedelta(minutes=n))
    assert len(backups("D1")) == 2
    back_up("D1", b"x" * 100, ".docx", NOW + datetime.timedelta(minutes=9))
    assert len(backups("D1")) == 1


def test_a_clock_set_back_neither_hides_nor_deletes_the_latest() -> None:
    for n in range(12):
        back_up("D1", bytes([n]), ".docx", NOW + datetime.timedelta(minutes=n))
    back_up("D1", b"after", ".docx", NOW - datetime.timedelta(days=400))
    assert [b.path.read_bytes() for b in backups("D1")][:2] == [b"after", bytes([11])]
    back_up("D1", b"again", ".docx", NOW - datetime.timedelta(days=399))
    assert [b.path.read_bytes() for b in backups("D1")][:2] == [b"again", b"after"]


def test_an_id_cannot_lead_out_of_the_folder() -> None:
    path = back_up("../../evil", b"x", ".docx", NOW)
    assert path.parent.name == "evil"
    assert path.parent.parent == backup_dir()
