"""Lines to paragraphs: what a fixed width, a page break or a stray line end has torn is made whole."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from drafter.conventions.frames import foreign_meeting, foreign_organ_line
from drafter.conventions.openings import match_opening
from drafter.conventions.organs import organ_from_line
from drafter.formats.plain_text.hyphens import is_divided_word, word_counts
from drafter.formats.plain_text.lines import Line, Shape
from drafter.formats.plain_text.patterns import (
    ABBREVIATION,
    ADOPTION_LINE,
    ANNEX,
    DATE_LINE,
    ENDED,
    NOTE_START,
    OPERATIVE_LABEL,
    SUB_LABEL,
    VOTE,
    without_fences,
)

_SHORT = 0.72
_BROKEN_COMPOUND = re.compile(r"[^\W\d_](?: ?)[-\u2010\u2011]\Z")
_COMMA = re.compile(r",(?:\s?\d{1,3})?\Z")
_CONJUNCTION = re.compile(r"[;,] (?:and|or)\Z")
_LABEL_ONLY = re.compile(r"\(?(?:\d{1,3}|[a-z]{1,3}|[ivxlc]{1,6})[.)]")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of the file. `line` is where it begins; `note_zone` says it stood under a rule.

    `mended` counts the places where a page break or a blank line within a sentence was closed.
    """

    text: str
    line: int
    blanks: int = 0
    note_zone: bool = False
    page: int = 0
    hang: int = 0
    mended: int = 0


def join(lines: Sequence[Line], shape: Shape) -> list[Block]:
    """The paragraphs that the lines make up. Notes at the foot of a page keep their lines:
    `note_list` puts them together."""
    joiner = _Joiner(shape, word_counts(line.text for line in lines))
    for line in lines:
        if line.note:
            joiner.note_line(line)
        else:
            joiner.take(line)
    return joiner.finished()


