"""What is contested where the caret stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.conventions.negotiation.bracket import Bracket, Issue
from drafter.conventions.negotiation.counting import OpenCount, count
from drafter.conventions.negotiation.reading import Negotiated, read
from drafter.document.resolution import Resolution

if TYPE_CHECKING:
    from drafter.app.main_window import MainWindow

Selection = tuple[str, int, str, int]
"""Target and place where it begins, target and place where it ends."""


class Contested:
    """Answers about the open draft; an empty one where none is open."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._read = read(Resolution())
        self._of: Resolution | None = None

    def text(self) -> Negotiated:
        """The draft read; the same state is read once."""
        draft = self._window.draft
        if draft is None:
            return read(Resolution())
        if self._of is not draft.resolution:
            self._read, self._of = read(draft.resolution), draft.resolution
        return self._read

    def take(self, resolution: Resolution, text: Negotiated) -> None:
        """Keep what a worker has read of a state."""
        self._read, self._of = text, resolution

    def count(self) -> OpenCount:
        """How much is open."""
        return count(self.text())

    def place(self) -> tuple[str, int] | None:
        """Where the selection begins, or the caret stands."""
        if self._window.draft is None:
            return None
        span = self._window.editing.surface().span()
        return (span.rows[0].target, span.start) if span.rows else None

    def offset(self, text: Negotiated) -> int:
        """The same place in the running text; before all where it lies in no text that is negotiated."""
        place = self.place()
        span = None if place is None else text.run.span_of(place[0])
        return -1 if place is None or span is None else span[0] + place[1]

    def issue(self) -> Issue | None:
        """The innermost contested place there."""
        place = self.place()
        return None if place is None else self.text().issue_at(*place)

    def bracket(self, issue: Issue) -> Bracket:
        """Which of the brackets of a place the caret stands in, the first where in none."""
        here = self.offset(self.text())
        inside = [one for one in issue.brackets if one.start <= here <= one.outer_end]
        return (inside or list(issue.brackets))[0]

    def has_selection(self) -> bool:
        """Whether words are selected."""
        return self._window.editing.surface().textCursor().hasSelection()

    def selected(self) -> Selection | None:
        """The selection, None where there is none."""
        if self._window.draft is None or not self.has_selection():
            return None
        span = self._window.editing.surface().span()
        return span.rows[0].target, span.start, span.rows[-1].target, span.end

    def words(self, selection: Selection) -> str:
        """The words of a selection on one line."""
        text = self.text()
        first, last = text.run.span_of(selection[0]), text.run.span_of(selection[2])
        if first is None or last is None:
            return ""
        return text.words(first[0] + selection[1], last[0] + selection[3])
