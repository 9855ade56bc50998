"""Ordinal numbers as the United Nations writes them: "seventy-ninth session", "81st plenary meeting".

Sessions and anniversaries are in words up to the ninety-ninth and in figures from the 100th
(RES-SES-01, RES-NBR-08); meetings are in figures (RES-SES-02). The parser also understands the wrong
forms that delegates type, so that a checker can say what is wrong with them.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import Literal

from drafter.conventions.typography import fold

OrdinalForm = Literal["words", "figures"]

LARGEST = 999

_UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ("", "", *["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"])
_IRREGULAR = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth",
    "nine": "ninth", "twelve": "twelfth",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Ordinal:
    """An ordinal found in a text. ``start`` and ``end`` are indices into that text."""

    start: int
    end: int
    text: str
    value: int
    form: OrdinalForm
    right: str
    """The right spelling in the same form: "sixty-first" for "sixty first", "61st" for "61th"."""

    @property
    def is_right(self) -> bool:
        """Whether it is spelt as it should be (the form, words or figures, is another question)."""
        return fold(self.text).lower() == self.right


def cardinal_words(number: int) -> str:
    """The number in words, British style: 108 is "one hundred and eight". From 0 to 999."""
    if not 0 <= number <= LARGEST:
        raise ValueError(f"{number} is outside 0 to {LARGEST}")
    if number < len(_UNITS):
        return _UNITS[number]
    if number < 100:
        tens, unit = divmod(number, 10)
        return _TENS[tens] + (f"-{_UNITS[unit]}" if unit else "")
    hundreds, rest = divmod(number, 100)
    return f"{_UNITS[hundreds]} hundred" + (f" and {cardinal_words(rest)}" if rest else "")


def ordinal_words(number: int) -> str:
    """The ordinal in words: 79 is "seventy-ninth". From 1 to 999."""
    if not 1 <= number <= LARGEST:
        raise ValueError(f"{number} is outside 1 to {LARGEST}")
    words = cardinal_words(number)
    head, last = re.fullmatch(r"(.*?)([a-z]+)", words, re.S).groups()  # type: ignore[union-attr]
    if last in _IRREGULAR:
        return str(head) + _IRREGULAR[last]
    return str(head) + (last[:-1] + "ieth" if last.endswith("y") else last + "th")


def ordinal_suffix(number: int) -> str:
    """The ending of the ordinal in figures: "st", "nd", "rd" or "th" (11th, 12th, 13th, 111th)."""
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def ordinal_figures(number: int) -> str:
    """The ordinal in figures: 81 is "81st"."""
    return f"{number}{ordinal_suffix(number)}"


def session_ordinal(number: int) -> str:
    """The ordinal of a session or an anniversary: words to the ninety-ninth, then figures."""
    return ordinal_words(number) if number < 100 else ordinal_figures(number)


# Right words and the wrong ones that are typed, to their values. "Sixty-first", "sixty first" and
# "sixtyfirst" are put together from the first two tables.
_UNIT_WORDS = {
    "first": 1, "oneth": 1, "second": 2, "twoth": 2, "third": 3, "threeth": 3, "fourth": 4,
    "fifth": 5, "fiveth": 5, "fivth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "eigth": 8,
    "eightth": 8, "ninth": 9, "nineth": 9,
}  # fmt: skip
_TENS_WORDS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70, "eighty": 80, "ninety": 90, "ninty": 90,
}  # fmt: skip
_WHOLE_WORDS = {
    "tenth": 10, "eleventh": 11, "twelfth": 12, "twelveth": 12, "twelvth": 12, "twelth": 12,
    **{ordinal_words(number): number for number in (*range(13, 20), *range(20, 100, 10))},
    **{word + ending: value for word, value in _TENS_WORDS.items() for ending in ("th", "eth")},
    "fourtieth": 40, "twentith": 20,
}  # fmt: skip


def _alternatives(words: dict[str, int]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_BELOW_HUNDRED = (
    f"{_alternatives(_WHOLE_WORDS)}|{_alternatives(_UNIT_WORDS)}"
    f"|(?:{_alternatives(_TENS_WORDS)})[- ]?(?:{_alternatives(_UNIT_WORDS)})"
)


def _value_below_hundred(word: str) -> int:
    plain = word.lower()
    if plain in _WHOLE_WORDS:
        return _WHOLE_WORDS[plain]
    if plain in _UNIT_WORDS:
        return _UNIT_WORDS[plain]
    tens = next(t for t in _TENS_WORDS if plain.startswith(t))
    return _TENS_WORDS[tens] + _UNIT_WORDS[plain[len(tens) :].lstrip("- ")]


@functools.cache
def _pattern() -> re.Pattern[str]:
    hundreds = "|".join((*_UNITS[1:10], "a"))
    return re.compile(
        r"(?=[\dfstenoa])(?:(?P<figures>(?<![\w/.\-])(?P<number>\d{1,6})\s?(?P<suffix>st|nd|rd|th)\b)"
        rf"|\b(?:(?P<hundreds>{hundreds})[ -]hundred"
        rf"(?:(?P<hundredth>th)|,?[ -](?:and[ -])?(?P<rest>{_BELOW_HUNDRED}))"
        rf"|(?P<words>{_BELOW_HUNDRED}))\b)",
        re.IGNORECASE,
    )


def _from_match(match: re.Match[str], text: str) -> Ordinal:
    start, end = match.span()
    form: OrdinalForm = "words"
    if match["figures"]:
        value = int(match["number"])
        form, right = "figures", ordinal_figures(value)
    elif match["words"]:
        value = _value_below_hundred(match["words"])
        right = ordinal_words(value)
    else:
        head = match["hundreds"].lower()
        hundreds = 1 if head == "a" else _UNITS.index(head)
        value = 100 * hundreds + (_value_below_hundred(match["rest"]) if match["rest"] else 0)
        right = ordinal_words(value)
    return Ordinal(start, end, text[start:end], value, form, right)


def find_ordinals(text: str) -> list[Ordinal]:
    """All ordinals of a text in order, in words or figures, rightly or wrongly spelt."""
    return list(_found(text))


@functools.lru_cache(maxsize=2048)
def _found(text: str) -> tuple[Ordinal, ...]:
    """Several conventions ask for the ordinals of the same paragraph."""
    folded = fold(text)
    if not _may_have_ordinal(folded):
        return ()
    return tuple(_from_match(match, text) for match in _pattern().finditer(folded))


# What every ordinal in words has in it, one of these: most paragraphs have none and are passed over.
_IN_WORDS = (
    "first", "second", "third", "fourth", "fifth", "ixth", "enth", "ighth", "igth", "ightth", "inth",
    "neth", "woth", "reeth", "iveth", "ivth", "lfth", "lveth", "lvth", "elth", "ieth", "tyth", "tyeth",
    "tith", "dredth",
)  # fmt: skip
_IN_FIGURES = re.compile(r"\d\s?(?:st|nd|rd|th)\b", re.IGNORECASE)


def _may_have_ordinal(folded: str) -> bool:
    low = folded.lower()
    for part in _IN_WORDS:
        if part in low:
            return True
    return _IN_FIGURES.search(folded) is not None


def parse_ordinal(text: str) -> Ordinal | None:
    """The one ordinal that the whole text is, else None.

    Tolerant: "sixty first", "seventyth" and "61th" are understood, with ``is_right`` false.
    """
    match = _pattern().fullmatch(fold(text).strip())
    if match is None:
        return None
    return _from_match(match, text.strip())
