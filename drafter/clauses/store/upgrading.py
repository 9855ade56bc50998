"""Filling the indexes of a library of an earlier version."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.clauses.store.facets import facet_words
from drafter.clauses.store.records import sketch_words
from drafter.clauses.tracing.skeleton import skeleton, skeleton_hash

if TYPE_CHECKING:
    from sqlite_utils import Database

_STEP = 2000


def fill_indexes(db: Database) -> None:
    """Give every paragraph its skeleton, sketch and facets, and index its words anew."""
    last = 0
    while True:
        rows = db.execute(
            "SELECT p.id, p.text, p.kind, p.opening, d.organ, d.date, d.session, d.language, d.symbol "
            "FROM paragraphs p JOIN documents d ON d.id = p.document WHERE p.id > ? ORDER BY p.id LIMIT ?",
            [last, _STEP],
        ).fetchall()
        if not rows:
            break
        changes: list[tuple[int, str, int]] = []
        sketches: list[tuple[int, str]] = []
        for number, text, kind, opening, organ, date, session, language, symbol in rows:
            bare = skeleton(text)
            words = facet_words(
                kind=kind,
                organ=organ,
                year=date[:4],
                session=str(session or ""),
                language=language,
                verb=opening,
                symbol=symbol,
            )
            changes.append((skeleton_hash(bare), words, number))
            sketches.append((number, sketch_words(bare)))
        db.conn.executemany("UPDATE paragraphs SET skeleton = ?, facets = ? WHERE id = ?", changes)
        db.conn.executemany("INSERT INTO sketches (rowid, words) VALUES (?, ?)", sketches)
        last = rows[-1][0]
    db.execute("INSERT INTO paragraphs_fts (paragraphs_fts) VALUES ('rebuild')")
