from __future__ import annotations

import zipfile

from drafter.clauses.store import Library
from drafter.clauses.store.taking_in import take_in
from tests.clauses.store.making import record, saved_text


def test_files_archives_and_libraries_go_in_and_a_second_time_nothing(tmp_path):
    folder = tmp_path / "folder"
    folder.mkdir()
    saved_text(folder, 1)
    with zipfile.ZipFile(tmp_path / "more.zip", "w") as packed:
        packed.write(saved_text(tmp_path, 2), "2.txt")
    with Library(tmp_path / "other.sqlite") as other:
        other.add_records([record("A/RES/80/9")])
    paths = [folder, tmp_path / "more.zip", tmp_path / "other.sqlite"]
    counted: list[tuple[int, int]] = []
    with Library(tmp_path / "library.sqlite") as library:
        report = take_in(library, paths, lambda *counts: counted.append(counts))
        assert (report.added, report.failed, library.held().all) == (3, [], 3)
        assert counted == [(1, 1), (1, 2), (2, 2)]
        again = take_in(library, paths)
        assert (again.added, again.updated, again.unchanged) == (0, 0, 3)


def test_what_is_no_library_is_listed_with_the_reason_and_stops_nothing(tmp_path):
    (tmp_path / "bad.sqlite").write_bytes(b"not what its name says" * 100)
    paths = [tmp_path / "bad.sqlite", tmp_path / "gone.sqlite", saved_text(tmp_path, 1)]
    with Library(tmp_path / "library.sqlite") as library:
        report = take_in(library, paths)
    assert report.added == 1
    assert [failure.file for failure in report.failed] == [str(path) for path in paths[:2]]
    assert "damaged" in report.failed[0].reason


def test_cancelled_at_once_takes_nothing_in(tmp_path):
    with Library(tmp_path / "other.sqlite") as other:
        other.add_records([record("A/RES/80/9")])
    with Library(tmp_path / "library.sqlite") as library:
        report = take_in(
            library, [tmp_path / "other.sqlite", saved_text(tmp_path, 1)], None, lambda: True
        )
        assert report.cancelled
        assert library.held().all == 0
