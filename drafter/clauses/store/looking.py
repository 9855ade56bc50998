"""What the library has for a query as one goes through it: resolutions, or paragraphs with the words marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.clauses.citing import cited
from drafter.clauses.store import searching, spelling
from drafter.clauses.store.browsing import Document, as_document, document_fields
from drafter.clauses.store.excerpts import Span, spans, words_of
from drafter.clauses.store.filters import Filters, parse_filters
from drafter.clauses.store.query import parse_query
from drafter.clauses.store.subjects import of_subject

if TYPE_CHECKING:
    from sqlite_utils import Database

MOST = 300
"""Rows shown of one query: who needs more, narrows it."""
_MOST_TITLES = 5


@dataclass(frozen=True, slots=True)
class Row:
    """A resolution, or a paragraph of one where `paragraph` is not 0 (an id in the library).

    `text` is the title or the words of the paragraph, `marked` where the query stands in it; `layer` is
    the name of the library it lies in.
    """

    document: int
    paragraph: int
    kind: str
    symbol: str
    label: str
    title: str
    organ: str
    session: int | None
    date: str
    text: str
    marked: tuple[Span, ...] = ()
    layer: str = ""

    @property
    def name(self) -> str:
        """What one calls the resolution."""
        return self.symbol or f"“{self.title}”"

    @property
    def place(self) -> str:
        """The row as one cites it: "A/RES/79/1, paragraph 5 (h)", "A/RES/79/1"."""
        return cited(self.name, self.kind, self.label) if self.paragraph else self.name


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found for a query. `meant` is the query with mistyped words set right, "" where it was
    taken as it is; `is_cut` says that there may be more."""

    query: str
    rows: tuple[Row, ...]
    meant: str = ""
    is_cut: bool = False


def look(db: Database, query: str, limit: int = MOST, language: str = "en") -> Looked:
    """Resolutions where a query has no words and speaks of no paragraphs, the latest first; else the
    resolutions whose title has the words, and the paragraphs that have them, the best first.

    `language` is that of the resolutions where the query names none with `lang:`.
    """
    words, filters = parse_filters(query)
    language = dict(filters.given).get("lang", language).lower()
    if parse_query(words) is None and not filters.of_paragraphs:
        rows = [_row(one) for one in _resolutions(db, filters, limit, language)]
        return Looked(query, tuple(rows), is_cut=len(rows) == limit)
    hits, meant = searching.search(db, query, limit=limit), ""
    if not hits and (better := spelling.suggestion(db, query)) is not None:
        hits = searching.search(db, better, limit=limit)
        meant = better if hits else ""
    used = meant or query
    titles: Sequence[Row] = ()
    if not filters.of_paragraphs:
        titles = _titled(db, parse_filters(used)[0], filters, language)
    kept = _of_language(db, hits, language)
    if len(kept) < len(hits):  # other languages, with the same words, took their places
        more = searching.search(db, f"lang:{language} {used}", limit=limit)
        kept = list(dict.fromkeys([*kept, *more]))[:limit]
    paragraphs = [
        Row(
            *(one.document, one.id, one.kind, one.symbol, one.label, one.title, one.organ),
            *(one.session, one.date, one.text, spans(one.text, used)),
        )
        for one in kept
    ]
    return Looked(query, (*titles, *paragraphs), meant, is_cut=len(hits) == limit)


def _row(one: Document, marked: tuple[Span, ...] = ()) -> Row:
    return Row(
        *(one.id, 0, "", one.symbol, "", one.title, one.organ, one.session, one.date),
        *(one.title, marked),
    )


def _resolutions(
    db: Database, filters: Filters, limit: int, language: str, words: Sequence[str] = ()
) -> list[Document]:
    """The resolutions that the filters leave and whose titles have all the words, the latest first."""
    given = dict(filters.given)
    sql = f"SELECT {document_fields()} FROM documents WHERE language = ?"  # noqa: S608
    values: list[str | int] = [language]
    for name, column in (("organ", "organ"), ("session", "session")):
        if name in given:
            sql += f" AND {column} = ?"
            values.append(given[name])
    for name, value in (("after", filters.after), ("before", filters.before)):
        if value:
            sql += f" AND date {'>=' if name == 'after' else '<'} ?"
            values.append(value)
    if "symbol" in given:
        sql += " AND instr(lower(symbol), ?) = 1"
        values.append(given["symbol"].lower())
    if filters.subject:
        condition, terms = of_subject(db, filters.subject, "documents.id")
        sql += condition
        values += terms
    for word in words:
        sql += " AND instr(lower(title), ?)"
        values.append(word.lower())
    rows = db.execute(f"{sql} ORDER BY date DESC, id DESC LIMIT ?", [*values, limit]).fetchall()
    return [as_document(row) for row in rows]


def _titled(db: Database, words: str, filters: Filters, language: str) -> list[Row]:
    query = parse_query(words)
    if query is None or query.is_weightless:
        return []
    found = _resolutions(db, filters, _MOST_TITLES, language, query.words)
    return [_row(one, words_of(one.title, query.words, query.words[-1:])) for one in found]


def _of_language(db: Database, hits: list[searching.Hit], language: str) -> list[searching.Hit]:
    """Those in the language: what a symbol or a number finds may be in any."""
    documents = list({hit.document for hit in hits})
    marks = ", ".join("?" * len(documents))
    sql = f"SELECT id FROM documents WHERE language = ? AND id IN ({marks})"  # noqa: S608
    kept = {row[0] for row in db.execute(sql, [language, *documents]).fetchall()}
    return [hit for hit in hits if hit.document in kept]
