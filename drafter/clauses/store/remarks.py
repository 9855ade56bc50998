"""What the user keeps of paragraphs: favourites and notes. They outlive the paragraph's re-import, since they
are bound to its resolution and words, not to its row."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
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
    text_hash: int = 0


_FIELDS = "symbol, language, label, text, is_favourite, note, changed, text_hash"


def set_remark(db: Database, paragraph: int, *, is_favourite: bool, note: str) -> None:
    """Keep a paragraph as a favourite, with a note; neither takes the remark away. Raises LibraryError."""
    row = db.execute(
        "SELECT d.symbol, d.language, p.label, p.text_hash, p.text FROM paragraphs p "
        "JOIN documents d ON d.id = p.document WHERE p.id = ?",
        [paragraph],
    ).fetchone()
    if row is None:
        raise LibraryError("The paragraph is no longer in the library: search for it again.")
    symbol, language, label, text_hash, text = row
    keep(db, Remark(symbol, language, label, text, is_favourite, note, "", text_hash))


def keep(db: Database, remark: Remark) -> None:
    """Keep what is said of a paragraph, of this library or another, in place of what was said before; a
    remark that is neither favourite nor note is taken away. An empty `changed` means now."""
    now = datetime.datetime.now(datetime.UTC).isoformat(timespec="microseconds")
    now = remark.changed or now
    with db.atomic():
        db.execute(
            "DELETE FROM remarks WHERE symbol = ? AND language = ? AND text_hash = ?",
            [remark.symbol, remark.language, remark.text_hash],
        )
        if remark.is_favourite or remark.note:
            values: list[str | int] = [remark.symbol, remark.language, remark.label, remark.text]
            values += [remark.is_favourite, remark.note, now, remark.text_hash]
            db.execute(
                f"INSERT INTO remarks ({_FIELDS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608
                values,
            )


def remarks(db: Database) -> list[Remark]:
    """All of them, the last changed first."""
    rows = db.execute(f"SELECT {_FIELDS} FROM remarks ORDER BY changed DESC, id DESC").fetchall()  # noqa: S608
    return [Remark(a, b, c, d, bool(e), f, g, h) for a, b, c, d, e, f, g, h in rows]


def remarks_of(db: Database, symbol: str, language: str) -> dict[int, Remark]:
    """Those on the paragraphs of a resolution, by the hash of their text."""
    return {
        one.text_hash: one
        for one in remarks(db)
        if one.symbol == symbol and one.language == language
    }


def bring_back(db: Database, kept: Iterable[Remark]) -> int:
    """Keep again what was kept elsewhere, unless something later is said of the paragraph here. Returns how
    many came back."""
    here = {(one.symbol, one.language, one.text_hash): one.changed for one in remarks(db)}
    later = [
        one for one in kept if one.changed > here.get((one.symbol, one.language, one.text_hash), "")
    ]
    for one in later:
        keep(db, one)
    return len(later)
