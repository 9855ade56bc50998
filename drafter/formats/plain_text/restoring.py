"""Italics that the file lost: organ line and opening phrases get them back, marked as restored."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from drafter.conventions.footnote_forms import ITALIC_TITLES
from drafter.conventions.openings import match_opening
from drafter.conventions.organs import organ_line_extent
from drafter.document.marked_text import MarkedText, MarkKind
from drafter.document.paragraph import Footnote, Paragraph, ParagraphKind

RESTORED = "restored"


def restored_organ_line(line: MarkedText) -> MarkedText:
    """The organ line with its words italic and its comma roman, unless it has italics already."""
    if any(line.ranges(MarkKind.ITALIC)):
        return line
    extent = organ_line_extent(line.text)
    if extent is None:
        return line
    return line.with_mark(MarkKind.ITALIC, *extent, RESTORED)


def restored_report(report: MarkedText) -> MarkedText:
    """The line "[on the report of ...]" italic up to the bracket with the symbols."""
    if not report.text.startswith("[") or any(report.ranges(MarkKind.ITALIC)):
        return report
    end = report.text.rfind(" (")
    end = end if end > 0 else len(report.text.rstrip("]"))
    return report.with_mark(MarkKind.ITALIC, 1, end, RESTORED) if end > 1 else report


def restored_notes(notes: Sequence[Footnote]) -> tuple[tuple[Footnote, ...], int]:
    """The notes with the titles of series and records italic, and how many were given it.

    Where any note has italics of its own, the file did not lose them, and nothing is changed.
    """
    if any(any(note.content.ranges(MarkKind.ITALIC)) for note in notes):
        return tuple(notes), 0
    result = tuple(replace(note, content=_with_titles(note.content)) for note in notes)
    return result, sum(a.content is not b.content for a, b in zip(notes, result, strict=True))


def _with_titles(content: MarkedText) -> MarkedText:
    for title in ITALIC_TITLES:
        for found in title.finditer(content.text):
            group = "title" if "title" in title.groupindex else 0
            start, end = found.span(group)
            content = content.with_mark(MarkKind.ITALIC, start, end, RESTORED)
    return content


def restored_openings(paragraphs: Sequence[Paragraph], organ: str) -> tuple[list[Paragraph], int]:
    """The paragraphs with their opening phrases italic, and how many were given it.

    Paragraphs of annexes and declarations are left: their words are another text's.
    """
    result: list[Paragraph] = []
    count = 0
    in_annex = False
    for paragraph in paragraphs:
        in_annex = in_annex or paragraph.kind is ParagraphKind.ANNEX
        restored = paragraph if in_annex else _restored(paragraph, organ)
        count += restored is not paragraph
        result.append(restored)
    return result, count


def _restored(paragraph: Paragraph, organ: str) -> Paragraph:
    content = paragraph.content
    if paragraph.kind is ParagraphKind.ORGAN_LINE:
        line = restored_organ_line(content)
        return paragraph if line is content else replace(paragraph, content=line)
    if paragraph.kind not in (ParagraphKind.PREAMBULAR, ParagraphKind.OPERATIVE):
        return paragraph
    if any(start == 0 for start, _ in content.ranges(MarkKind.ITALIC)):
        return paragraph
    operative = paragraph.kind is ParagraphKind.OPERATIVE
    opening = match_opening(content.text, "operative" if operative else "preambular", organ)
    if opening is None:
        return paragraph
    marked = content.with_mark(MarkKind.ITALIC, opening.start, opening.end, RESTORED)
    return replace(paragraph, content=marked)
