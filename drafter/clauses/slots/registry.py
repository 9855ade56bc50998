"""The slot types by name, and the one function that turns typed values into words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from drafter.clauses.context import ClauseContext
from drafter.clauses.errors import ClauseError
from drafter.clauses.slots.date import DateSlot
from drafter.clauses.slots.organ import OrganSlot
from drafter.clauses.slots.paragraph_reference import ParagraphReferenceSlot
from drafter.clauses.slots.resolution import ResolutionSlot
from drafter.clauses.slots.session import SessionSlot
from drafter.clauses.slots.slot import Slot, SlotType, SlotValueError
from drafter.clauses.slots.state_list import StateListSlot
from drafter.clauses.slots.symbol import SymbolSlot
from drafter.clauses.slots.text import TextSlot
from drafter.clauses.slots.year import YearSlot

SLOT_TYPES: Mapping[str, SlotType] = {
    kind.name: kind
    for kind in (
        SessionSlot(),
        DateSlot(),
        ResolutionSlot(),
        SymbolSlot(),
        OrganSlot(),
        StateListSlot(),
        YearSlot(),
        ParagraphReferenceSlot(),
        TextSlot(),
    )
}
LONGEST_VALUE = 2000
MOST_LINES = 26

# Controls, lone surrogates and the private use area: nothing that a text can show.
_NO_CHARACTERS = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ue000-\uf8ff]")

Words = str | list[str]


def slot_words(slot: Slot, value: str, context: ClauseContext) -> Words:
    """The words that a typed value puts into the text; a list of them for a slot of many lines.

    Raises ClauseError with a sentence that names the slot.
    """
    value = _NO_CHARACTERS.sub("", value)
    if len(value) > LONGEST_VALUE:
        raise ClauseError(
            f"The {slot.label} is longer than {LONGEST_VALUE} characters: shorten it.", slot.name
        )
    if not slot.many:
        return _one(slot, value, context)
    lines = [line for line in value.splitlines() if line.strip()]
    if len(lines) > MOST_LINES:
        raise ClauseError(
            f"The {slot.label} has more than {MOST_LINES} lines: use two clauses.", slot.name
        )
    return [_one(slot, line, context) for line in lines]


def _one(slot: Slot, value: str, context: ClauseContext) -> str:
    try:
        return SLOT_TYPES[slot.type].parse(value, context)
    except SlotValueError as error:
        raise ClauseError(f"The {slot.label} {error}.", slot.name) from error


def prefilled(slots: Sequence[Slot], context: ClauseContext) -> dict[str, str]:
    """What the draft and the template propose for each slot, as the user would type it; "" for
    nothing."""
    return {
        slot.name: SLOT_TYPES[slot.type].prefill(slot, context) or slot.default for slot in slots
    }