class _Joiner:
    def __init__(self, shape: Shape, words: Counter[str]) -> None:
        self._shape = shape
        self._words = words
        self._blocks: list[Block] = []
        self._open: Block | None = None
        self._parts: list[str] = []
        self._last: Line | None = None
        self._operative = 0
        self._seen_operative = False
        self._begin_small = False

    def note_line(self, line: Line) -> None:
        """A line of the notes of a page; a paragraph torn by the page goes on after them."""
        self._blocks.append(
            Block(line.text, line.number, line.blanks, note_zone=True, page=line.page)
        )

    def note_between(self, line: Line) -> None:
        """A note that a page break has put into the middle of a sentence."""
        self._blocks.append(Block(line.text, line.number, line.blanks, page=line.page))

    def take(self, line: Line) -> None:
        """A line of the text: it goes on with the open paragraph or begins the next."""
        if self._open is not None and self._is_note_within(line):
            self.note_between(line)
            return
        if self._open is not None and self._goes_on(line):
            torn = line.broken or line.blanks > 0
            self._open = replace(self._open, mended=self._open.mended + torn)
            self._append(line.text)
        else:
            self._close()
            self._open = Block(
                line.text, line.number, line.blanks, page=line.page, hang=self._shape.hang(line)
            )
            self._parts = [line.text]
            label = OPERATIVE_LABEL.match(line.text)
            if label is not None:
                self._operative, self._seen_operative = int(label["number"]), True
            elif organ_from_line(line.text) is not None:
                self._operative, self._seen_operative = 0, False
            elif (foreign := foreign_organ_line(line.text)) is not None:
                self._operative, self._seen_operative = 0, False
                self._begin_small = foreign.language == "ru"
        self._last = line

    def finished(self) -> list[Block]:
        """All paragraphs, in the order in which they begin."""
        self._close()
        return sorted(self._blocks, key=lambda block: block.line)

    def _close(self) -> None:
        if self._open is not None:
            self._blocks.append(replace(self._open, text="".join(self._parts)))
            self._open = None

    def _append(self, text: str) -> None:
        before = self._parts[-1]
        if _BROKEN_COMPOUND.search(before):
            self._parts[-1] = before[:-1].rstrip() + before[-1]
            if is_divided_word(self._parts[-1], text, self._words):
                self._parts[-1] = self._parts[-1][:-1]
            self._parts.append(text)
        else:
            self._parts.append(" " + text)

    def _goes_on(self, line: Line) -> bool:
        open_block, last = self._open, self._last
        assert open_block is not None and last is not None  # noqa: S101 - take() asks only then
        tail, text = self._parts[-1], line.text
        if _LABEL_ONLY.fullmatch(tail.strip()) and len(self._parts) == 1:
            return True
        if self._in_vote():
            return False
        if _stands_alone(text) or _is_masthead_end(tail):
            return False
        ended = ENDED.search(tail) is not None and ABBREVIATION.search(tail) is None
        if self._begins(line, ended):
            return False
        if self._begin_small and line.blanks and not line.broken and ended:
            return False
        if not ended and (text[0].islower() or self._is_paragraph()):
            return True
        if text[0].islower() and _COMMA.search(tail):
            return True
        if line.blanks and not line.broken:
            return False
        if not self._shape.wrapped:
            return line.broken and not ended and len(tail) > 60
        if self._shape.indented and self._shape.hang(line) >= 2 and ended:
            return False
        if line.broken:
            return not ended or text[0].islower()
        short = len(last.text) < _SHORT * self._shape.width
        return not (short and (ended or not self._shape.indented))

    def _is_note_within(self, line: Line) -> bool:
        """Whether a line is a note after or within a paragraph, which may go on behind it."""
        return (
            not self._shape.wrapped
            and line.text.endswith(".")
            and NOTE_START.match(line.text) is not None
            and self._is_paragraph()
        )

    def _in_vote(self) -> bool:
        """Whether the open paragraph is the line on the vote, whose lists keep their lines."""
        return VOTE.match(self._parts[0].lstrip("*_ ")) is not None

    def _begins(self, line: Line, ended: bool) -> bool:
        """Whether the words of a line show that a paragraph begins."""
        text = without_fences(line.text)
        apart = line.blanks > 0 or not self._shape.wrapped
        label = OPERATIVE_LABEL.match(text)
        if label is not None:
            following = int(label["number"]) == self._operative + 1
            return apart or following or ended
        if SUB_LABEL.match(text) is not None:
            return ended or apart or _CONJUNCTION.search(self._parts[-1]) is not None
        found = match_opening(text, "preambular") if text[:1].isupper() else None
        known = found is not None and found.confidence == "known"
        if not ended:
            return known and apart and not self._seen_operative
        if apart and NOTE_START.match(text):
            return True
        if self._seen_operative:
            return False
        return known or (found is not None and not self._shape.wrapped)

    def _is_paragraph(self) -> bool:
        """Whether the open paragraph began as one with a number or a known phrase, so that without a
        stop at its end it must go on."""
        start = without_fences(self._parts[0])
        if OPERATIVE_LABEL.match(start) or SUB_LABEL.match(start):
            return True
        found = match_opening(start, "preambular")
        return found is not None and found.confidence == "known"


def _stands_alone(text: str) -> bool:
    """Lines that are paragraphs by themselves wherever they stand."""
    bare = text.strip("*_ ")
    return (
        organ_from_line(bare) is not None
        or foreign_organ_line(bare) is not None
        or (len(bare) < 90 and foreign_meeting(bare) is not None)
        or ADOPTION_LINE.fullmatch(bare) is not None
        or DATE_LINE.fullmatch(bare) is not None
        or VOTE.match(bare) is not None
        or ANNEX.fullmatch(bare) is not None
    )


def _is_masthead_end(tail: str) -> bool:
    """Whether nothing can follow on the same paragraph: organ line, meeting, date, annex."""
    return _stands_alone(tail.strip()) and VOTE.match(tail.strip("*_ ")) is None
