"""The list of what recurs: how often, since when, its latest wording, and in which organs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt

from drafter.app.panels.library_rows import RowDelegate, organ_name
from drafter.app.panels.two_lines import Index

if TYPE_CHECKING:
    from drafter.clauses.store.excerpts import Span
    from drafter.open_draft.prior.recurring import Recurring

PATTERN = Qt.ItemDataRole.UserRole


def how_often(pattern: Recurring) -> str:
    """ "303 resolutions, 126 titles"."""
    return f"{_number(pattern.resolutions, 'resolution')}, {_number(pattern.titles, 'title')}"


def when(pattern: Recurring) -> str:
    """ "2020 to 2025"."""
    if pattern.since in ("", pattern.until):
        return pattern.until
    return f"{pattern.since} to {pattern.until}"


def _number(count: int, word: str) -> str:
    return f"{count:,} {word}{'' if count == 1 else 's'}"


class RecurringModel(QAbstractListModel):
    """The patterns by rank."""

    def __init__(self) -> None:
        super().__init__()
        self.patterns: tuple[Recurring, ...] = ()

    def set_patterns(self, patterns: Sequence[Recurring]) -> None:
        """Show these."""
        self.beginResetModel()
        self.patterns = tuple(patterns)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """The number of patterns."""
        return 0 if parent.isValid() else len(self.patterns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A pattern as text, or itself."""
        if not index.isValid():
            return None
        pattern = self.patterns[index.row()]
        if role == PATTERN:
            return pattern
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{how_often(pattern)}, {when(pattern)}: {pattern.latest.text}"
        return None


class RecurringDelegate(RowDelegate):
    """Draws how often and when, the latest wording, and the organs."""

    def parts(self, index: Index) -> tuple[str, str, str, tuple[Span, ...], str]:
        """How often, when, the latest wording, and the organs."""
        pattern: Recurring = index.data(PATTERN)
        organs = ", ".join(organ_name(one) for one in pattern.organs)
        return how_often(pattern), when(pattern), pattern.latest.text, (), organs
