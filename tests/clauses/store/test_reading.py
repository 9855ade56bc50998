"""Reading in two processes, also when one of them dies."""

from __future__ import annotations

from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest

from drafter.clauses.store import reading
from drafter.clauses.store.reading import Failure, Reading, files_of, read_all, read_one
from tests.clauses.store.making import saved_text


class Executor:
    """Stands for the processes. Reading a file named "killer" ends them for good, as does everything
    where `DEAD` is set."""

    DEAD = False

    def __init__(self) -> None:
        self.broken = False

    def submit(self, function, *values):
        if self.broken:
            raise BrokenProcessPool("ended before")
        future: Future[object] = Future()
        if self.DEAD or any("killer" in str(value) for value in values):
            self.broken = True
            future.set_exception(BrokenProcessPool("a process ended"))
        else:
            future.set_result(function(*values))
        return future

    def shutdown(self, *, wait: bool = True, cancel_futures: bool = False) -> None:
        self.broken = True


@pytest.fixture
def names(monkeypatch):
    monkeypatch.setattr(reading._Pool, "_started", staticmethod(Executor))
    monkeypatch.setattr(
        reading,
        "read_one",
        lambda path, digest: Reading(path, None, Failure(path, f"read {digest}")),
    )
    return [f"file{n}" for n in range(200)]


def all_read(names):
    files = [(Path(name), name) for name in names]
    return [
        (one.file, one.failure.reason if one.failure else "")
        for one in read_all(files, len(files), lambda: False)
    ]


def test_readings_come_in_order(names):
    assert all_read(names) == [(name, f"read {name}") for name in names]


def test_a_file_that_kills_its_process_is_named_and_the_rest_is_read(names):
    names[57:57] = ["killer1"]
    names[130:130] = ["killer2", "killer3"]
    expected = [
        (name, "Reading the file ended the reader." if "killer" in name else f"read {name}")
        for name in names
    ]
    assert all_read(names) == expected


def test_where_no_process_starts_files_are_read_here(names, monkeypatch):
    monkeypatch.setattr(Executor, "DEAD", True)
    assert all_read(names) == [(name, f"read {name}") for name in names]


def test_cancelling_ends_it(names):
    files = [(Path(name), name) for name in names]
    seen: list[Reading] = []
    for one in read_all(files, len(files), lambda: len(seen) >= 7):
        seen.append(one)  # noqa: PERF402 - `seen` is looked at meanwhile
    assert len(seen) == 7


def test_a_fault_of_a_reader_is_a_failure_of_the_file(tmp_path, monkeypatch):
    path = saved_text(tmp_path, 1)

    def broken(_data, _name):
        raise RuntimeError("unforeseen")

    monkeypatch.setattr("drafter.formats.registry.read_bytes", broken)
    failure = read_one(str(path), "x").failure
    assert failure is not None
    assert "unforeseen" in failure.reason


def test_files_are_named_once_and_sorted(tmp_path):
    first, second = saved_text(tmp_path, 1), saved_text(tmp_path, 2)
    other = tmp_path / "note.xyz"
    other.write_text("x", encoding="utf-8")
    found, missing = files_of([second, tmp_path, other, tmp_path / "no"], [".txt"])
    assert found == [second, first, other]
    assert [Path(one.file).name for one in missing] == ["no"]


def test_the_reason_does_not_name_the_file_again(tmp_path):
    torn = tmp_path / "torn.xml"
    torn.write_bytes(b"<akomaNtoso><act>")
    failure = read_one(str(torn), "").failure
    assert failure is not None
    assert failure.reason.startswith("the file is damaged")
