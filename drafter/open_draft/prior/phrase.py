"""Who used a phrase, as it is shown: rows with the words marked, and figures by year and organ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.clauses.store.excerpts import words_of
from drafter.clauses.store.looking import Row

if TYPE_CHECKING:
    from drafter.clauses.layer_paths import LayerPaths

MOST_CHARACTERS = 400
"""Of a phrase: nobody uses the same longer words but whole paragraphs."""
UNKNOWN = "not known"
"""In place of a year."""


@dataclass(frozen=True, slots=True)
class Usage:
    """The resolutions that used a phrase, the latest first, each as the first paragraph that has it;
    `resolutions` is how many were looked through, `absent` a sentence on a library that is not there."""

    phrase: str
    rows: tuple[Row, ...]
    paragraphs: int
    resolutions: int
    absent: str

    def of(self, organ: str = "", year: str = "") -> tuple[Row, ...]:
        """Those of an organ (its id) and a year; empty for any."""
        return tuple(
            row
            for row in self.rows
            if (not organ or row.organ == organ) and (not year or year_of(row) == year)
        )

    @property
    def organs(self) -> tuple[tuple[str, int], ...]:
        """How many resolutions each organ has, the most first."""
        return tuple(Counter(row.organ for row in self.rows).most_common())

    @property
    def years(self) -> tuple[str, ...]:
        """Every year from the first use to the last, those without any too."""
        known = sorted({year_of(row) for row in self.rows} - {UNKNOWN})
        years = [str(n) for n in range(int(known[0]), int(known[-1]) + 1)] if known else []
        unknown = [UNKNOWN] if any(year_of(row) == UNKNOWN for row in self.rows) else []
        return (*years, *unknown)

    def by_year(self, organ: str = "") -> tuple[tuple[str, int], ...]:
        """How many resolutions of an organ, or of all, each of `years` has."""
        counts = Counter(year_of(row) for row in self.of(organ))
        return tuple((year, counts[year]) for year in self.years)


def year_of(row: Row) -> str:
    """The year of a resolution, UNKNOWN where it has no date."""
    return row.date[:4] if row.date[:4].isdigit() else UNKNOWN


def tidy(words: str) -> str:
    """Selected words as a phrase to look for: on one line, without quotation marks, not too long."""
    line = " ".join(words.replace("\ufffc", "").replace('"', " ").split())
    if len(line) > MOST_CHARACTERS:  # to the end of a word
        line = line[:MOST_CHARACTERS].rpartition(" ")[0] or line[:MOST_CHARACTERS]
    return line.strip(" ,;.:")


def usage(paths: LayerPaths, phrase: str, language: str = "en") -> Usage:
    """Who used a phrase, in all libraries. Raises LibraryError."""
    from drafter.clauses.store.layers import Layers

    with Layers(paths) as layers:
        found = layers.phrase(phrase, language)
        resolutions, absent = layers.resolutions, layers.absent
    rows = [
        Row(
            *(use.document, use.paragraph, use.kind, use.symbol, use.label, use.title, use.organ),
            *(None, use.date, use.text, words_of(use.text, (phrase,)), use.layer),
        )
        for use in found.uses
    ]
    return Usage(phrase, tuple(rows), found.paragraphs, resolutions, absent)


def figures(usage: Usage) -> tuple[Sequence[str], list[tuple[str, ...]]]:
    """The figures as a table: its organs, and rows with all and each organ: the sum, then each year, the
    latest first."""
    organs = [organ for organ, _ in usage.organs]
    columns = [dict(usage.by_year(organ)) for organ in ("", *organs)]
    total = ("All years", *(str(sum(column.values())) for column in columns))
    years = [(year, *(str(column[year]) for column in columns)) for year in reversed(usage.years)]
    return organs, [total, *years]
