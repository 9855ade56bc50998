"""The small markup of a template's body, and what it becomes.

    Requests the Secretary-General:
    (a) To report to {{ the_organ }};
    (b) To continue the programme;[^See A/55/279.]
      (i) A deeper point stands two spaces further in;

A paragraph goes on until an empty line or a label in brackets. `[^...]` is a footnote, `*...*` sets the
title of a publication in italics. The opening phrase is never marked: its italics follow from the
conventions. The letters of labels are a reading aid; the real ones are computed.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass

from drafter.document.identity import new_id
from drafter.document.marked_text import (
    Mark,
    MarkedText,
    MarkKind,
    footnote_reference,
    marked,
)
from drafter.document.paragraph import Footnote

_LABEL = re.compile(r"(?P<indent> *)\((?:[a-z]{1,2}|[ivxl]+)\)\s+(?P<rest>\S.*)")
_NOTE = re.compile(r"\[\^(?P<note>[^\[\]]*)\]")
_ITALIC = re.compile(r"\*(?P<words>[^*\n]+)\*")
_DEEPEST = 4
_STEP = 2

# Stand in for characters of a typed value that would otherwise be read as markup.
_SPECIAL = "*[]^(\n\r"
_SHIELD = {ord(c): chr(0xE000 + i) for i, c in enumerate(_SPECIAL)}
_UNSHIELD = {0xE000 + i: c for i, c in enumerate(_SPECIAL)}
_OPEN, _CLOSE = "\ue010", "\ue011"
_FIRST_SLOT = 0xE100
_GAP = re.compile(rf"{_OPEN}(?P<slot>[\ue100-\ue1ff])(?P<label>[^{_OPEN}{_CLOSE}]*){_CLOSE}")
_PRIVATE = re.compile("[\ue000-\uf8ff]")


class MarkupError(ValueError):
    """The text cannot be read as paragraphs; the message is a phrase."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of a body: its level (0 for a paragraph of its own) and its content."""

    level: int
    content: MarkedText


def shielded(value: str) -> str:
    """A typed value in which nothing will be taken for markup."""
    return _PRIVATE.sub("", value).translate(_SHIELD)


def gap(index: int, label: str) -> str:
    """What stands for the value of the slot at `index` while it has none."""
    return f"{_OPEN}{chr(_FIRST_SLOT + index)}{shielded(label)}{_CLOSE}"


def parse_body(text: str, slot_names: list[str]) -> tuple[list[Block], list[Footnote]]:
    """The paragraphs of a filled-in body with their notes. Raises MarkupError."""
    notes: list[Footnote] = []
    blocks = [
        Block(level, _content(words, slot_names, notes)) for level, words in _paragraphs(text)
    ]
    if not blocks:
        raise MarkupError("has no text")
    if blocks[0].level:
        raise MarkupError("begins with a subparagraph")
    for before, after in itertools.pairwise(blocks):
        if after.level > before.level + 1:
            raise MarkupError("has a subparagraph that is too deep for the one before it")
    return blocks, notes


def _paragraphs(text: str) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []
    ended = True
    for line in text.splitlines():
        label = _LABEL.fullmatch(line.rstrip())
        if not line.strip():
            ended = True
        elif label is not None:
            level = min(len(label["indent"]) // _STEP + 1, _DEEPEST)
            found.append((level, label["rest"]))
            ended = False
        elif ended:
            found.append((0, line.strip()))
            ended = False
        else:
            level, words = found[-1]
            found[-1] = (level, f"{words} {line.strip()}")
    return found


def _content(words: str, slot_names: list[str], notes: list[Footnote]) -> MarkedText:
    content = MarkedText()
    place = 0
    for found in _NOTE.finditer(words):
        before = words[place : found.start()].rstrip()
        content += _inline(before, slot_names)
        note = Footnote(new_id(), _inline(" ".join(found["note"].split()), slot_names))
        notes.append(note)
        content += footnote_reference(note.id)
        place = found.end()
    if "[^" in _NOTE.sub("", words):
        raise MarkupError("has a footnote that is not closed")
    return content + _inline(words[place:], slot_names)


def _inline(words: str, slot_names: list[str]) -> MarkedText:
    content = MarkedText()
    place = 0
    for found in _ITALIC.finditer(words):
        content += _with_gaps(words[place : found.start()], slot_names)
        inner = _with_gaps(found["words"], slot_names)
        content += inner.with_mark(MarkKind.ITALIC, 0, len(inner))
        place = found.end()
    return content + _with_gaps(words[place:], slot_names)


def _with_gaps(words: str, slot_names: list[str]) -> MarkedText:
    content = MarkedText()
    place = 0
    for found in _GAP.finditer(words):
        content += marked(_plain(words[place : found.start()]))
        label = f"[{_plain(found['label'])}]"
        slot = slot_names[ord(found["slot"]) - _FIRST_SLOT]
        content += marked(label, [Mark(0, len(label), MarkKind.PLACEHOLDER, slot)])
        place = found.end()
    return content + marked(_plain(words[place:]))


def _plain(words: str) -> str:
    return _PRIVATE.sub("", words.translate(_UNSHIELD))
