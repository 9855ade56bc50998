"""Records go into the database: new ones in, changed ones in place of the old, equal ones not at all."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from drafter.clauses.store.facets import facets_of
from drafter.clauses.store.reading import Failure
from drafter.clauses.store.records import (
    DocumentRecord,
    NoteRecord,
    ParagraphRecord,
    sketch_words,
)
from drafter.clauses.tracing.skeleton import skeleton
from drafter.conventions.typography import normalize

if TYPE_CHECKING:
    from sqlite_utils import Database


@dataclass
class AddReport:
    """What came of adding files: counts of resolutions, the files that failed, remarks on others."""

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    paragraphs: int = 0
    failed: list[Failure] = field(default_factory=list)
    remarks: list[Failure] = field(default_factory=list)
    cancelled: bool = False
    seconds: float = 0.0

    @property
    def changed(self) -> int:
        """How many resolutions are new or other than before."""
        return self.added + self.updated

    def take(self, other: AddReport) -> None:
        """Count what came of other files as well."""
        self.added += other.added
        self.updated += other.updated
        self.unchanged += other.unchanged
        self.paragraphs += other.paragraphs
        self.failed += other.failed
        self.remarks += other.remarks
        self.cancelled |= other.cancelled
        self.seconds += other.seconds

    def __str__(self) -> str:
        said = f"{self.added} added, {self.updated} updated, {self.unchanged} unchanged"
        if self.failed:
            said += f", {len(self.failed)} failed"
        return said + (" (cancelled)" if self.cancelled else "")


def title_key(title: str) -> str:
    """What the titles of successive versions have in common: letters and figures only, in small."""
    return re.sub(r"[\W_]+", " ", normalize(title).casefold()).strip()


def store_records(db: Database, records: Sequence[DocumentRecord], report: AddReport) -> None:
    """Put a batch of records into the database, all in one transaction."""
    with db.atomic():
        last = db.execute("SELECT coalesce(max(id), 0) FROM paragraphs").fetchone()[0]
        sketches: list[str] = []
        for record in records:
            placed = _document(db, record, report)
            if placed is None:
                continue
            document, is_new = placed
            report.added += is_new
            report.updated += not is_new
            report.paragraphs += len(record.paragraphs)
            # Not `insert_all`: it spends more time on building its statement than SQLite on running it.
            db.conn.executemany(
                _PARAGRAPH, [(document, *p, facets_of(record, p)) for p in record.paragraphs]
            )
            sketches += record.sketches or [
                sketch_words(skeleton(p.text)) for p in record.paragraphs
            ]
            db.conn.executemany(_NOTE, [(document, *note) for note in record.notes])
            db.conn.executemany(_KEYWORD, [(document, *pair) for pair in record.keywords])
            if record.form:
                db.execute(_FORM, [document, record.form])
        db.execute(
            "INSERT INTO paragraphs_fts (rowid, text, facets) "
            "SELECT id, text, facets FROM paragraphs WHERE id > ?",
            [last],
        )
        ids = db.execute("SELECT id FROM paragraphs WHERE id > ? ORDER BY id", [last]).fetchall()
        db.conn.executemany(
            "INSERT INTO sketches (rowid, words) VALUES (?, ?)",
            [(row[0], words) for row, words in zip(ids, sketches, strict=True)],
        )


def _insertion(table: str, fields: Sequence[str]) -> str:
    marks = ", ".join("?" * len(fields))
    return f"INSERT INTO {table} ({', '.join(fields)}) VALUES ({marks})"  # noqa: S608


_PARAGRAPH = _insertion("paragraphs", ("document", *ParagraphRecord._fields, "facets"))
_NOTE = _insertion("notes", ("document", *NoteRecord._fields))
_FORM = _insertion("forms", ("document", "form"))
_KEYWORD = _insertion("keywords", ("document", "thesaurus", "term"))


def _delete_contents(db: Database, document: int) -> None:
    """Delete the paragraphs and notes of a document, their words in the index first."""
    db.execute(
        "INSERT INTO paragraphs_fts (paragraphs_fts, rowid, text, facets) "
        "SELECT 'delete', id, text, facets FROM paragraphs WHERE document = ?",
        [document],
    )
    texts = db.execute("SELECT id, text FROM paragraphs WHERE document = ?", [document]).fetchall()
    db.conn.executemany(
        "INSERT INTO sketches (sketches, rowid, words) VALUES ('delete', ?, ?)",
        [(row[0], sketch_words(skeleton(row[1]))) for row in texts],
    )
    db.execute("DELETE FROM paragraphs WHERE document = ?", [document])
    db.execute("DELETE FROM keywords WHERE document = ?", [document])
    db.execute("DELETE FROM notes WHERE document = ?", [document])
    db.execute("DELETE FROM forms WHERE document = ?", [document])


def _document(db: Database, record: DocumentRecord, report: AddReport) -> tuple[int, bool] | None:
    """The id of the row for a record, and whether it is new; an old one is emptied and rewritten. None where
    the library has the resolution from a file that tells more."""
    key = f"{record.symbol or 'file:' + record.file}|{record.language}"
    row = {
        name: value
        for name, value in record._asdict().items()
        if name not in ("paragraphs", "notes", "sketches", "keywords", "form")
    }
    row |= {"title_key": title_key(record.title)}
    documents = db.table("documents")
    old = _row(db, key)
    if old is not None and record.symbol and _is_another(old, record):
        key = f"{record.symbol}#{record.file}|{record.language}"
        report.remarks.append(
            Failure(
                record.file,
                f"The file bears the symbol {record.symbol} of another resolution, “{old['title']}”; both are kept.",
            )
        )
        old = _row(db, key)
    if old is None:
        documents.insert({"key": key, **row})
        last = documents.last_pk
        return int(str(last)), True
    if _worth(record.file) < _worth(old["file"]):
        report.unchanged += 1
        report.remarks.append(
            Failure(
                record.file,
                f"The library has {record.symbol} from {PurePath(old['file']).name}, which tells more; the file was passed over.",
            )
        )
        return None
    _delete_contents(db, old["id"])
    documents.update(old["id"], {"key": key, **row})
    return int(old["id"]), False


def _worth(file: str) -> int:
    """How much a file of that name tells of a resolution: AKN4UN has its subjects, a page only what it shows."""
    return {".xml": 2, ".pdf": 0, ".txt": 0}.get(PurePath(file).suffix.lower(), 1)


def _row(db: Database, key: str) -> dict[str, Any] | None:
    found = db.query("SELECT id, title, title_key, file FROM documents WHERE key = ?", [key])
    return next(iter(found), None)


def _is_another(old: dict[str, Any], record: DocumentRecord) -> bool:
    """Whether a file that bears a known symbol is another text, by its title: a misprinted symbol."""
    mine = title_key(record.title)
    return (
        bool(mine and old["title_key"]) and mine != old["title_key"] and old["file"] != record.file
    )


def known_hashes(db: Database) -> dict[str, bool]:
    """The hashes of all files that were taken in, and whether their marks and notes' places are known: an
    earlier version of the library kept the words alone."""
    rows = db.execute(
        "SELECT d.content_hash, f.document IS NOT NULL FROM documents d "
        "LEFT JOIN forms f ON f.document = d.id"
    ).fetchall()
    return {str(digest): bool(is_whole) for digest, is_whole in rows}


def held(db: Database, hashes: Collection[str]) -> tuple[int, int]:
    """The number of resolutions, and of those whose files have one of these hashes."""
    marks = ", ".join("?" * len(hashes))
    row = db.execute(
        "SELECT (SELECT count(*) FROM documents), "  # noqa: S608
        f"(SELECT count(*) FROM documents WHERE content_hash IN ({marks}))",
        list(hashes),
    ).fetchone()
    return int(row[0]), int(row[1])
