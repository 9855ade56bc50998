"""How rows look: block and character formats by role, level and mark, in a theme and at a zoom."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat

from drafter.app.editor.positions import ShownText
from drafter.app.editor.rows import Row
from drafter.app.theme.theme import Theme
from drafter.document.marked_text import Mark, MarkKind

_BODY_POINTS = 12.0
_LINE_HEIGHT = 1.31
_PIXELS = 96 / 72


@dataclass(frozen=True, slots=True)
class RoleLook:
    """Type and room of a role; sizes in points, space in pixels at zoom 1."""

    points: float = _BODY_POINTS
    bold: bool = False
    italic: bool = False
    before: float = 0.0
    after: float = 9.0
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft


_LOOKS: dict[str, RoleLook] = {
    "heading-line": RoleLook(14.5, bold=True, before=4, after=8),
    "report": RoleLook(before=0, after=14),
    "title": RoleLook(14.5, bold=True, before=4, after=16),
    "heading": RoleLook(12.5, bold=True, before=12, after=9),
    "part": RoleLook(14, bold=True, before=18, after=10, align=Qt.AlignmentFlag.AlignHCenter),
    "annex": RoleLook(14.5, bold=True, before=26, after=10),
    "adoption": RoleLook(before=12, after=14, align=Qt.AlignmentFlag.AlignRight),
    "note": RoleLook(11.0, after=5),
}
_PLAIN = RoleLook()


@dataclass(frozen=True, slots=True)
class Room:
    """The sheet's measures in pixels at zoom 1."""

    margin: float = 56.0
    gutter: float = 40.0
    step: float = 34.0
    foot: float = 60.0


PAGE_ROOM = Room()
NOTES_ROOM = Room(margin=14.0, gutter=34.0, step=0.0, foot=6.0)


class Look:
    """Formats in a theme and at a zoom (1.0 is the usual size), made once and kept."""

    def __init__(self, theme: Theme, zoom: float, room: Room = PAGE_ROOM) -> None:
        self.theme, self.zoom, self.room = theme, zoom, room
        self._characters: dict[tuple[str, frozenset[MarkKind]], QTextCharFormat] = {}
        self._blocks: dict[tuple[str, int], QTextBlockFormat] = {}

    def of_role(self, row: Row) -> RoleLook:
        """The look of a row's role."""
        return _LOOKS.get(row.role, _PLAIN)

    def pixels(self, value: float) -> float:
        """A measure at this zoom."""
        return value * self.zoom

    def indent(self, row: Row) -> float:
        """How far a row's text stands from the text column, in pixels at this zoom."""
        if row.role in ("heading", "part", "annex", "title", "adoption"):
            return 0.0
        return self.pixels(self.room.step * row.level)

    def label_room(self, row: Row) -> float:
        """The width that a label hangs out to the left of its text."""
        return self.pixels(self.room.step if row.level else self.room.gutter)

    def block(self, row: Row) -> QTextBlockFormat:
        """The block format of a row."""
        key = (row.role, row.level)
        made = self._blocks.get(key)
        if made is None:
            look = self.of_role(row)
            made = QTextBlockFormat()
            made.setLeftMargin(self.indent(row))
            made.setTopMargin(self.pixels(look.before))
            made.setBottomMargin(self.pixels(look.after))
            made.setAlignment(look.align)
            # Fixed, so that neither a note's number nor a character of another font widens a line.
            kind = QTextBlockFormat.LineHeightTypes.FixedHeight
            made.setLineHeight(round(look.points * self.zoom * _PIXELS * _LINE_HEIGHT), kind.value)
            self._blocks[key] = made
        return made

    def font(self, row: Row) -> QFont:
        """The font of a row's label."""
        return self.character(row.role, frozenset()).font()

    def character(self, role: str, kinds: frozenset[MarkKind]) -> QTextCharFormat:
        """The character format under these marks."""
        key = (role, kinds)
        made = self._characters.get(key)
        if made is None:
            made = self._make_character(_LOOKS.get(role, _PLAIN), kinds)
            self._characters[key] = made
        return made

    def _make_character(self, look: RoleLook, kinds: frozenset[MarkKind]) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setFontFamilies(list(self.theme.families))
        made.setFontPointSize(look.points * self.zoom)
        made.setFontItalic(look.italic != (MarkKind.ITALIC in kinds))
        bold = look.bold or MarkKind.BOLD in kinds
        made.setFontWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
        made.setFontUnderline(MarkKind.UNDERLINE in kinds)
        made.setFontStrikeOut(MarkKind.STRIKE in kinds)
        made.setForeground(self.theme.colour("page.ink"))
        above = QTextCharFormat.VerticalAlignment.AlignSuperScript
        below = QTextCharFormat.VerticalAlignment.AlignSubScript
        if MarkKind.SUPERSCRIPT in kinds:
            made.setVerticalAlignment(above)
        elif MarkKind.SUBSCRIPT in kinds:
            made.setVerticalAlignment(below)
        if MarkKind.PLACEHOLDER in kinds:
            made.setForeground(self.theme.colour("page.slot"))
        if MarkKind.FOOTNOTE in kinds:
            made.setVerticalAlignment(above)
            made.setForeground(self.theme.colour("page.note"))
            made.setFontItalic(False)
        return made

    def runs(self, row: Row, shown: ShownText) -> list[tuple[int, int, QTextCharFormat]]:
        """The formats over a row's text as (start, end, format) in Qt positions, without gaps."""
        return [
            (shown.to_qt(start), shown.to_qt(end), self.character(row.role, kinds))
            for start, end, kinds in style_runs(row.content.marks, len(row.content))
        ]


def style_runs(marks: tuple[Mark, ...], length: int) -> list[tuple[int, int, frozenset[MarkKind]]]:
    """The text cut where any mark begins or ends, with the kinds over each piece."""
    if not marks:
        return [(0, length, frozenset())] if length else []
    cuts = sorted({0, length, *(m.start for m in marks), *(m.end for m in marks)})
    return [
        (start, end, frozenset(m.kind for m in marks if m.start <= start and m.end >= end))
        for start, end in itertools.pairwise(cuts)
    ]
