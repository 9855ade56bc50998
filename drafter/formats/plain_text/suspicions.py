"""Warnings about places that look like tracked changes run together; the text stays as it is."""

from __future__ import annotations

from drafter.conventions.fused_changes import (
    FusedChange,
    find_fused_changes,
    fused_number,
    vocabulary,
)
from drafter.document.numbering import paragraph_labels
from drafter.document.paragraph import ParagraphKind
from drafter.document.resolution import Resolution
from drafter.formats.contract import ReadWarning, WarningKind


def suspicions(resolution: Resolution) -> list[ReadWarning]:
    """One warning for each place where an old and a new reading seem to stand side by side."""
    warnings: list[ReadWarning] = []
    number = fused_number(resolution.masthead.number)
    if number is not None:
        warnings.append(_warning(number, "masthead", ""))
    labels = paragraph_labels(resolution)
    places = {
        "title": "title",
        "heading": "masthead",
        "report": "masthead",
        "organ-line": "organ line",
    }
    preambular = 0
    for paragraph in resolution.paragraphs:
        preambular += paragraph.kind is ParagraphKind.PREAMBULAR
        label = labels[paragraph.id].rstrip(".")
        places[paragraph.id] = (
            f"paragraph {label}" if label else f"preambular paragraph {preambular}"
        )
    words = vocabulary(content.text for _, content in resolution.texts())
    for target, content in resolution.texts():
        found = find_fused_changes(content.text, words)
        warnings.extend(_warning(change, places[target], target) for change in found)
    return warnings


def _warning(change: FusedChange, place: str, target: str) -> ReadWarning:
    readings = ""
    if change.old or change.new:
        readings = f"; perhaps “{change.old.strip(' ,')}” became “{change.new.strip(' ,')}”"
    return ReadWarning(
        WarningKind.SUSPECT,
        f"“{change.text}” looks like a tracked change whose old and new text ran together{readings}",
        place,
        target,
    )
