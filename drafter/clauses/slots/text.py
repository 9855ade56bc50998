"""Free words: a subject, a body, an aim. Spaces and quotation marks are set right, the punctuation
that closes the paragraph is the template's."""

from __future__ import annotations

from drafter.clauses.context import ClauseContext
from drafter.clauses.slots.slot import NoPrefill, SlotValueError
from drafter.conventions.typography import curly_quotes, with_no_break_spaces

_CLOSING = " ,;:."
_ABBREVIATIONS = ("etc.", "Inc.", "Ltd.", "No.", "vol.", "Add.", "Corr.")


class TextSlot(NoPrefill):
    """Words as they are to stand in the paragraph."""

    name = "text"

    def parse(self, value: str, context: ClauseContext) -> str:  # noqa: ARG002
        """The words in the text's typography, without punctuation at the end."""
        plain = " ".join(value.split())
        if not plain.endswith(_ABBREVIATIONS):
            plain = plain.rstrip(_CLOSING)
        if not any(character.isalnum() for character in plain):
            raise SlotValueError(f'must be words, not "{value}"')
        return with_no_break_spaces(curly_quotes(plain))
