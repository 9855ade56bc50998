"""Tracked changes run together: old and new text side by side, as a lost revision leaves them (RES-SUB-06).

Text saved from a file with tracked changes keeps insertions and deletions both: "resolution 5243/1517" was
"43/17" and became "52/15". The detectors see shapes that issued texts have practically never; the readings
are a guess, offered and never applied unasked. Positions are indices into the text that was given.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from drafter.conventions.dates import MONTHS
from drafter.conventions.ordinals import find_ordinals
from drafter.conventions.typography import fold

_MONTH = "|".join(MONTHS)
_DATE = re.compile(
    rf"(?P<d1>\d(?<![\w/.-].)\d{{0,3}})(?:(?P<join> and | to )(?P<d2>\d{{1,4}}))? "
    rf"(?P<m1>{_MONTH})(?: ?(?P<m2>{_MONTH}))?(?: (?P<y>(?:19|20)\d{{2,4}}|(?:19|20)\d\d(?:19|20)\d\d))?(?!\d)"
)
_MONTHS_ALONE = re.compile(
    rf"\b(?P<m1>{_MONTH}) ?(?P<m2>{_MONTH})\b(?: (?P<y>(?:19|20)\d{{2,4}})(?!\d))?"
)
_MONTH_YEAR = re.compile(rf"\b(?P<m1>{_MONTH}) (?P<y>(?:19|20)\d{{3,4}})(?!\d)")
_YEAR = re.compile(
    r"\b(?:in|of|since|by|until|from|to|between|during|for|before|after|throughout|and|year) "
    r"(?P<y>(?:19|20)\d{3,4})(?![\d/,.]\d|\d|/| (?:million|billion|per cent))"
)
_NUMBER = re.compile(r"(?P<session>\d(?<![\w/.-].)\d{0,3})/(?P<number>\d{1,4})(?![\d/])")
_ITEM = rf"\d{{1,4}}/\d{{1,4}}(?: of \d{{1,2}} (?:{_MONTH}) \d{{4}})?"
_CHAIN = re.compile(rf"(?<=\d), and (?P<before>{_ITEM}) and (?P<after>{_ITEM})")
_WORD = re.compile(r"[^\W\d_]+")
# Without one of these no detector of its kind finds anything; they are quick to look for.
_LONG_YEAR = re.compile(r"(?:19|20)\d{3}")
_TWO_MONTHS = re.compile(rf"(?:{_MONTH}) ?(?:{_MONTH})")
_LONG_DAY = re.compile(rf"\d{{3}}(?: (?:and|to) \d{{1,4}})? (?:{_MONTH})")
_LONG_NUMBER = re.compile(r"\d{4}/\d|\d/\d{4}")
_GLUED = re.compile(r"\b(?P<first>to|of|the|and|To|Of|The|And)(?P<rest>[a-z]{4,})\b")
_AFTER_ORDINALS = re.compile(
    r" (?:\(?[a-z]+\)? )?(?:sessions?|meetings?|anniversary|annual|regular|special|plenary|report)\b"
)


@dataclass(frozen=True, slots=True)
class FusedChange:
    """A place where a text looks like two versions of itself.

    ``sort`` is the detector: "date", "year", "number", "ordinal", "list", "words". ``old`` and ``new``
    are the probable readings, both empty where the halves cannot be told apart; of two numbers the
    greater is taken for the newer. Either can take the place of ``text`` as it is: those of a list
    begin with the comma or "and" that joins them.
    """

    start: int
    end: int
    text: str
    sort: str
    old: str = ""
    new: str = ""


def vocabulary(texts: Iterable[str]) -> frozenset[str]:
    """The words of a document in lower case: what glued words are held against."""
    return frozenset(_WORD.findall("\n".join(texts).lower()))


def find_fused_changes(text: str, words: Container[str] = ()) -> list[FusedChange]:
    """All suspicious places of a text in order. With the `words` of its document also glued ones:
    "tohuman" where "human" is one of them."""
    folded = fold(text)
    found: list[FusedChange] = []
    for detector in _detectors(folded):
        for change in detector(folded):
            if all(change.end <= f.start or change.start >= f.end for f in found):
                found.append(change)
    if words != ():
        found.extend(_glued(folded, words))
    restored = [
        FusedChange(c.start, c.end, text[c.start : c.end], c.sort, c.old, c.new) for c in found
    ]
    return sorted(restored, key=lambda change: change.start)


def _detectors(text: str) -> list[Callable[[str], Iterator[FusedChange]]]:
    """The detectors that may find something, in the order of their claims."""
    two_months = _TWO_MONTHS.search(text) is not None
    long_year = _LONG_YEAR.search(text) is not None
    detectors = [
        (_dates, two_months or _LONG_DAY.search(text) is not None),
        (_months, two_months or long_year),
        (_years, long_year),
        (_numbers, _LONG_NUMBER.search(text) is not None),
        (_ordinals, True),
        (_lists, ", and " in text),
    ]
    return [detector for detector, needed in detectors if needed]


def fused_number(number: str) -> FusedChange | None:
    """Whether the number of a resolution is two numbers: "6152/15" is a draft of the sixty-first
    session, as yet without number, on the base of 52/15."""
    match = re.fullmatch(r"(\d{4})/(\d{1,4})", number)
    if match is None or _is_year(match[1]):
        return None
    first, second = match[1][:2], match[1][2:]
    new, old = (first, second) if int(first) > int(second) else (second, first)
    halves = _halves(match[2]) if len(match[2]) == 4 else None
    old_number, new_number = match[2], "…"
    if halves is not None:
        old_number, new_number = (halves[1], halves[0]) if new == first else halves
    return FusedChange(
        0, len(number), number, "number", f"{old}/{old_number}", f"{new}/{new_number}"
    )


def _is_year(digits: str) -> bool:
    return len(digits) == 4 and 1945 <= int(digits) <= 2100


def _halves(digits: str) -> tuple[str, str] | None:
    """The two equally long halves of a run of digits, None when one could not stand alone."""
    middle = len(digits) // 2
    first, second = digits[:middle], digits[middle:]
    if len(digits) % 2 or first.startswith("0") or second.startswith("0"):
        return None
    return first, second


def _two_days(digits: str) -> tuple[str, str] | None:
    """The two days in "2918" (29, 18); None where they cannot be told apart for certain."""
    splits = [(digits[:i], digits[i:]) for i in range(1, len(digits))]
    good = [s for s in splits if all(1 <= int(d) <= 31 and d[0] != "0" for d in s)]
    return good[0] if len(good) == 1 else None


def _two_years(digits: str) -> tuple[str, str] | None:
    """The two years in "20252" (2025 and 2022), "202522" or "20252022"."""
    if len(digits) == 5:
        return digits[:4], digits[:3] + digits[4]
    if len(digits) == 6:
        return digits[:4], digits[:2] + digits[4:]
    if len(digits) == 8:
        return digits[:4], digits[4:]
    return None


def _dates(text: str) -> Iterator[FusedChange]:
    for match in _DATE.finditer(text):
        day, other, month, year = match["d1"], match["d2"], match["m2"], match["y"] or ""
        long_day = max(len(day), len(other or "")) > 2
        if not (long_day or month or len(year) > 4):
            continue
        if not long_day and not month:
            continue  # "March 19931": left to the detector of years
        old, new = _date_readings(match)
        yield FusedChange(*match.span(), match[0], "date", old, new)


def _date_readings(match: re.Match[str]) -> tuple[str, str]:
    """Old and new of a date: all first halves are one of them, all second halves the other."""
    versions: list[list[str]] = [[], []]
    for name in ("d1", "join", "d2", "m1", "y"):
        part = match[name]
        if part is None:
            continue
        pair: tuple[str, str] | None = (part, part)
        if name in ("d1", "d2") and len(part) > 2:
            pair = _two_days(part)
        elif name == "m1" and match["m2"]:
            pair = (part, match["m2"])
        elif name == "y" and len(part) > 4:
            pair = _two_years(part)
        if pair is None:
            return "", ""
        for version, half in zip(versions, pair, strict=True):
            version.append(half)
    texts = [" ".join(" ".join(version).split()) for version in versions]
    return _by_age(texts[0], texts[1])


def _by_age(first: str, second: str) -> tuple[str, str]:
    """(old, new): by the years named last, else the first is new, as Word puts an insertion first."""
    years = [int(m[-1]) if (m := re.findall(r"\d{4}", t)) else 0 for t in (first, second)]
    return (first, second) if years[0] < years[1] else (second, first)


def _months(text: str) -> Iterator[FusedChange]:
    for match in _MONTHS_ALONE.finditer(text):
        yield FusedChange(*match.span(), match[0], "date", match["m2"], match["m1"])
    for match in _MONTH_YEAR.finditer(text):
        years = _two_years(match["y"])
        if years is not None:
            old, new = _by_age(*(f"{match['m1']} {y}" for y in years))
            yield FusedChange(*match.span(), match[0], "year", old, new)


def _years(text: str) -> Iterator[FusedChange]:
    for match in _YEAR.finditer(text):
        years = _two_years(match["y"])
        if years is not None:
            old, new = sorted(years)
            yield FusedChange(*match.span("y"), match["y"], "year", old, new)


def _numbers(text: str) -> Iterator[FusedChange]:
    for match in _NUMBER.finditer(text):
        session, number = match["session"], match["number"]
        two_sessions = len(session) == 4 and not _is_year(session)
        two_numbers = len(number) == 4 and not _is_year(number)
        if not (two_sessions or (two_numbers and len(session) <= 2)) or _is_year(number):
            continue
        sessions = _halves(session) if two_sessions else (session, session)
        numbers = _halves(number) if two_numbers else (number, number)
        old = new = ""
        if sessions is not None and numbers is not None:
            versions = [f"{s}/{n}" for s, n in zip(sessions, numbers, strict=True)]
            newer_first = int(sessions[0]) >= int(sessions[1])
            new, old = versions if newer_first else versions[::-1]
        yield FusedChange(*match.span(), match[0], "number", old, new)


def _ordinals(text: str) -> Iterator[FusedChange]:
    ordinals = find_ordinals(text)
    for first, second in pairwise(ordinals):
        between = text[first.end : second.start]
        if between.strip() or first.form != second.form or first.value == second.value:
            continue
        if _AFTER_ORDINALS.match(text, second.end) is None:
            continue
        old, new = sorted((first, second), key=lambda ordinal: ordinal.value)
        yield FusedChange(
            first.start, second.end, text[first.start : second.end], "ordinal", old.text, new.text
        )


def _lists(text: str) -> Iterator[FusedChange]:
    for match in _CHAIN.finditer(text):
        old, new = f" and {match['before']}", f", {match['before']} and {match['after']}"
        yield FusedChange(*match.span(), match[0], "list", old, new)


def _glued(text: str, words: Container[str]) -> Iterator[FusedChange]:
    for match in _GLUED.finditer(text):
        if match["rest"] in words:
            apart = f"{match['first']} {match['rest']}"
            yield FusedChange(*match.span(), match[0], "words", match["rest"], apart)
