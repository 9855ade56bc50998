"""How likely some digits are the number of a note: "March 19931" is, "Goal 16" is not.

Weights run from 0 (certainly not) to 10; they are compared along a chain of numbers, see `references`.
The order was set on official texts: what follows a comma or closes a quotation without a space is nearly
always a note's number, a figure after "article" or before a month nearly never.
"""

from __future__ import annotations

import re

from drafter.conventions.dates import MONTHS

_MONTH = "|".join(MONTHS)
_COUNTED = re.compile(
    r"(?:\b(?:[Aa]rticles?|[Pp]aragraphs?|[Pp]aras?\.?|[Cc]hapters?|[Cc]haps?\.?|[Nn]os?\.?|[Ss]ections?|[Ss]ect\.?|"
    r"[Rr]esolutions?|[Dd]ecisions?|[Gg]oals?|[Tt]argets?|[Ii]tems?|[Aa]genda|[Ss]upplements?|[Vv]ol\.?|[Pp]art|"
    r"[Pp]rotocols?|[Aa]nnex|[Pp]rinciples?|[Pp]hase|[Pp]illar|[Pp]\.|pp\.|[Pp]rogramme|[Rr]ule|[Ss]tep|[Ll]evel|"
    rf"[Cc]ategory|[Oo]bjectives?|[Aa]dd\.|[Cc]orr\.|[Rr]ev\.|{_MONTH})|\d(?:,| and| to| or|–|-)?)\s?\Z"
)
_COUNTING = re.compile(
    rf"\s?(?:(?:(?:and|to|or|–) \d{{1,2}} )?(?:{_MONTH})\b|per cent|million|billion|years?\b|months?\b|days?\b|"
    r"weeks?\b|hours?\b|members?\b|States?\b|countries\b|times\b|o’clock|a\.m|p\.m|%)"
)
_INSIDE = re.compile(r"/\w|[–-]\d|[.:]\d|,\d{3}\b|(?:st|nd|rd|th)\b")
_DATED = re.compile(rf"(?:{_MONTH})\s(?:19|20)\d\d[,;]?\Z")
_YEAR_BEFORE = re.compile(r"(?<!\d)(?:19|20)\d\d[,.]\Z")
_LONE_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d\s\Z")
_NUMERAL_BEFORE = re.compile(r"\d[,.]\Z")
_ABBREVIATED = re.compile(r"\b(?:Add|Corr|Rev|No|L|Nos|art|p|para|chap|sect|vol)\.\Z")
_SHORT_CAPITALS = re.compile(r"(?:\A|[^\w])[A-Z]{1,4}\Z")
_MONTH_BEFORE = re.compile(rf"(?:{_MONTH})\s\Z")
_NAMED_BEFORE = re.compile(
    r"\b(?:Agenda|Articles?|paragraphs?|Goals?|Part|Protocol|Supplement No\.)\s\Z"
)
_TIGHT = ",;:.)”’\"'*_]"


def whole_weight(before: str, after: str, size: int) -> float:
    """A number of `size` digits that stands by itself or behind a word: "Committee,1", "Covenant2",
    "Fund 3 and"."""
    if not before or _INSIDE.match(after):
        return 0.0
    last = before[-1]
    if last.isspace():
        if _LONE_YEAR.search(before):
            return 5.0
        return 0.2 if _COUNTING.match(after) else _spaced_weight(before, after)
    if last in _TIGHT:
        return _tight_weight(before, size)
    if last.isalpha():
        return 1.0 if _SHORT_CAPITALS.search(before) else 8.0
    return 0.0


def _tight_weight(before: str, size: int) -> float:
    if _ABBREVIATED.search(before):
        return 0.0
    if _NUMERAL_BEFORE.search(before) and not _YEAR_BEFORE.search(before):
        return 8.0 if before[-1] == "," and size < 3 else 0.3
    return 10.0


def _spaced_weight(before: str, after: str) -> float:
    stem = before.rstrip()
    if not stem:
        return 0.0
    if stem[-1] in ",;:.)”’":
        ends = not after or after[0].isspace() or after[0] in ",;.)"
        clear = _DATED.search(stem) is not None or _COUNTED.search(stem) is None
        return (6.0 if clear else 2.5) if ends else 0.0
    if _COUNTED.search(before):
        return 0.6
    if not after or after[0] in " ,;.:)":
        return 3.5
    return 3.0 if after[0].isalpha() else 0.0


def tail_weight(before: str, head: str, after: str) -> float:
    """The last digits of a number, `head` being the others: "19931", "27/59", "Agenda 213"."""
    if _INSIDE.match(after):
        return 0.0
    if len(head) == 4 and 1850 <= int(head) <= 2100 and before[-1:] not in ("/", "."):
        return 9.0 if _MONTH_BEFORE.search(before) else 6.0
    if _COUNTING.match(after):
        return 0.0
    if before.endswith(("/", ".")) and before[-2:-1].isalnum():
        return 1.6 if len(head) <= 3 else 0.0
    if _NAMED_BEFORE.search(before):
        return 1.5
    return 0.4 if before[-1:].isspace() and len(head) <= 3 else 0.0


def goes_on_as_word(after: str) -> bool:
    """Whether letters behind a number belong to another word: "2the" is 2 and "the", "2nd" is not."""
    return re.match(r"[a-z]{3,}", after) is not None and _COUNTING.match(after) is None
