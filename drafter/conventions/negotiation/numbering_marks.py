"""Numbers of negotiated paragraphs, typed before their text: "OP 5 bis.", "PP2 alt 1:", "12 ter" (RES-NUM-09)."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from drafter.conventions.negotiation.data import words

_REACH = 60


@dataclass(frozen=True, slots=True)
class NumberMark:
    """A typed number over `[start:end]`, the space behind it included.

    `series` is "PP", "OP" or "" where none is written; `number` and `numeral` ("bis") and
    `alternative` (for "alt" itself "alt", for "alt 2" "alt 2") are "" where they are not there.
    """

    start: int
    end: int
    series: str
    number: str
    numeral: str
    alternative: str

    @property
    def is_alternative(self) -> bool:
        """Whether the paragraph stands in place of another."""
        return bool(self.alternative)


@functools.cache
def _pattern() -> re.Pattern[str]:
    numerals = "|".join(words().numerals)
    letter = r"(?:\d{1,2}|[A-Z])(?![\w-])"
    alternative = rf"(?:alt\b(?!-)\.?|(?:option|alternative)\b(?= ?{letter}|[.:]))(?: ?{letter})?"
    return re.compile(
        rf"\s*\[?\s*(?P<all>(?P<series>PP|OP)?\s?(?P<number>\d{{1,3}})?\.?\s?"
        rf"(?P<first>{alternative})?\s?(?P<numeral>(?:{numerals})\b)?\.?\s?(?P<second>{alternative})?"
        rf"\s?\]?[.:)]?)(?P<space>\s+|(?=[\[\]\u2029])|\Z)",
        re.IGNORECASE,
    )


def number_mark(text: str) -> NumberMark | None:
    """The typed number of negotiation at the head of a text, a bracket before it or not; else None.

    A bare "5." is the number of any text and none of negotiation, except behind a bracket ("[5. Decides").
    """
    return _number_mark(text[:_REACH])


@functools.lru_cache(maxsize=4096)
def _number_mark(text: str) -> NumberMark | None:
    match = _pattern().match(text)
    if match is None or not match["all"].strip():
        return None
    alternative = (match["first"] or match["second"] or "").lower().rstrip(".")
    alternative = alternative.replace("alternative", "alt").replace("option", "alt")
    numeral = (match["numeral"] or "").lower()
    number = match["number"] or ""
    bracket = "[" in text[: match.start("all")]
    if match["series"] and not (number or alternative):
        return None
    plain_number = bracket and number and "." in match["all"]
    if not (match["series"] or numeral or alternative or plain_number):
        return None
    if numeral and not number and not match["series"] and not match["all"].rstrip().endswith("."):
        return None
    start = match.start("all")
    end = match.end()
    if "]" in match["all"]:  # "[OP1.] Requests": the bracket is about the number alone
        start = match.start("all") - (len(text[: match.start("all")]) - text.find("["))
    return NumberMark(start, end, (match["series"] or "").upper(), number, numeral, alternative)
