"""What of a marked text Word shows, and a short digest of it."""

from __future__ import annotations

import hashlib
from collections.abc import Container

from drafter.document.marked_text import FOOTNOTE_CHARACTER, Mark, MarkedText, MarkKind, marked
from drafter.formats.xml_text import without_controls

NATIVE = (
    MarkKind.ITALIC,
    MarkKind.BOLD,
    MarkKind.UNDERLINE,
    MarkKind.STRIKE,
    MarkKind.SUPERSCRIPT,
    MarkKind.SUBSCRIPT,
)
"""Marks that Word has as properties of characters."""


def as_word_shows(
    content: MarkedText, notes: Container[str], comments: Container[str] = ()
) -> MarkedText:
    """The text as it comes back from Word: without what Word has no place for.

    Character properties stop at references, which bear none. References to a note that is not in
    `notes` and marks of a comment not in `comments` are gone, values of character properties too; a
    superscript wins over a subscript, and of two links over a character the first. A comment has
    one range.
    """
    if not content.marks and without_controls(content.text) == content.text:
        return content
    kept = [
        m
        for m in content.marks
        if (m.kind is not MarkKind.FOOTNOTE or m.value in notes)
        and (m.kind is not MarkKind.COMMENT or m.value in comments)
    ]
    return _without_characters(_plain_kinds(marked(content.text, kept)))


def note_as_word_shows(content: MarkedText) -> MarkedText:
    """The text of a note as it comes back: its line feeds are ends of paragraphs and bear no mark."""
    shown = as_word_shows(content, ())
    breaks = [(n, n + 1) for n, character in enumerate(shown.text) if character == "\n"]
    if not breaks:
        return shown
    return marked(shown.text, [piece for m in shown.marks for piece in _outside(m, breaks)])


def _plain_kinds(content: MarkedText) -> MarkedText:
    marks: list[Mark] = []
    raised = list(content.ranges(MarkKind.SUPERSCRIPT))
    references = [(place, place + 1) for place, _ in content.footnote_references]
    linked: list[tuple[int, int]] = []
    for mark in content.marks:
        if mark.kind is MarkKind.PLACEHOLDER or _leads_nowhere(mark):
            continue
        if mark.kind is MarkKind.SUBSCRIPT:
            bare = Mark(mark.start, mark.end, mark.kind)
            marks += _outside(bare, raised + references)
        elif mark.kind is MarkKind.LINK:
            marks += _outside(mark, linked + references)
            linked.append((mark.start, mark.end))
        elif mark.kind in NATIVE:
            marks += _outside(Mark(mark.start, mark.end, mark.kind), references)
        elif mark.kind is not MarkKind.COMMENT:
            marks.append(mark)
    return marked(content.text, [*marks, *_comment_ranges(content)])


def _comment_ranges(content: MarkedText) -> list[Mark]:
    """One range for each comment, as Word has it: from its first place in the text to its last."""
    ranges: dict[str, Mark] = {}
    for mark in content.marks:
        if mark.kind is MarkKind.COMMENT:
            before = ranges.get(mark.value, mark)
            end = max(before.end, mark.end)
            ranges[mark.value] = Mark(before.start, end, mark.kind, mark.value)
    return list(ranges.values())


def _leads_nowhere(mark: Mark) -> bool:
    return mark.kind is MarkKind.LINK and (
        not mark.value.strip("#") or without_controls(mark.value) != mark.value
    )


def _outside(mark: Mark, ranges: list[tuple[int, int]]) -> list[Mark]:
    pieces = [mark]
    for start, end in ranges:
        cut: list[Mark] = []
        for piece in pieces:
            if piece.start < start:
                cut.append(Mark(piece.start, min(piece.end, start), piece.kind, piece.value))
            if piece.end > end:
                cut.append(Mark(max(piece.start, end), piece.end, piece.kind, piece.value))
        pieces = [p for p in cut if p.start < p.end]
    return pieces


def _without_characters(content: MarkedText) -> MarkedText:
    if without_controls(content.text) == content.text:
        return content
    for position in range(len(content.text) - 1, -1, -1):
        if not without_controls(content.text[position]):
            content = content.replace(position, position + 1, MarkedText())
    return content


def digest(content: MarkedText) -> str:
    """A short fingerprint of text, character properties and places of notes.

    Comments and the ids of notes do not count: Word may renumber both.
    """
    parts = [content.text.replace(FOOTNOTE_CHARACTER, "\x01")]
    for mark in content.marks:
        if mark.kind in NATIVE:
            parts.append(f"{mark.start}-{mark.end}{mark.kind}")
        elif mark.kind is MarkKind.LINK:
            parts.append(f"{mark.start}-{mark.end}{mark.value}")
    joined = "\x00".join(parts).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(joined, digest_size=8).hexdigest()
