"""A reference to paragraphs: "5" is "paragraph 5", "5 and 7 (b)" is "paragraphs 5 and 7 (b)"
(RES-NUM-05); the number does not part from the word (RES-TYPO-06)."""

from __future__ import annotations

import re

from drafter.clauses.context import ClauseContext
from drafter.clauses.slots.slot import NoPrefill, SlotValueError
from drafter.conventions.states import join_list
from drafter.conventions.typography import NO_BREAK_SPACE

_WORD = re.compile(r"\A\s*(?:operative\s+)?(?:paragraphs?|paras?\.?)\s*", re.IGNORECASE)
_ONE = re.compile(r"(?P<number>[1-9]\d{0,2})(?P<letters>(?:\s*\((?:[a-z]{1,3}|[ivxl]+)\)){0,3})")
_RANGE = re.compile(r"\s*(?:-|–|\bto\b)\s*")
_SEPARATOR = re.compile(r"\s*(?:,\s*and\b|,|;|\band\b)\s*")
_LETTERS = re.compile(r"\([a-z]+\)")


class ParagraphReferenceSlot(NoPrefill):
    """One or more numbered paragraphs, the word "paragraph" before them."""

    name = "paragraph-reference"

    def parse(self, value: str, context: ClauseContext) -> str:  # noqa: ARG002
        """The reference with its noun."""
        parts = [p for p in _SEPARATOR.split(_WORD.sub("", value).strip()) if p]
        if not parts:
            raise SlotValueError('must be a paragraph such as "5" or "5 (b)"')
        items: list[str] = []
        several = len(parts) > 1
        for part in parts:
            ends = [_reference(end, value) for end in _RANGE.split(part)]
            if len(ends) > 2:
                raise SlotValueError(_refusal(value))
            several = several or len(ends) > 1
            items.append(" to ".join(ends))
        return f"{'paragraphs' if several else 'paragraph'}{NO_BREAK_SPACE}{join_list(items)}"


def _reference(text: str, whole: str) -> str:
    found = _ONE.fullmatch(text.strip())
    if found is None:
        raise SlotValueError(_refusal(whole))
    return " ".join([found["number"], *_LETTERS.findall(found["letters"])])


def _refusal(value: str) -> str:
    return f'must be a paragraph such as "5", "5 (b)" or "3 to 6", not "{value}"'
