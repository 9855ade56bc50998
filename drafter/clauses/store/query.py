"""What the user typed becomes a safe expression for the full-text index, whatever it is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from drafter.clauses.store.filters import UNSAFE
from drafter.clauses.store.ideographs import has_ideographs, pairs_wanted
from drafter.conventions.typography import fold

# Nearly every paragraph has them: they are left out of a search when something else remains.
WEIGHTLESS = frozenset(
    {"the", "of", "and", "to", "in", "a", "for", "on", "by", "its", "as", "with"}
)
_PIECE = re.compile(r'"([^"]*)"|([^\s"]+)')
_MOST_WORDS = 32
_SHORTEST_OPEN = 3
_LONGEST = 1000


@dataclass(frozen=True, slots=True)
class Query:
    """`words` are phrases that must all occur; `whole` are all typed words as one phrase, "" where the
    user quoted some himself or typed one only that has any weight. The last word may be the beginning of one where `is_open`.
    `is_weightless`: nothing but words that nearly every paragraph has."""

    words: tuple[str, ...]
    whole: str
    is_open: bool
    is_weightless: bool = False

    def expression(self, facets: tuple[str, ...] = ()) -> str:
        """The expression for FTS5: every word, and every expression over facets (see `filters`). What was
        typed is quoted, nothing of it an operator."""
        return _expression(self.words, facets, is_open=self.is_open)

    def whole_expression(self, facets: tuple[str, ...] = ()) -> str:
        """The expression for the typed words standing together."""
        return _expression((self.whole,), facets, is_open=self.is_open)


def parse_query(text: str) -> Query | None:
    """The query that a text is, None when there is nothing to look for.

    Words must all occur, in any order; "words in quotation marks" together; a symbol such as 55/105 is
    a phrase. The last word may be unfinished, unless a space or a mark follows it.
    """
    plain = UNSAFE.sub(" ", fold(text[:_LONGEST]))
    found: list[tuple[str, bool]] = []
    for piece in _PIECE.finditer(plain):
        phrase = piece[1] if piece[1] is not None else piece[2]
        if any(character.isalnum() for character in phrase):
            found.append((phrase, piece[1] is not None))
    heavy = [pair for pair in found if not _is_weightless(pair[0])]
    if heavy:  # a phrase that he quoted is meant as it stands
        heavy = [pair for pair in found if pair in heavy or (pair[1] and " " in pair[0])]
    chosen = (heavy or found)[:_MOST_WORDS]
    if not chosen:
        return None
    # One word of weight finds as much without "of the" about it.
    is_plain = len(heavy) > 1 and not any(quoted or has_ideographs(p) for p, quoted in found)
    # One or two letters would open half the dictionary.
    is_open = (
        not has_ideographs(plain)
        and len(plain) >= _SHORTEST_OPEN
        and plain[-_SHORTEST_OPEN:].isalnum()
    )
    return Query(
        words=tuple(phrase for phrase, _ in chosen),
        whole=" ".join(phrase for phrase, _ in found[:_MOST_WORDS]) if is_plain else "",
        is_weightless=not heavy,
        is_open=is_open and bool(heavy) and found[-1] == chosen[-1] and not found[-1][1],
    )


def _is_weightless(phrase: str) -> bool:
    return WEIGHTLESS.issuperset(phrase.lower().split())


def _expression(words: tuple[str, ...], facets: tuple[str, ...], *, is_open: bool) -> str:
    spaced = [word for word in words if not has_ideographs(word)]
    quoted = [f'"{word}"' for word in spaced]
    if is_open and quoted:
        quoted[-1] += " *"
    parts = [f"text : ({' '.join(quoted)})"] if quoted else []
    pairs = [one for word in words for one in pairs_wanted(word)]
    parts += [f"facets : ({one})" for one in (*pairs, *facets)]
    return " AND ".join(parts)
