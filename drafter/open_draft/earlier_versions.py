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
    found = _under(layers, prior.title.plain, organ, prior.language, session)
    for place in _renamed(prior, organ, frozenset(found), layers):
        before = place[1].session or 0
        older = _under(layers, place[1].title, organ, prior.language, before)
        found = {**older, before: place} | found
    return tuple(_read(layers, found[number]) for number in sorted(found)[-_MOST:])


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


def _renamed(
    prior: Resolution, organ: str, known: frozenset[int], layers: Layers
) -> Iterator[_Place]:
    """Of the sessions whose version is not known the resolution that the text cites and that is most like it,
    whatever its title."""
    before = prior.masthead.session or 0
    cited: dict[str, tuple[int, int]] = {}
    for paragraph in prior.paragraphs[: prior.annex_start]:
        for citation in find_citations(paragraph.content.text, organ):
            number = citation.number
            if citation.organ != organ or number.session is None or number.session in known:
                continue
            if number.session < before:
                cited[number.text] = (number.session, number.number)
    best: dict[int, tuple[float, _Place]] = {}
    for text in sorted(cited, key=lambda one: cited[one], reverse=True)[:_CITED]:
        with contextlib.suppress(LibraryError):  # what no library has
            place = layers.find(text, prior.language)
            document = place[1]
            if document.organ != organ or document.session is None:
                continue
            share = _likeness(prior, _read(layers, place))
            if share >= max(_ALIKE, best.get(document.session, (0.0,))[0]):
                best[document.session] = (share, place)
    yield from (place for _, place in best.values())


def _read(layers: Layers, place: _Place) -> Resolution:
    from drafter.open_draft.prior.stored import stored

    return stored(layers.library(place[0]), place[1]).resolution


def _likeness(first: Resolution, second: Resolution) -> float:
    """Which share of the paragraphs of the longer text the other has, as they are or reworded."""
    longer = max(len(first.paragraphs), len(second.paragraphs))
    return len(matches(second.paragraphs, first.paragraphs)) / longer if longer else 0.0
