"""Ids of paragraphs and drafts."""

from __future__ import annotations

import hashlib
import secrets

_LIMIT = 0x7FFFFFFF
"""Word takes a `w14:paraId` only below 80000000."""


def new_id() -> str:
    """A fresh id for a paragraph or footnote that the user makes."""
    return f"{secrets.randbelow(_LIMIT - 1) + 1:08X}"


class IdSource:
    """Ids for the paragraphs of a file being read.

    They follow from the content, so that reading a file twice gives the same ids and equal
    paragraphs of two files carry equal ids; a repeat takes the next free number.
    """

    def __init__(self) -> None:
        self._taken: set[int] = set()
        self._repeats: dict[int, int] = {}

    def take(self, content: str) -> str:
        """The id for a paragraph with that text."""
        digest = hashlib.blake2b(content.encode("utf-8", "surrogatepass"), digest_size=4).digest()
        first = int.from_bytes(digest, "big") & _LIMIT or 1
        number = self._repeats.get(first, first)  # where the last repeat stopped looking
        while number in self._taken or number >= _LIMIT:
            number = number % (_LIMIT - 1) + 1
        self._taken.add(number)
        self._repeats[first] = number
        return f"{number:08X}"

    def keep(self, paragraph_id: str) -> bool:
        """Reserve an id that the file itself gives; False when it is malformed or already taken."""
        if len(paragraph_id) != 8 or any(c not in "0123456789abcdefABCDEF" for c in paragraph_id):
            return False
        number = int(paragraph_id, 16)
        if number in self._taken or not 0 < number < _LIMIT + 1:
            return False
        self._taken.add(number)
        return True
