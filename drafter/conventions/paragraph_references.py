"""References of a text to its own paragraphs keep up when numbers change: "paragraph 7 above" (RES-NUM-08).

Only what certainly means the text itself is touched: "above", "below", "of the present resolution", "of this
resolution". A reference to a paragraph that is gone stays whole as it is, for the checker to name.
"""

from __future__ import annotations

import re
from collections import Counter

from drafter.conventions.typography import fold
from drafter.document.edits import Edit, ReplaceText
from drafter.document.labels import LabelStyle, label_value
from drafter.document.marked_text import MarkedText
from drafter.document.numbering import paragraph_labels
from drafter.document.paragraph import ParagraphKind
from drafter.document.resolution import Resolution

_TARGET = r"\d{1,3}(?: \([a-z]{1,3}\))*"
_REFERENCE = re.compile(
    rf"\b[Pp]aragraphs? (?P<list>{_TARGET}(?:(?:, and |, | and | or | to |-|–)(?:\([a-z]{{1,3}}\)|{_TARGET}))*)"
    r"(?: above| below|,? of (?:the present|this) resolution)\b"
)
_NUMBER = re.compile(r"\d{1,3}")
_OPENERS = (ParagraphKind.PART, ParagraphKind.ANNEX)


def reference_edits(before: Resolution, after: Resolution) -> list[Edit]:
    """The edits to `after` that let its references lead where they led in `before`.

    Paragraphs are known by their ids; each part and annex has numbers of its own.
    """
    if before.language != "en":
        return []
    old_numbers, new_numbers = _numbers(before), _numbers(after)
    moved = {
        place: new_numbers[paragraph_id][1] if paragraph_id in new_numbers else None
        for paragraph_id, place in old_numbers.items()
    }
    if all(number == place[1] for place, number in moved.items()):
        return []
    sections = _sections(before)
    edits: list[Edit] = []
    for paragraph in after.paragraphs:
        section = sections.get(paragraph.id)
        if section is not None and "aragraph" in paragraph.text:
            edits += _edits_in(paragraph.id, paragraph.content, section, moved)
    return edits


def _edits_in(
    target: str, content: MarkedText, section: int, moved: dict[tuple[int, int], int | None]
) -> list[Edit]:
    edits: list[Edit] = []
    for reference in _REFERENCE.finditer(fold(content.text)):
        numbers = list(_NUMBER.finditer(reference["list"]))
        led_to = [moved.get((section, int(n[0])), int(n[0])) for n in numbers]
        if None in led_to:
            continue
        for number, new in zip(numbers, led_to, strict=True):
            if new != int(number[0]):
                start = reference.start("list") + number.start()
                end = start + len(number[0])
                marks = content.slice(start, start + 1)
                edits.append(ReplaceText(target, start, end, _same_marks(marks, str(new))))
    return edits[::-1]  # from the end, so that places stay true


def _same_marks(like: MarkedText, text: str) -> MarkedText:
    result = MarkedText(text)
    for mark in like.marks:
        result = result.with_mark(mark.kind, 0, len(text), mark.value)
    return result


def _sections(resolution: Resolution) -> dict[str, int]:
    """The part or annex, counted from 0, in which each paragraph stands."""
    section = 0
    found: dict[str, int] = {}
    for paragraph in resolution.paragraphs:
        section += paragraph.kind in _OPENERS
        found[paragraph.id] = section
    return found


def _numbers(resolution: Resolution) -> dict[str, tuple[int, int]]:
    """The section and number of each operative paragraph whose number is its own in the section."""
    labels, sections = paragraph_labels(resolution), _sections(resolution)
    found: dict[str, tuple[int, int]] = {}
    for paragraph in resolution.paragraphs:
        value = label_value(LabelStyle.ARABIC, labels[paragraph.id])
        if paragraph.kind is ParagraphKind.OPERATIVE and value is not None:
            found[paragraph.id] = (sections[paragraph.id], value)
    counts = Counter(found.values())
    return {one: place for one, place in found.items() if counts[place] == 1}
