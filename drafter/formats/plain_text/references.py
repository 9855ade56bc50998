"""References to notes in text that has lost its superscripts: which digits are a note's number?

"9 March 19931" is 1993 and note 1. Each number of the list of notes has candidates in the text; the
numbers come in order, so the best chain of candidates is looked for, one for each number, by weight.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from drafter.formats.plain_text.patterns import SUPERSCRIPTS

_DIGITS = re.compile(r"(?<!\d)\d+(?!\d)")
_SURE = re.compile(
    r"\s?(?:\[footnoteRef:\s?(?P<word>\d{1,3})\]|\[\^(?P<md>\d{1,3})\]|(?P<sup>[⁰¹²³⁴-⁹]{1,3}(?:[,⁾˒]\s?(?=[⁰¹²³⁴-⁹]))?))"
)
_BRACKETED = re.compile(r"\s?\[(?P<n>\d{1,3})\]")
_MONTHS = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_COUNTED = re.compile(
    r"(?:\b(?:[Aa]rticles?|[Pp]aragraphs?|[Pp]aras?\.?|[Cc]hapters?|[Cc]haps?\.?|[Nn]os?\.?|[Ss]ections?|[Ss]ect\.?|"
    r"[Rr]esolutions?|[Dd]ecisions?|[Gg]oals?|[Tt]argets?|[Ii]tems?|[Aa]genda|[Ss]upplements?|[Vv]ol\.?|[Pp]art|"
    r"[Pp]rotocols?|[Aa]nnex|[Pp]rinciples?|[Pp]hase|[Pp]illar|[Pp]\.|pp\.|[Pp]rogramme|[Rr]ule|[Ss]tep|[Ll]evel|"
    r"[Cc]ategory|[Oo]bjectives?|[Aa]dd\.|[Cc]orr\.|[Rr]ev\.|"
    + _MONTHS
    + r")|\d(?:,| and| to| or|–|-)?)\s?\Z"
)
_COUNTING = re.compile(
    rf"\s?(?:(?:(?:and|to|or|–) \d{{1,2}} )?{_MONTHS}\b|per cent|million|billion|years?\b|months?\b|days?\b|weeks?\b|hours?\b|members?\b|States?\b|"
    r"countries\b|times\b|/\d|–\d|-\d|\.\d|,\d{3}\b|o’clock|a\.m|p\.m|st\b|nd\b|rd\b|th\b|%)"
)
_DATED = re.compile(rf"{_MONTHS}\s(?:19|20)\d\d[,;]?\Z")
_SHORT_CAPITALS = re.compile(r"(?:\A|[^\w])[A-Z]{1,4}\Z")
_TIGHT = ",;:.)”’\"'*_]"


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
    rivals: int = 0


def candidates(index: int, text: str, wanted: frozenset[int]) -> Iterator[Reference]:
    """Everything in a text that may be one of the wanted numbers, with how likely it is."""
    for sure in _SURE.finditer(text):
        digits = (sure["word"] or sure["md"] or sure["sup"] or "").translate(SUPERSCRIPTS)
        number = int(re.sub(r"\D", "", digits) or -1)
        if number in wanted:
            yield Reference(number, index, sure.start(), sure.end(), 100.0)
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
    if after[:1].isalpha() and not _glued_word(after):
        return
    before = text[max(0, start - 28) : start]
    counting = _COUNTING.match(after) is not None
    if int(digits[:4] or 0) in wanted and len(digits) <= 3:
        weight = _whole_weight(before, after, len(digits), counting)
        if weight > 0:
            lead = start - len(before) + len(before.rstrip()) if before[-1:].isspace() else start
            yield Reference(int(digits), index, lead, end, weight)
    for size in (1, 2, 3):
        tail = digits[-size:]
        if len(digits) > size and not tail.startswith("0") and int(tail) in wanted:
            weight = _tail_weight(before, digits[:-size], counting)
            if weight > 0:
                yield Reference(int(tail), index, end - size, end, weight)


def _glued_word(after: str) -> bool:
    return bool(re.match(r"[a-z]{3,}", after)) and _COUNTING.match(after) is None


def _whole_weight(before: str, after: str, size: int, counting: bool) -> float:
    """How likely a free-standing or glued number is a reference: "Committee,1", "Covenant2", "Fund 3 and"."""
    if not before or counting:
        return 0.0
    last = before[-1]
    if last in _TIGHT:
        if re.search(r"\b(?:Add|Corr|Rev|No|L|Nos|art|p|para|chap|sect|vol)\.\Z", before):
            return 0.0
        grouped = size == 3 and re.search(r"(?<!\d)\d{1,3}[,.]\Z", before) is not None
        return 2.0 if grouped else 10.0
    if last.isalpha():
        return 1.0 if _SHORT_CAPITALS.search(before) else 8.0
    if last.isspace():
        stem = before.rstrip()
        if not stem:
            return 0.0
        if stem[-1] in ",;:.)”’":
            ends = not after or after[0].isspace() or after[0] in ",;.)"
            clear = _DATED.search(stem) is not None or _COUNTED.search(stem) is None
            return (6.0 if clear else 2.5) if ends else 0.0
        if _COUNTED.search(before):
            return 0.6
        return 3.5 if not after or after[0] in " ,;.:)" else 0.0
    return 0.0


def _tail_weight(before: str, head: str, counting: bool) -> float:
    """How likely the last digits of a number are a reference: "19931", "20002", "27/59", "Agenda 213"."""
    if counting:
        return 0.0
    if len(head) == 4 and 1850 <= int(head) <= 2100 and before[-1:] not in ("/", "."):
        return 9.0 if re.search(rf"{_MONTHS}\s\Z", before) else 6.0
    if before.endswith("/"):
        return 1.6 if len(head) <= 3 else 0.0
    if re.search(
        r"\b(?:Agenda|Articles?|paragraphs?|Goals?|Part|Protocol|Supplement No\.)\s\Z", before
    ):
        return 1.5
    if before[-1:].isspace() and len(head) <= 3:
        return 0.4
    return 0.0


def find_references(
    texts: Sequence[str], notes: Sequence[NumberedNote], least: float = 0.0
) -> dict[int, Reference]:
    """The best reference of each number, in order of appearance; numbers with none are absent.

    Candidates of a weight below `least` are left out.
    """
    wanted = frozenset(note.number for note in notes)
    by_number: dict[int, list[Reference]] = {number: [] for number in wanted}
    for index, text in enumerate(texts):
        for candidate in candidates(index, text, wanted):
            if candidate.weight >= least:
                by_number[candidate.number].append(candidate)
    ordered = sorted(notes, key=lambda note: note.number)
    return _best_chain(ordered, by_number)


_FOUND = 2.0
_ON_PAGE = 4.0


def _best_chain(
    notes: Sequence[NumberedNote], by_number: Mapping[int, list[Reference]]
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
