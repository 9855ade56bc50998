"""The forms of footnotes: what a note is, by how it begins (RES-FN-07 to -10)."""

from __future__ import annotations

import re
from typing import Literal

from drafter.conventions.symbols import find_symbols
from drafter.conventions.typography import normalize

NoteForm = Literal[
    "resolution", "ibid", "document", "treaty", "official records", "conference report",
    "see", "web", "publication", "adoption", "other organization", "asterisk", "other",
]  # fmt: skip

_RESOLUTION = re.compile(
    r"(?:(?:General Assembly|Human Rights Council|Economic and Social Council|Security Council|"
    r"Commission on Human Rights) (?:resolutions?|decisions?)|Resolutions?|Decisions?) [\dSE]"
)
_SPONSOR_NOTE = re.compile(
    r"(?:On behalf of|Any changes to the list of sponsors|Reissued for technical reasons|"
    r"State not a member of the|The present document was submitted late)"
)
_MULTIPLE = re.compile(r"; |\band (?:A|S|E|General Assembly resolution|resolution)\b|\bSee also\b")

_BEGINNINGS: tuple[tuple[NoteForm, re.Pattern[str]], ...] = (
    ("ibid", re.compile(r"(?i:ibid)")),
    ("asterisk", _SPONSOR_NOTE),
    ("treaty", re.compile(r".*Treaty Series", re.DOTALL)),
    ("official records", re.compile(r".*Official Records", re.DOTALL)),
    ("conference report", re.compile(r"Report of the ")),
    ("resolution", _RESOLUTION),
    ("see", re.compile(r"See[ ,]")),
    ("web", re.compile(r".*(?:Available at|www\.|https?:)", re.DOTALL)),
)
_CONTENTS: tuple[tuple[NoteForm, re.Pattern[str]], ...] = (
    ("publication", re.compile(r"Sales No\.|United Nations publication")),
    ("adoption", re.compile(r"\AAdopted ")),
    ("other organization", re.compile(r", document ")),
)

# The title of Official Records, from its first word to the number of the supplement (RES-FN-10).
OFFICIAL_RECORDS = re.compile(
    r"Official Records of the (?:General Assembly|Economic and Social Council|Security Council|Trade and Development Board)"
    r"[^(;.]*?(?:Supplements? (?:[Nn]os?\. ?)?\d+\w*|, Plenary Meetings|, Annexes|, Supplement(?= \())"
)

# What is italic in notes (RES-ITAL-10, RES-FN-10).
ITALIC_TITLES = (
    re.compile(r"(?<=Nations, )Treaty Series"),
    OFFICIAL_RECORDS,
    re.compile(r"\bYearbook of the (?:United Nations|International Law Commission)\b"),
    re.compile(r"(?P<title>Report of the [A-Z][^(;]*?\d{4})(?= ?\()"),
)


def note_form(text: str) -> NoteForm:
    """What kind of note a footnote's text is."""
    plain = normalize(text).lstrip("*0123456789 ")
    for form, begins in _BEGINNINGS:
        if begins.match(plain):
            return form
    symbols = find_symbols(plain)
    if symbols and symbols[0].start == 0:
        return "document"
    for form, contains in _CONTENTS:
        if contains.search(plain):
            return form
    return "other"


def is_ibid(text: str) -> bool:
    """Whether a note repeats the one before: "Ibid.", "Ibid., annex." """
    return normalize(text).lower().startswith(("ibid.", "ibid,", "ibidem"))


def ibid_locator(text: str) -> str:
    """What follows "Ibid.,": "sect. III.B" of "Ibid., sect. III.B."; empty for a bare "Ibid." """
    match = re.match(r"ibid(?:\.|em)?,? ?(.*?)\.?\Z", normalize(text), re.IGNORECASE)
    return match[1] if match else ""


def names_several_sources(text: str) -> bool:
    """Whether a note names more than one source, so that no "Ibid." may follow (RES-FN-08)."""
    plain = normalize(text)
    bases = {re.sub(r"/(?:Add|Corr|Rev|Amend)\.\d+", "", s.value.text) for s in find_symbols(plain)}
    if len(bases) > 1:
        return True
    if len(find_symbols(plain)) > 1:
        return False
    return bool(_MULTIPLE.search(plain))
