"""What may follow an opening phrase: "Takes note" goes on with "of", "Guided" with "by" (RES-TERM-10).

Data: resources/conventions/continuations.tsv, counted in issued resolutions outside the Security Council.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.conventions.typography import fold
from drafter.paths import resource

if TYPE_CHECKING:
    from drafter.conventions.opening_table import OpeningKind
    from drafter.conventions.openings import Opening

ASIDE = ","
OTHER_WORD = "…"

# Words that begin an object stand for each other: who welcomes "the" may welcome "all".
_OBJECT = frozenset({"the", "its", "all", "a", "an", OTHER_WORD})
# "in this regard", "in particular" may stand anywhere.
_ANYWHERE = frozenset({ASIDE, "in", "not"})

# Below so many paragraphs a word that was not seen proves nothing; below this share it is no habit.
_ENOUGH = 50
_UNUSUAL = 0.005
_WORD = re.compile(r"\s*(?P<word>[\w-]+|,)?")


@dataclass(frozen=True, slots=True)
class Continuation:
    """The word after an opening phrase.

    Words that begin an object ("the", "its", "all", any noun) count as one sort.

    ``start`` and ``end`` are its place in the paragraph; ``seen`` of ``total`` issued paragraphs with
    that phrase go on with it (or with a word of its sort); ``usual`` are the words that they go on
    with, the commonest first.
    """

    start: int
    end: int
    word: str
    seen: int
    total: int
    usual: tuple[str, ...]

    @property
    def is_doubtful(self) -> bool:
        """Whether issued texts, of which there are enough, as good as never go on so. An aside may
        stand anywhere."""
        return (
            self.word.lower() not in _ANYWHERE
            and self.total >= _ENOUGH
            and self.seen < _UNUSUAL * self.total
        )


@functools.cache
def _table() -> dict[tuple[str, str], dict[str, int]]:
    table: dict[tuple[str, str], dict[str, int]] = {}
    text = resource("conventions", "continuations.tsv").read_text(encoding="utf-8")
    rows = [line for line in text.split("\n") if line and not line.startswith("#")]
    for row in rows[1:]:
        kind, phrase, word, count = row.split("\t")
        table.setdefault((kind, phrase), {})[word] = int(count)
    return table


@functools.cache
def _listed_words() -> frozenset[str]:
    """The words that are counted by themselves."""
    return frozenset(word for counts in _table().values() for word in counts) - {ASIDE, OTHER_WORD}


def continuations(base: str, kind: OpeningKind) -> dict[str, int]:
    """What follows a phrase, to how many paragraphs go on so; empty for a phrase not counted.

    ``base`` is the phrase without marker. "," stands for an aside, "…" for any word that is no
    preposition, conjunction or article.
    """
    return dict(_table().get((kind, base), {}))


def continuation(text: str, opening: Opening) -> Continuation | None:
    """The word that follows the opening of a paragraph; None where nothing follows or the phrase
    is not in the table."""
    counts = _table().get((opening.kind, opening.base))
    match = _WORD.match(fold(text), opening.end)
    if counts is None or match is None or match["word"] is None:
        return None
    word = match["word"]
    lower = word.lower()
    key = lower if lower in _listed_words() or lower == ASIDE else OTHER_WORD
    sort = _OBJECT if key in _OBJECT else frozenset({key})
    seen = sum(count for word_, count in counts.items() if word_ in sort)
    usual = tuple(w for w in counts if w not in (ASIDE, OTHER_WORD))
    start, end = match.span("word")
    return Continuation(start, end, word, seen, sum(counts.values()), usual)
