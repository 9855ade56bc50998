"""Ids for the paragraphs and notes of a file, the same in both views of its tracked changes."""

from __future__ import annotations

from collections.abc import Iterable

from drafter.document.identity import IdSource


class Ids:
    """Word's own id where it is a good one, else one that follows from the words."""

    def __init__(self, wanted: Iterable[str]) -> None:
        self._source = IdSource()
        self._by_key: dict[str, str] = {}
        for key in wanted:
            if key not in self._by_key and self._source.keep(key):
                self._by_key[key] = key

    def name(self, key: str, model_id: str) -> None:
        """Give the paragraph of that key in the file an id that the model had for it."""
        self._source.keep(model_id)
        self._by_key[key] = model_id

    def of(self, key: str, words: str) -> str:
        """The id of the paragraph with that key in the file."""
        if key not in self._by_key:
            self._by_key[key] = self._source.take(words)
        return self._by_key[key]
