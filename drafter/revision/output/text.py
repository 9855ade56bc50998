"""A comparison as text: [-deleted-] and {+inserted+} words, a paragraph a change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from drafter.revision.changes import ChangeKind, ListedChange, Piece
from drafter.revision.summary import summary_of

_MARKS = {"kept": ("", ""), "deleted": ("[-", "-]"), "inserted": ("{+", "+}")}
_AROUND = 60


def as_text(changes: Sequence[ListedChange]) -> str:
    """The summary, the changes, and a line of counts at the end."""
    lines = summary_lines(changes)
    lines += [""] if lines else []
    for change in changes:
        lines.append(heading(change))
        if change.kind is not ChangeKind.FORMATTED:
            lines += [f"    {_shown(change.pieces)}", ""]
    return "\n".join([*lines, counts(changes)]) + "\n"


def summary_lines(changes: Sequence[ListedChange]) -> list[str]:
    """ "Added (1): paragraph 7" and the like, a line for each sort of change that occurs."""
    return [str(line) for line in summary_of(changes)]


def heading(change: ListedChange) -> str:
    """ "Paragraph 5, formerly 4: changed", and what became of its verb."""
    place = change.place or change.old_place
    was = f", formerly {change.old_place}" if change.old_place not in ("", change.place) else ""
    verb = f" ({change.verb})" if change.verb is not None else ""
    return f"{place[:1].upper()}{place[1:]}{was}: {change.kind}{verb}"


def counts(changes: Sequence[ListedChange]) -> str:
    """ "3 changed, 1 added", or that nothing differs."""
    counted = Counter(change.kind for change in changes)
    counted[ChangeKind.MOVED] //= 2  # a moved paragraph is listed where it was and where it is
    parts = [f"{counted[kind]} {kind}" for kind in ChangeKind if counted[kind]]
    return ", ".join(parts) or "The texts are the same."


def _shown(pieces: Sequence[Piece]) -> str:
    shown = []
    for number, piece in enumerate(pieces):
        before, after = _MARKS[piece.what]
        text = piece.text.replace("\n", " ")
        if piece.what == "kept":
            text = _shortened(text, first=number == 0, last=number == len(pieces) - 1)
        shown.append(f"{before}{text}{after}")
    return "".join(shown)


def _shortened(text: str, *, first: bool, last: bool) -> str:
    """Kept words far from any change are left out."""
    if first and not last and len(text) > _AROUND:
        return "…" + text[-_AROUND:]
    if last and not first and len(text) > _AROUND:
        return text[:_AROUND] + "…"
    if len(text) > 2 * _AROUND + 10:
        return f"{text[:_AROUND]} … {text[-_AROUND:]}"
    return text
