"""Blocks as paragraphs, and the document part around them."""

from __future__ import annotations

from drafter.formats.contract import WriteOptions
from drafter.formats.docx.layout import Layout
from drafter.formats.docx.writing.blocks import Block
from drafter.formats.docx.writing.markup import DECLARATION, ROOT_NAMESPACES, text_elements
from drafter.formats.docx.writing.para_ids import ParaIds
from drafter.formats.docx.writing.runs import RunWriter

HEADERS = (("even", "header1"), ("default", "header2"), ("first", "header3"))
FOOTERS = (("even", "footer1"), ("default", "footer2"), ("first", "footer3"))


def document_part(
    paragraphs: str, layout: Layout, options: WriteOptions, ids: ParaIds, first_footnote: int
) -> str:
    """`word/document.xml`. The first page has a deeper bottom margin, hence two sections."""
    opening = (
        f'<w:p w14:paraId="{ids.of("place:opening")}" w14:textId="77777777"><w:pPr>'
        '<w:spacing w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr>'
        f"{_section(layout, options, first_footnote, first=True)}</w:pPr></w:p>"
    )
    end_rule = _end_rule(layout, ids)
    return (
        f"{DECLARATION}<w:document {ROOT_NAMESPACES}><w:body>{opening}{paragraphs}{end_rule}"
        f"{_section(layout, options, first_footnote, first=False)}</w:body></w:document>"
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


def _section(layout: Layout, options: WriteOptions, first_footnote: int, *, first: bool) -> str:
    top, right, bottom, left = layout.margins
    width, height = layout.paper
    parts: list[str] = []
    if first:
        parts += [f'<w:headerReference w:type="{k}" r:id="{name}"/>' for k, name in HEADERS]
        parts += [f'<w:footerReference w:type="{k}" r:id="{name}"/>' for k, name in FOOTERS]
    if first_footnote != 1:
        parts.append(f'<w:footnotePr><w:numStart w:val="{first_footnote}"/></w:footnotePr>')
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
    return f"<w:sectPr>{''.join(parts)}</w:sectPr>"
