"""References to notes in text that has lost its superscripts: which digits are a note's number?

"9 March 19931" is 1993 and note 1. Each number of the list of notes has candidates in the text; the
numbers come in order, so the best chain of candidates is looked for, one for each number, by weight.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from drafter.formats.plain_text.patterns import SUPERSCRIPTS
from drafter.formats.plain_text.weights import goes_on_as_word, tail_weight, whole_weight

CERTAIN = 100.0
"""Weight of a reference that is marked as one."""
STRONG = 5.0
"""From this weight on, a candidate is rarely anything else."""

_DIGITS = re.compile(r"(?<!\d)\d+(?!\d)")
_SURE = re.compile(
    r"\s?(?:\[footnoteRef:\s?(?P<word>\d{1,3})\]|\[\^(?P<md>\d{1,3})\]|(?P<sup>[⁰¹²³⁴-⁹]{1,3}(?:[,⁾˒]\s?(?=[⁰¹²³⁴-⁹]))?))"
)
# "m²" and "km²" are no notes.
_UNIT = re.compile(r"(?<![^\W\d_])[kcm]?m\Z")
_BRACKETED = re.compile(r"\s?\[(?P<n>\d{1,3})\]")


@dataclass(frozen=True, slots=True)
class NumberedNote:
    """A number to be found; `limit` is the index of the text before which its reference stands."""

    number: int
    first: int = 0
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """Where a note is referred to: text `index`, the characters `[start:end]` that are its number."""

    number: int
    index: int
    start: int
    end: int
    weight: float


def candidates(index: int, text: str, wanted: frozenset[int]) -> Iterator[Reference]:
    """Everything in a text that may be one of the wanted numbers, with how likely it is."""
    for sure in _SURE.finditer(text):
        digits = (sure["word"] or sure["md"] or sure["sup"] or "").translate(SUPERSCRIPTS)
        number = int(re.sub(r"\D", "", digits) or -1)
        if number not in wanted:
            continue
        power = (
            sure["sup"] is not None
            and _UNIT.search(text[max(0, sure.start() - 4) : sure.start()]) is not None
        )
        weight = 0.3 if power else CERTAIN
        yield Reference(number, index, sure.start(), sure.end(), weight)
    for bracketed in _BRACKETED.finditer(text):
        if int(bracketed["n"]) in wanted:
            yield Reference(int(bracketed["n"]), index, bracketed.start(), bracketed.end(), 9.0)
    for match in _DIGITS.finditer(text):
        yield from _of_digits(index, text, match, wanted)


def _of_digits(
    index: int, text: str, match: re.Match[str], wanted: frozenset[int]
) -> Iterator[Reference]:
    start, end = match.span()
    digits = match[0]
    after = text[end : end + 24]
    if after[:1].isalpha() and not goes_on_as_word(after):
        return
    before = text[max(0, start - 28) : start]
    if len(digits) <= 3 and int(digits) in wanted:
        weight = whole_weight(before, after, len(digits))
        if weight > 0:
            lead = start - len(before) + len(before.rstrip()) if before[-1:].isspace() else start
            yield Reference(int(digits), index, lead, end, weight)
    if len(digits) > 7:
        return
    for size in (1, 2, 3):
        tail = digits[-size:]
        if len(digits) > size and not tail.startswith("0") and int(tail) in wanted:
            weight = tail_weight(before, digits[:-size], after)
            if weight > 0:
                yield Reference(int(tail), index, end - size, end, weight)


def find_references(texts: Sequence[str], notes: Sequence[NumberedNote]) -> dict[int, Reference]:
    """The best reference of each number, in order of appearance; numbers with none are absent."""
    by_number = _by_number(texts, [note.number for note in notes])
    ordered = sorted(notes, key=lambda note: note.number)
    return _best_chain(ordered, by_number, strict=False)


def find_series(
    texts: Sequence[str], firsts: Iterable[int], last: int
) -> list[dict[int, Reference]]:
    """For each first number the best chain of references up to `last`, where no list of notes says
    which numbers there are. Weak candidates hardly count, and a number more is worth nothing."""
    starts = list(firsts)
    numbers = range(min(starts), last + 1)
    by_number = _by_number(texts, numbers, _LEAST)
    return [
        _best_chain([NumberedNote(n) for n in numbers if n >= first], by_number, strict=True)
        for first in starts
    ]


def _by_number(
    texts: Sequence[str], numbers: Iterable[int], least: float = 0.0
) -> dict[int, list[Reference]]:
    by_number: dict[int, list[Reference]] = {number: [] for number in numbers}
    wanted = frozenset(by_number)
    for index, text in enumerate(texts):
        for candidate in candidates(index, text, wanted):
            if candidate.weight > least:
                by_number[candidate.number].append(candidate)
    return by_number


_FOUND = 2.0
_WEAK_SHARE = 0.15
_LEAST = 1.0
_ON_PAGE = 4.0


def _best_chain(
    notes: Sequence[NumberedNote], by_number: Mapping[int, list[Reference]], *, strict: bool
) -> dict[int, Reference]:
    """The chain of greatest weight in which numbers and positions rise together."""
    places = sorted({(c.index, c.start) for found in by_number.values() for c in found})
    rank = {place: order + 1 for order, place in enumerate(places)}
    best = _PrefixBest(len(places))
    for note in notes:
        fresh: list[tuple[int, float, _Link]] = []
        for found in by_number[note.number]:
            if note.limit is not None and found.index >= note.limit:
                continue
            on_page = note.limit is not None and found.index >= note.first
            at = rank[found.index, found.start]
            weight, chain = best.before(at)
            gain = found.weight + _FOUND + (_ON_PAGE if on_page else 0.0)
            if strict:
                gain = found.weight if found.weight >= STRONG else found.weight * _WEAK_SHARE
            fresh.append((at, weight + gain, _Link(found, chain)))
        for at, weight, link in fresh:
            best.offer(at, weight, link)
    result: dict[int, Reference] = {}
    link_or_none = best.before(len(places) + 1)[1]
    while link_or_none is not None:
        result[link_or_none.reference.number] = link_or_none.reference
        link_or_none = link_or_none.before
    return dict(sorted(result.items()))


@dataclass(frozen=True, slots=True)
class _Link:
    reference: Reference
    before: _Link | None


class _PrefixBest:
    """The best chain that ends before a place, in logarithmic time (a Fenwick tree of maxima)."""

    def __init__(self, size: int) -> None:
        self._weights = [0.0] * (size + 1)
        self._links: list[_Link | None] = [None] * (size + 1)

    def before(self, place: int) -> tuple[float, _Link | None]:
        weight, link = 0.0, None
        place -= 1
        while place > 0:
            if self._weights[place] > weight:
                weight, link = self._weights[place], self._links[place]
            place -= place & -place
        return weight, link

    def offer(self, place: int, weight: float, link: _Link) -> None:
        while place < len(self._weights):
            if weight > self._weights[place]:
                self._weights[place], self._links[place] = weight, link
            place += place & -place
