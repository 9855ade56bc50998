"""Searching the paragraphs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.clauses.store import ranking
from drafter.clauses.store.filters import Filters, exactly, parse_filters
from drafter.clauses.store.query import Query, parse_query
from drafter.clauses.store.subjects import conditions
from drafter.conventions.numbers import parse_resolution_number
from drafter.conventions.symbols import resolution_number

if TYPE_CHECKING:
    from sqlite_utils import Database

# Ranking 100,000 paragraphs that all have "the" takes 90 ms and tells nothing: the last 3,000 are ranked, of
# those that filters leave the last 1,000.
_MOST_RANKED = 3000
_FEW = 300
"""So many are looked for where it takes reading them, and are ranked quicker so."""
_FIELDS = (
    "p.id, p.kind, p.level, p.label, p.opening, p.addressee, p.text, d.id AS document, d.symbol, "
    "d.number, d.title, d.organ, d.session, d.date"
)
_RANKED = (
    "SELECT id FROM (SELECT rowid AS id, rank AS score FROM paragraphs_fts "  # noqa: S608
    f"WHERE paragraphs_fts MATCH ? ORDER BY rowid DESC LIMIT {_MOST_RANKED}) ORDER BY score, id DESC"
)
_NEWEST = (
    "SELECT rowid FROM paragraphs_fts WHERE paragraphs_fts MATCH ? ORDER BY rowid DESC LIMIT ?"
)
_NEWEST_WITH = (
    "SELECT p.id FROM paragraphs_fts f JOIN paragraphs p ON p.id = f.rowid "
    "WHERE paragraphs_fts MATCH ?{} ORDER BY f.rowid DESC LIMIT ?"
)
_ALL_WITH = "SELECT p.id FROM paragraphs p WHERE 1{} ORDER BY p.id DESC LIMIT ?"
_OWN = (
    "SELECT p.id FROM documents d JOIN paragraphs p ON p.document = d.id "
    "WHERE d.number = ? AND (p.kind = ? OR ? = '') AND (d.organ = ? OR ? = '') "
    "AND (d.language = ? OR ? = '') "
    "ORDER BY d.id, p.position LIMIT ?"
)


@dataclass(frozen=True, slots=True)
class Hit:
    """A paragraph that was found, with the resolution it stands in. `kind` is a paragraph kind, `label` as
    one cites it ("5 (h)"), `date` YYYY-MM-DD or ""."""

    id: int
    kind: str
    level: int
    label: str
    opening: str
    addressee: str
    text: str
    document: int
    symbol: str
    number: str
    title: str
    organ: str
    session: int | None
    date: str


def search(
    db: Database,
    text: str,
    kind: str | None = None,
    organ: str | None = None,
    limit: int = 50,
    language: str = "",
) -> list[Hit]:
    """The paragraphs in which the query occurs; see `query.parse_query` and `filters.parse_filters`.

    First, where the query is the number or symbol of a resolution, its own paragraphs; then those in
    which the words stand together; then those that have them all, the best first. `kind` is a paragraph
    kind, `organ` an organ's id, `language` a language's code; "" is any.
    """
    text, filters = parse_filters(text)
    query = parse_query(text)
    if limit <= 0:
        return []
    facets = filters.facets + tuple(
        exactly(name, value)
        for name, value in (("kind", kind), ("organ", organ), ("language", language))
        if value
    )
    if query is None:
        return _all_of(db, facets, filters, limit) if filters else []
    if filters:
        return _narrowed(db, query, facets, filters, limit)
    if query.is_weightless:  # ranking them would tell nothing
        return _hits(db, _ids(db, _NEWEST, query.expression(facets), limit))
    found = dict.fromkeys(
        _of_resolution(db, text, kind or "", organ or "", language, max(1, limit // 2))
    )
    if query.whole:
        found |= dict.fromkeys(_matches(db, query, facets, limit, whole=True))
    if len(found) < limit:
        found |= dict.fromkeys(_matches(db, query, facets, limit))
    cited = parse_query(_number(text) or "")
    if cited is not None and len(found) < limit:  # texts cite the number, not the symbol
        found |= dict.fromkeys(_matches(db, cited, facets, limit))
    return _hits(db, list(found)[:limit])


def _narrowed(
    db: Database, query: Query, facets: tuple[str, ...], filters: Filters, limit: int
) -> list[Hit]:
    """Hits of a query with filters; dates finer than years are looked at in the hits."""
    wanted = _MOST_RANKED if filters.is_finer else limit
    if query.is_weightless:
        return _allowed(db, _newest(db, query.expression(facets), filters, wanted), filters, limit)
    found: dict[int, None] = {}
    if query.whole:
        found |= dict.fromkeys(_matches(db, query, facets, wanted, filters, whole=True))
    if len(found) < wanted:
        found |= dict.fromkeys(_matches(db, query, facets, wanted, filters))
    return _allowed(db, list(found)[:wanted], filters, limit)


def _all_of(db: Database, facets: tuple[str, ...], filters: Filters, limit: int) -> list[Hit]:
    """What the filters leave, where nothing else is asked for."""
    wanted = _MOST_RANKED if filters.is_finer else limit
    if not facets:
        condition, values = conditions(db, filters)
        return _allowed(db, _ids(db, _ALL_WITH.format(condition), *values, wanted), filters, limit)
    expression = " AND ".join(f"facets : ({one})" for one in facets)
    return _allowed(db, _newest(db, expression, filters, wanted), filters, limit)


def _newest(db: Database, expression: str, filters: Filters, most: int) -> list[int]:
    """The ids of matching paragraphs, the last added first."""
    condition, values = conditions(db, filters)
    if not condition:  # the index alone tells, in half the time
        return _ids(db, _NEWEST, expression, most)
    return _ids(db, _NEWEST_WITH.format(condition), expression, *values, most)


def _allowed(db: Database, ids: list[int], filters: Filters, limit: int) -> list[Hit]:
    hits: list[Hit] = []
    for start in range(0, len(ids), limit):
        hits += [one for one in _hits(db, ids[start : start + limit]) if filters.allows(one.date)]
        if len(hits) >= limit:
            break
    return hits[:limit]


def _matches(
    db: Database,
    query: Query,
    facets: tuple[str, ...],
    limit: int,
    filters: Filters | None = None,
    *,
    whole: bool = False,
) -> list[int]:
    """The ids of matching paragraphs, the best first; with `whole` those that have the words together."""
    phrases = (query.whole,) if whole else query.words
    expression = (query.whole_expression if whole else query.expression)(facets)
    if facets or filters:
        most = max(limit, _FEW if filters and filters.is_read else ranking.MOST)
        found = _newest(db, expression, filters or Filters(), most)
        return ranking.best_first(db, found, phrases)[:limit]
    found = _ids(db, _NEWEST, expression, _MOST_RANKED)
    if len(found) > _FEW and all(phrase.isalnum() for phrase in phrases):
        return _ids(db, f"{_RANKED} LIMIT ?", expression, limit)
    return ranking.best_first(db, found, phrases)[:limit]


def _ids(db: Database, sql: str, *values: str | int) -> list[int]:
    return [int(row[0]) for row in db.execute(sql, list(values)).fetchall()]


def _hits(db: Database, ids: list[int]) -> list[Hit]:
    marks = ", ".join("?" * len(ids))
    sql = (
        f"SELECT {_FIELDS} FROM paragraphs p JOIN documents d ON d.id = p.document "  # noqa: S608
        f"WHERE p.id IN ({marks})"
    )
    by_id = {row["id"]: Hit(**row) for row in db.query(sql, ids)}
    return [by_id[one] for one in ids if one in by_id]


def _of_resolution(
    db: Database, text: str, kind: str, organ: str, language: str, limit: int
) -> list[int]:
    number = _number(text)
    if number is None:
        return []
    values = [number, kind, kind, organ, organ, language, language, limit]
    return [int(row[0]) for row in db.execute(_OWN, values).fetchall()]


def _number(text: str) -> str | None:
    typed = " ".join(text.split())
    by_symbol = resolution_number(typed.upper())
    if by_symbol is not None:
        return by_symbol
    parsed = parse_resolution_number(typed)
    return parsed.text if parsed else None
