"""What the editor shows, one row a block: texts of a resolution with the labels computed for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from drafter.document.marked_text import FOOTNOTE_CHARACTER, MarkedText, MarkKind, plain
from drafter.document.masthead import Adoption
from drafter.document.numbering import footnote_numbers, paragraph_labels
from drafter.document.paragraph import Paragraph
from drafter.document.resolution import (
    HEADING,
    NOTE_PREFIX,
    ORGAN_LINE,
    REPORT,
    TITLE,
    Resolution,
)
from drafter.formats import shown_text

HEADING_LINE, FIRST_ORGAN_LINE, ADOPTION, NOTE = (
    "heading-line",
    "first-organ-line",
    "adoption",
    "note",
)
"""Roles beside those of the kinds of paragraphs; ADOPTION is also the target of its row."""


@dataclass(frozen=True, slots=True)
class Row:
    """A block of the editor: a text, what it is, its label in the margin, the numbers of its notes.

    `role` is the value of a ParagraphKind, "title", "report" or one of the roles above.
    """

    target: str
    role: str
    content: MarkedText
    level: int = 0
    label: str = ""
    notes: tuple[str, ...] = ()

    @property
    def editable(self) -> bool:
        """Whether the user may type here."""
        return self.role != ADOPTION

    @property
    def is_paragraph(self) -> bool:
        """Whether this is a paragraph of the resolution, which can be split, moved and deleted."""
        return self.role not in _FIXED_ROLES


_FIXED_ROLES = frozenset({HEADING_LINE, REPORT, TITLE, FIRST_ORGAN_LINE, ADOPTION, NOTE})


@dataclass(slots=True)
class Numbering:
    """Labels and note numbers of a resolution, kept as long as nothing that bears on them changes."""

    labels: Mapping[str, str] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)
    _structure: tuple[object, ...] = ()
    _references: tuple[object, ...] = ()

    def update(self, resolution: Resolution) -> None:
        """Bring both up to date."""
        structure = tuple(
            (p.id, p.kind, p.level, p.label_style, p.restart) for p in resolution.paragraphs
        )
        if structure != self._structure:
            self.labels = paragraph_labels(resolution)
            self._structure = structure
        references = (
            resolution.first_footnote,
            tuple((note.id, note.sign) for note in resolution.footnotes),
            tuple(
                mark.value
                for _, content in resolution.texts()
                for mark in content.marks
                if mark.kind is MarkKind.FOOTNOTE
            ),
        )
        if references != self._references:
            self.notes = footnote_numbers(resolution)
            self._references = references


def page_rows(
    resolution: Resolution, numbering: Numbering, known: Mapping[str, Row] | None = None
) -> list[Row]:
    """The rows of the page in reading order. Rows that did not change are taken from `known`."""
    before = known or {}
    masthead = resolution.masthead
    rows: list[Row] = []
    if masthead.heading.text:
        rows.append(_row(HEADING, HEADING_LINE, masthead.heading, numbering))
    if masthead.report.text:
        rows.append(_row(REPORT, REPORT, masthead.report, numbering))
    rows.append(_row(TITLE, TITLE, resolution.title, numbering, _number_label(resolution)))
    rows.append(_row(ORGAN_LINE, FIRST_ORGAN_LINE, resolution.organ_line, numbering))
    adoption = adoption_text(resolution.adoption, resolution.language)
    annex_start = resolution.annex_start if adoption.text else -1
    for index, paragraph in enumerate(resolution.paragraphs):
        if index == annex_start:
            rows.append(Row(ADOPTION, ADOPTION, adoption))
        rows.append(_paragraph_row(paragraph, numbering, before.get(paragraph.id)))
    if annex_start == len(resolution.paragraphs):
        rows.append(Row(ADOPTION, ADOPTION, adoption))
    return rows


def note_rows(resolution: Resolution, numbering: Numbering) -> list[Row]:
    """A row for each note, in the order of the numbers; those without a reference come last."""
    order = {note_id: n for n, note_id in enumerate(numbering.notes)}
    notes = sorted(resolution.footnotes, key=lambda note: order.get(note.id, len(order)))
    return [
        Row(NOTE_PREFIX + n.id, NOTE, n.content, 0, numbering.notes.get(n.id, "–")) for n in notes
    ]


def adoption_text(adoption: Adoption, language: str = "en") -> MarkedText:
    """The adoption line as it stands at the end of the text; empty in a draft."""
    date = shown_text.date_words(adoption.date, language) if adoption.date else ""
    lines = [line for line in (adoption.meeting, date) if line]
    italic_end = len("\n".join(lines))
    text = "\n".join([*lines, adoption.vote] if adoption.vote else lines)
    return plain(text).with_mark(MarkKind.ITALIC, 0, italic_end)


def _number_label(resolution: Resolution) -> str:
    number = resolution.masthead.number
    if not number or "(" in number:
        return ""
    return number if number.endswith(".") else f"{number}."


def _paragraph_row(paragraph: Paragraph, numbering: Numbering, before: Row | None) -> Row:
    label = numbering.labels[paragraph.id]
    numbers = _note_numbers(paragraph.content, numbering)
    if (
        before is not None
        and before.content is paragraph.content
        and before.label == label
        and before.notes == numbers
        and before.level == paragraph.level
        and before.role == paragraph.kind.value
    ):
        return before
    return Row(
        paragraph.id, paragraph.kind.value, paragraph.content, paragraph.level, label, numbers
    )


def _row(target: str, role: str, content: MarkedText, numbering: Numbering, label: str = "") -> Row:
    return Row(target, role, content, 0, label, _note_numbers(content, numbering))


def _note_numbers(content: MarkedText, numbering: Numbering) -> tuple[str, ...]:
    if FOOTNOTE_CHARACTER not in content.text:
        return ()
    return tuple(numbering.notes.get(note_id, "") for _, note_id in content.footnote_references)


def by_target(rows: Sequence[Row]) -> dict[str, Row]:
    """The rows by their targets."""
    return {row.target: row for row in rows}
