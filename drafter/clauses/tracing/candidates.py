"""Paragraphs of the library that a text may come from, found by hash and by sketch."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.clauses.tracing.skeleton import skeleton_hash, sketch

if TYPE_CHECKING:
    from sqlite_utils import Database

_MOST_OF_A_SHINGLE = 1500
"""Paragraphs looked at that share one shingle, the last added first: a shingle of so many tells little."""
_MOST_EQUAL = 2000
_MOST_COMPARED = 24
_FIELDS = (
    "p.id, p.document, p.kind, p.label, p.text, p.text_hash, d.symbol, d.title, d.title_key, d.organ, "
    "d.session, d.date, d.language"
)
_EQUAL = (
    f"SELECT {_FIELDS} FROM (SELECT * FROM paragraphs WHERE skeleton = ? ORDER BY id DESC LIMIT "  # noqa: S608
    f"{_MOST_EQUAL}) p JOIN documents d ON d.id = p.document "
    "WHERE d.language = ? AND d.key != ? AND (? = '' OR d.date < ?) "
    "ORDER BY p.text_hash = ? DESC, d.title_key = ? DESC, d.organ = ? DESC, d.date DESC LIMIT ?"
)
_SHARING = "SELECT rowid FROM sketches WHERE sketches MATCH ? ORDER BY rowid DESC LIMIT ?"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A paragraph of the library with what it is ranked by."""

    id: int
    document: int
    kind: str
    label: str
    text: str
    text_hash: int
    symbol: str
    title: str
    title_key: str
    organ: str
    session: int | None
    date: str
    language: str


@dataclass(frozen=True, slots=True)
class Scope:
    """What may be a source of a draft: its language; not itself (`own_key`), nor anything adopted from
    the day `before` on. Preferred are the versions of its own title, then its own organ."""

    language: str = "en"
    own_key: str = ""
    title_key: str = ""
    organ: str = ""
    before: str = ""


def equal_ones(
    db: Database, bare: str, text_hash: int, scope: Scope, limit: int = 12
) -> list[Candidate]:
    """Paragraphs that differ in variable parts at most: equal texts first, then by preference."""
    values = [
        *(skeleton_hash(bare), scope.language, scope.own_key, scope.before, scope.before),
        *(text_hash, scope.title_key or "-", scope.organ, limit),
    ]
    return [Candidate(*row) for row in db.execute(_EQUAL, values).fetchall()]


def like_ones(
    db: Database, bare: str, scope: Scope, limit: int = _MOST_COMPARED
) -> list[Candidate]:
    """Paragraphs whose sketches share most with that of the text."""
    shared: Counter[int] = Counter()
    for one in sketch(bare):
        rows = db.execute(_SHARING, [f'"{one:x}"', _MOST_OF_A_SHINGLE]).fetchall()
        weight = 2 if len(rows) < _MOST_OF_A_SHINGLE else 1
        for row in rows:
            shared[row[0]] += weight
    best = [number for number, _ in shared.most_common(limit * 2)]
    return by_ids(db, best, scope)[:limit]


def by_ids(db: Database, ids: list[int], scope: Scope) -> list[Candidate]:
    """The candidates of these ids that are in scope, in that order."""
    if not ids:
        return []
    marks = ", ".join("?" * len(ids))
    rows = db.execute(
        f"SELECT {_FIELDS} FROM paragraphs p JOIN documents d ON d.id = p.document "  # noqa: S608
        f"WHERE p.id IN ({marks}) AND d.language = ? AND d.key != ? AND (? = '' OR d.date < ?)",
        [*ids, scope.language, scope.own_key, scope.before, scope.before],
    ).fetchall()
    found = {row[0]: Candidate(*row) for row in rows}
    return [found[one] for one in ids if one in found]


def of_earlier_versions(db: Database, scope: Scope, versions: int = 2) -> list[Candidate]:
    """All paragraphs of the last versions of the same title."""
    if not scope.title_key:
        return []
    rows = db.execute(
        f"SELECT {_FIELDS} FROM (SELECT * FROM documents WHERE title_key = ? AND language = ? "  # noqa: S608
        "AND key != ? AND (? = '' OR date < ?) ORDER BY organ = ? DESC, date DESC LIMIT ?) d "
        "JOIN paragraphs p ON p.document = d.id ORDER BY d.date DESC, p.position",
        [
            *(scope.title_key, scope.language, scope.own_key, scope.before, scope.before),
            *(scope.organ, versions),
        ],
    ).fetchall()
    return [Candidate(*row) for row in rows]
