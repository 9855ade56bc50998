"""Notes whose words the file has lost: their numbers are still in the text."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.formats.plain_text.note_list import FoundNote
from drafter.formats.plain_text.references import NumberedNote, find_references

_SURE = 5.0
_MOST = 400


def unlisted_notes(texts: Sequence[str]) -> dict[int, FoundNote]:
    """Notes without words for an unbroken series of numbers that run into the text, else none.

    The series begins at 1 or 2; each number of it must stand where only a note's number stands.
    """
    best: dict[int, FoundNote] = {}
    for first in (1, 2):
        found = find_references(texts, [NumberedNote(n) for n in range(first, _MOST)])
        series: dict[int, FoundNote] = {}
        for number in range(first, _MOST):
            reference = found.get(number)
            if reference is None or reference.weight < _SURE:
                break
            series[number] = FoundNote(str(number), "")
        if len(series) > len(best):
            best = series
    return best
