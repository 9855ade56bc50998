"""The punctuation at the end of a paragraph, footnote references left aside (RES-STR-05 to -11)."""

from __future__ import annotations

import re
from typing import NamedTuple

from drafter.checks.finding import Fix
from drafter.checks.views import TextView
from drafter.conventions.wording import Wording
from drafter.document.marked_text import MarkKind

_SPACE = "[ \u00a0\u200b\u200e\u200f\ufeff]*"
_TAIL = re.compile(f"(?P<mark>[,;:.?]?)(?P<rest>{_SPACE}(?:\ufffc[, ]?)*{_SPACE})\\Z")
_REACH = 60
_FEW = 8
_NAMES = {
    ",": Wording("a comma"),
    ";": Wording("a semicolon"),
    ":": Wording("a colon"),
    ".": Wording("a full stop"),
}


class Ending(NamedTuple):
    """The mark that ends a paragraph ("" where it ends in a word), and where it stands."""

    mark: str
    start: int
    end: int


def ending(view: TextView) -> Ending:
    """The end of a text. Notes may stand after the mark, or (wrongly) before it."""
    text = view.text[: _before_typed_note(view)]
    found = _TAIL.search(text, max(0, len(text) - _REACH))
    if found is None:
        return Ending("", len(text), len(text))
    if not found["mark"]:
        stripped = text.rstrip()
        if stripped[-1:] in _NAMES:
            return Ending(stripped[-1], len(stripped) - 1, len(stripped))
        # "the report²;" : the mark after the notes is what counts, FN-01 sees to its place.
    return Ending(found["mark"], found.start("mark"), found.end("mark"))


def _before_typed_note(view: TextView) -> int:
    """Where the text ends but for the sign of a note typed after it: a star, or a number in superscript
    ("report;³" as an issued file has it where a reference goes back to a note)."""
    end = len(view.text.rstrip())
    if view.text[:end].endswith("*"):
        return len(view.text[:end].rstrip("*"))
    for mark in view.content.marks:
        if mark.kind is MarkKind.SUPERSCRIPT and mark.start > 0 and mark.end >= end > mark.start:
            typed = view.text[mark.start : end]
            return mark.start if typed.replace(",", "").strip().isdigit() else len(view.text)
    return len(view.text)


def set_ending(view: TextView, now: Ending, wanted: str) -> Fix:
    """The fix that ends a paragraph with another mark, before its trailing notes."""
    start, end = now.start, now.end
    if not now.mark:
        while start and view.text[start - 1].isspace():
            start -= 1
        end = start
    return view.replacing(Wording("End with {mark}", mark=_NAMES[wanted]), start, end, wanted)


def name_of(mark: str) -> str:
    """ "a comma"."""
    return _NAMES[mark]


def is_like_a_heading(view: TextView) -> bool:
    """A few words without a mark at the end and without an opening phrase: a heading that was read
    as a paragraph."""
    return view.opening is None and len(view.text.split()) <= _FEW and not ending(view).mark
