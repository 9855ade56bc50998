"""The words of a query in a paragraph: where they stand, and the part of the text that shows them."""

from __future__ import annotations

import functools
import itertools
import re
import unicodedata
from collections.abc import Collection, Sequence

from drafter.clauses.store.filters import parse_filters
from drafter.clauses.store.ideographs import has_ideographs
from drafter.clauses.store.query import WEIGHTLESS, parse_query
from drafter.conventions.typography import fold

_WORD = re.compile(r"\w+")
_BEFORE = 40
"""Characters shown before the first word that is marked."""
_MOST_MARKED = 200

Span = tuple[int, int]


def spans(text: str, query: str) -> tuple[Span, ...]:
    """The ranges of a text that a query found: its phrases where they stand whole, its words, the last of
    them also as a beginning. Positions are those of `text`; ranges do not touch."""
    parsed = parse_query(parse_filters(query)[0])
    if parsed is None:
        return ()
    phrases = [p for p in (*parsed.words, parsed.whole) if p]
    unfinished = {parsed.words[-1], parsed.whole} if parsed.is_open else set()
    return words_of(text, phrases, unfinished)


def words_of(
    text: str, phrases: Sequence[str], unfinished: Collection[str] = ()
) -> tuple[Span, ...]:
    """The ranges where the words of any of the phrases stand together; the last word of an `unfinished`
    one may be the beginning of a word."""
    pattern = _pattern(tuple(phrases), frozenset(unfinished))
    if pattern is None:
        return ()
    found = pattern.finditer(_plain(text))
    return tuple(match.span() for match in itertools.islice(found, _MOST_MARKED))


def excerpt(text: str, marked: tuple[Span, ...], most: int) -> tuple[str, tuple[Span, ...]]:
    """At most so many characters of a text on one line, from shortly before the first marked range, and
    the ranges in these."""
    line = re.sub(r"\s", " ", text)
    start = 0
    if marked and marked[0][0] > 2 * _BEFORE:
        before = marked[0][0] - _BEFORE
        start = line.rfind(" ", 0, before) + 1 or before
    head = "…" if start else ""
    shown = head + line[start : start + most]
    moved = len(head) - start
    inside = tuple((a + moved, b + moved) for a, b in marked if a >= start and b <= start + most)
    return shown, inside


@functools.lru_cache(maxsize=8)
def _pattern(phrases: tuple[str, ...], unfinished: frozenset[str]) -> re.Pattern[str] | None:
    """What finds the phrases in a plain text, the longest first."""
    wanted: list[str] = []
    for phrase in sorted(set(phrases), key=lambda one: (-len(one), one)):
        words = [re.escape(m[0]) for m in _WORD.finditer(_plain(phrase))]
        alone = len(words) == 1 and words[0].lower() in WEIGHTLESS
        if words and not (alone and len(phrases) > 1):
            wanted.append(_alternative(words, unfinished=phrase in unfinished))
    if not wanted:
        return None
    return re.compile("|".join(wanted), re.IGNORECASE)


def _alternative(words: Sequence[str], *, unfinished: bool) -> str:
    """Words that stand together; Chinese is written without spaces, its words have no bounds."""
    joined = r"\W+".join(words)
    if has_ideographs(joined):
        return joined
    return rf"(?<!\w){joined}" + (r"\w*" if unfinished else "") + r"(?!\w)"


def _plain(text: str) -> str:
    """The text as the index has it, of the same length: letters without their signs."""
    plain = fold(text)
    if plain.isascii():
        return plain
    return "".join(c if c.isascii() else unicodedata.normalize("NFD", c)[0] for c in plain)
