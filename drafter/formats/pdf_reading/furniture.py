"""The parts of a page: masthead, running head, text, notes, foot; told by place and size."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from drafter.formats.pdf_reading.lines import TextLine
from drafter.formats.pdf_reading.pages import Page, Rule
from drafter.formats.plain_text.furniture import is_page_furniture
from drafter.formats.plain_text.patterns import DATE_LINE, NOTE_RULE, SYMBOL

_HEAD = 0.88
"""Of the height of a page: running heads stand above this."""
_FOOT = 0.1
_MASTHEAD = 0.6
_SMALLER = 0.6
"""Points by which the type of notes is smaller than that of the text."""
_LONGEST_NOTE_RULE = 260.0
_SMALL_PRINT = re.compile(r"(?:Distr\.|Original\s*:)|United Nations\Z")
_REPEATED = 3
_NOTE_SIGN = re.compile(r"\d{1,3}|[*†‡]{1,3}")

_BESIDE_THE_ORGAN = re.compile(r"(Council|Assembly) (Distr\.)")


@dataclass
class Parts:
    """The lines of all pages by what they belong to. `notes` are those of each page."""

    text: list[TextLine] = field(default_factory=list)
    notes: list[list[TextLine]] = field(default_factory=list)
    masthead: list[str] = field(default_factory=list)
    symbols: list[str] = field(default_factory=list)
    size: float = 10.0


def parts_of(pages: Sequence[Page], lines: Sequence[Sequence[TextLine]]) -> Parts:
    """The lines of the pages taken apart."""
    parts = Parts(size=_usual_size(lines))
    repeated = _repeated_heads(pages, lines)
    for number, (page, own) in enumerate(zip(pages, lines, strict=True)):
        rest = _without_foot(page, [line for line in own if not line.code])
        if number == 0:
            rest = _without_masthead(page, rest, parts)
        else:
            rest = _without_head(page, rest, repeated, parts)
        text, notes = _notes_apart(page, rest, parts.size)
        parts.text += text
        parts.notes.append(notes)
    return parts


def _usual_size(lines: Sequence[Sequence[TextLine]]) -> float:
    sizes: Counter[float] = Counter()
    for page in lines:
        for line in page:
            sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 10.0


def cells_of(line: TextLine) -> list[str]:
    """The texts of a line's columns. A long name of an organ comes close to the distribution."""
    text = _BESIDE_THE_ORGAN.sub(r"\1\t\2", line.text)
    return [cell.strip() for cell in text.split("\t") if cell.strip()]


def _without_foot(page: Page, lines: Sequence[TextLine]) -> list[TextLine]:
    """The lines without page numbers, job numbers and what else stands at the very foot."""
    return [
        line
        for line in lines
        if line.y > _FOOT * page.height
        or not all(is_page_furniture(cell) for cell in cells_of(line))
    ]


def _without_masthead(page: Page, lines: Sequence[TextLine], parts: Parts) -> list[TextLine]:
    marked_out = [
        line.y
        for line in lines
        if line.y > _MASTHEAD * page.height
        and any(_is_small_print(cell, line, page) for cell in cells_of(line))
    ]
    if not marked_out:
        return list(lines)
    cut = min(marked_out)
    for line in lines:
        if line.y >= cut:
            parts.masthead += cells_of(line)
    return [line for line in lines if line.y < cut]


def _is_small_print(cell: str, line: TextLine, page: Page) -> bool:
    if _SMALL_PRINT.match(cell) or (SYMBOL.fullmatch(cell) and "/" in cell):
        return True
    return DATE_LINE.fullmatch(cell) is not None and line.left > page.width / 2


def _without_head(
    page: Page, lines: Sequence[TextLine], repeated: frozenset[str], parts: Parts
) -> list[TextLine]:
    """The lines below the running head: the symbol, the short title, the rule under them."""
    top = [line for line in lines if line.y > _HEAD * page.height]
    cuts = [
        line.y
        for line in top
        if _key(line) in repeated or any(_is_head(cell) for cell in cells_of(line))
    ]
    cuts += [y for y in _wide_rules(page) if any(line.y > y for line in top)]
    if not cuts:
        return list(lines)
    cut = min(cuts)
    for line in top:
        if line.y >= cut:
            parts.symbols += [c for c in cells_of(line) if SYMBOL.fullmatch(c) and "/" in c]
    return [line for line in lines if line.y < cut]


def _is_head(cell: str) -> bool:
    return is_page_furniture(cell) and not cell.isdigit()


def _wide_rules(page: Page) -> list[float]:
    """The heights of the rules across the head of a page, pieced together from cells."""
    widths: dict[int, float] = {}
    for rule in page.rules:
        if rule.y > _HEAD * page.height:
            widths[round(rule.y)] = widths.get(round(rule.y), 0.0) + rule.right - rule.left
    return [float(y) for y, width in widths.items() if width > page.width / 2]


def _repeated_heads(pages: Sequence[Page], lines: Sequence[Sequence[TextLine]]) -> frozenset[str]:
    """What stands at the head of several pages, numbers aside."""
    counts: Counter[str] = Counter()
    for page, own in zip(pages, lines, strict=True):
        counts.update({_key(line) for line in own if line.y > _HEAD * page.height})
    return frozenset(key for key, count in counts.items() if key and count >= _REPEATED)


def _key(line: TextLine) -> str:
    return re.sub(r"[\d\s]+", " ", line.text).strip()


def _notes_apart(
    page: Page, lines: Sequence[TextLine], size: float
) -> tuple[list[TextLine], list[TextLine]]:
    """Text and notes of a page: the notes stand under a short rule, in smaller type."""
    for place in range(len(lines) - 1, -1, -1):
        if NOTE_RULE.fullmatch(lines[place].text) and _all_small(lines[place + 1 :], size):
            return list(lines[:place]), list(lines[place + 1 :])
    for rule in sorted(page.rules, key=lambda r: r.y):
        below = [line for line in lines if line.y < rule.y]
        if below and _is_note_rule(rule) and _all_small(below, size):
            return [line for line in lines if line.y >= rule.y], below
    start = len(lines)
    while start and lines[start - 1].size < size - _SMALLER:
        start -= 1
    while start < len(lines) and not _NOTE_SIGN.fullmatch(lines[start].leading):
        start += 1
    return list(lines[:start]), list(lines[start:])


def _is_note_rule(rule: Rule) -> bool:
    return rule.right - rule.left < _LONGEST_NOTE_RULE


def _all_small(lines: Sequence[TextLine], size: float) -> bool:
    return bool(lines) and all(line.size < size - _SMALLER for line in lines)
