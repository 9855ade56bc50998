"""Notes whose words the file has lost: their numbers are still in the text."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.formats.plain_text.note_list import FoundNote
from drafter.formats.plain_text.references import STRONG, find_series

_SHARE = 0.7
_MOST = 400
_FIRSTS = (1, 2, 3)


def unlisted_notes(texts: Sequence[str]) -> dict[int, FoundNote]:
    """Notes without words for an unbroken series of numbers that run into the text, else none.

    The series begins at 1 to 3; most of its numbers, the first and the last, must stand where only a note's
    number can stand.
    """
    best: dict[int, FoundNote] = {}
    for first, found in zip(_FIRSTS, find_series(texts, _FIRSTS, _MOST), strict=True):
        sure: list[bool] = []
        for number in range(first, _MOST + 1):
            reference = found.get(number)
            if reference is None:
                break
            sure.append(reference.weight >= STRONG)
        while sure and (not sure[-1] or sum(sure) < _SHARE * len(sure)):
            sure.pop()
        if len(sure) > len(best) and sure[0]:
            best = {first + i: FoundNote(str(first + i), "") for i in range(len(sure))}
    return best
