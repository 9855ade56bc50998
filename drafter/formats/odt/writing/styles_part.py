"""The styles of the file: named ones after Word's, the page, its heads and feet."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from drafter.formats.docx.layout import Layout
from drafter.formats.docx.names import w
from drafter.formats.docx.reading.styles import child_value
from drafter.formats.docx.writing.markup import DECLARATION
from drafter.formats.odt.writing.automatic import AutomaticStyles
from drafter.formats.odt.writing.body import BodyWriter
from drafter.formats.odt.writing.changes import Changes
from drafter.formats.odt.writing.inline import Addresses, InlineWriter
from drafter.formats.odt.writing.properties import (
    NamedStyles,
    attributes,
    length,
    paragraph_attributes,
    style_of,
    tab_stops,
    text_attributes,
)
from drafter.formats.xml_text import escape

if TYPE_CHECKING:
    from lxml.etree import _Element

MASTER_PAGE = "Standard"
_FOOT_ROOM = "FootRoom"
_TOGETHER = 'fo:orphans="2" fo:widows="2"'
"""No line of a paragraph stands alone on a page. Where one may, and refers to a note, LibreOffice 7.4 can go on for ever
about which page it belongs to."""
_FAMILIES = {"paragraph": "paragraph", "character": "text"}
_HEADS = (("header", "header2", "footer2"), ("header-left", "header1", "footer1"))


def styles_part(
    namespaces: str,
    styles: _Element,
    furniture: Mapping[str, _Element],
    layout: Layout,
    *,
    first_footnote: int,
    line_numbers: bool,
    language: str,
) -> str:
    """`styles.xml`. `furniture` are Word's headers and footers by their names."""
    automatic = AutomaticStyles(NamedStyles(styles), "M")

    def part(name: str) -> str:
        changes = Changes(name)
        inline = InlineWriter(automatic, Addresses(), changes)
        inside = BodyWriter(automatic, inline, changes).blocks(furniture[name])
        return changes.markup() + inside

    masters = (
        f'<style:master-page style:name="{MASTER_PAGE}" style:page-layout-name="Page">'
        f"<style:header>{part('header2')}</style:header>"
        f"<style:header-left>{part('header1')}</style:header-left>"
        f"<style:header-first>{part('header3')}</style:header-first>"
        f"<style:footer>{part('footer2')}</style:footer>"
        f"<style:footer-left>{part('footer1')}</style:footer-left>"
        f'<style:footer-first><text:p text:style-name="{_FOOT_ROOM}"/>{part("footer3")}'
        "</style:footer-first></style:master-page>"
    )
    numbering = _line_numbering() if line_numbers else ""
    return (
        f'{DECLARATION}<office:document-styles {namespaces} office:version="1.3">'
        f"<office:styles>{_defaults(styles, language)}"
        f"{''.join(_style(style) for style in styles.iter(w('style')))}"
        f"{_notes(first_footnote)}{numbering}</office:styles>"
        f"<office:automatic-styles>{automatic.markup()}{_foot_room(layout)}"
        f"{_page('Page', layout, layout.margins[2])}</office:automatic-styles>"
        f"<office:master-styles>{masters}</office:master-styles></office:document-styles>"
    )


def _defaults(styles: _Element, language: str) -> str:
    defaults = styles.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}")
    fonts = None if defaults is None else defaults.find(w("rFonts"))
    family = "Times New Roman" if fonts is None else fonts.get(w("ascii")) or "Times New Roman"
    country = "GB" if language == "en" else "none"
    return (
        '<style:default-style style:family="paragraph"><style:paragraph-properties '
        f'style:tab-stop-distance="23.75pt" {_TOGETHER}/><style:text-properties '
        f'style:font-name="{escape(family)}" fo:font-family="\'{escape(family)}\'"'
        f"{attributes(text_attributes(defaults))} "
        f'fo:language="{escape(language)}" fo:country="{country}"/></style:default-style>'
    )


def _style(style: _Element) -> str:
    """A named style. Levels of an outline are left out: LibreOffice would number the headings by them
    and let their tabs begin elsewhere."""
    family = _FAMILIES.get(style.get(w("type")) or "")
    if family is None:
        return ""
    name = style.get(w("styleId")) or ""
    shown = child_value(style, "name") or name
    parent = style_of(style, "basedOn")
    based = f' style:parent-style-name="{parent}"' if parent else ""
    properties = style.find(w("pPr"))
    shape = ""
    if family == "paragraph":
        shape = (
            f"<style:paragraph-properties{attributes(paragraph_attributes(properties))}>"
            f"{tab_stops(properties, right=name != 'FootnoteText')}</style:paragraph-properties>"
        )
    look = attributes(text_attributes(style.find(w("rPr"))))
    return (
        f'<style:style style:name="{name}" style:display-name="{escape(shown)}" '
        f'style:family="{family}"{based}>{shape}<style:text-properties{look}/></style:style>'
    )


def _notes(first: int) -> str:
    return (
        '<text:notes-configuration text:note-class="footnote" '
        'text:citation-body-style-name="FootnoteReference" '
        'text:citation-style-name="FootnoteReference" text:default-style-name="FootnoteText" '
        f'style:num-format="1" text:start-value="{first - 1}" '
        'text:footnotes-position="page" text:start-numbering-at="document"/>'
    )


def _foot_room(layout: Layout) -> str:
    """The style of the empty paragraph that makes the foot of the first page as high as it is. A page style of
    its own would do so too, but where the page changes it LibreOffice parts the paragraph in its Word files."""
    height = length(layout.first_bottom - layout.margins[2])
    return (
        f'<style:style style:name="{_FOOT_ROOM}" style:family="paragraph">'
        f'<style:paragraph-properties fo:line-height="{height}" fo:margin-top="0pt" fo:margin-bottom="0pt"/>'
        "</style:style>"
    )


def _line_numbering() -> str:
    return (
        '<text:linenumbering-configuration text:number-lines="true" text:offset="14pt" '
        'style:num-format="1" text:number-position="left" text:increment="5" '
        'text:restart-on-page="true" text:count-empty-lines="false"/>'
    )


def _page(name: str, layout: Layout, bottom: int) -> str:
    top, right, _, left = layout.margins
    width, height = layout.paper
    head = length(top - layout.header)
    foot = length(max(bottom - layout.footer, 0))
    return (
        f'<style:page-layout style:name="{name}"><style:page-layout-properties '
        f'fo:page-width="{length(width)}" fo:page-height="{length(height)}" '
        'style:print-orientation="portrait" '
        f'fo:margin-top="{length(layout.header)}" fo:margin-bottom="{length(layout.footer)}" '
        f'fo:margin-left="{length(left)}" fo:margin-right="{length(right)}">'
        '<style:footnote-sep style:width="0.5pt" style:distance-before-sep="4pt" '
        'style:distance-after-sep="4pt" style:line-style="solid" style:adjustment="left" '
        'style:rel-width="20%" style:color="#000000"/></style:page-layout-properties>'
        f'<style:header-style><style:header-footer-properties fo:min-height="{head}"/>'
        f"</style:header-style><style:footer-style><style:header-footer-properties "
        f'fo:min-height="{foot}"/></style:footer-style></style:page-layout>'
    )
