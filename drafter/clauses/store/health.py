"""Whether a library's file is sound."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def problems(db: Database) -> list[str]:
    """What is wrong, as sentences; empty when nothing is. Raises sqlite3.DatabaseError."""
    import sqlite3

    found = [
        f"The database is inconsistent ({row[0]})."
        for row in db.execute("PRAGMA quick_check(10)").fetchall()
        if row[0] != "ok"
    ]
    orphans = db.execute("PRAGMA foreign_key_check").fetchall()
    if orphans:
        found.append(f"{len(orphans)} rows belong to no resolution.")
    if not found:
        try:
            db.execute(
                "INSERT INTO paragraphs_fts (paragraphs_fts, rank) VALUES ('integrity-check', 1)"
            )
        except sqlite3.DatabaseError as error:
            found.append(f"The index of words does not fit the paragraphs ({error}).")
    return found
