"""Findings under the text: wavy lines over the rows in view, as extra selections; with them the lines under what
is new against the base.

A highlighter over the whole document is quadratic in QTextEdit; a few dozen selections cost nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QTextEdit

from drafter.app.selections import selection
from drafter.checks.finding import Finding, Severity
from drafter.document.resolution import Resolution

if TYPE_CHECKING:
    from drafter.app.editor.rows_view import RowsView

_SCROLL_PAUSE = 25
_MOST_IN_VIEW = 400
_LINE = QTextCharFormat.UnderlineStyle
_STYLES = {
    Severity.ERROR: _LINE.WaveUnderline,
    Severity.WARNING: _LINE.DashUnderline,
    Severity.ADVICE: _LINE.DotLine,
}
"""The form of the line tells the severity as well as its colour does."""


class Squiggles(QObject):
    """The findings that a surface shows, and for which state of the text they were found."""

    def __init__(self, surface: RowsView) -> None:
        super().__init__(surface)
        self._surface = surface
        self._findings: dict[str, list[Finding]] = {}
        self._of: Resolution | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SCROLL_PAUSE)
        self._timer.timeout.connect(self.show_now)

    def set_findings(self, findings: Sequence[Finding], resolution: Resolution) -> None:
        """Show these, found in that state of the text."""
        by_target: dict[str, list[Finding]] = {}
        for finding in findings:
            by_target.setdefault(finding.target, []).append(finding)
        self._findings, self._of = by_target, resolution
        self.show_now()

    def at(self, target: str, position: int) -> list[Finding]:
        """The findings on a place of a text as it was checked, the shortest first; none where it has
        changed since."""
        try:
            now = self._surface.draft.resolution.text_at(target) if self._surface.draft else None
            if self._of is None or self._of.text_at(target) is not now:
                return []
        except KeyError:
            return []
        here = [f for f in self._findings.get(target, []) if f.start <= position <= f.end]
        return sorted(here, key=lambda f: f.end - f.start)

    def clear(self) -> None:
        """Show none."""
        self._findings, self._of = {}, None

    def later(self) -> None:
        """Show what is in view after the scrolling has paused for a moment."""
        if not self._timer.isActive():
            self._timer.start()

    def show_now(self) -> None:
        """Mark the findings in the rows in view and a little beyond."""
        surface = self._surface
        if not surface.shown.rows:
            surface.setExtraSelections([])
            return
        height = surface.viewport().height()
        first = surface.cursorForPosition(QPoint(0, -height // 2)).blockNumber()
        last = surface.cursorForPosition(QPoint(0, height + height // 2)).blockNumber()
        marks: list[QTextEdit.ExtraSelection] = []
        for place in range(max(first, 0), min(last + 1, len(surface.shown.rows))):
            marks += surface.redline.underlines(place)
            marks += self._marks_in(place)
        surface.setExtraSelections(marks[:_MOST_IN_VIEW])

    def _marks_in(self, place: int) -> list[QTextEdit.ExtraSelection]:
        row = self._surface.shown.rows[place]
        findings = self._findings.get(row.target)
        if not findings or self._of is None:
            return []
        try:
            if self._of.text_at(row.target) is not row.content:
                return []  # typed in since; the next check will tell
        except KeyError:
            return []
        block = self._surface.document().findBlockByNumber(place)
        shown = self._surface.shown.texts[place]
        return [
            selection(block, shown.to_qt(f.start), shown.to_qt(f.end), self._look(f.severity))
            for f in sorted(findings, key=lambda f: -f.severity.rank)
            if f.start < f.end <= len(row.content)
        ]

    def _look(self, severity: Severity) -> QTextCharFormat:
        style = QTextCharFormat()
        style.setUnderlineStyle(_STYLES[severity])
        style.setUnderlineColor(self._surface.look.theme.colour(f"finding.{severity.value}"))
        return style
