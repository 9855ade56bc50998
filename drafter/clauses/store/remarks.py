"""What the user keeps of paragraphs: favourites and notes. They outlive the paragraph's re-import, since they
are bound to its resolution and words, not to its row."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.clauses.errors import LibraryError

if TYPE_CHECKING:
    from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class Remark:
    """A paragraph the user marked; `changed` is the moment in UTC, ISO 8601."""

    symbol: str
    language: str
    label: str
    text: str
    is_favourite: bool
    note: str
    changed: str


def set_remark(db: Database, paragraph: int, *, is_favourite: bool, note: str) -> None:
    """Keep a paragraph as a favourite, with a note; neither takes the remark away. Raises LibraryError."""
    row = db.execute(
        "SELECT d.symbol, d.language, p.label, p.text_hash, p.text FROM paragraphs p "
        "JOIN documents d ON d.id = p.document WHERE p.id = ?",
        [paragraph],
    ).fetchone()
    if row is None:
        raise LibraryError("The paragraph is no longer in the library: search for it again.")
    now = datetime.datetime.now(datetime.UTC).isoformat(timespec="microseconds")
    with db.atomic():
        db.execute(
            "DELETE FROM remarks WHERE symbol = ? AND language = ? AND text_hash = ?",
            [row[0], row[1], row[3]],
        )
        if is_favourite or note:
            db.execute(
                "INSERT INTO remarks (symbol, language, label, text_hash, text, is_favourite, note, changed) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                [*row, int(is_favourite), note, now],
            )


def remarks(db: Database) -> list[Remark]:
    """All of them, the last changed first."""
    rows = db.execute(
        "SELECT symbol, language, label, text, is_favourite, note, changed FROM remarks "
        "ORDER BY changed DESC, id DESC"
    ).fetchall()
    return [Remark(a, b, c, d, bool(e), f, g) for a, b, c, d, e, f, g in rows]
