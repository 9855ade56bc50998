"""How a clause would stand in the draft: its number, its marker, its closing mark. No widget here."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from drafter.app.theme.theme import Theme
from drafter.document.edits import InsertParagraph, apply_all
from drafter.document.identity import new_id
from drafter.document.marked_text import FOOTNOTE_CHARACTER, MarkedText, MarkKind, plain
from drafter.document.numbering import footnote_numbers, paragraph_labels
from drafter.document.paragraph import Paragraph, ParagraphKind
from drafter.document.resolution import Resolution

if TYPE_CHECKING:
    from drafter.clauses.rendering import RenderedClause
    from drafter.clauses.store.searching import Hit


@dataclass(frozen=True, slots=True)
class PreviewLine:
    """A paragraph as it would stand: label, level, text, the numbers of its notes."""

    label: str
    level: int
    content: MarkedText
    notes: tuple[str, ...] = ()


def in_context(
    resolution: Resolution, index: int | None, clause: RenderedClause
) -> list[PreviewLine]:
    """The clause's paragraphs as the draft would have them after the insertion."""
    from drafter.clauses.insertion import insertion_edits

    edits = insertion_edits(resolution, index, clause)
    after = apply_all(resolution, edits)
    labels, numbers = paragraph_labels(after), footnote_numbers(after)
    inserted = [edit.paragraph.id for edit in edits if isinstance(edit, InsertParagraph)]
    lines = []
    for paragraph_id in inserted:
        paragraph = after.paragraph(paragraph_id)
        references = paragraph.content.footnote_references
        notes = tuple(numbers.get(note, "") for _, note in references)
        lines.append(PreviewLine(labels[paragraph_id], paragraph.level, paragraph.content, notes))
    return lines


def clause_of_hit(hit: Hit, organ: str) -> RenderedClause:
    """A paragraph of the library as a clause to insert."""
    from drafter.clauses.front_matter import Source
    from drafter.clauses.rendering import RenderedClause, with_opening_italic

    kind = ParagraphKind(hit.kind)
    content = with_opening_italic(plain(hit.text.replace(FOOTNOTE_CHARACTER, "")), kind, organ)
    paragraph = Paragraph(new_id(), kind, content)
    source = Source(hit.symbol, hit.label.removesuffix(".") or hit.kind)
    return RenderedClause("", kind, (paragraph,), (), source)


def as_html(lines: Sequence[PreviewLine], theme: Theme) -> str:
    """The lines as rich text in the type of the page."""
    parts = []
    for line in lines:
        label = f"<td width='34' valign='top'>{html.escape(line.label)}</td>"
        indent = f"<td width='{line.level * 22}'></td>" if line.level else ""
        parts.append(
            f"<table cellspacing='0' cellpadding='2'><tr>{indent}{label}"
            f"<td>{_html(line, theme)}</td></tr></table>"
        )
    return "".join(parts)


def _html(line: PreviewLine, theme: Theme) -> str:
    content, numbers = line.content, iter(line.notes)
    cuts = sorted({0, len(content), *(p for m in content.marks for p in (m.start, m.end))})
    out = []
    for start, end in zip(cuts, cuts[1:], strict=False):  # noqa: RUF007 - kept readable beside `cuts`
        piece = content.text[start:end]
        text = (
            f"<sup>{next(numbers, '')}</sup>" if piece == FOOTNOTE_CHARACTER else html.escape(piece)
        )
        if content.has(MarkKind.ITALIC, start):
            text = f"<i>{text}</i>"
        if content.has(MarkKind.PLACEHOLDER, start):
            text = f"<span style='color:{theme['page.slot']}'>{text}</span>"
        out.append(text)
    return "".join(out)


def without_ids(clause: RenderedClause) -> RenderedClause:
    """The clause with fresh ids, so that it can be inserted more than once."""
    return replace(clause, paragraphs=tuple(replace(p, id=new_id()) for p in clause.paragraphs))
