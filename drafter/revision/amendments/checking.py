"""Whether amendments say all of a difference: they are carried out and the result is compared."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.document.marked_text import MarkedText
from drafter.document.numbering import paragraph_labels
from drafter.document.resolution import Resolution
from drafter.revision.amendments.amendment import Amendment
from drafter.revision.amendments.applying import amended
from drafter.revision.amendments.rendering import folded, new_note, rendered
from drafter.revision.changes import Places as Cited


def said(resolution: Resolution) -> list[tuple[str, int, str, str]]:
    """What a resolution says: kind, level, label and words of the title and each paragraph, notes in
    their places, no-break spaces and hyphens as plain ones."""
    notes = {note.id: note.content.plain for note in resolution.footnotes}
    labels = paragraph_labels(resolution)

    def words(content: MarkedText) -> str:
        return folded(rendered(content, lambda note: new_note(notes.get(note, "")))).text

    rows = [(str(p.kind), p.level, labels[p.id], words(p.content)) for p in resolution.paragraphs]
    return [("title", 0, "", words(resolution.title)), *rows]


def not_carried(
    base: Resolution, amendments: Sequence[Amendment], current: Resolution
) -> list[str]:
    """The places of `current` that the amended base does not have so; empty when all is said.

    Raises BadAmendment when an amendment does not fit.
    """
    got, wanted = said(amended(base, amendments)), said(current)
    cited = Cited(current)
    names = ["title", *(cited.of(p.id) for p in current.paragraphs)]
    if len(got) != len(wanted):
        return [f"{len(wanted) - len(got)} paragraphs"]
    return [name for name, one, other in zip(names, got, wanted, strict=True) if one != other]
