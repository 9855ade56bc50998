"""Ids of paragraphs as Word wants them."""

from __future__ import annotations

from collections.abc import Iterable

from drafter.document.identity import IdSource


class ParaIds:
    """Gives every paragraph of the file a `w14:paraId` of its own.

    An id of the model that Word accepts is taken as it is (all of them are reserved first), any
    other text gets one that follows from it.
    """

    def __init__(self, model_ids: Iterable[str]) -> None:
        self._source = IdSource()
        self._given: dict[str, str] = {}
        for model_id in model_ids:
            if model_id not in self._given and self._source.keep(model_id):
                self._given[model_id] = model_id.upper()

    def of(self, target: str) -> str:
        """The id for a model id or for the name of any other place."""
        if target not in self._given:
            self._given[target] = self._source.take(target)
        return self._given[target]
