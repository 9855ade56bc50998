"""Operative paragraphs that bear no number although others beside them do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from drafter.document.labels import LabelStyle
from drafter.document.paragraph import Paragraph, ParagraphKind


def kept_unnumbered(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs, those without a typed number kept so where other operative ones have one."""
    operatives = [p for p in paragraphs if p.kind is ParagraphKind.OPERATIVE]
    if not any(p.source_label for p in operatives):
        return list(paragraphs)
    return [
        replace(p, label_style=LabelStyle.NONE)
        if p.kind is ParagraphKind.OPERATIVE and p.source_label is None
        else p
        for p in paragraphs
    ]
