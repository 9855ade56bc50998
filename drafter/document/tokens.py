"""A text cut into what a reader takes for one word: the units of comparison."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from drafter.document.marked_text import FOOTNOTE_CHARACTER, MarkedText

_TOKEN = re.compile(
    r"[^\W_](?:[\w’'‑/-]*[^\W_])?(?:(?<=\d),\d{3}(?!\d))*"  # a word, symbol, date part or number
    r"|\s+"
    r"|.",
    re.DOTALL,
)
_FOLDED = str.maketrans({"\u00a0": " ", "\u2011": "-"})


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a run of spaces, one sign or one footnote reference.

    `key` is what makes two tokens the same; a reference is the same when its note is.
    """

    start: int
    end: int
    key: str

    @property
    def is_word(self) -> bool:
        """Whether a reader would call it a word or number."""
        return self.key[:1].isalnum()


def tokens_of(
    content: MarkedText, notes: Mapping[str, str] | None = None, *, exact: bool = True
) -> list[Token]:
    """The tokens of a text in order, without gaps.

    `notes` gives the key of a note for its id, the id itself where it has none. Unless `exact`, no-break
    spaces and hyphens count as plain ones: for reading, never for a file whose changes are rejected.
    """
    references = dict(content.footnote_references)
    tokens: list[Token] = []
    for found in _TOKEN.finditer(content.text):
        key = found.group()
        if key == FOOTNOTE_CHARACTER:
            note = references.get(found.start(), "")
            key += (notes or {}).get(note, note)
        elif not exact:
            key = key.translate(_FOLDED)
        tokens.append(Token(found.start(), found.end(), key))
    return tokens
