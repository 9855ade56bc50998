"""What only the whole text shows: numbers without words, and numbers that belong to a quotation."""

from __future__ import annotations

from drafter.document.paragraph import ParagraphKind
from drafter.formats.akn.entries import Entry

_BREAKS = (ParagraphKind.PART, ParagraphKind.ANNEX)


def settled(entries: list[Entry]) -> list[Entry]:
    """The entries with such things put right."""
    joined = _with_numbers_joined(entries)
    _misread_ones(joined)
    _demote_quoted(joined)
    return joined


def _with_numbers_joined(entries: list[Entry]) -> list[Entry]:
    """A number that stands alone belongs to the unnumbered paragraph after it."""
    result: list[Entry] = []
    for entry in entries:
        before = result[-1] if result else None
        alone = before is not None and before.label and not before.content.text
        unnumbered = entry.label is None and entry.kind in (
            ParagraphKind.OPERATIVE,
            ParagraphKind.TEXT,
        )
        if before is not None and alone and unnumbered:
            before.content = entry.content
        else:
            result.append(entry)
    return result


def _misread_ones(entries: list[Entry]) -> None:
    """ "l." before "2." is a one."""
    for place, entry in enumerate(entries[:-1]):
        if entry.label in ("l.", "I.") and entry.kind is ParagraphKind.SUBPARAGRAPH:
            following = next((e.label for e in entries[place + 1 :] if e.label), None)
            if following == "2.":
                entry.kind, entry.depth = ParagraphKind.OPERATIVE, 0


def _demote_quoted(entries: list[Entry]) -> None:
    """Numbers inside a paragraph, such as an agenda that it approves, make a list under it.

    After 11 that ends in a colon come 1 to 7 and then 12: those seven are quoted. Numbers that never
    come back to the next one are a new series.
    """
    last = 0
    for place, entry in enumerate(entries):
        if entry.kind in _BREAKS:
            if entry.kind is ParagraphKind.ANNEX:
                return
            last = 0
        number = _number(entry)
        if number is None:
            continue
        if last and number != last + 1 and _after_colon(entries, place):
            stop = _resumption(entries, place, last + 1)
            for quoted in entries[place:stop]:
                if _number(quoted) is not None:
                    quoted.kind = ParagraphKind.SUBPARAGRAPH
                    quoted.depth = 1 + _depth_before(entries, place)
            if stop > place:
                continue
        last = number


def _number(entry: Entry) -> int | None:
    label = (entry.label or "").rstrip(" .-–")
    return int(label) if entry.kind is ParagraphKind.OPERATIVE and label.isdigit() else None


def _after_colon(entries: list[Entry], place: int) -> bool:
    return place > 0 and entries[place - 1].content.plain.rstrip().endswith((":", ": "))


def _depth_before(entries: list[Entry], place: int) -> int:
    before = entries[place - 1]
    return before.depth if before.kind is ParagraphKind.SUBPARAGRAPH else 0


def _resumption(entries: list[Entry], place: int, wanted: int) -> int:
    """The place where the series goes on with `wanted`, after numbers that rise by one."""
    expected = _number(entries[place]) or 0
    for later in range(place, len(entries)):
        if entries[later].kind in (*_BREAKS, ParagraphKind.ORGAN_LINE):
            break
        number = _number(entries[later])
        if number is None:
            continue
        if number == wanted and later > place:
            return later
        if number != expected:
            break
        expected += 1
    return place
