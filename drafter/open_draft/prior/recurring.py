"""What recurs in prior resolutions: paragraphs that are nearly the same, sessions, dates, symbols and figures apart,
ranked by how many titles share them, over all libraries."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from drafter.clauses.mining.patterns import Count, count, counts, uses
from drafter.clauses.store.adding import title_key
from drafter.clauses.store.looking import Row
from drafter.clauses.tracing.skeleton import skeleton, sketch
from drafter.document import likeness
from drafter.document.likeness import Profile
from drafter.open_draft.agreed.here import pieces_against
from drafter.revision.changes import Piece

if TYPE_CHECKING:
    from drafter.clauses.layer_paths import LayerPaths
    from drafter.clauses.store.layers import Layers
    from drafter.clauses.store.library import Library

MOST = 200
"""Patterns that are shown."""
_MOST_GROUPED = 800
"""Patterns among which near ones are looked for."""
_NEAR = 0.8
"""From this likeness on two patterns are wordings of one: a word or two of ten differ."""
_LEAST_SHARED = 3
"""Hashes of their sketches that near patterns share at least."""


@dataclass(frozen=True, slots=True)
class Recurring:
    """A paragraph that recurs: in how many resolutions and under how many titles, in which organs (ids, that
    which uses it most first), every place where it stands, the latest first, and in how many wordings, where
    sessions, dates, symbols and figures make no other wording."""

    resolutions: int
    titles: int
    organs: tuple[str, ...]
    rows: tuple[Row, ...]
    wordings: int = 1

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
        skeletons = _candidates(layers, organ, at_least, language, stopped)
        for number, skeleton in enumerate(skeletons, 1):
            if stopped():
                break
            _let_others_run()
            one = _recurring(layers, skeleton, organ, language)
            if one is not None:
                found.append(one)
            if progress is not None:
                progress(number, len(skeletons))
        resolutions, absent = layers.resolutions, layers.absent
    ranked = sorted(grouped(found), key=_rank)
    return Mined(tuple(ranked[:MOST]), resolutions, stopped(), absent)


def _candidates(
    layers: Layers, organ: str, at_least: int, language: str, stopped: Callable[[], bool]
) -> list[int]:
    """The skeletons that stand in at least so many resolutions of all libraries together, those under most
    titles first.

    Of so many one library has its share at least; what it counts is then asked of the others.
    """
    share = -(-at_least // max(1, len(list(layers.each()))))
    of_each = layers.from_each(
        lambda _, library: library.ask(lambda db: counts(db, organ, share, language, stopped))
    )
    by_layer = dict(of_each)

    def total(skeleton: int) -> Count:
        def of_layer(layer: str, library: Library) -> Count:
            known = by_layer.get(layer, {}).get(skeleton)
            return known or library.ask(lambda db: count(db, skeleton, organ, language))

        found = [one for _, one in layers.from_each(of_layer)]
        return sum(one[0] for one in found), sum(one[1] for one in found)

    totals: dict[int, Count] = {}
    for number in dict.fromkeys(one for some in by_layer.values() for one in some):
        if stopped():
            break
        _let_others_run()
        totals[number] = total(number)
    wanted = [one for one, (resolutions, _) in totals.items() if resolutions >= at_least]
    wanted.sort(key=lambda one: (-totals[one][1], -totals[one][0]))
    return wanted[:_MOST_GROUPED]


def _let_others_run() -> None:
    """Python runs one thread at a time: the window must not wait for the end of a slice."""
    time.sleep(0)


def _rank(pattern: Recurring) -> tuple[int, int]:
    return -pattern.titles, -pattern.resolutions


def grouped(found: Sequence[Recurring]) -> list[Recurring]:
    """The patterns with those that are nearly the same made one: each joins the first, by rank, that it is
    like. Which may be like each other is told by their sketches, and then looked at word by word."""
    groups: list[list[Recurring]] = []
    of_hash: dict[int, list[int]] = {}
    profiles: list[Profile] = []
    for one in sorted(found, key=_rank):
        _let_others_run()
        bare = skeleton(one.latest.text)
        mine, hashes = likeness.profile(bare), sketch(bare)
        shared = Counter(group for h in hashes for group in of_hash.get(h, ()))
        least = min(_LEAST_SHARED, len(hashes))
        near = (
            group
            for group in sorted(shared)
            if shared[group] >= least
            and groups[group][0].latest.kind == one.latest.kind
            and mine.likeness(profiles[group]) >= _NEAR
        )
        group = next(near, None)
        if group is not None:
            groups[group].append(one)
            continue
        for h in hashes:
            of_hash.setdefault(h, []).append(len(groups))
        groups.append([one])
        profiles.append(mine)
    return [_joined(group) for group in groups]


def _joined(group: Sequence[Recurring]) -> Recurring:
    if len(group) == 1:
        return group[0]
    return replace(_of_rows([row for one in group for row in one.rows]), wordings=len(group))


def _recurring(layers: Layers, skeleton: int, organ: str, language: str) -> Recurring | None:
    """One pattern, None where the library that has it was taken away meanwhile."""
    rows: list[Row] = []
    of_all = layers.from_each(
        lambda _, library: library.ask(lambda db: uses(db, skeleton, organ, language))
    )
    for layer, of_layer in of_all:
        rows += (replace(row, layer=layer) for row in of_layer)
    return _of_rows(rows) if rows else None


def _of_rows(rows: list[Row]) -> Recurring:
    rows.sort(key=lambda row: row.date, reverse=True)
    documents = {(row.layer, row.document) for row in rows}
    titles = {title_key(row.title) for row in rows}
    organs = Counter(row.organ for row in rows).most_common()
    return Recurring(len(documents), len(titles), tuple(one for one, _ in organs), tuple(rows))


@dataclass(frozen=True, slots=True)
class Detail:
    """A pattern looked at closely: its wordings and its drift, see `wordings` and `drift`."""

    pattern: Recurring
    wordings: tuple[tuple[int, Row, tuple[Piece, ...]], ...]
    drift: tuple[tuple[str, Row, tuple[Piece, ...]], ...]


def detail(pattern: Recurring) -> Detail:
    """What takes some tens of milliseconds to tell of a pattern."""
    return Detail(pattern, wordings(pattern), drift(pattern))


def wordings(pattern: Recurring) -> tuple[tuple[int, Row, tuple[Piece, ...]], ...]:
    """Each wording, the commonest first: how many paragraphs have it, the latest of these, and how it differs
    from the latest of all."""
    latest = pattern.latest.text
    of_bare: dict[str, list[Row]] = {}
    for row in pattern.rows:
        of_bare.setdefault(skeleton(row.text), []).append(row)
    ranked = sorted(of_bare.values(), key=len, reverse=True)
    return tuple(
        (len(rows), rows[0], tuple(pieces_against(rows[0].text, latest))) for rows in ranked
    )


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
