"""Every resolution that used a phrase."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.clauses.store.filters import exactly
from drafter.clauses.store.query import parse_query

if TYPE_CHECKING:
    from sqlite_utils import Database

_USES = (
    "SELECT d.id, d.symbol, d.title, d.organ, d.date, count(*), min(p.id), p.kind, p.label, p.text "
    "FROM paragraphs_fts f "
    "JOIN paragraphs p ON p.id = f.rowid JOIN documents d ON d.id = p.document "
    "WHERE paragraphs_fts MATCH ? GROUP BY d.id ORDER BY d.date DESC, d.id DESC"
)


@dataclass(frozen=True, slots=True)
class Use:
    """A resolution that has the phrase, in so many paragraphs, the first of them `paragraph` with its kind,
    label and words; `layer` is the name of the library it lies in."""

    document: int
    symbol: str
    title: str
    organ: str
    date: str
    paragraphs: int
    paragraph: int
    kind: str = ""
    label: str = ""
    text: str = ""
    layer: str = ""


@dataclass(frozen=True, slots=True)
class PhraseUse:
    """All uses of a phrase, the latest first, and how many resolutions by year ("" where it is not
    known) and by organ's id."""

    phrase: str
    uses: tuple[Use, ...]
    by_year: tuple[tuple[str, int], ...]
    by_organ: tuple[tuple[str, int], ...]

    @property
    def paragraphs(self) -> int:
        """How many paragraphs have the phrase."""
        return sum(use.paragraphs for use in self.uses)


def phrase_use(db: Database, phrase: str, language: str = "en") -> PhraseUse:
    """Where the words of a phrase stand together, whatever its capitals and marks."""
    quoted = '"' + " ".join(phrase.replace('"', " ").split()) + '"'
    query = parse_query(quoted)
    if query is None:
        return PhraseUse(phrase, (), (), ())
    expression = query.expression((exactly("language", language),) if language else ())
    return counted(phrase, [Use(*row) for row in db.execute(_USES, [expression]).fetchall()])


def counted(phrase: str, uses: Sequence[Use]) -> PhraseUse:
    """The uses of a phrase with their counts by year and organ."""
    years = Counter(use.date[:4] for use in uses)
    organs = Counter(use.organ for use in uses)
    return PhraseUse(phrase, tuple(uses), tuple(sorted(years.items())), tuple(organs.most_common()))
