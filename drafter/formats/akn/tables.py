"""Tables as lines of text, a tab between the cells."""

from __future__ import annotations

from drafter.document.marked_text import MarkedText, marked
from drafter.formats.akn.inline import Notes, text_of
from drafter.formats.akn.names import Element, name_of


def rows_of(table: Element, notes: Notes) -> list[MarkedText]:
    """The rows that have any text."""
    rows = []
    for row in table:
        if name_of(row) == "caption":
            cells = [text_of(row, notes)]
        else:
            cells = [text_of(cell, notes) for cell in row if name_of(cell) in ("td", "th")]
        if any(cell.text for cell in cells):
            rows.append(_joined(cells))
    return rows


def _joined(cells: list[MarkedText]) -> MarkedText:
    line = MarkedText()
    for number, cell in enumerate(cells):
        line = line + marked("\t") + cell if number else cell
    return line
