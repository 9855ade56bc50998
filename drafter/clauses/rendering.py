"""A template and values become paragraphs: the one way for the insert panel and the command line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from drafter.clauses.closing import all_closed
from drafter.clauses.context import ClauseContext
from drafter.clauses.errors import ClauseError, TemplateError
from drafter.clauses.front_matter import Source
from drafter.clauses.markup import Block, MarkupError, gap, parse_body, shielded
from drafter.clauses.sandbox import run
from drafter.clauses.slots.registry import Words, prefilled, slot_words
from drafter.clauses.templates import ClauseTemplate
from drafter.conventions.openings import match_opening
from drafter.document.identity import new_id
from drafter.document.marked_text import MarkedText, MarkKind
from drafter.document.paragraph import Footnote, Paragraph, ParagraphKind


@dataclass(frozen=True, slots=True)
class RenderedClause:
    """Paragraphs ready to go into a draft, with their notes.

    `source` is the issued resolution in which the formula stands, None where the template names none.
    """

    template: str
    kind: ParagraphKind
    paragraphs: tuple[Paragraph, ...]
    footnotes: tuple[Footnote, ...] = ()
    source: Source | None = None


def render(
    template: ClauseTemplate, values: Mapping[str, str], context: ClauseContext
) -> RenderedClause:
    """The clause with its slots filled; slots without a value take what the draft or the template
    proposes.

    Raises ClauseError, in one sentence that names the slot: an unknown slot, a missing value, a
    value that does not fit its type.
    """
    for name in values:
        template.slot(name)
    words: dict[str, Words] = {}
    proposed = prefilled(template.slots, context)
    for slot in template.slots:
        value = values.get(slot.name, "")
        if not value.strip():
            value = proposed[slot.name]
        if value.strip():
            words[slot.name] = slot_words(slot, value, context)
        elif slot.optional:
            words[slot.name] = [] if slot.many else ""
        else:
            raise ClauseError(
                f'The {slot.label} is missing: give the slot "{slot.name}" a value, '
                f'such as "{slot.example.splitlines()[0]}".',
                slot.name,
            )
    return _made(template, words, context)


def preview(
    template: ClauseTemplate, values: Mapping[str, str], context: ClauseContext
) -> tuple[RenderedClause, dict[str, str]]:
    """The clause as far as it is filled, and what is wrong by slot.

    A slot without a usable value shows its label in square brackets under a placeholder mark. `values`
    are taken as they are, without proposals: what the form shows is what counts. Raises TemplateError.
    """
    words: dict[str, Words] = {}
    faults: dict[str, str] = {}
    for index, slot in enumerate(template.slots):
        value = values.get(slot.name, "")
        try:
            if value.strip():
                words[slot.name] = slot_words(slot, value, context)
                continue
        except ClauseError as error:
            faults[slot.name] = str(error)
        if slot.optional and slot.name not in faults:
            words[slot.name] = [] if slot.many else ""
            continue
        if slot.name not in faults:
            faults[slot.name] = f"The {slot.label} is missing."
        mark = gap(index, slot.label)
        words[slot.name] = [mark] if slot.many else mark
    return _made(template, words, context, gaps=frozenset(faults)), faults


def plain_lines(clause: RenderedClause) -> list[str]:
    """The clause as lines for a terminal: labels of subparagraphs, notes in brackets at the end."""
    from drafter.document.numbering import footnote_numbers, paragraph_labels
    from drafter.document.resolution import Resolution

    alone = Resolution(paragraphs=clause.paragraphs, footnotes=clause.footnotes)
    labels, numbers = paragraph_labels(alone), footnote_numbers(alone)
    lines = []
    for paragraph in clause.paragraphs:
        text = paragraph.text
        for place, note in reversed(paragraph.content.footnote_references):
            text = f"{text[:place]}[{numbers[note]}]{text[place + 1 :]}"
        label = labels[paragraph.id] if paragraph.kind is ParagraphKind.SUBPARAGRAPH else ""
        lines.append("  " * paragraph.level + (f"{label} {text}" if label else text))
    lines += [f"[{numbers[note.id]}] {note.text}" for note in clause.footnotes]
    return lines


def _made(
    template: ClauseTemplate,
    words: Mapping[str, Words],
    context: ClauseContext,
    gaps: frozenset[str] = frozenset(),
) -> RenderedClause:
    filled: dict[str, object] = dict(context.names)
    for name, value in words.items():
        if name in gaps:
            filled[name] = value
        else:
            filled[name] = (
                [shielded(one) for one in value] if isinstance(value, list) else shielded(value)
            )
    text = run(template.path, template.body, filled)
    try:
        blocks, notes = parse_body(text, [slot.name for slot in template.slots])
    except MarkupError as error:
        raise TemplateError(template.path, 0, str(error)) from error
    kind = ParagraphKind(template.kind)
    mark = "," if kind is ParagraphKind.PREAMBULAR else ";"
    unclosed = [_paragraph(block, kind, context.organ) for block in blocks]
    contents = all_closed(unclosed, mark, mark)
    paragraphs = tuple(
        replace(one, content=content) for one, content in zip(unclosed, contents, strict=True)
    )
    source = template.source[0] if template.source else None
    return RenderedClause(template.id, kind, paragraphs, tuple(notes), source)


def _paragraph(block: Block, kind: ParagraphKind, organ: str) -> Paragraph:
    if block.level:
        return Paragraph(new_id(), ParagraphKind.SUBPARAGRAPH, block.content, block.level)
    content = with_opening_italic(block.content, kind, organ)
    return Paragraph(new_id(), kind, content)


def with_opening_italic(content: MarkedText, kind: ParagraphKind, organ: str) -> MarkedText:
    """The paragraph with its opening phrase in italics, as the conventions have it."""
    opening = match_opening(
        content.text, "preambular" if kind is ParagraphKind.PREAMBULAR else "operative", organ
    )
    if opening is None:
        return content
    return content.with_mark(MarkKind.ITALIC, opening.start, opening.end)
