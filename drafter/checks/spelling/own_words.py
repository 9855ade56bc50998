"""The user's own list of words, which spelling takes for right."""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.conventions.typography import fold
from drafter.conventions.wording import Wording

MOST = 5000
_LONGEST = 60
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")


class NotAWordError(ValueError):
    """This cannot stand in the list; the text is a sentence for the user."""


def own_word(text: str) -> str:
    """A word as the list has it: plain marks, no possessive, its capitals kept. Raises NotAWordError."""
    word = fold(text.strip()).strip("'-").removesuffix("'s")
    if not word:
        raise NotAWordError(Wording("Write the word that is to be known."))
    if len(word) > _LONGEST or _WORD.fullmatch(word) is None:
        raise NotAWordError(
            Wording(
                "“{word}” is not one word: letters, hyphens and apostrophes only.",
                word=text.strip()[:_LONGEST],
            )
        )
    return word


def with_word(words: Iterable[str], text: str) -> tuple[str, ...]:
    """The list with one more word, in alphabetical order; a word is in it once, whatever its capitals.

    Raises NotAWordError, also where the list is full.
    """
    new = own_word(text)
    kept = [word for word in words if word.lower() != new.lower()]
    if len(kept) >= MOST:
        raise NotAWordError(
            Wording("The list is full: it holds {most} words; remove some.", most=f"{MOST:,}")
        )
    return tuple(sorted([*kept, new], key=lambda word: (word.lower(), word)))
