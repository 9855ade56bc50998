"""What recurs in prior resolutions: paragraphs that differ in sessions, dates, symbols and figures only, ranked
by how many titles share them, over all libraries."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from drafter.clauses.mining.patterns import candidates, uses
from drafter.clauses.store.adding import title_key
from drafter.clauses.store.looking import Row
from drafter.open_draft.agreed.here import pieces_against
from drafter.revision.changes import Piece

if TYPE_CHECKING:
    from drafter.clauses.layer_paths import LayerPaths
from drafter.clauses.store.layers import Layers

MOST = 200
"""Patterns that are shown."""


@dataclass(frozen=True, slots=True)
class Recurring:
    """A paragraph that recurs: in how many resolutions and under how many titles, in which organs (ids, that
    which uses it most first), and every place where it stands, the latest first."""

    resolutions: int
    titles: int
    organs: tuple[str, ...]
    rows: tuple[Row, ...]

    @property
    def latest(self) -> Row:
        """Where it was used last."""
        return self.rows[0]

    @property
    def since(self) -> str:
        """The year of its first use, "" where none is known."""
        return min((row.date[:4] for row in self.rows if row.date), default="")

    @property
    def until(self) -> str:
        """The year of its last use, "" where none is known."""
        return max((row.date[:4] for row in self.rows), default="")


@dataclass(frozen=True, slots=True)
class Mined:
    """What was found, ranked; whether the search was cancelled; a sentence on a library that is not there."""

    found: tuple[Recurring, ...]
    resolutions: int
    cancelled: bool = False
    absent: str = ""


def recurring(
    paths: LayerPaths,
    organ: str = "",
    at_least: int = 3,
    progress: Callable[[int, int], None] | None = None,
    cancel: Callable[[], bool] | None = None,
    language: str = "en",
) -> Mined:
    """What recurs in at least so many resolutions of a library, of one organ (its id) or of all.

    `progress` is called with the number of patterns looked at and of all. When cancelled, what was found so
    far is ranked. Raises LibraryError.
    """
    from drafter.clauses.store.layers import Layers

    stopped = cancel or (lambda: False)
    found: list[Recurring] = []
    with Layers(paths) as layers:
        skeletons: dict[int, None] = {}
        for _, library in layers.each():
            skeletons |= dict.fromkeys(
                library.ask(lambda db: candidates(db, organ, at_least, MOST, language, stopped))
            )
        for number, skeleton in enumerate(skeletons, 1):
            if stopped():
                break
            found.append(_recurring(layers, skeleton, organ, language))
            if progress is not None:
                progress(number, len(skeletons))
        resolutions, absent = layers.resolutions, layers.absent
    ranked = sorted(found, key=lambda one: (-one.titles, -one.resolutions))
    return Mined(tuple(ranked[:MOST]), resolutions, stopped(), absent)


def _recurring(layers: Layers, skeleton: int, organ: str, language: str) -> Recurring:
    rows: list[Row] = []
    for layer, library in layers.each():
        of_layer = library.ask(lambda db: uses(db, skeleton, organ, language))
        rows += (replace(row, layer=layer) for row in of_layer)
    rows.sort(key=lambda row: row.date, reverse=True)
    documents = {(row.layer, row.document) for row in rows}
    titles = {title_key(row.title) for row in rows}
    organs = Counter(row.organ for row in rows).most_common()
    return Recurring(len(documents), len(titles), tuple(one for one, _ in organs), tuple(rows))


def drift(pattern: Recurring) -> tuple[tuple[str, Row, tuple[Piece, ...]], ...]:
    """For each year in which it was used, the earliest first: the year, its commonest wording, and how this
    differs from that of the year before; the first year has its whole wording as kept."""
    by_year: dict[str, list[Row]] = {}
    for row in reversed(pattern.rows):
        by_year.setdefault(row.date[:4], []).append(row)
    told: list[tuple[str, Row, tuple[Piece, ...]]] = []
    before = ""
    for year, rows in sorted(by_year.items()):
        commonest = Counter(row.text for row in rows).most_common(1)[0][0]
        row = next(row for row in rows if row.text == commonest)
        pieces = pieces_against(row.text, before) if before else (Piece("kept", row.text),)
        told.append((year, row, pieces))
        before = row.text
    return tuple(told)
