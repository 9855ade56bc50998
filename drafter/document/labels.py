"""Forms of paragraph labels: "1.", "(a)", "(i)", "a.", "i." and those of annexes (RES-NUM-03)."""

from __future__ import annotations

import re
from enum import StrEnum


class LabelStyle(StrEnum):
    """The form of a label, named by its first value."""

    ARABIC = "1."
    LETTER = "(a)"
    ROMAN = "(i)"
    PLAIN_LETTER = "a."
    PLAIN_ROMAN = "i."
    BRACKETED_ARABIC = "(1)"
    UPPER_LETTER = "A."
    UPPER_ROMAN = "I."
    BRACKETED_UPPER_LETTER = "(A)"
    NONE = ""


STYLES_BY_LEVEL = (
    LabelStyle.ARABIC,
    LabelStyle.LETTER,
    LabelStyle.ROMAN,
    LabelStyle.PLAIN_LETTER,
    LabelStyle.PLAIN_ROMAN,
)
"""The usual form at each level, from operative paragraphs (0) downwards."""

_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_ROMAN_HUNDREDS = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"))
_SHAPES: dict[LabelStyle, re.Pattern[str]] = {
    LabelStyle.ARABIC: re.compile(r"(\d{1,4})\.?"),
    LabelStyle.LETTER: re.compile(r"\(([a-z]{1,3})\)"),
    LabelStyle.ROMAN: re.compile(r"\(([ivxlc]+)\)"),
    LabelStyle.PLAIN_LETTER: re.compile(r"([a-z]{1,3})\."),
    LabelStyle.PLAIN_ROMAN: re.compile(r"([ivxlc]+)\."),
    LabelStyle.BRACKETED_ARABIC: re.compile(r"\((\d{1,3})\)"),
    LabelStyle.UPPER_LETTER: re.compile(r"([A-Z]{1,3})\."),
    LabelStyle.UPPER_ROMAN: re.compile(r"([IVXLC]+)\."),
    LabelStyle.BRACKETED_UPPER_LETTER: re.compile(r"\(([A-Z]{1,3})\)"),
}


def roman(number: int) -> str:
    """A number from 1 to 399 as a lower-case Roman numeral."""
    result = ""
    for value, numeral in (*_ROMAN_HUNDREDS, *_ROMAN):
        while number >= value:
            result += numeral
            number -= value
    return result


def roman_value(numeral: str) -> int | None:
    """The value of a Roman numeral in either case, None when it is not one."""
    lower = numeral.lower()
    values = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
    if not lower or any(c not in values for c in lower):
        return None
    total = 0
    for position, character in enumerate(lower):
        value = values[character]
        after = values[lower[position + 1]] if position + 1 < len(lower) else 0
        total += -value if value < after else value
    return total if roman(total) == lower else None


def letter(number: int) -> str:
    """1 is a, 26 is z, 27 is aa, 28 is bb: the letter is doubled, not counted on."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def letter_value(letters: str) -> int | None:
    """The number of a letter label in either case, None when its letters differ."""
    lower = letters.lower()
    if not lower.isascii() or not lower.isalpha() or len(set(lower)) != 1:
        return None
    return (len(lower) - 1) * 26 + ord(lower[0]) - ord("a") + 1


def label(style: LabelStyle, number: int) -> str:
    """The label of that form for a number from 1; empty for `LabelStyle.NONE`."""
    match style:
        case LabelStyle.ARABIC:
            return f"{number}."
        case LabelStyle.LETTER:
            return f"({letter(number)})"
        case LabelStyle.ROMAN:
            return f"({roman(number)})"
        case LabelStyle.PLAIN_LETTER:
            return f"{letter(number)}."
        case LabelStyle.PLAIN_ROMAN:
            return f"{roman(number)}."
        case LabelStyle.BRACKETED_ARABIC:
            return f"({number})"
        case LabelStyle.UPPER_LETTER:
            return f"{letter(number).upper()}."
        case LabelStyle.UPPER_ROMAN:
            return f"{roman(number).upper()}."
        case LabelStyle.BRACKETED_UPPER_LETTER:
            return f"({letter(number).upper()})"
        case LabelStyle.NONE:
            return ""


def label_value(style: LabelStyle, text: str) -> int | None:
    """The number that a typed label stands for when read in that form, None when it does not fit."""
    if style is LabelStyle.NONE:
        return None
    found = _SHAPES[style].fullmatch(text.strip())
    if found is None:
        return None
    core = found.group(1)
    if core.isdigit():
        return int(core)
    if style in (LabelStyle.ROMAN, LabelStyle.PLAIN_ROMAN, LabelStyle.UPPER_ROMAN):
        return roman_value(core)
    return letter_value(core)


def possible_readings(text: str) -> list[tuple[LabelStyle, int]]:
    """Every (form, number) that a typed label can mean: "(i)" is the letter i and Roman one."""
    readings = []
    for style in _SHAPES:
        value = label_value(style, text)
        if value is not None and value > 0:
            readings.append((style, value))
    return readings
