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


@functools.cache
def _spellings() -> dict[str, int]:
    """Every word form, right and wrong, lower case and with single spaces or hyphens, to its value."""
    table: dict[str, int] = {}
    for number in range(1, 100):
        right = ordinal_words(number)
        table[right] = number
    for number in range(1, 100):
        cardinal, right = cardinal_words(number), ordinal_words(number)
        wrong = {cardinal + "th", cardinal + "eth", cardinal.removesuffix("y") + "ith"}
        if number == 12:
            wrong |= {"twelvth", "twelth"}
        if number % 10 == 8:
            wrong.add(right.replace("eighth", "eigth"))
        if number % 10 == 9:
            wrong.add(right.replace("ninth", "nineth"))
        if number == 40 or number // 10 == 4:
            wrong.add(right.replace("fort", "fourt"))
        if "-" in right:
            wrong |= {form.replace("-", " ") for form in (right, *wrong)}
            wrong.add(right.replace("-", ""))
        for form in wrong:
            table.setdefault(form, number)
    return table


@functools.cache
def _pattern() -> re.Pattern[str]:
    below_hundred = "|".join(sorted((re.escape(s) for s in _spellings()), key=len, reverse=True))
    hundreds = "|".join((*_UNITS[1:10], "a"))
    return re.compile(
        r"(?P<figures>(?<![\w/.\-])(?P<number>\d{1,6})\s?(?P<suffix>st|nd|rd|th)\b)"
        rf"|\b(?P<hundreds>{hundreds})[ -]hundred(?:(?P<hundredth>th)|,?[ -](?:and[ -])?(?P<rest>{below_hundred}))\b"
        rf"|\b(?P<words>{below_hundred})\b",
        re.IGNORECASE,
    )


def _from_match(match: re.Match[str], text: str) -> Ordinal:
    start, end = match.span()
    form: OrdinalForm = "words"
    if match["figures"]:
        value = int(match["number"])
        form, right = "figures", ordinal_figures(value)
    elif match["words"]:
        value = _spellings()[match["words"].lower()]
        right = ordinal_words(value)
    else:
        head = match["hundreds"].lower()
        hundreds = 1 if head == "a" else _UNITS.index(head)
        value = 100 * hundreds + (_spellings()[match["rest"].lower()] if match["rest"] else 0)
        right = ordinal_words(value)
    return Ordinal(start, end, text[start:end], value, form, right)


def find_ordinals(text: str) -> list[Ordinal]:
    """All ordinals of a text in order, in words or figures, rightly or wrongly spelt."""
    return [_from_match(match, text) for match in _pattern().finditer(fold(text))]


def parse_ordinal(text: str) -> Ordinal | None:
    """The one ordinal that the whole text is, else None.

    Tolerant: "sixty first", "seventyth" and "61th" are understood, with ``is_right`` false.
    """
    match = _pattern().fullmatch(fold(text).strip())
    if match is None:
        return None
    return _from_match(match, text.strip())
