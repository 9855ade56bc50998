"""Taking another library in, such as one that a colleague exported."""

from __future__ import annotations

import contextlib
import functools
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drafter.clauses.errors import LibraryError, LibraryTooNew
from drafter.clauses.store import adding
from drafter.clauses.store.adding import AddReport
from drafter.clauses.store.backup import side_files
from drafter.clauses.store.records import DocumentRecord, NoteRecord, ParagraphRecord

if TYPE_CHECKING:
    from sqlite_utils import Database

    from drafter.clauses.store.library import Library, Progress

_REMARK = "symbol, language, label, text_hash, text, is_favourite, note, changed"


_BATCH = 40


def merge(
    library: Library, path: Path, progress: Progress | None, cancel: Callable[[], bool] | None
) -> AddReport:
    """Take in the other library at `path`; see `Library.merge`, which looks after the backup."""
    report = AddReport()
    with workplace() as folder, _opened(path, folder) as other:
        known = library.ask(adding.known_hashes)
        with _of_other(path):
            total = other.held().all
            waiting = _wanted(other.ask(_documents), known, report)
        done = total - len(waiting)
        while waiting and not (cancel is not None and cancel()):
            batch, waiting = waiting[:_BATCH], waiting[_BATCH:]
            with _of_other(path):
                records = [_record(other._db, one) for one in batch]
            library.ask(functools.partial(_stored, records, report))
            done += len(batch)
            if progress is not None:
                progress(done, total)
        report.cancelled = bool(waiting)
        with _of_other(path):
            kept = other.ask(_remarks)
        library.ask(lambda db: _merge_remarks(db, kept))
    return report


def _stored(records: list[DocumentRecord], report: AddReport, db: Database) -> None:
    adding.store_records(db, records, report)


def _opened(path: Path, folder: str) -> Library:
    """A copy of the other library: it may lie on a medium that cannot be written, and be of an earlier
    version. Raises LibraryError."""
    from drafter.clauses.store.library import Library

    target = Path(folder, "other.sqlite")
    try:
        shutil.copyfile(path, target)
        for side, of_copy in zip(side_files(path), side_files(target), strict=True):
            if side.exists():
                shutil.copyfile(side, of_copy)
    except OSError as error:
        raise LibraryError(f"The library {path} cannot be read ({error.strerror}).") from error
    with _of_other(path):
        return Library(target)


@contextlib.contextmanager
def _of_other(path: Path) -> Iterator[None]:
    """What is wrong with the copy is said of the file that the user chose."""
    try:
        yield
    except LibraryTooNew as error:
        raise LibraryTooNew(
            f"The library {path} was made by a later version of Drafter: update the program."
        ) from error
    except (LibraryError, sqlite3.DatabaseError) as error:
        raise LibraryError(
            f"{path} is no library that was exported, or it is damaged: choose another file."
        ) from error


def workplace() -> tempfile.TemporaryDirectory[str]:
    """A folder for the copy, gone afterwards."""
    return tempfile.TemporaryDirectory(prefix="drafter-", ignore_cleanup_errors=True)


def _documents(db: Database) -> list[dict[str, Any]]:
    return list(
        db.query(
            "SELECT d.*, f.form FROM documents d LEFT JOIN forms f ON f.document = d.id ORDER BY d.id"
        )
    )


def _wanted(
    rows: list[dict[str, Any]], known: dict[str, bool], report: AddReport
) -> list[dict[str, Any]]:
    """The resolutions whose files are not known yet, or known by their words alone; the others are counted."""
    wanted = []
    for row in rows:
        is_whole = known.get(row["content_hash"])
        if is_whole or (is_whole is False and row["form"] is None):
            report.unchanged += 1
        else:
            wanted.append(row)
    return wanted


def _record(db: Database, row: dict[str, Any]) -> DocumentRecord:
    one = [row["id"]]
    fields = ", ".join(ParagraphRecord._fields)
    paragraphs = db.execute(
        f"SELECT {fields} FROM paragraphs WHERE document = ? ORDER BY position",  # noqa: S608
        one,
    ).fetchall()
    notes = db.execute("SELECT label, text FROM notes WHERE document = ? ORDER BY id", one)
    words = db.execute("SELECT thesaurus, term FROM keywords WHERE document = ?", one)
    return DocumentRecord(
        **{name: row[name] for name in DocumentRecord._fields if name not in _PARTS},
        paragraphs=tuple(ParagraphRecord(*p) for p in paragraphs),
        notes=tuple(NoteRecord(*note) for note in notes.fetchall()),
        keywords=tuple((str(t), str(term)) for t, term in words.fetchall()),
        form=str(row["form"] or ""),
    )


_PARTS = ("paragraphs", "notes", "sketches", "keywords", "form")


def _remarks(db: Database) -> list[tuple[Any, ...]]:
    return list(db.execute(f"SELECT {_REMARK} FROM remarks").fetchall())  # noqa: S608


def _merge_remarks(db: Database, rows: list[tuple[Any, ...]]) -> None:
    """Take in favourites and notes; of two on one paragraph the later stays."""
    with db.atomic():
        db.conn.executemany(
            f"INSERT INTO remarks ({_REMARK}) VALUES (?, ?, ?, ?, ?, ?, ?, ?) "  # noqa: S608
            "ON CONFLICT (symbol, language, text_hash) DO UPDATE SET is_favourite = excluded.is_favourite, "
            "note = excluded.note, changed = excluded.changed WHERE excluded.changed > changed",
            rows,
        )
