"""Asks the reader of this format what it will make of a piece of markup.

The published files say what an unnumbered paragraph is by its place and its words, and the reader
goes by these. Where it would take the usual markup for something else, another valid form is
written.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from drafter.document.marked_text import Mark, MarkedText, MarkKind, marked
from drafter.document.paragraph import ParagraphKind
from drafter.formats.akn.body import Body
from drafter.formats.akn.entries import Entry
from drafter.formats.akn.writing.markup import NAMESPACES

_CARRIED = (MarkKind.ITALIC, MarkKind.BOLD, MarkKind.UNDERLINE, MarkKind.FOOTNOTE)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A paragraph as it is to be read back."""

    kind: ParagraphKind
    content: MarkedText
    label: str = ""


class Trial:
    """Follows the text as its reader will."""

    def __init__(self, organ: str) -> None:
        self._body = Body(organ=organ)

    def place(self, *, preamble: bool = False, annex: bool = False) -> None:
        """Say where the next pieces stand."""
        self._body.in_preamble, self._body.in_annex = preamble, annex

    def note(self, wanted: Wanted) -> None:
        """Take what is written where the reader needs no guess."""
        self._body.entries.append(Entry(wanted.kind, wanted.content, wanted.label or None))

    def accepts(self, markup: str, wanted: Sequence[Wanted]) -> bool:
        """Whether the markup is read as these paragraphs; if so, it is taken."""
        from lxml import etree

        root = etree.fromstring(f"<trial {NAMESPACES}>{markup}</trial>")
        body = self._body
        start, notes = len(body.entries), len(body.notes.found)
        for part in root:
            body.take(part)
        found = body.entries[start:]
        if len(found) == len(wanted) and all(map(_is_same, found, wanted)):
            return True
        del body.entries[start:], body.notes.found[notes:]
        return False


def _is_same(found: Entry, wanted: Wanted) -> bool:
    return (
        found.kind is wanted.kind
        and (found.label or "") == wanted.label
        and _looks(found.content) == _looks(_stripped(wanted.content))
    )


def _stripped(content: MarkedText) -> MarkedText:
    """White space at the ends means nothing in this format."""
    text = content.text
    start = len(text) - len(text.lstrip(" \n"))
    return content.slice(start, max(start, len(text.rstrip(" \n"))))


def _looks(content: MarkedText) -> MarkedText:
    """The text with the marks that the format carries, wherever an italic came from."""
    bare = [Mark(m.start, m.end, m.kind) for m in content.marks if m.kind in _CARRIED]
    return marked(content.text, bare)
