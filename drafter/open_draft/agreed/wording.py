"""The edits that give a paragraph the words of a source."""

from __future__ import annotations

import re

from drafter.document.edits import Edit, ReplaceText
from drafter.document.marked_text import (
    FOOTNOTE_CHARACTER,
    MarkedText,
    footnote_reference,
    plain,
)
from drafter.document.resolution import Resolution
from drafter.document.word_diff import word_diff
from drafter.open_draft.opening_italics import with_italic_opening

_CLOSING = re.compile(r"(?:[,;] and|[,;.:])?\s*$")
"""What closes a paragraph belongs to its place, not to its words."""


def wording_edits(resolution: Resolution, paragraph: str, source: str) -> list[Edit]:
    """The edits after which a paragraph has the words of a source; empty where it has them already.

    Its own closing mark stays, and so do the marks of words that stay and every footnote reference;
    the opening phrase is set in italics. Raises KeyError for an unknown paragraph.
    """
    content = resolution.text_at(paragraph)
    changed = _reworded(content, _closed_as(content.plain, source))
    if changed == content:
        return []
    edit = ReplaceText(paragraph, 0, len(content), changed)
    return with_italic_opening(resolution, [edit])


def _closed_as(own: str, source: str) -> str:
    """The words of the source with the closing mark of the paragraph, where it has one."""
    closing = _closing(own)
    words = source.strip()
    if not closing:
        return words
    return words[: len(words) - len(_closing(words))] + closing


def _closing(text: str) -> str:
    found = _CLOSING.search(text)
    return found.group().rstrip() if found else ""


def _reworded(content: MarkedText, wanted: str) -> MarkedText:
    """The text with the words that differ replaced, the last first."""
    target = plain(wanted)
    for hunk in reversed(word_diff(plain(content.plain), target, exact=False)):
        if hunk.same:
            continue
        start, end = (content.position_of_plain(p) for p in (hunk.base_start, hunk.base_end))
        while hunk.base_start < hunk.base_end and content.text[start] == FOOTNOTE_CHARACTER:
            start += 1
        words = target.slice(hunk.start, hunk.end)
        borne = [note for at, note in content.footnote_references if start <= at < end]
        content = content.replace(start, end, words)
        at = start + len(words)
        while at > 0 and content.text[at - 1].isspace():  # a reference follows a word
            at -= 1
        for note in reversed(borne):
            content = content.replace(at, at, footnote_reference(note))
    return content
