"""Mistyped words of a query, set right from the words of the library itself."""

from __future__ import annotations

import re
import string
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

_WORD = re.compile(r"[a-z]{4,24}")
_MOST_MENDED = 2
_LONGEST = 500
_QUOTED_OR_FILTER = re.compile(r'"[^"]*"?|\S*[:/]\S*')


def suggestion(db: Database, text: str) -> str | None:
    """The query with each word that the library does not know replaced by the commonest that is one letter
    away; None when nothing is to be mended so."""
    text = text[:_LONGEST]
    left = _MOST_MENDED
    kept = [match.span() for match in _QUOTED_OR_FILTER.finditer(text)]
    changed = False
    end = len(text.rstrip())

    def mended(match: re.Match[str]) -> str:
        nonlocal changed, left
        if any(start <= match.start() < end for start, end in kept):
            return match[0]
        word = match[0].lower()
        if (
            left == 0
            or _WORD.fullmatch(word) is None
            or _known(db, word, is_last=match.end() == end)
        ):
            return match[0]
        left -= 1
        best = _commonest(db, one_letter_away(word))
        changed = changed or best is not None
        return best or match[0]

    result = re.sub(r"[^\W\d_]+", mended, text)
    return result if changed else None


def _vocabulary(db: Database) -> None:
    db.conn.execute(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab (main, paragraphs_fts, row)"
    )


def _known(db: Database, word: str, *, is_last: bool) -> bool:
    """Whether the library has a word; the last word may be unfinished."""
    _vocabulary(db)
    after = word + "\x7f" if is_last else word + "\x00"
    found = db.conn.execute(
        "SELECT 1 FROM temp.vocabulary WHERE term >= ? AND term < ? LIMIT 1", [word, after]
    ).fetchone()
    return found is not None


def _commonest(db: Database, words: set[str]) -> str | None:
    best, most = None, 0
    for word in sorted(words):
        row = db.conn.execute("SELECT doc FROM temp.vocabulary WHERE term = ?", [word]).fetchone()
        if row is not None and row[0] > most:
            best, most = word, row[0]
    return best


def one_letter_away(word: str) -> set[str]:
    """A letter left out, put in, changed, or two exchanged."""
    cuts = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    letters = string.ascii_lowercase
    found = {a + b[1:] for a, b in cuts if b}
    found |= {a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1}
    found |= {a + letter + b[1:] for a, b in cuts if b for letter in letters}
    found |= {a + letter + b for a, b in cuts for letter in letters}
    return found - {word}
