"""Lines to paragraphs: where one begins is told by spacing, indentation, looks and words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from drafter.formats.docx.reading.opening import is_session
from drafter.formats.docx.reading.text import is_organ_line, is_part_letter
from drafter.formats.pdf_reading.lines import TextLine
from drafter.formats.plain_text.patterns import (
    ABBREVIATION,
    ENDED,
    MEETING,
    OPERATIVE_LABEL,
    ROMAN,
    SUB_LABEL,
    VOTE,
)

_WIDER = 1.3
"""Times the usual distance of lines from which on a paragraph ends."""
_INDENTED = 9.0
_SHORT = 30.0
_OTHER_SIZE = 0.8
_SAME_PLACE = 4.0
_AGENDA = re.compile(r"(?:Provisional )?Agenda items?\s+\d", re.IGNORECASE)
_CONJUNCTION = re.compile(r"[;,] (?:and|or)\Z")


@dataclass(frozen=True, slots=True)
class Geometry:
    """The measures of a text in points: its margins and the usual distance of its lines."""

    left: float
    right: float
    leading: float
    size: float


@dataclass
class Found:
    """A paragraph as its lines."""

    lines: list[TextLine] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The words, roughly joined."""
        return " ".join(line.text for line in self.lines)

    @property
    def last(self) -> TextLine:
        """The line that it ends with so far."""
        return self.lines[-1]

    @property
    def is_row(self) -> bool:
        """Whether it is a row of columns."""
        return any(line.cells for line in self.lines)

    def left(self, geometry: Geometry) -> float:
        """Where lines after the first begin."""
        return self.lines[1].left if len(self.lines) > 1 else geometry.left


def geometry_of(lines: Sequence[TextLine], size: float) -> Geometry:
    """The measures of the lines of the text."""
    lefts: Counter[int] = Counter()
    rights: Counter[int] = Counter()
    gaps: Counter[int] = Counter()
    for before, line in zip([None, *lines], lines, strict=False):
        if abs(line.size - size) > _OTHER_SIZE:
            continue
        lefts[round(line.left)] += 1
        rights[round(line.right)] += 1
        if before is not None and _runs_on(before, line, size):
            gaps[round(2 * (before.y - line.y))] += 1
    left = _usual(lefts)
    return Geometry(
        float(left) if left is not None else 0.0,
        float(_usual(rights) or 0),
        (_usual(gaps) or round(2.4 * size)) / 2,
        size,
    )


def _runs_on(before: TextLine, line: TextLine, size: float) -> bool:
    """Whether a line is the next of the same paragraph for certain: the sentence goes on."""
    near = before.page == line.page and 0 < before.y - line.y < 3 * size
    return near and not before.bold and ENDED.search(before.content.plain) is None


def _usual(counts: Counter[int]) -> int | None:
    """The commonest value, its neighbours counting with it."""
    if not counts:
        return None
    return max(counts, key=lambda v: (counts[v - 1] + 2 * counts[v] + counts[v + 1], -v))


def paragraphs_of(lines: Sequence[TextLine], geometry: Geometry) -> list[Found]:
    """The paragraphs that the lines make up."""
    splitter = _Splitter(geometry, any(_opens(line) for line in lines))
    for line in lines:
        splitter.take(line)
    return splitter.found


def _bare(line: TextLine) -> str:
    return line.content.plain.strip("* ")


def _opens(line: TextLine) -> bool:
    """Whether a line is the organ's; "the Conference of the Parties," may also end a sentence."""
    return line.text.startswith("The ") and is_organ_line(_bare(line))


def _is_numeral(line: TextLine) -> bool:
    """Whether it is the numeral over a section, or the letter over a part of a composite text."""
    bare = _bare(line)
    return line.bold and (ROMAN.fullmatch(bare) is not None or is_part_letter(bare))


class _Splitter:
    def __init__(self, geometry: Geometry, has_organ_line: bool) -> None:
        self._geometry = geometry
        self._opening = has_organ_line
        self.found: list[Found] = []

    def take(self, line: TextLine) -> None:
        """The next line goes on with the last paragraph or begins one."""
        if not self.found or self._begins(self.found[-1], line):
            self.found.append(Found([line]))
        else:
            self.found[-1].lines.append(line)
        if _opens(line):
            self._opening = False

    def _begins(self, before: Found, line: TextLine) -> bool:
        last = before.last
        if self._is_organ_line(before, line) or (len(before.lines) == 1 and _opens(last)):
            return True
        if _is_numeral(line) or _is_numeral(last):
            return True
        if line.cells or before.is_row or VOTE.match(line.text):
            return True
        if abs(line.size - last.size) > _OTHER_SIZE or self._looks_change(before, line):
            return True
        if line.page != last.page:
            return self._begins_page(before, line)
        gap = last.y - line.y
        usual = self._geometry.leading * max(1.0, line.size / self._geometry.size)
        if gap > _WIDER * usual or gap < 0:
            return True
        return self._begins_close(before, line)

    def _is_organ_line(self, before: Found, line: TextLine) -> bool:
        return _opens(line) and (self._opening or self._has_ended(before.last))

    def _looks_change(self, before: Found, line: TextLine) -> bool:
        """Whether bold lines end or begin here; above the text also italic ones, and particulars."""
        last = before.last
        if line.bold != last.bold and (line.bold or all(known.bold for known in before.lines)):
            return True
        if not self._opening:
            return False
        particulars = is_session(_bare(line)) or _AGENDA.match(line.text) is not None
        return particulars or is_session(_bare(last))

    def _begins_close(self, before: Found, line: TextLine) -> bool:
        """Whether a line that follows without space begins a paragraph: a list set close."""
        last = before.last
        if self._is_right_aligned(line) and self._is_right_aligned(last):
            return False
        indented = line.left > before.left(self._geometry) + _INDENTED
        outdented = line.left < before.left(self._geometry) - _INDENTED
        if len(before.lines) == 1 and not _is_label(line.text):
            indented = line.left > max(last.left, self._geometry.left) + _INDENTED
            outdented = line.left < min(last.left, self._geometry.left) - _INDENTED
        if not (indented or outdented or _is_label(line.text)):
            return False
        if outdented and line.text[:1].islower() and not _is_label(line.text):
            return False  # it goes on below its indented first line, after "..., and"
        return self._has_ended(last) and (indented or outdented or _is_label(line.text))

    def _begins_page(self, before: Found, line: TextLine) -> bool:
        last = before.last
        if self._is_right_aligned(line) or MEETING.match(line.text):
            return True
        ended = self._has_ended(last)
        if not ended:  # a heading at the foot of a page has no full stop
            return _is_label(line.text) and last.right < self._geometry.right - _SHORT
        if line.text[:1].islower() and not _is_label(line.text):
            return False
        left = before.left(self._geometry)
        if abs(line.left - left) > _SAME_PLACE or _is_label(line.text):
            return True
        return last.right < self._geometry.right - _SHORT

    def _is_right_aligned(self, line: TextLine) -> bool:
        geometry = self._geometry
        middle = (geometry.left + geometry.right) / 2
        return line.left > middle and abs(line.right - geometry.right) < _INDENTED

    def _has_ended(self, line: TextLine) -> bool:
        text = line.content.plain
        if _CONJUNCTION.search(text):
            return True
        return ENDED.search(text) is not None and ABBREVIATION.search(text) is None


def _is_label(text: str) -> bool:
    return OPERATIVE_LABEL.match(text) is not None or SUB_LABEL.match(text) is not None
