"""The tables of the library, made and changed by migrations."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.clauses.errors import LibraryDamaged, LibraryError, LibraryTooNew
from drafter.paths import keep_private

if TYPE_CHECKING:
    from sqlite_utils import Database, Migrations

VERSION = 3
"""Number of the newest migration; kept in the file's `user_version`."""

_BEFORE_FORMS = 2
"""A library of this version can be read as it is."""

# Ids of paragraphs are never used again: what is added last is above all before, also after a deletion.
# The index is kept by `adding`, not by triggers: SQLite refuses those on a virtual table while the schema is
# not trusted, and a library may come from a stranger.
_TABLES = """
CREATE TABLE documents (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    symbol TEXT NOT NULL,
    number TEXT NOT NULL,
    title TEXT NOT NULL,
    title_key TEXT NOT NULL,
    organ TEXT NOT NULL,
    session INTEGER,
    date TEXT NOT NULL,
    agenda_item TEXT NOT NULL,
    language TEXT NOT NULL,
    kind TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    file TEXT NOT NULL
);
CREATE INDEX documents_number ON documents (number);
CREATE INDEX documents_title_key ON documents (title_key);
CREATE INDEX documents_content_hash ON documents (content_hash);
CREATE TABLE paragraphs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    level INTEGER NOT NULL,
    zone TEXT NOT NULL,
    label TEXT NOT NULL,
    opening TEXT NOT NULL,
    addressee TEXT NOT NULL,
    text TEXT NOT NULL,
    text_hash INTEGER NOT NULL,
    facets TEXT NOT NULL
);
CREATE INDEX paragraphs_document ON paragraphs (document, position);
CREATE INDEX paragraphs_text_hash ON paragraphs (text_hash);
CREATE TABLE notes (
    id INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    label TEXT NOT NULL,
    text TEXT NOT NULL
);
CREATE INDEX notes_document ON notes (document);
CREATE VIRTUAL TABLE paragraphs_fts USING fts5 (
    text, facets, content='paragraphs', content_rowid='id',
    tokenize='unicode61 remove_diacritics 2', prefix='2 3'
);
INSERT INTO paragraphs_fts (paragraphs_fts, rank) VALUES ('rank', 'bm25(1.0, 0.0)');
"""


# The words of `sketches` are hashes (see `tracing.skeleton`); nothing but which paragraph has them is kept.
# An index of beginnings of two letters as well would take more room than all words.
_TRACING = """
ALTER TABLE paragraphs ADD COLUMN skeleton INTEGER NOT NULL DEFAULT 0;
CREATE INDEX paragraphs_skeleton ON paragraphs (skeleton);
CREATE INDEX documents_date ON documents (date);
CREATE VIRTUAL TABLE sketches USING fts5 (words, content='', detail=none, columnsize=0, tokenize='ascii');
DROP TABLE paragraphs_fts;
CREATE VIRTUAL TABLE paragraphs_fts USING fts5 (
    text, facets, content='paragraphs', content_rowid='id',
    tokenize='unicode61 remove_diacritics 2', prefix='3'
);
INSERT INTO paragraphs_fts (paragraphs_fts, rank) VALUES ('rank', 'bm25(1.0, 0.0)');
CREATE TABLE keywords (
    document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    thesaurus TEXT NOT NULL,
    term TEXT NOT NULL
);
CREATE INDEX keywords_document ON keywords (document);
CREATE INDEX keywords_term ON keywords (term, thesaurus);
CREATE TABLE remarks (
    id INTEGER PRIMARY KEY,
    symbol TEXT NOT NULL,
    language TEXT NOT NULL,
    label TEXT NOT NULL,
    text_hash INTEGER NOT NULL,
    text TEXT NOT NULL,
    is_favourite INTEGER NOT NULL DEFAULT 0,
    note TEXT NOT NULL DEFAULT '',
    changed TEXT NOT NULL,
    UNIQUE (symbol, language, text_hash)
);
"""

# See `forms`. A resolution that was taken in before has no row: reading its file again gives it one.
_FORMS = """
CREATE TABLE forms (
    document INTEGER PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
    form TEXT NOT NULL
);
"""


def _statements(script: str) -> list[str]:
    import sqlite3

    found: list[str] = []
    pending = ""
    for line in script.strip().splitlines():
        pending += line + "\n"
        if sqlite3.complete_statement(pending):
            found.append(pending)
            pending = ""
    return found


