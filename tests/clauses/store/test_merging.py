from __future__ import annotations

import pytest

from drafter.clauses.errors import LibraryError, LibraryTooNew
from drafter.clauses.store import Library
from drafter.clauses.store.schema import VERSION
from tests.clauses.store.making import record


@pytest.fixture
def own(tmp_path):
    with Library(tmp_path / "own.sqlite") as made:
        made.add_records([record("A/RES/80/1")])
        yield made


def other(path, numbers):
    with Library(path) as made:
        made.add_records([record(f"A/RES/80/{number}") for number in numbers])
    return path


def test_what_is_no_library_is_said_of_the_file_that_was_chosen(own, tmp_path):
    text = tmp_path / "notes.md"
    text.write_text("no library" * 900)
    with pytest.raises(LibraryError, match=r"notes\.md is no library that was exported"):
        own.merge(text)
    assert own.verify() == []


def test_damage_in_the_other_is_not_said_of_the_own(own, tmp_path):
    path = other(tmp_path / "other.sqlite", range(2, 400))
    data = bytearray(path.read_bytes())
    for start in range(8192, len(data) - 3000, 4096):
        data[start : start + 3000] = b"\xff" * 3000
    path.write_bytes(bytes(data))
    with pytest.raises(LibraryError, match=r"other\.sqlite is no library"):
        own.merge(path)
    assert own.verify() == []


def test_a_later_version_is_said_of_the_file_that_was_chosen(own, tmp_path):
    path = other(tmp_path / "other.sqlite", [2])
    with Library(path) as library:
        library._db.execute(f"PRAGMA user_version = {VERSION + 1}")
    with pytest.raises(LibraryTooNew, match=r"other\.sqlite was made by a later version"):
        own.merge(path)


def test_it_goes_on_where_it_was_stopped(own, tmp_path):
    path = other(tmp_path / "other.sqlite", range(1, 100))
    seen = []
    report = own.merge(path, lambda done, total: seen.append((done, total)), lambda: bool(seen))
    assert (report.added, report.unchanged, report.cancelled) == (40, 1, True)
    assert seen == [(41, 99)]
    report = own.merge(path, lambda done, total: seen.append((done, total)))
    assert (report.added, report.unchanged, report.cancelled) == (58, 41, False)
    assert seen[-1] == (99, 99)
    assert own.held().all == 99


def test_a_library_that_is_in_use_is_taken_in_whole(own, tmp_path):
    path = tmp_path / "live.sqlite"
    with Library(path) as live:
        live.add_records([record("A/RES/80/7")])
        assert path.with_name("live.sqlite-wal").stat().st_size > 0
        assert own.merge(path).added == 1
