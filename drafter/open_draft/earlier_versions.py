"""The earlier versions of a resolution, from the library in a file: what a roll-over learns from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from drafter.document.identity import IdSource
from drafter.document.marked_text import plain
from drafter.document.masthead import Masthead
from drafter.document.paragraph import Footnote, Paragraph, ParagraphKind
from drafter.document.resolution import Resolution
from drafter.revision.rollover.situation import organ_of

if TYPE_CHECKING:
    from drafter.clauses.store import Library
    from drafter.clauses.store.browsing import Document

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

    with Library(path) as library:
        known = library.ask(lambda db: versions_under(db, title, organ, prior.language))
        before = [d for d in known if d.session is not None and d.session < session]
        return tuple(_version(library, document) for document in before[-_MOST:])


def _version(library: Library, document: Document) -> Resolution:
    """The words of a resolution as the library has them: no italics, and notes without their places."""
    from drafter.clauses.store.browsing import notes_of

    ids = IdSource()
    return Resolution(
        masthead=Masthead(
            organ=document.organ,
            symbol=document.symbol,
            number=document.number,
            session=document.session,
        ),
        title=plain(document.title),
        paragraphs=tuple(
            Paragraph(ids.take(p.text), ParagraphKind(p.kind), plain(p.text), p.level)
            for p in library.paragraphs(document.id)
        ),
        footnotes=tuple(
            Footnote(ids.take(text), plain(text))
            for _, text in library.ask(lambda db: notes_of(db, document.id))
        ),
        language=document.language,
    )
