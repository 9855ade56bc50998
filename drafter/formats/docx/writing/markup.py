"""The few things that all parts of the markup are made with."""

from __future__ import annotations

import re

from drafter.formats.docx.names import MC, W14, R, W
from drafter.formats.xml_text import escape

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
ROOT_NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{R}" xmlns:w14="{W14}" xmlns:mc="{MC}" mc:Ignorable="w14"'
)


def text_elements(text: str) -> str:
    """The inside of a run: text, tabs, and line breaks for line feeds."""
    if "\t" not in text and "\n" not in text:
        return f'<w:t xml:space="preserve">{escape(text)}</w:t>' if text else ""
    parts = []
    for piece in re.split("([\t\n])", text):
        if piece == "\t":
            parts.append("<w:tab/>")
        elif piece == "\n":
            parts.append("<w:br/>")
        elif piece:
            parts.append(f'<w:t xml:space="preserve">{escape(piece)}</w:t>')
    return "".join(parts)


def field(instruction: str, shown: str, properties: str = "") -> str:
    """A field as runs: begin, instruction, separator, what it shows, end."""
    wrap = f"<w:rPr>{properties}</w:rPr>" if properties else ""

    def run(inside: str) -> str:
        return f"<w:r>{wrap}{inside}</w:r>"

    return (
        run('<w:fldChar w:fldCharType="begin"/>')
        + run(f'<w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText>')
        + run('<w:fldChar w:fldCharType="separate"/>')
        + run(text_elements(shown))
        + run('<w:fldChar w:fldCharType="end"/>')
    )
