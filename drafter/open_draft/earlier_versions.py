"""The earlier versions of a resolution, from the library in a file: what a roll-over learns from."""

from __future__ import annotations

from pathlib import Path

from drafter.document.resolution import Resolution
from drafter.revision.rollover.situation import organ_of

_MOST = 6
"""So many versions are read, the latest: a cycle shows itself in fewer."""


def earlier_versions(prior: Resolution, path: Path) -> tuple[Resolution, ...]:
    """The versions under the same title and of the same organ, of sessions before the prior one's, the
    earliest first; none where the library at `path` is absent. Raises LibraryError."""
    session, organ = prior.masthead.session, organ_of(prior)
    title = prior.title.plain
    if session is None or not organ or not title.strip() or not path.exists():
        return ()
    from drafter.clauses.store import Library
    from drafter.clauses.store.browsing import versions_under
    from drafter.open_draft.prior.stored import stored

    with Library(path) as library:
        known = library.ask(lambda db: versions_under(db, title, organ, prior.language))
        before = [d for d in known if d.session is not None and d.session < session]
        return tuple(stored(library, document).resolution for document in before[-_MOST:])
