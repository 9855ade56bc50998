"""Taking another library in, such as one that a colleague exported."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.clauses.errors import LibraryError
from drafter.clauses.store.records import DocumentRecord, NoteRecord, ParagraphRecord

if TYPE_CHECKING:
    from sqlite_utils import Database

_REMARK = "symbol, language, label, text_hash, text, is_favourite, note, changed"


def copied(path: Path, folder: str) -> Path:
    """A copy of the other library: it may lie on a medium that cannot be written, and be of an earlier
    version. Raises LibraryError."""
    target = Path(folder, "other.sqlite")
    try:
        shutil.copyfile(path, target)
    except OSError as error:
        raise LibraryError(f"The library {path} cannot be read ({error.strerror}).") from error
    return target


def workplace() -> tempfile.TemporaryDirectory[str]:
    """A folder for the copy, gone afterwards."""
    return tempfile.TemporaryDirectory(prefix="drafter-", ignore_cleanup_errors=True)


def records_of(db: Database, known: dict[str, bool]) -> Iterator[DocumentRecord]:
    """The resolutions of a library whose files are not known yet, or known by their words alone; see
    `adding.known_hashes`."""
    plain = [n for n in DocumentRecord._fields if n not in _PARTS]
    fields = ", ".join(ParagraphRecord._fields)
    for row in list(db.query("SELECT * FROM documents ORDER BY id")):
        one = [row["id"]]
        form = db.execute("SELECT form FROM forms WHERE document = ?", one).fetchone()
        is_whole = known.get(row["content_hash"])
        if is_whole or (is_whole is False and form is None):
            continue
        paragraphs = db.execute(
            f"SELECT {fields} FROM paragraphs WHERE document = ? ORDER BY position",  # noqa: S608
            one,
        ).fetchall()
        notes = db.execute("SELECT label, text FROM notes WHERE document = ? ORDER BY id", one)
        words = db.execute("SELECT thesaurus, term FROM keywords WHERE document = ?", one)
        yield DocumentRecord(
            **{name: row[name] for name in plain},
            paragraphs=tuple(ParagraphRecord(*p) for p in paragraphs),
            notes=tuple(NoteRecord(*note) for note in notes.fetchall()),
            keywords=tuple((str(t), str(term)) for t, term in words.fetchall()),
            form=str(form[0]) if form is not None else "",
        )


_PARTS = ("paragraphs", "notes", "sketches", "keywords", "form")


def merge_remarks(db: Database, other: Database) -> int:
    """Take in favourites and notes; of two on one paragraph the later stays. Returns how many came."""
    rows = other.execute(f"SELECT {_REMARK} FROM remarks").fetchall()  # noqa: S608
    before = db.conn.total_changes
    with db.atomic():
        db.conn.executemany(
            f"INSERT INTO remarks ({_REMARK}) VALUES (?, ?, ?, ?, ?, ?, ?, ?) "  # noqa: S608
            "ON CONFLICT (symbol, language, text_hash) DO UPDATE SET is_favourite = excluded.is_favourite, "
            "note = excluded.note, changed = excluded.changed WHERE excluded.changed > changed",
            rows,
        )
    return int(db.conn.total_changes - before)
