"""The notes of a saved text: at its end, at the foot of its pages, or right behind their reference."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from drafter.formats.plain_text.joining import Block
from drafter.formats.plain_text.patterns import (
    DATE_LINE,
    NOTE_LABEL_ALONE,
    NOTE_START,
    OPERATIVE_LABEL,
    SUPERSCRIPTS,
)

# Word's own converters write "[footnoteRef:2]" in the text and "[2: words]" behind the paragraph.
_WORD_NOTE = re.compile(r"\[(?P<label>\d{1,3}):\s*(?P<text>(?:[^\[\]]|\[[^\[\]]*\])*)\]")
_LIKELY_START = re.compile(
    r"See\b|Ibid|[A-Z]{1,5}/|Resolutions?\b|United Nations|Official Records|General Assembly|Available|"
    r"Report|Adopted|Decision|Economic|Security|Human Rights|Document|International"
)
_FURTHEST_JUMP = 3


@dataclass(frozen=True, slots=True)
class FoundNote:
    """A note of the file: its number or sign, its words, and how many blocks of text stood before.

    `position` is None for notes collected at the end, whose reference may be anywhere; `since` is
    the block with which the page of the note begins.
    """

    label: str
    text: str
    position: int | None = None
    since: int = 0

    @property
    def number(self) -> int | None:
        """The number, None for a sign."""
        return int(self.label) if self.label.isdigit() else None


def take_notes(blocks: Sequence[Block]) -> tuple[list[Block], list[FoundNote]]:
    """The blocks without the notes, and the notes in the order in which they stand."""
    kept: list[Block] = []
    notes: list[FoundNote] = []
    zone: list[Block] = []
    since = 0

    def close_zone() -> None:
        nonlocal since
        if zone:
            notes.extend(_zone_notes(zone, len(kept), since))
            zone.clear()
            since = max(0, len(kept) - 1)

    for block in blocks:
        if block.note_zone:
            if zone and zone[-1].page != block.page:
                close_zone()
            zone.append(block)
            continue
        close_zone()
        if kept and block.page != kept[-1].page:
            since = len(kept) - 1
        text, inside = _take_word_notes(block.text, len(kept) + 1)
        notes.extend(inside)
        if text:
            kept.append(block if text == block.text else replace(block, text=text))
    close_zone()
    return _take_loose_notes(kept, notes)


def _take_word_notes(text: str, position: int) -> tuple[str, list[FoundNote]]:
    if "[" not in text:
        return text, []
    notes = [
        FoundNote(m["label"], " ".join(m["text"].split()), position)
        for m in _WORD_NOTE.finditer(text)
    ]
    return (_WORD_NOTE.sub("", text).strip() if notes else text), notes


def _take_loose_notes(
    blocks: Sequence[Block], notes: list[FoundNote]
) -> tuple[list[Block], list[FoundNote]]:
    """Notes that stand as paragraphs of their own: "1 See ...", "* The resolutions ..."."""
    kept: list[Block] = []
    last = max((n.number or 0 for n in notes), default=0)
    loose: list[FoundNote] = []
    in_list = False
    for index, block in enumerate(blocks):
        start = NOTE_START.match(block.text)
        if start is not None and _is_note(start, block.text, last):
            label = clean_label(start["label"])
            text = block.text[start.end() :].strip()
            in_list = label.isdigit()
            loose.append(FoundNote(label, text, None if label.isdigit() else len(kept)))
            last = int(label) if label.isdigit() else last
            continue
        if in_list and loose and block.blanks == 0 and (block.text[0].islower() or block.hang > 1):
            before = loose[-1]
            text = f"{before.text}{chr(10) if block.hang > 1 else ' '}{block.text}"
            loose[-1] = FoundNote(before.label, text, before.position)
            continue
        if in_list and loose and _list_goes_on(blocks[index + 1 : index + 3], last):
            before = loose[-1]
            text = f"{before.text}\n{block.text}"
            loose[-1] = FoundNote(before.label, text, before.position)
            continue
        in_list = False
        kept.append(block)
    return kept, notes + loose


def _list_goes_on(following: Sequence[Block], last: int) -> bool:
    """Whether the next note follows soon, so that what stands before it is of the note before."""
    for block in following:
        start = NOTE_START.match(block.text)
        if start is not None and clean_label(start["label"]) == str(last + 1):
            return bool(start["gap"]) and _is_note(start, block.text, last)
    return False


def _is_note(start: re.Match[str], text: str, last: int) -> bool:
    label = clean_label(start["label"])
    if not label.isdigit():
        return bool(start["gap"]) or start["label"].startswith("[")
    if OPERATIVE_LABEL.match(text) is not None or DATE_LINE.match(text) is not None:
        return False
    number = int(label)
    plain_digit = start["label"].isascii() and start["label"].isdigit()
    if plain_digit and not start["gap"] and _LIKELY_START.match(text[start.end() :]) is None:
        return False
    return (
        last < number <= last + _FURTHEST_JUMP
        if last
        else number <= _FURTHEST_JUMP or not plain_digit
    )


def clean_label(label: str) -> str:
    """The number or sign of a label in whatever dress: "¹", "[^2]:", "3", "*"."""
    return label.translate(SUPERSCRIPTS).strip("[]^:/. ")


def _zone_notes(zone: Sequence[Block], position: int, since: int) -> list[FoundNote]:
    """The notes at the foot of a page, whose numbers may stand on lines of their own.

    Extraction from a PDF can put numbers after the words they belong to: numbers and texts are
    then paired in order.
    """
    labels: list[str] = []
    texts: list[_ZoneText] = []
    forced = True
    for block in zone:
        line = block.text
        alone = NOTE_LABEL_ALONE.fullmatch(line)
        if alone is not None:
            labels.append(clean_label(alone["label"]))
            forced = True
            continue
        start = NOTE_START.match(line)
        if start is not None and _fits_zone(start, labels, texts):
            labels.append(clean_label(start["label"]))
            texts.append(_ZoneText([line[start.end() :].strip()], 9))
        elif forced or not texts or texts[-1].lines[-1].endswith("."):
            texts.append(_ZoneText([line], 9 if forced else _likelihood(block)))
        else:
            texts[-1].lines.append(line)
        forced = False
    texts = _merged(texts, len(labels))
    ordered = sorted(
        labels, key=lambda label: (label.isdigit(), int(label) if label.isdigit() else 0)
    )
    return [
        FoundNote(label, _joined(text.lines), position, since)
        for label, text in zip(ordered, texts, strict=False)
    ]


@dataclass
class _ZoneText:
    """Lines of a note and how likely the first of them begins one."""

    lines: list[str]
    likelihood: int


def _likelihood(block: Block) -> int:
    likely = _LIKELY_START.match(block.text)
    return (
        (2 if likely else 0)
        - (likely is not None and likely[0] == "Available")
        + bool(block.blanks)
    )


def _fits_zone(start: re.Match[str], labels: list[str], texts: list[_ZoneText]) -> bool:
    label = clean_label(start["label"])
    if not label.isdigit():
        return True
    numbers = [int(known) for known in labels if known.isdigit()]
    return not texts or not numbers or int(label) == numbers[-1] + 1


def _merged(texts: list[_ZoneText], wanted: int) -> list[_ZoneText]:
    """Texts merged, the least likely beginnings first, until there are no more than numbers."""
    while len(texts) > max(wanted, 1):
        place = min(range(1, len(texts)), key=lambda i: (texts[i].likelihood, -i))
        texts[place - 1].lines.extend(texts.pop(place).lines)
    return texts


def _joined(lines: Sequence[str]) -> str:
    text = lines[0]
    for line in lines[1:]:
        text += line if text.endswith(("-", "/")) and not text.endswith(" -") else f" {line}"
    return " ".join(text.split())
