"""The rows in a QTextDocument: filled once, then changed only where the model changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextDocument, QTextFrameFormat

from drafter.app.editor.look import Look
from drafter.app.editor.positions import ShownText
from drafter.app.editor.rows import Row

_FEW = 40
_HELD = "|"


class ShownRows:
    """Keeps a document's blocks equal to rows, block n being row n.

    `changing` is true while it writes, so that whoever listens to the document can tell its own
    changes from foreign ones. `put_caret_first` puts the caret of whoever shows the document at its
    beginning.
    """

    def __init__(
        self, document: QTextDocument, put_caret_first: Callable[[], None] = lambda: None
    ) -> None:
        self.document = document
        self._put_caret_first = put_caret_first
        self.rows: list[Row] = []
        self.texts: list[ShownText] = []
        self.changing = False
        self.writings = 0
        """How often everything was written anew."""
        self._places: dict[str, int] = {}

    @contextmanager
    def _writing(self) -> Iterator[QTextCursor]:
        self.changing = True
        try:
            yield QTextCursor(self.document)
        finally:
            self.changing = False

    @contextmanager
    def _at_once(self, cursor: QTextCursor) -> Iterator[None]:
        """Lay out after these changes, not after each.

        Only for neighbours: Qt lays out everything between the first and the last of them, and a
        reference far below may have changed with a paragraph's number.
        """
        cursor.beginEditBlock()
        try:
            yield
        finally:
            cursor.endEditBlock()

    @contextmanager
    def laid_out_in_steps(self) -> Iterator[None]:
        """After these changes lay out what is in view, and the rest when nothing else is to be done.

        Qt does so where the size of the page changes; a change of the text, however long, it lays out at
        once. A page without any size is not laid out at all.
        """
        size = self.document.pageSize()
        self.document.setPageSize(QSizeF(0, 0))
        try:
            yield
        finally:
            self.document.setPageSize(size)

    def fill(self, rows: Sequence[Row], look: Look, frame: QTextFrameFormat) -> None:
        """Write everything anew."""
        self.writings += 1
        with self._writing() as cursor, self.laid_out_in_steps():
            # What is written where the caret stands takes it along, and Qt lays out all before its end. So the
            # caret waits before a character that holds its place.
            cursor.insertText(_HELD)
            self._put_caret_first()
            with self._at_once(cursor):
                self._write_all(cursor, rows, look, frame)
        self._places = {row.target: n for n, row in enumerate(self.rows)}

    def _write_all(
        self, cursor: QTextCursor, rows: Sequence[Row], look: Look, frame: QTextFrameFormat
    ) -> None:
        cursor.setPosition(len(_HELD))
        cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        self.document.rootFrame().setFrameFormat(frame)
        self.rows, self.texts = [], []
        for index, row in enumerate(rows):
            if index:
                cursor.insertBlock(look.block(row), look.character(row.role, frozenset()))
            else:
                cursor.setBlockFormat(look.block(row))
                cursor.setBlockCharFormat(look.character(row.role, frozenset()))
            self._insert(cursor, row, look)
        cursor.setPosition(0)
        cursor.setPosition(len(_HELD), QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()

    def set_frame(self, frame: QTextFrameFormat) -> None:
        """Leave other room around the text."""
        with self._writing(), self.laid_out_in_steps():
            self.document.rootFrame().setFrameFormat(frame)

    def _insert(self, cursor: QTextCursor, row: Row, look: Look) -> None:
        shown = ShownText(row.content, row.notes)
        _insert_runs(cursor, shown, look.runs(row, shown))
        self.rows.append(row)
        self.texts.append(shown)

    def update(self, rows: Sequence[Row], look: Look, frame: QTextFrameFormat) -> bool:
        """Bring the document to these rows; True when a label or the number of rows changed.

        Rows at both ends that stand for the same texts keep their blocks; of those only what
        differs is rewritten.
        """
        old = self.rows
        head, tail = _common_ends(old, rows)
        if head == 0 and old != rows and (old[:1] != list(rows[:1])):
            self.fill(rows, look, frame)
            return True
        structural = len(old) != len(rows) or head + tail < len(old)
        relabelled = structural
        if self._is_cheaper_anew(rows):
            self.fill(rows, look, frame)
            return True
        with self._writing() as cursor:
            if structural:
                with self._at_once(cursor):
                    self._replace_middle(cursor, rows, look, head, tail)
            for index, row in enumerate(rows):
                before = self.rows[index]
                if before is row:
                    continue
                relabelled = relabelled or before.label != row.label
                if self._is_shown_otherwise(before, row):
                    with self._at_once(cursor):
                        self._patch(cursor, index, row, look)
                else:
                    self.rows[index] = row
        self._places = {row.target: n for n, row in enumerate(self.rows)}
        return relabelled

    def _is_cheaper_anew(self, rows: Sequence[Row]) -> bool:
        """Whether so many rows differ that writing all takes less time: a row written by itself is laid out
        by itself, which costs about three times its share of laying out everything."""
        if len(rows) != len(self.rows):
            return False
        many = max(_FEW, len(rows) // 3)
        pairs = [(old, new) for old, new in zip(self.rows, rows, strict=True) if old is not new]
        return len(pairs) > many and sum(self._is_shown_otherwise(*pair) for pair in pairs) > many

    def _replace_middle(
        self, cursor: QTextCursor, rows: Sequence[Row], look: Look, head: int, tail: int
    ) -> None:
        last = len(self.rows) - tail
        previous = self.document.findBlockByNumber(head - 1)
        cursor.setPosition(_end(previous))
        if last > head:
            end = self.document.findBlockByNumber(last - 1)
            cursor.setPosition(_end(end), QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
            cursor.setBlockFormat(look.block(self.rows[head - 1]))
        kept, kept_texts = self.rows[last:], self.texts[last:]
        del self.rows[head:], self.texts[head:]
        for row in rows[head : len(rows) - tail]:
            cursor.insertBlock(look.block(row), look.character(row.role, frozenset()))
            self._insert(cursor, row, look)
        self.rows += kept
        self.texts += kept_texts

    @staticmethod
    def _is_shown_otherwise(before: Row, row: Row) -> bool:
        return (before.role, before.level, before.notes) != (row.role, row.level, row.notes) or (
            before.content is not row.content and before.content != row.content
        )

    def _patch(self, cursor: QTextCursor, index: int, row: Row, look: Look) -> None:
        before = self.rows[index]
        self.rows[index] = row
        same_look = (before.role, before.level) == (row.role, row.level)
        old, new = self.texts[index], ShownText(row.content, row.notes)
        self.texts[index] = new
        block = self.document.findBlockByNumber(index)
        start = block.position()
        runs = look.runs(row, new)
        if not same_look:
            cursor.setPosition(start)
            cursor.setBlockFormat(look.block(row))
            cursor.setBlockCharFormat(look.character(row.role, frozenset()))
        kept, kept_end = _common_text(old.text, new.text)
        first, last_old, last_new = _utf16_ends(old.text, new.text, kept, kept_end)
        if last_old > first:
            cursor.setPosition(start + first)
            cursor.setPosition(start + last_old, QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
        if last_new > first:
            cursor.setPosition(start + first)
            inserted = new.text[kept : len(new.text) - kept_end]
            cursor.insertText(inserted, _format_at(runs, first))
        if not same_look or _needs_formats(look.runs(before, old), runs, first, last_old, last_new):
            for begin, end, style in runs:
                cursor.setPosition(start + begin)
                cursor.setPosition(start + end, QTextCursor.MoveMode.KeepAnchor)
                cursor.setCharFormat(style)

    def place_of(self, target: str) -> int | None:
        """The number of the row of a target, None when it is not shown."""
        return self._places.get(target)

    def position(self, target: str, index: int) -> int | None:
        """The position in the document of a place in a text, None when the text is not shown."""
        place = self._places.get(target)
        if place is None:
            return None
        shown = self.texts[place]
        bounded = min(max(index, 0), len(shown.content))
        return self.document.findBlockByNumber(place).position() + shown.to_qt(bounded)

    def spot(self, position: int, *, after: bool = False) -> tuple[int, int]:
        """The row number and the index in its text of a position in the document."""
        block = self.document.findBlock(position)
        if not block.isValid():
            block = self.document.lastBlock()
        place = min(block.blockNumber(), len(self.rows) - 1)
        shown = self.texts[place]
        index = shown.to_model(position - block.position(), after=after)
        return place, min(max(index, 0), len(shown.content))


def _insert_runs(cursor: QTextCursor, shown: ShownText, runs: Sequence[tuple]) -> None:
    if len(runs) == 1:
        cursor.insertText(shown.text, runs[0][2])
        return
    encoded = shown.text.encode("utf-16-le")
    for begin, end, style in runs:
        cursor.insertText(encoded[begin * 2 : end * 2].decode("utf-16-le"), style)


def _end(block: QTextBlock) -> int:
    return block.position() + block.length() - 1


def _common_ends(old: Sequence[Row], new: Sequence[Row]) -> tuple[int, int]:
    limit = min(len(old), len(new))
    head = 0
    while head < limit and old[head].target == new[head].target:
        head += 1
    tail = 0
    while tail < limit - head and old[-1 - tail].target == new[-1 - tail].target:
        tail += 1
    return head, tail


def _common_text(old: str, new: str) -> tuple[int, int]:
    """How many characters are the same at the start and, beyond those, at the end."""
    if old == new:
        return len(old), 0
    limit = min(len(old), len(new))
    low, high = 0, limit
    while low < high:  # the longest common start, by halving
        middle = (low + high + 1) // 2
        if old[:middle] == new[:middle]:
            low = middle
        else:
            high = middle - 1
    start, high = low, limit - low
    low = 0
    while low < high:
        middle = (low + high + 1) // 2
        if old[len(old) - middle :] == new[len(new) - middle :]:
            low = middle
        else:
            high = middle - 1
    return start, low


def _utf16_ends(old: str, new: str, kept: int, kept_end: int) -> tuple[int, int, int]:
    first = _units(old[:kept])
    last_old = first + _units(old[kept : len(old) - kept_end])
    last_new = first + _units(new[kept : len(new) - kept_end])
    return first, last_old, last_new


def _units(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def _format_at(runs: Sequence[tuple], position: int) -> QTextCharFormat:
    for begin, end, style in runs:
        if begin <= position < end:
            found: QTextCharFormat = style
            return found
    last: QTextCharFormat = runs[-1][2]
    return last


def _needs_formats(
    old: Sequence[tuple], new: Sequence[tuple], first: int, last_old: int, last_new: int
) -> bool:
    """Whether formats differ anywhere but where one new format has just been written."""
    shift = last_new - last_old

    def outside(runs: Sequence[tuple], low: int, high: int, by: int) -> list[tuple]:
        pieces: list[tuple] = []
        for begin, end, style in runs:
            for start, stop in ((begin, min(end, low)), (max(begin, high) + by, end + by)):
                if start < stop:
                    if pieces and pieces[-1][1] == start and pieces[-1][2] is style:
                        pieces[-1] = (pieces[-1][0], stop, style)
                    else:
                        pieces.append((start, stop, style))
        return sorted(pieces, key=lambda piece: piece[0])

    inserted = (
        {id(s) for b, e, s in new if b < last_new and e > first} if last_new > first else set()
    )
    if len(inserted) > 1:
        return True
    return outside(old, first, last_old, shift) != outside(new, first, last_new, 0)
