"""Resolution 52/15 of the Human Rights Council, as far as the flattened draft made from it shows it."""

from __future__ import annotations

from dataclasses import replace

from drafter.conventions.fused_changes import find_fused_changes, vocabulary
from drafter.document.marked_text import MarkedText, plain
from drafter.document.resolution import Resolution
from drafter.formats.registry import read_file
from drafter.paths import resource

SAMPLE = "hrc-61-draft-on-52-15.txt"
STAND_IN = "A/HRC/52/34"
"""The symbol of the report was replaced without a trace; this one stands in for it."""


def draft() -> Resolution:
    """The delegation's draft, as it was saved: old and new words side by side."""
    return read_file(resource("samples", SAMPLE)).draft.current


def issued() -> Resolution:
    """The text with every fused place read as it was before, number and session those of 52/15."""
    flattened = draft()
    words = vocabulary(p.text for p in flattened.paragraphs)

    def before(content: MarkedText) -> MarkedText:
        for change in reversed(find_fused_changes(content.text, words)):
            content = content.replace(change.start, change.end, plain(change.old))
        return content

    return replace(
        flattened,
        paragraphs=tuple(replace(p, content=before(p.content)) for p in flattened.paragraphs),
        footnotes=tuple(
            replace(n, content=plain(n.text.replace("A/HRC/61/35", STAND_IN)))
            for n in flattened.footnotes
        ),
        masthead=replace(flattened.masthead, number="52/15", session=52, symbol="A/HRC/RES/52/15"),
    )
