"""The subject of a resolution as a condition of a search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.clauses.store.filters import Filters
from drafter.conventions.typography import fold

if TYPE_CHECKING:
    from sqlite_utils import Database

# From each term to the next by the index: there are a hundred times fewer terms than rows.
_TERMS = (
    "WITH RECURSIVE terms (term) AS (SELECT min(term) FROM keywords UNION ALL "
    "SELECT (SELECT min(k.term) FROM keywords k WHERE k.term > terms.term) FROM terms "
    "WHERE terms.term IS NOT NULL) SELECT term FROM terms WHERE term IS NOT NULL"
)
_MANY = 5000
"""Of so many resolutions each paragraph is asked whether it is of one; fewer are listed first."""


def conditions(db: Database, filters: Filters) -> tuple[str, tuple[str, ...]]:
    """What no word of the index tells, as conditions on a paragraph `p`, and their values."""
    sql, values = filters.condition
    if not filters.subject:
        return sql, values
    own, terms = of_subject(db, filters.subject)
    return sql + own, (*values, *terms)


def of_subject(
    db: Database, subject: str, document: str = "p.document"
) -> tuple[str, tuple[str, ...]]:
    """The condition that a resolution has a subject that begins so; `document` is the column of its id."""
    wanted = fold(subject).casefold()
    rows = db.execute(_TERMS).fetchall()
    terms = tuple(row[0] for row in rows if fold(str(row[0])).casefold().startswith(wanted))
    listed = f"term IN ({', '.join('?' * len(terms))})"
    rows = db.execute(
        f"SELECT count(*) FROM (SELECT 1 FROM keywords WHERE {listed} LIMIT {_MANY})",  # noqa: S608
        terms,
    ).fetchall()
    if rows[0][0] < _MANY:
        return (
            f" AND {document} IN (SELECT document FROM keywords WHERE {listed})",  # noqa: S608
            terms,
        )
    return (
        f" AND EXISTS (SELECT 1 FROM keywords k WHERE k.document = {document} AND k.{listed})",  # noqa: S608
        terms,
    )
