"""Blocks as paragraphs, and the document part around them."""

from __future__ import annotations

from drafter.formats.contract import WriteOptions
from drafter.formats.docx.layout import Layout
from drafter.formats.docx.writing.blocks import Block
from drafter.formats.docx.writing.hands import Hands
from drafter.formats.docx.writing.markup import DECLARATION, ROOT_NAMESPACES, text_elements
from drafter.formats.docx.writing.para_ids import ParaIds
from drafter.formats.docx.writing.runs import RunWriter

HEADERS = (("even", "header1"), ("default", "header2"), ("first", "header3"))
FOOTERS = (("even", "footer1"), ("default", "footer2"), ("first", "footer3"))


def document_part(
    paragraphs: str,
    layout: Layout,
    options: WriteOptions,
    ids: ParaIds,
    first_notes: tuple[int, int],
    hands: Hands,
) -> str:
    """`word/document.xml`. The first page has a deeper bottom margin, hence two sections.

    `first_notes` are the numbers of the first note in the base and in the current text.
    """
    first, other = (
        _section(layout, options, first_notes, hands, first=first) for first in (True, False)
    )
    opening = (
        f'<w:p w14:paraId="{ids.of("place:opening")}" w14:textId="77777777"><w:pPr>'
        '<w:spacing w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr>'
        f"{first}</w:pPr></w:p>"
    )
    end_rule = _end_rule(layout, ids)
    return (
        f"{DECLARATION}<w:document {ROOT_NAMESPACES}><w:body>{opening}{paragraphs}{end_rule}"
        f"{other}</w:body></w:document>"
    )


def paragraph(block: Block, ids: ParaIds, runs: RunWriter) -> str:
    """One `w:p`."""
    prefix = f"<w:r>{text_elements(block.prefix)}</w:r>" if block.prefix else ""
    inside = runs.runs(block.content, block.own, reversed_marks=block.reversed_marks)
    return paragraph_element(ids.of(block.target), properties(block), prefix + inside)


def paragraph_element(paragraph_id: str, inner_properties: str, inside: str) -> str:
    """A `w:p` of an id, the inside of its properties and its runs."""
    return (
        f'<w:p w14:paraId="{paragraph_id}" w14:textId="77777777">'
        f"<w:pPr>{inner_properties}</w:pPr>{inside}</w:p>"
    )


def properties(block: Block) -> str:
    """The inside of `w:pPr`."""
    parts = [f'<w:pStyle w:val="{block.style}"/>']
    if block.keep_next:
        parts.append("<w:keepNext/>")
    if block.before is not None or block.after is not None:
        before = "" if block.before is None else f' w:before="{block.before}"'
        after = "" if block.after is None else f' w:after="{block.after}"'
        parts.append(f"<w:spacing{before}{after}/>")
    if block.left is not None:
        right = "" if block.right is None else f' w:right="{block.right}"'
        hanging = "" if block.hanging is None else f' w:hanging="{block.hanging}"'
        parts.append(f'<w:ind w:left="{block.left}"{right}{hanging}/>')
    if block.align:
        parts.append(f'<w:jc w:val="{block.align}"/>')
    return "".join(parts)


def _end_rule(layout: Layout, ids: ParaIds) -> str:
    """The short centred rule under the text: 72 pt wide, a quarter of a point thick."""
    side = (layout.width - 1440) // 2
    return (
        f'<w:p w14:paraId="{ids.of("place:end")}" w14:textId="77777777"><w:pPr>'
        f'<w:pStyle w:val="{layout.text_style}"/>'
        '<w:pBdr><w:top w:val="single" w:sz="2" w:space="1" w:color="auto"/></w:pBdr>'
        '<w:spacing w:before="360" w:after="0"/>'
        f'<w:ind w:left="{side}" w:right="{side}"/></w:pPr></w:p>'
    )


def _section(
    layout: Layout,
    options: WriteOptions,
    first_notes: tuple[int, int],
    hands: Hands,
    *,
    first: bool,
) -> str:
    """A section; another number of the first note is a tracked change of its properties."""
    references = ""
    if first:
        references = "".join(
            f'<w:{part}Reference w:type="{kind}" r:id="{name}"/>'
            for part, rows in (("header", HEADERS), ("footer", FOOTERS))
            for kind, name in rows
        )
    before, after = first_notes
    if before == after:
        numbered = _numbered_from(after) if after != 1 else ""
        return f"<w:sectPr>{references}{_page(numbered, layout, options, first=first)}</w:sectPr>"
    old, new = (
        _page(_numbered_from(number), layout, options, first=first) for number in first_notes
    )
    change = f"<w:sectPrChange {hands.attributes()}><w:sectPr>{old}</w:sectPr></w:sectPrChange>"
    return f"<w:sectPr>{references}{new}{change}</w:sectPr>"


def _numbered_from(number: int) -> str:
    return f'<w:footnotePr><w:numStart w:val="{number}"/></w:footnotePr>'


def _page(numbered: str, layout: Layout, options: WriteOptions, *, first: bool) -> str:
    """The properties of a section after its headers and footers."""
    top, right, bottom, left = layout.margins
    width, height = layout.paper
    parts: list[str] = [numbered]
    if not first:
        parts.append('<w:type w:val="continuous"/>')
    parts.append(f'<w:pgSz w:w="{width}" w:h="{height}"/>')
    parts.append(
        f'<w:pgMar w:top="{top}" w:right="{right}" '
        f'w:bottom="{layout.first_bottom if first else bottom}" w:left="{left}" '
        f'w:header="{layout.header}" w:footer="{layout.footer}" w:gutter="0"/>'
    )
    if options.line_numbers:
        parts.append('<w:lnNumType w:countBy="5" w:restart="newPage"/>')
    parts.append('<w:cols w:space="720"/>')
    if first:
        parts.append("<w:titlePg/>")
    return "".join(parts)
