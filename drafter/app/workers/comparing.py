"""Comparing the draft with its base in the background, after each pause."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from drafter.app.workers.latest import Latest
from drafter.document.resolution import Resolution
from drafter.open_draft import OpenDraft

if TYPE_CHECKING:
    from drafter.revision.changes import ListedChange
    from drafter.revision.redline import Redline

_PAUSE = 400


@dataclass(frozen=True, slots=True)
class Compared:
    """The changes between two snapshots; `places` are targets of the current text to go to."""

    comparison: Redline
    changes: tuple[ListedChange, ...]
    places: tuple[str, ...]


class Comparing(Latest):
    """`answered` gives a Compared, None where there is no base."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent, _PAUSE)
        self._draft: OpenDraft | None = None
        self._other: Resolution | None = None

    @property
    def base(self) -> Resolution | None:
        """What the draft is compared with: another file, else its own base."""
        if self._other is not None or self._draft is None:
            return self._other
        return self._draft.draft.base

    def watch(self, draft: OpenDraft) -> None:
        """Compare another draft from now on, with its own base."""
        self._draft, self._other = draft, None
        self._compare(now=True)

    def compare_with(self, other: Resolution | None) -> None:
        """Compare with another text; None for the draft's own base."""
        self._other = other
        self._compare(now=True)

    def later(self) -> None:
        """The draft has changed."""
        if self.base is not None:
            self._compare()

    def _compare(self, *, now: bool = False) -> None:
        base, draft = self.base, self._draft
        current = draft.resolution if draft is not None else None
        self.ask(lambda: _compared(base, current), now=now)


def _compared(base: Resolution | None, current: Resolution | None) -> Compared | None:
    return compared(base, current) if base is not None and current is not None else None


def compared(base: Resolution, current: Resolution) -> Compared:
    """The changes, each with the place in the current text where it is to be seen."""
    from drafter.revision.changes import listed
    from drafter.revision.redline import redline

    comparison = redline(base, current)
    changes = tuple(listed(comparison))
    before: dict[str, str] = {}
    last = ""
    for row in comparison.rows:
        if row.current is not None:
            last = row.current.id
        elif row.base is not None:
            before[row.base.id] = last
    known = {target for target, _ in current.texts()}
    known |= {f"note:{note.id}" for note in current.footnotes}
    places = (
        c.target if c.target in known and c.kind != "deleted" else before.get(c.target, "")
        for c in changes
    )
    return Compared(comparison, changes, tuple(places))
