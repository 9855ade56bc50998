"""Going back to another version of a text, as edits of the current one."""

from __future__ import annotations

from typing import Literal

from drafter.document.edits import (
    DeleteFootnote,
    DeleteParagraph,
    Edit,
    InsertFootnote,
    InsertParagraph,
    ReplaceText,
    SetField,
)
from drafter.document.resolution import ORGAN_LINE, TITLE, Resolution

_FIELDS: tuple[
    Literal["masthead", "adoption", "first_footnote", "language", "labels_as_read"], ...
] = ("masthead", "adoption", "first_footnote", "language", "labels_as_read")


def restore_edits(current: Resolution, version: Resolution) -> list[Edit]:
    """The edits after which the text is that version, to be performed exactly; empty when nothing
    differs. Paragraphs before the first that differs stay."""
    edits: list[Edit] = []
    kept = _common_start(current, version)
    edits += [DeleteParagraph(p.id) for p in current.paragraphs[kept:]]
    if current.footnotes != version.footnotes:
        edits += [DeleteFootnote(note.id) for note in current.footnotes]
        edits += [InsertFootnote(n, note) for n, note in enumerate(version.footnotes)]
    edits += [InsertParagraph(n, p) for n, p in enumerate(version.paragraphs) if n >= kept]
    for target in (TITLE, ORGAN_LINE):
        old, new = current.text_at(target), version.text_at(target)
        if old != new:
            edits.append(ReplaceText(target, 0, len(old), new))
    for field in _FIELDS:
        value = getattr(version, field)
        if getattr(current, field) != value:
            edits.append(SetField(field, value))
    return edits


def _common_start(current: Resolution, version: Resolution) -> int:
    count = 0
    for old, new in zip(current.paragraphs, version.paragraphs, strict=False):
        if old != new:
            break
        count += 1
    return count
