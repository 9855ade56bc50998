"""Whose the tracked changes of a file are."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from drafter.document.draft import TrackedChange
from drafter.formats.docx.reading.source import SourceDocument


def changes_of(
    document: SourceDocument, targets: Mapping[str, str], *, inserted: bool
) -> tuple[TrackedChange, ...]:
    """The changes in the paragraphs of one view: in the final one what was inserted, in the
    original one what was deleted. `targets` says what each paragraph became."""
    result = [
        TrackedChange(targets[p.id], inserted, hunk.text, hunk.author, moment(hunk.date))
        for p in document.paragraphs
        if p.id in targets
        for hunk in p.hunks
    ]
    for paragraphs in document.notes.values():
        if not paragraphs or paragraphs[0].id not in targets:
            continue
        target = targets[paragraphs[0].id]
        result += [
            TrackedChange(target, inserted, hunk.text, hunk.author, moment(hunk.date))
            for p in paragraphs
            for hunk in p.hunks
        ]
    return tuple(result)


def moment(text: str) -> datetime.datetime | None:
    """A date as Word writes it, None where it is none."""
    try:
        return datetime.datetime.fromisoformat(text)
    except ValueError:
        return None
