"""What recurs: paragraphs that are the same but for sessions, dates, symbols and figures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.clauses.store.looking import Row

if TYPE_CHECKING:
    from sqlite_utils import Database

_GROUPS = (
    "SELECT p.skeleton, count(DISTINCT p.document), count(DISTINCT d.title_key), min(nullif(d.date, '')), "
    "max(d.date), group_concat(DISTINCT d.organ) "
    "FROM paragraphs p JOIN documents d ON d.id = p.document "
    "WHERE d.language = ? AND p.kind IN ('preambular', 'operative') AND (? = '' OR d.organ = ?) "
    "GROUP BY p.skeleton HAVING count(DISTINCT p.document) >= ? "
    "ORDER BY count(DISTINCT d.title_key) DESC, 2 DESC LIMIT ?"
)
_COUNT = (
    "SELECT count(DISTINCT p.document), count(DISTINCT d.title_key) "
    "FROM paragraphs p JOIN documents d ON d.id = p.document WHERE p.skeleton = ? AND d.language = ? "
    "AND p.kind IN ('preambular', 'operative') AND (? = '' OR d.organ = ?)"
)
_LATEST = (
    "SELECT p.text, p.kind, d.symbol, p.label FROM paragraphs p JOIN documents d ON d.id = p.document "
    "WHERE p.skeleton = ? AND d.language = ? ORDER BY d.date DESC, p.id DESC LIMIT 1"
)
_WORDINGS = (
    "SELECT substr(d.date, 1, 4), p.text FROM paragraphs p JOIN documents d ON d.id = p.document "
    "WHERE p.skeleton = ? AND d.language = ? GROUP BY 1 ORDER BY 1"
)
_USES = (
    "SELECT d.id, p.id, p.kind, d.symbol, p.label, d.title, d.organ, d.session, d.date, p.text "
    "FROM paragraphs p JOIN documents d ON d.id = p.document "
    "WHERE p.skeleton = ? AND d.language = ? AND p.kind IN ('preambular', 'operative') "
    "AND (? = '' OR d.organ = ?) ORDER BY d.date DESC, p.id DESC"
)
Count = tuple[int, int]
"""Resolutions and titles."""
_STEPS_BETWEEN_LOOKS = 20_000
"""Steps of SQLite between two looks whether to go on: about a millisecond."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A recurring paragraph: in how many resolutions and under how many titles, since and until when
    (YYYY-MM-DD or ""), in which organs (ids), its latest wording and where that stands."""

    skeleton: int
    resolutions: int
    titles: int
    since: str
    until: str
    organs: tuple[str, ...]
    text: str
    kind: str
    symbol: str
    label: str


def patterns(
    db: Database, organ: str = "", at_least: int = 3, limit: int = 200, language: str = "en"
) -> list[Pattern]:
    """The patterns that stand in at least so many resolutions; those of most titles first, since what
    recurs under one title only is its own."""
    groups = db.execute(_GROUPS, [language, organ, organ, at_least, limit]).fetchall()
    found = []
    for skeleton, resolutions, titles, since, until, organs in groups:
        text, kind, symbol, label = db.execute(_LATEST, [skeleton, language]).fetchone()
        found.append(
            Pattern(
                *(skeleton, resolutions, titles, since or "", until or ""),
                *(tuple(sorted(organs.split(","))), text, kind, symbol, label),
            )
        )
    return found


def wordings(db: Database, skeleton: int, language: str = "en") -> list[tuple[str, str]]:
    """One wording of a pattern for each year in which it was used, the earliest first."""
    rows = db.execute(_WORDINGS, [skeleton, language]).fetchall()
    return [(str(year), str(text)) for year, text in rows]


def counts(
    db: Database, organ: str, at_least: int, language: str, cancel: Callable[[], bool]
) -> dict[int, Count]:
    """In how many resolutions and under how many titles each skeleton stands that stands in at least so
    many resolutions; none when cancelled."""
    import sqlite3

    db.conn.set_progress_handler(lambda: int(cancel()), _STEPS_BETWEEN_LOOKS)
    try:
        rows = db.execute(_GROUPS, [language, organ, organ, at_least, -1]).fetchall()
    except sqlite3.OperationalError:
        if cancel():
            return {}
        raise
    finally:
        db.conn.set_progress_handler(None, 0)
    return {int(row[0]): (int(row[1]), int(row[2])) for row in rows}


def count(db: Database, skeleton: int, organ: str, language: str) -> Count:
    """In how many resolutions and under how many titles one skeleton stands."""
    row = db.execute(_COUNT, [skeleton, language, organ, organ]).fetchone()
    return int(row[0]), int(row[1])


def uses(db: Database, skeleton: int, organ: str = "", language: str = "en") -> list[Row]:
    """Every paragraph of a pattern, of one organ or of all, the latest first."""
    rows = db.execute(_USES, [skeleton, language, organ, organ]).fetchall()
    return [Row(*row) for row in rows]
