"""Headings, by the style of the file or by their look where it has none."""

from __future__ import annotations

import re

from drafter.document.marked_text import MarkedText, MarkKind, marked

_STYLE = re.compile(r"^_?\s*(H|Title)", re.IGNORECASE)
_LOWER_STYLES = ("H4", "H5", "H6", "H56", "H4G", "H56G")
_NUMERAL = re.compile(r"[IVXLC]+")
_CLOSING = ".;,:،؛"
_LONGEST_BOLD = 200
_LONGEST_BARE = 120


def has_heading_style(style: str) -> bool:
    """Whether the name of a Word style of the United Nations is that of a heading."""
    return _STYLE.match(style) is not None


def heading_level(style: str) -> int:
    """The depth of a heading from its style, 0 where that says nothing."""
    return 1 if style.startswith(_LOWER_STYLES) else 0


def look_level(content: MarkedText) -> int:
    """The depth of a heading that has no style: those of the lower level are italic."""
    return int(_is_wholly_italic(content))


def is_numeral_line(content: MarkedText) -> bool:
    """A Roman numeral alone on its line, which opens a section."""
    return _NUMERAL.fullmatch(content.plain.strip("\u00a0\u200e ")) is not None


def is_bold_line(content: MarkedText) -> bool:
    """A heading in a file that has no styles: bold from end to end, and no sentence."""
    bold = sum(end - start for start, end in content.ranges(MarkKind.BOLD))
    whole = len(content) - len(content.footnote_references)
    ended = content.plain.rstrip()[-1:] in _CLOSING
    return bold >= whole > 0 and whole < _LONGEST_BOLD and not ended


def is_bare_line(content: MarkedText) -> bool:
    """A line that begins as a heading does, upright or italic throughout, and stops as none does
    that is a paragraph."""
    words = content.plain.rstrip()
    ended = words[-1:].isalnum() or words[-1:] == ")"
    even = not content.has(MarkKind.ITALIC, 0) or _is_wholly_italic(content)
    return words[:1].isupper() and len(words) < _LONGEST_BARE and ended and even


def _is_wholly_italic(content: MarkedText) -> bool:
    return list(content.ranges(MarkKind.ITALIC)) == [(0, len(content))]


def without_whole_italic(content: MarkedText) -> MarkedText:
    """A heading of the lower level is italic by its nature, so that its words need no mark."""
    return content.without_mark(MarkKind.ITALIC) if _is_wholly_italic(content) else content


def after_number(number: str, content: MarkedText) -> MarkedText:
    """A number and the words after it on one line."""
    return marked(f"{number} ") + content if content.text else marked(number)
