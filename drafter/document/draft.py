"""A draft: the current text, the text it started from, and what the user has noted about it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from drafter.document.marked_text import MarkedText
from drafter.document.resolution import Resolution


@dataclass(frozen=True, slots=True)
class Suppression:
    """A finding that the user chose to ignore.

    Without a `paragraph` it holds for the whole draft; `excerpt` is the text it was given for, so
    that it lapses when that text changes (empty: any).
    """

    rule: str
    paragraph: str = ""
    excerpt: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ClauseSource:
    """Where the words of an inserted paragraph come from: a template and the resolution behind it."""

    paragraph: str
    template: str = ""
    symbol: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment in the margin, anchored by a comment mark that carries its id.

    `parent` is the id of the comment that a reply answers; `resolved` says that a comment with its
    replies is dealt with.
    """

    id: str
    content: MarkedText
    author: str = ""
    initials: str = ""
    date: datetime.datetime | None = None
    parent: str = ""
    resolved: bool = False


@dataclass(frozen=True, slots=True)
class TrackedChange:
    """Who changed what, as the file that was read had it tracked.

    `target` is the text (see `Resolution.text_at`), `text` the words that were inserted into the
    current text or deleted from the base, a footnote reference being one U+FFFC. It only says whose
    a change is: what the changes are follows from `Draft.base` and `Draft.current`.
    """

    target: str
    inserted: bool
    text: str
    author: str = ""
    date: datetime.datetime | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """What the user works on. The redline is computed from `base` and `current`, never recorded."""

    current: Resolution
    base: Resolution | None = None
    id: str = ""
    suppressions: tuple[Suppression, ...] = ()
    sources: tuple[ClauseSource, ...] = ()
    comments: tuple[Comment, ...] = ()
    changes: tuple[TrackedChange, ...] = ()

    def without_personal_data(self) -> Draft:
        """The two texts alone: no comments, names of authors, sources, reasons or id (RES-SUB-09).

        The base stays for the case that changes against it are to be shown.
        """
        return Draft(self.current, self.base)