def migrations() -> Migrations:
    """The changes of the schema, in order."""
    from sqlite_utils import Migrations

    series = Migrations("drafter")

    @series(name="0001_tables")
    def tables(db: Database) -> None:
        for statement in _statements(_TABLES):
            db.execute(statement)
        db.execute("PRAGMA user_version = 1")

    @series(name="0002_tracing")
    def tracing(db: Database) -> None:
        from drafter.clauses.store.upgrading import fill_indexes

        for statement in _statements(_TRACING):
            db.execute(statement)
        fill_indexes(db)
        db.execute("PRAGMA user_version = 2")

    @series(name="0003_forms")
    def forms(db: Database) -> None:
        for statement in _statements(_FORMS):
            db.execute(statement)
        db.execute("PRAGMA user_version = 3")

    return series


def open_database(path: Path) -> Database:
    """A connection with the pragmas of the library, its schema brought up to date.

    A copy of the file is kept before a migration changes it. Raises LibraryDamaged, LibraryTooNew or
    LibraryError.
    """
    import sqlite3

    try:
        db = _connected(path)
        _migrated(db, path)
    except sqlite3.DatabaseError as error:
        raise explained(error, path) from error
    return db


def open_read_only(path: Path) -> Database:
    """A connection to a library that is never written, such as a mission's on a stick or a share; it must be
    one exported file of this version. Raises LibraryError."""
    import sqlite3

    from sqlite_utils import Database

    if not path.is_file():
        raise LibraryError(f"There is no library {path}: choose another file.")
    uri = path.absolute().as_uri() + "?mode=ro&immutable=1"
    db: Database | None = None
    try:
        db = Database(sqlite3.connect(uri, uri=True))
        version = _version(db)
        for pragma in ("trusted_schema = OFF", "cache_size = -16000", "temp_store = MEMORY"):
            db.execute(f"PRAGMA {pragma}")
    except sqlite3.DatabaseError as error:
        if db is not None:
            db.close()
        raise explained(error, path) from error
    if version == VERSION:
        return db
    if version == _BEFORE_FORMS:
        db.execute("CREATE TEMP TABLE forms (document INTEGER PRIMARY KEY, form TEXT)")
        return db
    db.close()
    if version > VERSION:
        raise LibraryTooNew(
            f"The library {path} was made by a later version of Drafter: update it."
        )
    raise LibraryError(
        f"The library {path} is of an earlier version: export it anew, or import it."
    )


def _connected(path: Path) -> Database:
    from sqlite_utils import Database

    if not path.exists():
        # SQLite gives the files beside it the mode of the library itself.
        with contextlib.suppress(OSError):
            path.touch()
    keep_private(path)
    db = Database(path)
    try:
        for pragma in ("busy_timeout = 5000", "foreign_keys = ON", "trusted_schema = OFF"):
            db.execute(f"PRAGMA {pragma}")
        db.enable_wal()
        db.execute("PRAGMA synchronous = NORMAL")
        db.execute("PRAGMA cache_size = -16000")
    except BaseException:
        db.close()
        raise
    return db


def _migrated(db: Database, path: Path) -> None:
    import sqlite3

    try:
        version = _version(db)
        if version > VERSION:
            raise LibraryTooNew(
                f"The library {path} was made by a later version of Drafter: update the program, "
                "or choose another library."
            )
        if version == VERSION:
            return
        if version:
            from drafter.clauses.store.backup import copy_before_migration

            copy_before_migration(path, version)
        elif set(db.table_names()) - {"_sqlite_migrations"}:
            raise LibraryError(f"{path} is a database of another program: choose another file.")
        migrations().apply(db)
    except sqlite3.OperationalError as error:
        if "already exists" in str(error) and _version(db) == VERSION:
            return  # another process made the tables at the same moment
        db.close()
        if "fts5" in str(error):
            raise LibraryError(
                "This Python has a SQLite without full-text search (FTS5): install another build of Python."
            ) from error
        raise
    except BaseException:
        db.close()
        raise


def _version(db: Database) -> int:
    row = db.execute("PRAGMA user_version").fetchone()
    return int(row[0])


def explained(error: Exception, path: Path) -> LibraryError:
    """What an error of SQLite means for the user."""
    message = str(error).lower()
    if any(word in message for word in ("malformed", "not a database", "corrupt")):
        return LibraryDamaged(
            f"The library {path} is damaged: restore the last good copy, or remove the file and add "
            "the resolutions again."
        )
    if "locked" in message or "busy" in message:
        return LibraryError(
            f"The library {path} is in use by another program: close it and try again."
        )
    if "readonly" in message or "read-only" in message:
        return LibraryError(f"The library {path} cannot be written: mend its permissions.")
    if "disk is full" in message or "disk i/o" in message:
        return LibraryError(
            f"The library {path} cannot be written ({error}): make room on the disk."
        )
    if "unable to open" in message:
        return LibraryError(f"The library {path} cannot be opened: see that its folder exists.")
    return LibraryDamaged(
        f"The library {path} cannot be used ({error}): restore the last good copy."
    )
