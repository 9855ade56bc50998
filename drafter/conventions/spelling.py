"""What the tables in resources/words/ say of a word: spelling, hyphens, words of United Nations texts.

Only loading and lookup by word; rules decide what to report (RES-SPELL-01 to -03).
"""

from __future__ import annotations

import functools
import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

from drafter.conventions.typography import fold, normalize
from drafter.paths import resource

Severity = Literal["error", "warning", "advice"]
FixMode = Literal["auto", "ask", "never"]
UsualForm = Literal["hyphen", "closed", "open", ""]

_SEVERITIES: dict[str, Severity] = {"error": "error", "warning": "warning", "advice": "advice"}
_FIXES: dict[str, FixMode] = {"auto": "auto", "ask": "ask", "never": "never"}
_WORD = re.compile(r"\w+|[&%]")
_USUAL: dict[str, UsualForm] = {"hyphen": "hyphen", "closed": "closed", "open": "open"}


@dataclass(frozen=True, slots=True)
class SpellingRow:
    """A form that United Nations texts do not use, and the one they use.

    ``adopted``, ``sc`` and ``drafts`` count (wrong, right) in adopted texts, in the Security Council
    and in recent drafts; None where not counted. ``remark`` says where ``wrong`` is right after all.
    """

    wrong: str
    right: str
    severity: Severity
    fix: FixMode
    adopted: tuple[int, int] | None
    sc: tuple[int, int] | None
    drafts: tuple[int, int] | None
    remark: str


@dataclass(frozen=True, slots=True)
class Compound:
    """How issued texts write a compound; ``usual`` is "" where they are divided."""

    compound: str
    hyphenated: int
    closed: int
    open: int
    usual: UsualForm
    share: float
    remark: str


@dataclass(frozen=True, slots=True)
class FoundSpelling:
    """A wrong form in a text; ``right`` is the right one with the capitals of the text."""

    start: int
    end: int
    text: str
    right: str
    row: SpellingRow


def _rows(name: str) -> list[list[str]]:
    text = resource("words", name).read_text(encoding="utf-8")
    lines = [line for line in text.split("\n") if line and not line.startswith("#")]
    return [line.split("\t") for line in lines[1:]]


def _pair(cell: str) -> tuple[int, int] | None:
    if not cell:
        return None
    wrong, right = cell.split("/")
    return int(wrong), int(right)


@functools.cache
def spelling_rows() -> tuple[SpellingRow, ...]:
    """Every row of the table of spellings, in its order."""
    return tuple(
        SpellingRow(
            wrong, right, _SEVERITIES[severity], _FIXES[fix],
            _pair(adopted), _pair(sc), _pair(drafts), remark,
        )
        for wrong, right, severity, fix, adopted, sc, drafts, remark in _rows("spelling.tsv")
    )  # fmt: skip


def _ignores_capitals(row: SpellingRow) -> bool:
    """Whether a row holds in any capitals; rows about capitals ("member states") do not."""
    form = fold(row.wrong)
    return form == form.lower() and fold(row.right).lower() != form


@functools.cache
def _by_first_word() -> dict[str, tuple[tuple[str, bool, SpellingRow], ...]]:
    """First word in lower case to the wrong forms that begin with it, the longest first; with each,
    whether it holds in any capitals."""
    index: dict[str, list[tuple[str, bool, SpellingRow]]] = {}
    for row in spelling_rows():
        form = fold(row.wrong)
        first = _WORD.match(form)
        if first is not None:
            loose = _ignores_capitals(row)
            index.setdefault(first[0].lower(), []).append((form, loose, row))
    return {
        word: tuple(sorted(rows, key=lambda entry: -len(entry[0]))) for word, rows in index.items()
    }


def _row_at(plain: str, start: int, word: str) -> SpellingRow | None:
    """The row whose wrong form stands at a place that begins with a word."""
    for form, loose, row in _by_first_word().get(word.lower(), ()):
        end = start + len(form)
        there = plain[start:end]
        if there != form and not (loose and there.lower() == form):
            continue
        if end < len(plain) and _goes_on(plain, end, row):
            continue
        return row
    return None


def _goes_on(plain: str, end: int, row: SpellingRow) -> bool:
    """Whether the word is another than the wrong form: longer, with an accent put after its letter, or "based
    on" something."""
    following = plain[end]
    if following.isalnum() or following == "-" or unicodedata.combining(following):
        return True
    return row.wrong.endswith(" based") and plain.startswith(" on ", end)


def spelling_row(word: str) -> SpellingRow | None:
    """The row of a wrong form, a word or a group of words. Rows about capitals ("member states")
    match their own capitals only, the others any."""
    plain = normalize(word)
    first = _WORD.match(plain)
    row = _row_at(plain, 0, first[0]) if first else None
    return row if row is not None and len(row.wrong) == len(plain) else None


def find_spellings(text: str) -> list[FoundSpelling]:
    """Every wrong form in a text. The caller leaves out names, titles and quotations."""
    found: list[FoundSpelling] = []
    plain = fold(text)
    done = 0
    index = _by_first_word()
    for match in _WORD.finditer(plain):
        start = match.start()
        if start < done or match[0].lower() not in index:
            continue
        if start and plain[start - 1] == "-":
            continue
        row = _row_at(plain, start, match[0])
        if row is None or _is_part_of_right(plain, start, row):
            continue
        done = start + len(row.wrong)
        written = text[start:done]
        right = row.right if row.wrong.isupper() else _as_written(row.right, written)
        found.append(FoundSpelling(start, done, written, right, row))
    return found


def _is_part_of_right(plain: str, start: int, row: SpellingRow) -> bool:
    """Whether the wrong form stands inside its own right form ("Iran" in "Iran (Islamic ...")."""
    right, wrong = fold(row.right), fold(row.wrong)
    offset = right.lower().find(wrong.lower())
    if offset < 0:
        return False
    begin = start - offset
    there = plain[max(0, begin) : begin + len(right)]
    return there == right or (_ignores_capitals(row) and there.lower() == right.lower())


def _as_written(right: str, written: str) -> str:
    if written[:1].isupper() and right[:1].islower():
        if len(written) > 2 and written.isupper():
            return right.upper()
        return right[0].upper() + right[1:]
    return right


@functools.cache
def compounds() -> dict[str, Compound]:
    """The table of compounds, by their hyphenated form in lower case."""
    return {
        row[0]: Compound(
            row[0], int(row[1]), int(row[2]), int(row[3]), _USUAL.get(row[4], ""), float(row[5] or 0), row[6]
        )
        for row in _rows("hyphenation.tsv")
    }  # fmt: skip


def hyphenation(word: str) -> Compound | None:
    """How a compound is written; found by any form ("follow up", "followup", "follow-up")."""
    plain = normalize(word).lower()
    table = compounds()
    if plain in table:
        return table[plain]
    if " " in plain:
        return table.get(plain.replace(" ", "-"))
    return _closed().get(plain)


@functools.cache
def _closed() -> dict[str, Compound]:
    return {name.replace("-", ""): compound for name, compound in compounds().items()}


@functools.cache
def un_words() -> frozenset[str]:
    """Words of United Nations texts that a general English list lacks, with their capitals."""
    text = resource("words", "un_words.txt").read_text(encoding="utf-8")
    return frozenset(line for line in text.split("\n") if line and not line.startswith("#"))


@functools.cache
def _un_words_folded() -> frozenset[str]:
    return frozenset(fold(word).lower() for word in un_words())


def is_un_word(word: str) -> bool:
    """Whether issued texts use a word, in any capitals, that a general list may lack."""
    return normalize(word).lower() in _un_words_folded()
