""" "Ibid." repeats the note directly before it (RES-FN-08): when another note comes between, it is written out."""

from __future__ import annotations

from drafter.document.edits import Edit, ReplaceText
from drafter.document.marked_text import MarkedText, plain
from drafter.document.resolution import NOTE_PREFIX, Resolution

_IBID = "Ibid."


def ibid_edits(resolution: Resolution, index: int) -> list[Edit]:
    """The edit that writes out the note at `index`, before which another note is about to come.

    Nothing is done where the note is no "Ibid.", or where what it would say is not certain: a place
    within a source ("Ibid., annex.") is added only to a note that names a source and no place.
    """
    notes = resolution.footnotes
    if not 0 < index < len(notes) or not notes[index].text.startswith(_IBID):
        return []
    said = _written_out(resolution, index)
    if said is None:
        return []
    note = notes[index]
    return [ReplaceText(NOTE_PREFIX + note.id, 0, len(note.content), said)]


def _written_out(resolution: Resolution, index: int) -> MarkedText | None:
    content = resolution.footnotes[index].content
    if not content.text.startswith(_IBID):
        return content
    before = _written_out(resolution, index - 1) if index else None
    if before is None:
        return None
    place = content.slice(len(_IBID))
    if not place.text.strip():
        return before
    source = before.text.rstrip()
    if (
        not place.text.startswith(",")
        or not source.endswith(".")
        or "," in source
        or " and " in source
    ):
        return None
    return before.slice(0, len(source) - 1) + plain(place.text)
