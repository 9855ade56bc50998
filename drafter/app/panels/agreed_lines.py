"""The lines of the table of agreed language, all or those of some statuses."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt

from drafter.app.language import later, tr
from drafter.app.panels.agreed_list import nearness
from drafter.app.panels.two_lines import Index
from drafter.open_draft.agreed.table import STATUSES, AgreedTable, Line

HEADS = (later("Paragraph"), later("Status"), later("Agreed in"), later("Text"))


class LinesModel(QAbstractTableModel):
    """A row for each line that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: tuple[Line, ...] = ()
        self._all: tuple[Line, ...] = ()

    def set_table(self, table: AgreedTable) -> None:
        """Show the lines of a table."""
        self._all = table.lines
        self.show_only(STATUSES)

    def show_only(self, statuses: Collection[str]) -> None:
        """Show the lines of these statuses."""
        self.beginResetModel()
        self.lines = tuple(line for line in self._all if line.status in statuses)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """The number of lines shown."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """The number of columns."""
        return 0 if parent.isValid() else len(HEADS)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """The name of a column."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return tr(HEADS[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell."""
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        line = self.lines[index.row()]
        source = line.source
        text = "".join(piece.text for piece in line.pieces if piece.what != "deleted")
        near = nearness(source) if source is not None else line.status
        place = source.place if source is not None else "–"
        return (line.name, near, place, " ".join(text.split()))[index.column()]
