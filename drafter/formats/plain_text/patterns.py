"""The shapes by which a line or paragraph of a resolution is known."""

from __future__ import annotations

import re

from drafter.conventions.dates import MONTHS

_MONTH = "|".join(MONTHS)

SYMBOL = re.compile(
    r"(?:(?:A|S|E|T|ST|TD|CEDAW|CRC|CCPR)/(?:[A-Z][A-Za-z]*\.?\d*/|(?:19|20)?\d\d/|INF/|\d+/)*"
    r"[A-Za-z]*\.?\d+[A-Z]?(?:/(?:Rev|Add|Corr)\.\d+)*(?: \((?:19|20)\d\d\))?)"
    r"(?:[ -][A-Z](?:[-–][A-Z])?)?[*]*"
)
"""A document symbol: "A/RES/55/105", "A/HRC/61/L.3/Rev.1", "S/RES/2709 (2023)"."""

OPERATIVE_LABEL = re.compile(r"(?P<number>\d{1,3})(?:[.)]\s*(?=\D|\Z)|\t+)(?=\S|\Z)")
SUB_LABEL = re.compile(
    r"(?P<label>\((?:[a-z]{1,3}|[ivxlc]{1,7}|\d{1,2})\)|(?:[a-z]|[ivx]{1,5})[.)](?=\s))\s*"
)
ANNEX = re.compile(r"Annex(?:es)?(?:\s+(?:[IVX]{1,5}|\d{1,2}|[A-Z]))?", re.IGNORECASE)
ROMAN = re.compile(r"(?:X{0,3}(?:IX|IV|V?I{1,3}|V)|X{1,3})(?:\.)?")
PART_LETTER = re.compile(r"[A-H]")

MEETING = re.compile(
    r"(?P<meeting>\d{1,5}(?:st|nd|rd|th)\s+(?:\([a-z-]+\)\s+|plenary\s+|closed\s+|special\s+|resumed\s+)*meeting)\b",
    re.IGNORECASE,
)
DATE_LINE = re.compile(rf"\d{{1,2}}\s+(?:{_MONTH})\s+(?:19|20)\d\d", re.IGNORECASE)
ADOPTION_LINE = re.compile(
    rf"(?:{MEETING.pattern})(?:,?\s*(?P<date>{DATE_LINE.pattern}))?\.?", re.IGNORECASE
)
VOTE = re.compile(r"\[(?:Resolution |Decision )?(?:[Aa]dopted|[Rr]ejected)\b")

ENDED = re.compile(
    r"[.;:,?!…،؛؟。，；：、！？]['\"’”)\]*_]*"
    r"(?:\s?\d{1,3}(?:,\s?\d{1,3})?|[¹²³⁰⁴-⁹]+|\[\^?\d{1,3}\]|\[footnoteRef:\s?\d+\])?"
    r"['\"’”)\]*_]*(?:\s*\[\d+:.*\])?\Z",
    re.IGNORECASE,
)
"""The end of a sentence or clause, perhaps with the number of a note after it."""

ABBREVIATION = re.compile(
    r"\b(?:No|Nos|vol|vols|para|paras|chap|chaps|sect|art|arts|p|pp|Add|Corr|Rev)\.\Z"
)

_FENCES = str.maketrans("", "", "*_")


def without_fences(text: str) -> str:
    """The beginning of a paragraph without the asterisks and underscores of emphasis."""
    return text[:300].translate(_FENCES).lstrip()


NOTE_RULE = re.compile(r"[_\u2500\u2014–-]{3,}")
NOTE_LABEL_ALONE = re.compile(r"(?P<label>\d{1,3}|[*†]{1,3})")
NOTE_START = re.compile(
    r"(?P<label>[*†]{1,3}|\d{1,3}|[¹²³⁰⁴-⁹]{1,4}|\[\^?\d{1,3}\]:?)(?P<gap>/?\s*)"
    r"(?=[*_]{0,3}(?:[A-ZÀ-ÖЀ-ӿ\u0621-\u064a\u3400-\u9fff《«“\"(‘\[]|www\.|http|(?:19|20)\d\d ))"
)
SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
