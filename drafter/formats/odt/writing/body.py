"""Paragraphs and tables, from Word's blocks to OpenDocument's, with what was inserted or deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.formats.docx.names import W14, w
from drafter.formats.docx.reading.styles import child_value, twips
from drafter.formats.odt.names import ID_PREFIX
from drafter.formats.odt.writing.automatic import AutomaticStyles
from drafter.formats.odt.writing.changes import Changes, Hand
from drafter.formats.odt.writing.inline import InlineWriter, Words, hand_of
from drafter.formats.odt.writing.properties import (
    border,
    length,
    paragraph_attributes,
    style_of,
)

if TYPE_CHECKING:
    from lxml.etree import _Element

_GONE, _COME = ("del", "moveFrom"), ("ins", "moveTo")


class BodyWriter:
    """Writes the blocks of one part. `master` is the page that the first paragraph opens."""

    def __init__(
        self,
        automatic: AutomaticStyles,
        inline: InlineWriter,
        changes: Changes | None,
        master: str = "",
    ) -> None:
        self._automatic = automatic
        self._inline = inline
        self._changes = changes
        self._master = master
        self._paragraphs: list[tuple[str, str]] = []
        self._deleted: list[str] = []
        self._hand = Hand("", "")

    def blocks(self, parent: _Element) -> str:
        """All paragraphs and tables under an element."""
        for element in parent:
            if element.tag == w("p"):
                self._paragraph(element)
            elif element.tag == w("tbl"):
                self._put(self._table(element), "")
        self._flush_deleted()
        return "".join(opening + closing for opening, closing in self._paragraphs)

    def _put(self, opening: str, closing: str) -> None:
        self._paragraphs.append((opening, closing))

    def _append(self, text: str) -> None:
        """Something at the end of the last paragraph."""
        opening, closing = self._paragraphs[-1]
        self._paragraphs[-1] = (opening + text, closing)

    def _paragraph(self, element: _Element) -> None:
        mark, hand = _fate(element)
        tracked = self._changes is not None and bool(self._paragraphs)
        if mark == "gone":
            if tracked:
                if self._deleted and hand != self._hand:
                    self._flush_deleted()
                self._hand = hand
                self._deleted.append(self._whole(element, Words.ALL))
            return
        former = element.find(f"{w('pPr')}/{w('pPrChange')}")
        if former is not None and tracked:
            self._reshaped(element, former)
            return
        self._flush_deleted()
        if mark == "come" and tracked:
            self._inserted(element, hand, Words.ALL)
        else:
            self._put(self._opening(element) + self._inline.content(element), "</text:p>")

    def _inserted(self, element: _Element, hand: Hand, which: Words) -> None:
        if self._changes is None:
            return
        before, behind = self._changes.inserted(hand)
        self._append(before)
        inside = self._inline.content(element, which)
        self._put(f"{self._opening(element)}{inside}{behind}", "</text:p>")

    def _reshaped(self, element: _Element, former: _Element) -> None:
        """A paragraph that has another look: OpenDocument does not keep the old one, so it is
        deleted as it was and inserted as it is."""
        hand = hand_of(former)
        if self._deleted and hand != self._hand:
            self._flush_deleted()
        self._hand = hand
        inside = self._inline.content(element, Words.OLD)
        self._deleted.append(f"{self._opening_as(former.find(w('pPr')))}{inside}</text:p>")
        self._flush_deleted()
        self._inserted(element, hand, Words.NEW)

    def _flush_deleted(self) -> None:
        """Paragraphs that were deleted, at the end of the one before them."""
        if self._deleted and self._changes is not None:
            inside = f"<text:p/>{''.join(self._deleted)}"
            self._append(self._changes.deleted(self._hand, inside))
        self._deleted = []

    def _whole(self, element: _Element, which: Words) -> str:
        return f"{self._opening(element)}{self._inline.content(element, which)}</text:p>"

    def _opening(self, element: _Element) -> str:
        return self._opening_as(element.find(w("pPr")), element.get(f"{{{W14}}}paraId") or "")

    def _opening_as(self, properties: _Element | None, name: str = "") -> str:
        master, self._master = self._master, ""
        style = self._automatic.paragraph(
            style_of(properties, "pStyle") or "Normal", paragraph_attributes(properties), master
        )
        shown = f' xml:id="{ID_PREFIX}{name}"' if name else ""
        return f'<text:p text:style-name="{style}"{shown}>'

    def _table(self, table: _Element) -> str:
        columns = [twips(c.get(w("w"))) or 0 for c in table.iter(w("gridCol"))]
        style = self._automatic.table(
            (("style:width", length(sum(columns))), ("table:align", "left"))
        )
        inside = "".join(
            f'<table:table-column table:style-name="'
            f'{self._automatic.column((("style:column-width", length(width)),))}"/>'
            for width in columns
        )
        rows = "".join(self._row(row) for row in table.iter(w("tr")))
        return f'<table:table table:style-name="{style}">{inside}{rows}</table:table>'

    def _row(self, row: _Element) -> str:
        height = next((twips(h.get(w("val"))) for h in row.iter(w("trHeight"))), None)
        style = self._automatic.row((("style:row-height", length(height or 0)),))
        cells = "".join(self._cell(cell) for cell in row.iter(w("tc")))
        return f'<table:table-row table:style-name="{style}">{cells}</table:table-row>'

    def _cell(self, cell: _Element) -> str:
        properties = cell.find(w("tcPr"))
        look = [("fo:padding", "0pt")]
        for side in cell.iter(w("bottom")):
            look.append(("fo:border-bottom", border(side)))
            break
        if child_value(properties, "vAlign") == "bottom":
            look.append(("style:vertical-align", "bottom"))
        span = twips(child_value(properties, "gridSpan")) or 1
        spanned = f' table:number-columns-spanned="{span}"' if span > 1 else ""
        inside = BodyWriter(self._automatic, self._inline, self._changes).blocks(cell)
        style = self._automatic.cell(tuple(sorted(look)))
        covered = "<table:covered-table-cell/>" * (span - 1)
        return (
            f'<table:table-cell table:style-name="{style}"{spanned}>{inside}</table:table-cell>'
            f"{covered}"
        )


def _fate(element: _Element) -> tuple[str, Hand]:
    """Whether the end of a paragraph was inserted ("come") or deleted ("gone"), and by whom."""
    properties = element.find(w("pPr"))
    marks = None if properties is None else properties.find(w("rPr"))
    if marks is not None:
        for names, fate in ((_GONE, "gone"), (_COME, "come")):
            for name in names:
                found = marks.find(w(name))
                if found is not None:
                    return fate, hand_of(found)
    return "", Hand("", "")
