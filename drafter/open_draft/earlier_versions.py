"""The earlier versions of a resolution, from the libraries: what a roll-over learns from."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from drafter.clauses.errors import LibraryError
from drafter.conventions.citations import find_citations
from drafter.document.resolution import Resolution
from drafter.revision.alignment import matches
from drafter.revision.rollover.situation import organ_of

if TYPE_CHECKING:
    from drafter.clauses.store.browsing import Document
    from drafter.clauses.store.layers import Layers

_MOST = 6
"""So many versions are read, the latest: a cycle shows itself in fewer."""
_ALIKE = 0.5
"""Paragraphs in common, of those of the longer text, from which on a resolution under another title is the same
one. Measured on what the 78th session of the Assembly cites of the three before: 15 of 380 under other titles reach
it, each an earlier version; the next has 0.42 and is none."""
_CITED = 12
"""So many of the resolutions that the text cites are looked at, the latest."""

_Place = tuple[str, "Document"]


def earlier_versions(prior: Resolution, layers: Layers) -> tuple[Resolution, ...]:
    """The versions of the same organ, of sessions before the prior one's, the earliest first: those under
    its title, and of other sessions those that it cites and that say much the same under another title.

    None where the libraries have none. Raises LibraryError.
    """
    session, organ = prior.masthead.session, organ_of(prior)
    if session is None or not organ:
        return ()
    from drafter.open_draft.prior.stored import stored

    found = _under(layers, prior.title.plain, organ, prior.language, session)
    for place in _renamed(prior, organ, session, layers):
        before = place[1].session or 0
        older = _under(layers, place[1].title, organ, prior.language, before)
        found = {**older, before: place} | found
    return tuple(
        stored(layers.library(found[number][0]), found[number][1]).resolution
        for number in sorted(found)[-_MOST:]
    )


def _under(
    layers: Layers, title: str, organ: str, language: str, session: int
) -> dict[int, _Place]:
    """The resolutions under a title before a session, by their session: the last of each."""
    from drafter.clauses.store.browsing import versions_under

    if not title.strip():
        return {}
    listed = layers.from_each(
        lambda _, library: library.ask(lambda db: versions_under(db, title, organ, language))
    )
    return {
        one.session: (layer, one)
        for layer, some in reversed(listed)  # the user's own go before the mission's
        for one in some
        if one.session is not None and one.session < session
    }


def _renamed(prior: Resolution, organ: str, session: int, layers: Layers) -> Iterator[_Place]:
    """The last resolution of each session that the text cites and that is like it, whatever its title."""
    from drafter.open_draft.prior.stored import stored

    known: set[str] = set()
    for paragraph in prior.paragraphs[: prior.annex_start]:
        for citation in find_citations(paragraph.content.text, organ):
            number = citation.number
            if citation.organ == organ and number.session is not None and number.session < session:
                known.add(number.text)
    best: dict[int, tuple[float, _Place]] = {}
    for text in sorted(known, key=_by_session, reverse=True)[:_CITED]:
        with contextlib.suppress(LibraryError):  # what no library has
            layer, document = layers.find(text, prior.language)
            if document.organ != organ or document.session is None:
                continue
            share = likeness(prior, stored(layers.library(layer), document).resolution)
            if share >= max(_ALIKE, best.get(document.session, (0.0,))[0]):
                best[document.session] = (share, (layer, document))
    yield from (place for _, place in best.values())


def _by_session(number: str) -> tuple[int, ...]:
    return tuple(int(part) for part in number.split("/") if part.isdigit())


def likeness(first: Resolution, second: Resolution) -> float:
    """Which share of the paragraphs of the longer text the other has, as they are or reworded."""
    longer = max(len(first.paragraphs), len(second.paragraphs))
    return len(matches(second.paragraphs, first.paragraphs)) / longer if longer else 0.0
