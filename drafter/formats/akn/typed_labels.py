"""Labels that were typed into the text of a paragraph instead of its number."""

from __future__ import annotations

import re

from drafter.document.marked_text import MarkedText

_TYPED_LABEL = re.compile(r"^(\((?:[a-z]{1,3}|[ivxlc]+|\d{1,2})\)|[•–—-])\s+")
_TYPED_NUMBER = re.compile(r"^(\d{1,3})(?:[ \u00a0]?[.\u200e-][.\u200e\u00a0 -]*|[ \u00a0]+)(?=\D)")
_HALF_BRACKET = re.compile(r"^([a-z]{1,4}\))[ \u00a0]+")


def split_label(content: MarkedText) -> tuple[str | None, MarkedText]:
    """A label typed at the beginning of the text, and what follows it."""
    found = _TYPED_LABEL.match(content.text)
    if found is None:
        return None, content
    return found.group(1), content.slice(found.end())


def half_bracket(content: MarkedText) -> tuple[str, MarkedText] | None:
    """A label that lost its first bracket ("v)"), and what follows it."""
    found = _HALF_BRACKET.match(content.text)
    return None if found is None else (found.group(1), content.slice(found.end()))


def typed_number(content: MarkedText, expected: int) -> tuple[str, MarkedText] | None:
    """The expected number at the beginning of a sentence ("26 Condemns"), and what follows it."""
    found = _TYPED_NUMBER.match(content.text)
    if found is None or int(found.group(1)) != expected:
        return None
    rest = content.slice(found.end())
    if not rest.text[:1].isalpha() or rest.text[:1].islower():
        return None
    return "".join(found.group().split()).replace("\u200e", ""), rest
