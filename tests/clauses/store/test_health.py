"""Damage, later versions, copies and the way back."""

from __future__ import annotations

import sqlite3

import pytest

from drafter.clauses.errors import LibraryDamaged, LibraryError, LibraryTooNew
from drafter.clauses.store import Library, schema
from drafter.clauses.store import backup as copies
from drafter.clauses.store.library import restore_library
from drafter.clauses.store.schema import VERSION, explained
from tests.clauses.store.making import record, saved_text


@pytest.fixture
def path(tmp_path):
    return tmp_path / "library.sqlite"


def fill(path, count=3):
    with Library(path) as library:
        library.add_records([record(f"A/RES/80/{n}") for n in range(1, count + 1)])


def test_pragmas_and_version(path):
    with Library(path) as library:
        got = {
            name: library._db.execute(f"PRAGMA {name}").fetchone()[0]
            for name in (
                "journal_mode",
                "synchronous",
                "foreign_keys",
                "trusted_schema",
                "busy_timeout",
                "user_version",
            )
        }
    assert got == {
        "journal_mode": "wal",
        "synchronous": 1,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "busy_timeout": 5000,
        "user_version": VERSION,
    }


@pytest.mark.parametrize(
    "content", [b"this is no database at all" * 100, b"SQLite format 3\x00" + b"\x07" * 5000]
)
def test_a_file_that_is_no_database_is_damaged(path, content):
    path.write_bytes(content)
    with pytest.raises(LibraryDamaged, match=r"restore .*\.$"):
        Library(path)
    assert path.read_bytes() == content


def test_damage_within_the_file_is_found(path):
    fill(path, 400)
    data = bytearray(path.read_bytes())
    for start in range(8192, len(data) - 600, 4096):
        data[start : start + 600] = b"\xff" * 600
    path.write_bytes(bytes(data))
    with pytest.raises(LibraryDamaged), Library(path) as library:
        if library.verify():
            raise LibraryDamaged("named by verify")


def test_an_index_that_does_not_fit_is_found(path):
    with Library(path) as library:
        library.add_records([record()])
        assert library.verify() == []
        library._db.execute("UPDATE paragraphs SET text = 'other words'")
        found = library.verify()
        assert len(found) == 1
        assert "index" in found[0]
        with pytest.raises(LibraryDamaged):
            library.back_up()
    assert not copies.backup_path(path).exists()


def test_a_later_version_is_refused_and_left_alone(path):
    fill(path)
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    connection.close()
    with pytest.raises(LibraryTooNew, match="later version"):
        Library(path)
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA user_version").fetchone()[0] == VERSION + 1
    connection.close()


def test_another_program_s_database_is_left_alone(path):
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE songs (title TEXT)")
    connection.close()
    with pytest.raises(LibraryError, match="another program"):
        Library(path)
    with sqlite3.connect(path) as connection:
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master")]
    connection.close()
    assert names == ["songs"]


def test_a_crash_while_the_tables_are_made_leaves_nothing_behind(path, monkeypatch):
    whole = schema._TABLES
    monkeypatch.setattr(schema, "_TABLES", whole + "CREATE TABLE documents (id INTEGER);\n")
    with pytest.raises(LibraryError):
        Library(path)
    monkeypatch.setattr(schema, "_TABLES", whole)
    with Library(path) as library:
        library.add_records([record()])
        assert library.verify() == []


def test_two_that_make_the_library_at_once_both_get_it(path, monkeypatch):
    first = Library(path)
    seen: list[int] = []
    truth = schema._version

    def late(db):
        seen.append(truth(db))
        return 0 if len(seen) == 1 else seen[-1]

    monkeypatch.setattr(schema, "_version", late)
    monkeypatch.setattr("sqlite_utils.Database.table_names", lambda self: [])
    monkeypatch.setattr("sqlite_utils.Migrations.pending", lambda self, db: self._migrations)
    with Library(path) as second:
        assert second.stats().documents == 0
    first.close()


def test_a_folder_that_is_missing_is_said(tmp_path):
    with pytest.raises(LibraryError, match="cannot be opened"):
        Library(tmp_path / "no" / "library.sqlite")


def test_the_last_good_copy_comes_back(path):
    fill(path)
    with Library(path) as library:
        good = library.back_up()
    assert good.name == "library.good.sqlite"
    path.write_bytes(b"gone wrong" * 500)
    with pytest.raises(LibraryDamaged):
        Library(path)
    damaged = restore_library(path)
    assert damaged.read_bytes() == b"gone wrong" * 500
    with Library(path) as library:
        assert library.stats().documents == 3
        assert library.verify() == []


def test_without_a_copy_nothing_is_touched(path):
    path.write_bytes(b"gone wrong")
    with pytest.raises(LibraryError, match="no copy"):
        restore_library(path)
    assert path.read_bytes() == b"gone wrong"


def test_adding_leaves_a_good_copy(path, tmp_path):
    with Library(path) as library:
        library.add([saved_text(tmp_path, 1)])
    with Library(copies.backup_path(path)) as copy:
        assert copy.stats().documents == 1


def test_a_copy_is_made_before_a_migration(path):
    fill(path)
    target = copies.copy_before_migration(path, 1)
    assert target.name == "library.version-1.sqlite"
    with Library(target) as copy:
        assert copy.stats().documents == 3


def test_export_is_one_compact_file(path, tmp_path):
    target = tmp_path / "out.sqlite"
    target.write_bytes(b"old")
    with Library(path) as library:
        library.add_records([record("A/RES/80/1")])
        library.export(target)
        with pytest.raises(LibraryError, match="cannot be copied"):
            library.export(tmp_path / "no" / "out.sqlite")
    assert not target.with_name(target.name + "-wal").exists()
    with Library(target) as exported:
        assert exported.search("report")
        assert exported.verify() == []


def test_a_locked_library_says_so(path):
    with Library(path) as library:
        library._db.execute("PRAGMA busy_timeout = 10")
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        try:
            with pytest.raises(LibraryError, match="in use"):
                library.add_records([record()])
        finally:
            other.close()


@pytest.mark.parametrize(
    ("message", "kind", "words"),
    [
        ("database disk image is malformed", LibraryDamaged, "damaged"),
        ("file is not a database", LibraryDamaged, "damaged"),
        ("database is locked", LibraryError, "in use"),
        ("attempt to write a readonly database", LibraryError, "permissions"),
        ("database or disk is full", LibraryError, "room"),
        ("unable to open database file", LibraryError, "folder"),
        ("no such table: paragraphs", LibraryDamaged, "cannot be used"),
    ],
)
def test_errors_of_sqlite_are_explained(path, message, kind, words):
    error = explained(sqlite3.OperationalError(message), path)
    assert type(error) is kind
    assert words in str(error)
    assert str(error).endswith(".")
