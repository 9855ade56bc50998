"""What is on the page but not of the text: job tags, running heads, page numbers, rules.

Only what is certainly furniture goes. What it tells about the document (its symbol) is kept.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from drafter.conventions.typography import normalize
from drafter.formats.plain_text.lines import Line
from drafter.formats.plain_text.patterns import NOTE_RULE, NOTE_START, SYMBOL

_TAG = re.compile(r"<<ODS (?P<name>[A-Z0-9 ]+)>>(?P<value>[^<\n]*)<<ODS (?P=name)>>")
_STRAY_TAG = re.compile(r"<<ODS [A-Z0-9 ]+>>")
# An editor's comment mark as Word leaves it in text: "[DU1]".
_COMMENT_MARK = re.compile(r"^\[[A-Z]{1,3}\d{1,3}\](?=\s|<|\Z)")
_JOB = r"(?:\d{2}[- ]\d{5}\d?(?:\s?\([A-Z]\)(?:\s+\d{6}\b)?)?|\*\d{6,8}\*|GE\.\d{2}[-.]\d{4,6}.{0,30}|[NGVKR]\d{7}[A-Z]?)"
_PAGE = r"(?:\d{1,3}\s?/\s?\d{1,3}|\d{1,3}|[-–—]\s?\d{1,3}\s?[-–—]|[Pp]age\s\d{1,3}(?:\s(?:of|/)\s?\d{1,3})?|/…|/\.\.\.)"
_SYMBOL = SYMBOL.pattern
_PAGE_LINE = re.compile(
    rf"(?:{_JOB}|{_SYMBOL}|{_PAGE})(?:(?:\s+|\s*[/|]\s*)(?:{_JOB}|{_SYMBOL}|{_PAGE}))*|Please recycle.*",
    re.IGNORECASE,
)
_JOB_LINE = re.compile(_JOB)
_SYMBOL_LINE = re.compile(_SYMBOL)
# Above the text "18/18" is the resolution's number, not a page's.
_SLASHED = re.compile(r"\d{1,3}/\d{1,3}")
_LONE_NUMBER = re.compile(r"\d{1,3}")
_HEAD_WITH_SYMBOL = re.compile(
    rf"(?:(?P<first>{_SYMBOL})\s{{3,}}(?P<after>\S.*)|(?P<before>\S.*?)\s{{3,}}(?P<last>{_SYMBOL}))"
)


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The lines that are text, and the symbols that were on the page."""

    lines: tuple[Line, ...]
    symbols: tuple[str, ...]


def without_furniture(lines: Sequence[Line]) -> Cleaned:
    """The lines without job tags, comment marks, page numbers, job numbers and rules.

    A line with nothing but a number is kept where a rule opens the notes of its page, for there it
    is the number of a note. Notes run to the end of the page, in a file without page breaks to the
    next furniture.
    """
    kept: list[Line] = []
    symbols: list[str] = []
    broken = in_notes = False
    blanks = page = 0
    in_head = True
    paged = any(line.page for line in lines)
    for index, line in enumerate(lines):
        if line.page != page:
            page, in_notes, broken = line.page, False, True
        text = _without_tags(line.text, symbols)
        in_head = in_head and not text.startswith("The ")
        blanks += line.blanks
        if not text:
            continue
        if NOTE_RULE.fullmatch(text):
            if _opens_notes(text, lines[index + 1 : index + 2]):
                in_notes = broken = True
            continue
        number = (in_head and _SLASHED.fullmatch(text)) or (
            not broken and blanks == 0 and _runs_on(text, line, lines[index + 1 : index + 2])
        )
        if not number and _is_page_furniture(text, symbols, in_notes):
            broken = True
            in_notes = in_notes and (paged or _JOB_LINE.fullmatch(text) is not None)
            continue
        head = _HEAD_WITH_SYMBOL.fullmatch(text)
        if head is not None:
            symbols.append((head["first"] or head["last"]).rstrip("*"))
            text = head["after"] or head["before"]
            broken = True
        kept.append(replace(line, text=text, blanks=blanks, broken=broken, note=in_notes))
        blanks, broken = 0, False
    return Cleaned(tuple(kept), tuple(symbols))


def _runs_on(text: str, line: Line, following: Sequence[Line]) -> bool:
    """Whether a lone number stands in the run of the text: the wrapped end of a line, no page number."""
    if not _LONE_NUMBER.fullmatch(text) or not following:
        return False
    return following[0].blanks == 0 and following[0].page == line.page


def _opens_notes(rule: str, following: Sequence[Line]) -> bool:
    """Whether notes stand under a rule. One of hyphens may be no more than a decoration."""
    if not following:
        return False
    text = following[0].text
    if rule.startswith(("-", "–")):
        return NOTE_START.match(text) is not None and text[-1:] == "."
    return NOTE_RULE.fullmatch(text) is None and _SYMBOL_LINE.fullmatch(text) is None


def _without_tags(text: str, symbols: list[str]) -> str:
    symbols.extend(
        tag["value"].strip()
        for tag in _TAG.finditer(text)
        if tag["name"].startswith("DOC SYMBOL") and tag["value"].strip()
    )
    text = _STRAY_TAG.sub("", _TAG.sub("", _COMMENT_MARK.sub("", text)))
    return text.strip()


def is_page_furniture(text: str) -> bool:
    """Whether a line is nothing but page numbers, job numbers and symbols."""
    folded = " ".join(text.split())
    return len(folded) <= 90 and _PAGE_LINE.fullmatch(folded) is not None


def _is_page_furniture(text: str, symbols: list[str], in_notes: bool) -> bool:
    text = " ".join(text.split())
    if not is_page_furniture(text):
        return False
    if in_notes and _LONE_NUMBER.fullmatch(text):
        return False
    if _SYMBOL_LINE.fullmatch(text):
        symbols.append(text.rstrip("*"))
        return True
    found = _SYMBOL_LINE.search(text)
    if found is not None and "/" in found[0]:
        symbols.append(found[0].rstrip("*"))
    return True


def without_running_heads(lines: Sequence[Line], title: str) -> list[Line]:
    """The lines without the short title that a page repeats at its head.

    Next to other furniture a line is a running head when it is the title or its beginning (or, after
    that, what follows in it), or when it stands like this at the head of three pages.
    """
    whole = normalize(title)
    counts: dict[str, int] = {}
    for line in lines:
        if line.broken:
            key = normalize(line.text)
            counts[key] = counts.get(key, 0) + 1
    kept: list[Line] = []
    dropped = ""
    for line in lines:
        key = normalize(line.text)
        begins = line.broken and len(key) >= 8 and whole.startswith(key)
        goes_on = bool(dropped) and whole.startswith(f"{dropped} {key}")
        repeated = line.broken and counts.get(key, 0) > 2 and len(key) < 120
        if begins or goes_on or repeated:
            dropped = f"{dropped} {key}" if goes_on else key
            continue
        kept.append(replace(line, broken=True) if dropped else line)
        dropped = ""
    return kept
