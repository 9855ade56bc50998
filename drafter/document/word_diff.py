"""What has changed between two texts, in whole words and readable pieces."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from drafter.document.marked_text import MarkedText
from drafter.document.tokens import Token, tokens_of

_ISLAND_WORDS = 2
"""So few words left standing between two changes are swallowed when the changes are larger: nobody
can read a sentence that keeps an "of the" between two rewritten halves."""


@dataclass(frozen=True, slots=True)
class Hunk:
    """A piece of the comparison, as ranges of the base's and the current text.

    `same` pieces have equal words; in a changed piece either range may be empty: an insertion has no
    base, a deletion no current words.
    """

    same: bool
    base_start: int
    base_end: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Piece:
    """A hunk in tokens."""

    same: bool
    i1: int
    i2: int
    j1: int
    j2: int


def word_diff(
    base: MarkedText,
    current: MarkedText,
    base_notes: Mapping[str, str] | None = None,
    notes: Mapping[str, str] | None = None,
    *,
    exact: bool = True,
) -> list[Hunk]:
    """The pieces in order; together they cover both texts without a gap.

    `base_notes` and `notes` give each note a key: references are equal where the keys are. Marks do
    not count here: a piece with equal words may be set otherwise.
    """
    if (
        base.text == current.text
        and not base.footnote_references
        and not current.footnote_references
    ):
        return [Hunk(True, 0, len(base), 0, len(current))] if base.text else []
    before = tokens_of(base, base_notes, exact=exact)
    after = tokens_of(current, notes, exact=exact)
    pieces = _without_islands(_pieces(before, after), before, after)
    return [_hunk(piece, before, after, base, current) for piece in pieces]


def _pieces(before: Sequence[Token], after: Sequence[Token]) -> list[_Piece]:
    keys, other = [t.key for t in before], [t.key for t in after]
    head = 0
    while head < min(len(keys), len(other)) and keys[head] == other[head]:
        head += 1
    tail = 0
    limit = min(len(keys), len(other)) - head
    while tail < limit and keys[-1 - tail] == other[-1 - tail]:
        tail += 1
    middle, other_middle = keys[head : len(keys) - tail], other[head : len(other) - tail]
    pieces = [_Piece(True, 0, head, 0, head)] if head else []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, middle, other_middle, False).get_opcodes():
        pieces.append(_Piece(tag == "equal", head + i1, head + i2, head + j1, head + j2))
    if tail:
        pieces.append(_Piece(True, len(keys) - tail, len(keys), len(other) - tail, len(other)))
    return _joined(pieces)


def _joined(pieces: Sequence[_Piece]) -> list[_Piece]:
    """Neighbours of the same sort as one, empty ones dropped."""
    result: list[_Piece] = []
    for piece in pieces:
        if piece.i1 == piece.i2 and piece.j1 == piece.j2:
            continue
        last = result[-1] if result else None
        if last is not None and last.same == piece.same:
            result[-1] = _Piece(last.same, last.i1, piece.i2, last.j1, piece.j2)
        else:
            result.append(piece)
    return result


def _without_islands(
    pieces: Sequence[_Piece], before: Sequence[Token], after: Sequence[Token]
) -> list[_Piece]:
    """Swallow what stands unchanged between two changes but cannot be read alone."""
    result = list(pieces)
    changed = True
    while changed:
        changed = False
        for place in range(1, len(result) - 1):
            island, left, right = result[place], result[place - 1], result[place + 1]
            if island.same and _is_noise(before[island.i1 : island.i2], left, right, before, after):
                merged = _Piece(False, left.i1, right.i2, left.j1, right.j2)
                result[place - 1 : place + 2] = [merged]
                changed = True
                break
    return _trimmed(_joined(result), before, after)


def _is_noise(
    island: Sequence[Token],
    left: _Piece,
    right: _Piece,
    before: Sequence[Token],
    after: Sequence[Token],
) -> bool:
    words = sum(token.is_word for token in island)
    if words == 0:
        # A space or comma between two changes; between a pure insertion and a pure deletion it
        # tells them apart, so it may stay.
        both = (left.i1 < left.i2) == (right.i1 < right.i2)
        return both or (left.i1 < left.i2 and left.j1 < left.j2)
    if words > _ISLAND_WORDS:
        return False
    around = min(_words(left, before, after), _words(right, before, after))
    return around > words and all(len(t.key) <= 3 for t in island if t.is_word)


def _words(piece: _Piece, before: Sequence[Token], after: Sequence[Token]) -> int:
    gone = sum(t.is_word for t in before[piece.i1 : piece.i2])
    come = sum(t.is_word for t in after[piece.j1 : piece.j2])
    return max(gone, come)


def _trimmed(
    pieces: Sequence[_Piece], before: Sequence[Token], after: Sequence[Token]
) -> list[_Piece]:
    """Give back to the unchanged text what a swallowed change begins or ends with."""
    result: list[_Piece] = []
    for piece in pieces:
        if piece.same:
            result.append(piece)
            continue
        i1, i2, j1, j2 = piece.i1, piece.i2, piece.j1, piece.j2
        while i1 < i2 and j1 < j2 and before[i1].key == after[j1].key:
            i1, j1 = i1 + 1, j1 + 1
        while i2 > i1 and j2 > j1 and before[i2 - 1].key == after[j2 - 1].key:
            i2, j2 = i2 - 1, j2 - 1
        result.append(_Piece(True, piece.i1, i1, piece.j1, j1))
        result.append(_Piece(False, i1, i2, j1, j2))
        result.append(_Piece(True, i2, piece.i2, j2, piece.j2))
    return _joined(result)


def _hunk(
    piece: _Piece,
    before: Sequence[Token],
    after: Sequence[Token],
    base: MarkedText,
    current: MarkedText,
) -> Hunk:
    def start(tokens: Sequence[Token], index: int, text: MarkedText) -> int:
        return tokens[index].start if index < len(tokens) else len(text)

    return Hunk(
        piece.same,
        start(before, piece.i1, base),
        start(before, piece.i2, base),
        start(after, piece.j1, current),
        start(after, piece.j2, current),
    )
