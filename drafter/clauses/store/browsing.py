"""Looking around in the library: what there is, a resolution in place, the chain of its versions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from drafter.clauses.errors import LibraryError
from drafter.clauses.store.forms import Form, from_json

if TYPE_CHECKING:
    from sqlite_utils import Database

_FACETS = {
    "organ": "SELECT organ, count(*) FROM documents WHERE language = ? GROUP BY 1",
    "session": (
        "SELECT organ || ' ' || session, count(*) FROM documents WHERE language = ? "
        "AND session IS NOT NULL GROUP BY 1"
    ),
    "subject": (
        "SELECT k.term, count(DISTINCT k.document) FROM keywords k JOIN documents d ON d.id = k.document "
        "WHERE d.language = ? GROUP BY 1"
    ),
    "opening": (
        "SELECT p.opening, count(*) FROM paragraphs p JOIN documents d ON d.id = p.document "
        "WHERE d.language = ? AND p.opening != '' GROUP BY 1"
    ),
    "addressee": (
        "SELECT p.addressee, count(*) FROM paragraphs p JOIN documents d ON d.id = p.document "
        "WHERE d.language = ? AND p.addressee != '' GROUP BY 1"
    ),
}
FACETS = tuple(_FACETS)
_DOCUMENT = "id, symbol, title, organ, session, date, agenda_item, language, file, number"


@dataclass(frozen=True, slots=True)
class Document:
    """A resolution of the library; `date` is YYYY-MM-DD or ""."""

    id: int
    symbol: str
    title: str
    organ: str
    session: int | None
    date: str
    agenda_item: str
    language: str
    file: str
    number: str = ""


@dataclass(frozen=True, slots=True)
class StoredParagraph:
    """A paragraph in its place; `position` counts from 0, also what has no words."""

    id: int
    kind: str
    level: int
    label: str
    opening: str
    text: str
    text_hash: int = 0
    position: int = 0


def document_fields() -> str:
    """The columns of `documents` that `as_document` takes, in order."""
    return _DOCUMENT


def as_document(row: tuple[Any, ...]) -> Document:
    """The resolution of a row of these columns."""
    return Document(*row)


def facet_counts(db: Database, name: str, language: str = "en") -> list[tuple[str, int]]:
    """The values of a facet (one of FACETS), the commonest first, with how many resolutions or, for
    opening and addressee, paragraphs have them. Raises KeyError."""
    rows = db.execute(f"{_FACETS[name]} ORDER BY 2 DESC, 1", [language]).fetchall()
    return [(str(value), int(count)) for value, count in rows]


def documents_with(
    db: Database, name: str, value: str, language: str = "en", limit: int = 500
) -> list[Document]:
    """The resolutions that have a value of a facet, the latest first. Raises KeyError."""
    having = {
        "organ": "organ = ?",
        "session": "organ || ' ' || session = ?",
        "subject": "id IN (SELECT document FROM keywords WHERE term = ?)",
        "opening": "id IN (SELECT document FROM paragraphs WHERE opening = ?)",
        "addressee": "id IN (SELECT document FROM paragraphs WHERE addressee = ?)",
    }[name]
    rows = db.execute(
        f"SELECT {_DOCUMENT} FROM documents WHERE {having} AND language = ? "  # noqa: S608
        "ORDER BY date DESC, id DESC LIMIT ?",
        [value, language, limit],
    ).fetchall()
    return [Document(*row) for row in rows]


def document_of(db: Database, document_id: int) -> Document:
    """The resolution of that id. Raises LibraryError when there is none."""
    row = db.execute(f"SELECT {_DOCUMENT} FROM documents WHERE id = ?", [document_id]).fetchone()  # noqa: S608
    if row is None:
        raise LibraryError("The resolution is no longer in the library: search for it again.")
    return Document(*row)


def document(db: Database, symbol: str, language: str = "en") -> Document:
    """The resolution of that symbol or number. Raises LibraryError when there is none."""
    row = db.execute(
        f"SELECT {_DOCUMENT} FROM documents WHERE (symbol = ? OR number = ?) AND language = ? "  # noqa: S608
        "ORDER BY symbol = ? DESC, date DESC LIMIT 1",
        [symbol, symbol, language, symbol],
    ).fetchone()
    if row is None:
        raise LibraryError(f"The library has no resolution {symbol}: add its file first.")
    return Document(*row)


def paragraphs_of(db: Database, document_id: int) -> list[StoredParagraph]:
    """The paragraphs of a resolution, in order."""
    rows = db.execute(
        "SELECT id, kind, level, label, opening, text, text_hash, position FROM paragraphs WHERE document = ? "
        "ORDER BY position",
        [document_id],
    ).fetchall()
    return [StoredParagraph(*row) for row in rows]


def keywords_of(db: Database, document_id: int) -> list[tuple[str, str]]:
    """The thesaurus and term of each subject of a resolution."""
    rows = db.execute(
        "SELECT DISTINCT thesaurus, term FROM keywords WHERE document = ? ORDER BY 1, 2",
        [document_id],
    ).fetchall()
    return [(str(thesaurus), str(term)) for thesaurus, term in rows]


def chain(db: Database, symbol: str, language: str = "en") -> list[Document]:
    """All versions under the title of that resolution, the earliest first. Raises LibraryError."""
    return versions(db, document(db, symbol, language))


def versions(db: Database, known: Document) -> list[Document]:
    """All versions under the title of a resolution, of this library or another, the earliest first."""
    from drafter.clauses.store.adding import title_key

    key = title_key(known.title)
    column, value = ("title_key", key) if key else ("symbol", known.symbol)
    rows = db.execute(
        f"SELECT {_DOCUMENT} FROM documents WHERE language = ? AND organ = ? AND {column} = ? "  # noqa: S608
        "ORDER BY date, id",
        [known.language, known.organ, value],
    ).fetchall()
    return [Document(*row) for row in rows]


def versions_under(db: Database, title: str, organ: str, language: str = "en") -> list[Document]:
    """The resolutions of an organ under a title, the earliest first; the title need not be that of one
    that the library has."""
    from drafter.clauses.store.adding import title_key

    rows = db.execute(
        f"SELECT {_DOCUMENT} FROM documents WHERE language = ? AND organ = ? AND title_key = ? "  # noqa: S608
        "AND title_key != '' AND kind = 'resolution' ORDER BY date, id",
        [language, organ, title_key(title)],
    ).fetchall()
    return [Document(*row) for row in rows]


def form_of(db: Database, document_id: int) -> Form | None:
    """The marks of a resolution and its notes' places, None where the library has its words alone."""
    row = db.execute("SELECT form FROM forms WHERE document = ?", [document_id]).fetchone()
    return from_json(str(row[0])) if row is not None else None


def notes_of(db: Database, document_id: int) -> list[tuple[str, str]]:
    """The number and text of each note of a resolution, in order."""
    rows = db.execute("SELECT label, text FROM notes WHERE document = ? ORDER BY id", [document_id])
    return [(str(label), str(text)) for label, text in rows.fetchall()]
