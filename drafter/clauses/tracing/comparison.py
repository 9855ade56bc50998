"""What two texts have in common: the whole, all but their variable parts, most words, or nothing much."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from drafter.clauses.tracing.skeleton import skeleton
from drafter.conventions.typography import fold, normalize
from drafter.document import likeness
from drafter.document.likeness import Profile
from drafter.document.marked_text import plain
from drafter.document.word_diff import word_diff

ALIKE = 0.5
"""From this likeness on a paragraph is a modified version of another."""


class Status(StrEnum):
    """How much of a paragraph is agreed language."""

    VERBATIM = "verbatim"
    UPDATED = "updated"
    """Only sessions, dates, symbols and figures differ."""
    MODIFIED = "modified"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Change:
    """Words that differ: `[start:end]` of the draft's plain text, `old` in the source, `new` in the draft.

    Empty `old`: words that were put in; empty `new`: words that were left out.
    """

    start: int
    end: int
    old: str
    new: str


@lru_cache(maxsize=4096)
def profile(text: str) -> Profile:
    """The profile of a text, remembered: the same sources come up for many paragraphs."""
    return likeness.profile(fold(text))


def is_same(text: str, source: str) -> bool:
    """Whether one reads them as the same: spaces, hyphens, quotes, capitals and the end sign are nothing."""
    return _plain(text) == _plain(source)


def _plain(text: str) -> str:
    return normalize(text).casefold().rstrip(" ,;.:")


def status_of(text: str, source: str, bare: str | None = None) -> tuple[Status, float]:
    """The status of a text against a source, and their likeness (1.0 for a verbatim one).

    `bare` is the skeleton of `text` where it is known.
    """
    if is_same(text, source):
        return Status.VERBATIM, 1.0
    alike = profile(text).likeness(profile(source))
    if (skeleton(text) if bare is None else bare) == skeleton(source):
        return Status.UPDATED, alike
    return (Status.MODIFIED if alike >= ALIKE else Status.NEW), alike


def changes(text: str, source: str) -> tuple[Change, ...]:
    """The words that differ, in the order of `text`, both without footnote references."""
    found = []
    for hunk in word_diff(plain(source), plain(text), exact=False):
        if hunk.same:
            continue
        old, new = source[hunk.base_start : hunk.base_end], text[hunk.start : hunk.end]
        is_end = hunk.end == len(text) and not (old + new).strip(" ,;.:")
        if not is_end:
            found.append(Change(hunk.start, hunk.end, old, new))
    return tuple(found)
