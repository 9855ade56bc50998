"""A draft as the list of the paragraphs that its Word file has, still without markup."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.conventions.organs import HUMAN_RIGHTS_COUNCIL, SECURITY_COUNCIL
from drafter.document.marked_text import Mark, MarkedText, MarkKind, marked
from drafter.document.paragraph import Paragraph, ParagraphKind
from drafter.document.resolution import Resolution
from drafter.formats import shown_text
from drafter.formats.docx.layout import Layout

_FIRST_SPACE = 200
SLOT_PREFIX = "slot:"
"""Paragraphs that are no text of the model are addressed as "slot:session" and so on."""


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph of the file.

    `target` is a text of the model or a slot; `prefix` stands before the content: tabs and label.
    `own` are the properties that the paragraph's style gives its characters: `reversed_marks` says
    whether a mark of that kind then means upright (as in a heading) or the style is to be
    overruled where the mark is absent (as in the report line). Measures are twips.
    """

    target: str
    style: str
    content: MarkedText
    prefix: str = ""
    own: MarkKind | None = None
    reversed_marks: bool = True
    before: int | None = None
    after: int | None = None
    left: int | None = None
    right: int | None = None
    hanging: int | None = None
    align: str = ""
    keep_next: bool = False


def blocks_of(resolution: Resolution, layout: Layout) -> list[Block]:
    """All paragraphs of the body in order: opening, text, adoption before the first annex."""
    labels = shown_text.shown_labels(resolution)
    result = _opening(resolution, layout)
    body, annexes = _split(resolution)
    parted = _before_organ_line(body)
    result += [_paragraph(p, labels[p.id], layout) for p in body[:parted]]
    if resolution.organ_line.text:
        space = 240 if not parted else None
        result.append(
            Block("organ-line", layout.text_style, resolution.organ_line, "\t", before=space)
        )
    result += [_paragraph(p, labels[p.id], layout) for p in body[parted:]]
    result += _adoption(resolution, layout)
    result += [_paragraph(p, labels[p.id], layout) for p in annexes]
    return result


def _split(resolution: Resolution) -> tuple[tuple[Paragraph, ...], tuple[Paragraph, ...]]:
    start = resolution.annex_start
    return resolution.paragraphs[:start], resolution.paragraphs[start:]


def _opening(resolution: Resolution, layout: Layout) -> list[Block]:
    masthead, language = resolution.masthead, resolution.language
    blocks: list[Block] = []

    def slot(name: str, text: str, style: str, before: int | None = None) -> None:
        if text:
            own = None if style == layout.agenda_style else MarkKind.BOLD
            space = _FIRST_SPACE if not blocks else before
            blocks.append(Block(SLOT_PREFIX + name, style, marked(text), own=own, before=space))

    if masthead.organ == HUMAN_RIGHTS_COUNCIL:
        slot("organ", shown_text.organ_name(masthead, language), layout.committee_style)
    slot("session", shown_text.session_line(masthead, language), layout.session_style)
    if not masthead.number:  # an adopted text is the plenary's, whichever committee prepared it
        slot("committee", shown_text.committee_line(masthead, language), layout.committee_style)
    slot("agenda-item", shown_text.agenda_line(masthead, language), layout.agenda_style)
    slot("agenda-title", masthead.agenda_title, layout.agenda_title_style)
    slot(
        "sponsors", shown_text.sponsors_line(masthead, language), layout.sponsors_style, before=240
    )
    blocks += _number_line(resolution, layout)
    blocks += _heading(resolution, layout)
    blocks += _title(resolution, layout)
    return blocks


def _before_organ_line(paragraphs: tuple[Paragraph, ...]) -> int:
    """How many paragraphs stand above the first organ line: the letter and heading of part A."""
    if not paragraphs or paragraphs[0].kind is not ParagraphKind.PART:
        return 0
    count = 1
    while count < len(paragraphs) and paragraphs[count].kind is ParagraphKind.HEADING:
        count += 1
    return count


def _number_line(resolution: Resolution, layout: Layout) -> list[Block]:
    words = shown_text.number_line(resolution.masthead, resolution.language)
    return [_displayed(SLOT_PREFIX + "number", marked(words), layout)] if words else []


def _displayed(target: str, content: MarkedText, layout: Layout) -> Block:
    """A line in large letters over the text block."""
    return Block(
        target,
        layout.adopted_style,
        content,
        "\t\t",
        own=MarkKind.BOLD,
        before=360,
        left=layout.left,
        right=layout.right,
        hanging=layout.left,
    )


def _heading(resolution: Resolution, layout: Layout) -> list[Block]:
    blocks = []
    heading = shown_text.heading_line(resolution.masthead, resolution.adoption, resolution.language)
    if heading.text:
        made = not resolution.masthead.heading.text
        target = SLOT_PREFIX + "heading" if made else "heading"
        blocks.append(_displayed(target, heading, layout))
    report = resolution.masthead.report
    if report.text:
        style = layout.report_style
        blocks.append(
            Block(
                "report",
                style,
                report,
                "\t\t",
                own=MarkKind.ITALIC,
                reversed_marks=False,
                before=240,
            )
        )
    return blocks


def _title(resolution: Resolution, layout: Layout) -> list[Block]:
    number = shown_text.title_number(resolution.masthead, resolution.language)
    if not resolution.title.text and not number:
        return []
    prefix = f"\t{number}\t" if number else "\t\t"
    return [
        Block(
            "title",
            layout.title_style,
            resolution.title,
            prefix,
            own=MarkKind.BOLD,
            before=240,
            after=240 if layout.title_style == "H1G" else 0,
        )
    ]


def _paragraph(paragraph: Paragraph, label: str, layout: Layout) -> Block:
    kind, level, content = paragraph.kind, paragraph.level, paragraph.content
    if kind is ParagraphKind.HEADING:
        style = layout.heading_styles[min(level, len(layout.heading_styles) - 1)]
        own = {0: MarkKind.BOLD, 1: MarkKind.ITALIC}.get(level)
        return Block(paragraph.id, style, content, "\t\t", own=own, before=120, after=120)
    if kind in (ParagraphKind.PART, ParagraphKind.ANNEX):
        style = layout.chapter_style if kind is ParagraphKind.ANNEX else layout.heading_styles[0]
        return Block(
            paragraph.id,
            style,
            content,
            "\t\t",
            own=MarkKind.BOLD,
            before=360,
            after=120,
            left=layout.left,
            right=layout.right,
            hanging=layout.left,
        )
    prefix = f"\t{label}\t" if label else "\t"
    deep = kind is ParagraphKind.SUBPARAGRAPH and level > 1
    left = layout.left + layout.step * (min(level, 9) - 1) if deep else None
    hanging = layout.step if deep else None
    return Block(paragraph.id, layout.text_style, content, prefix, left=left, hanging=hanging)


def _adoption(resolution: Resolution, layout: Layout) -> list[Block]:
    adoption = resolution.adoption
    blocks = []
    lines = shown_text.adoption_lines(adoption, resolution.language)
    if lines.text and resolution.masthead.organ != SECURITY_COUNCIL:
        target = SLOT_PREFIX + "adoption"
        blocks.append(
            Block(
                target,
                layout.text_style,
                lines,
                align="right",
                before=120,
                keep_next=bool(adoption.vote),
            )
        )
    if adoption.vote:
        vote = marked(adoption.vote, [Mark(0, len(adoption.vote), MarkKind.ITALIC)])
        align = "right" if "\n" not in adoption.vote else "left"
        blocks.append(Block(SLOT_PREFIX + "vote", layout.text_style, vote, align=align))
    return blocks
