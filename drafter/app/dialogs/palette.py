"""The command palette: every action with its key, found by typing a part of its name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from drafter.app.dialogs.fields import prepare
from drafter.app.language import tr
from drafter.app.panels.two_lines import Index
from drafter.app.theme.theme import Theme

_SIZE = QSize(520, 420)
_ACTION, _KEY, _MENU = (Qt.ItemDataRole.UserRole + n for n in range(3))
_PAD = 8


class _Line(QLineEdit):
    """Arrows, pages and Enter belong to the list below."""

    def __init__(self, view: QListWidget) -> None:
        super().__init__()
        self._view = view

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass on what moves in the list."""
        up, down = Qt.Key.Key_Up, Qt.Key.Key_Down
        steps = {up: -1, down: 1, Qt.Key.Key_PageUp: -8, Qt.Key.Key_PageDown: 8}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        last = self._view.count() - 1
        self._view.setCurrentRow(min(max(self._view.currentRow() + step, 0), last))


class _Delegate(QStyledItemDelegate):
    """The name at the left, its menu after it, the key at the right."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """One line with room around it."""
        return QSize(200, option.fontMetrics.height() + 12)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one action."""
        panel = QStyle.PrimitiveElement.PE_PanelItemViewItem
        option.widget.style().drawPrimitive(panel, option, painter, option.widget)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        strong = self._theme.colour("window.selection_text" if chosen else "window.text")
        weak = self._theme.colour("window.selection_text" if chosen else "window.muted")
        rect = option.rect.adjusted(_PAD, 0, -_PAD, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.save()
        painter.setPen(strong)
        painter.drawText(rect, int(middle | Qt.AlignmentFlag.AlignLeft), index.data())
        x = option.fontMetrics.horizontalAdvance(str(index.data())) + 12
        painter.setPen(weak)
        rest = rect.adjusted(x, 0, 0, 0)
        painter.drawText(rest, int(middle | Qt.AlignmentFlag.AlignLeft), index.data(_MENU))
        painter.drawText(rect, int(middle | Qt.AlignmentFlag.AlignRight), index.data(_KEY))
        painter.restore()


class Palette(QDialog):
    """Chosen actions are triggered once the palette has closed."""

    def __init__(
        self, parent: QWidget | None, theme: Theme, actions: Sequence[tuple[QAction, str]]
    ) -> None:
        super().__init__(parent)
        prepare(self, tr("Commands"), _SIZE)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Commands"))
        self.list.setItemDelegate(_Delegate(theme))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.itemClicked.connect(lambda _: self.accept())
        self.line = _Line(self.list)
        self.line.setPlaceholderText(tr("Type a part of a command"))
        self.line.setAccessibleName(tr("Find a command"))
        self.line.textChanged.connect(self._filter)
        self.line.returnPressed.connect(self.accept)
        self._actions = actions
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.addWidget(self.line)
        layout.addWidget(self.list, 1)
        self._filter("")
        self.line.setFocus()

    def _filter(self, typed: str) -> None:
        """Actions in which all the words occur; those whose name begins with the first come first."""
        words = typed.casefold().split()
        found: list[tuple[list[bool], bool, int, QAction, str, str]] = []
        for action, menu in self._actions:
            name = plain_name(action)
            text = f"{name} {menu} {action.toolTip()}".casefold()
            if all(word in text for word in words):
                inside = [w not in name.casefold() for w in words]
                starts = bool(words) and not name.casefold().startswith(words[0])
                found.append((inside, starts, len(found), action, name, menu))
        self.list.clear()
        for *_, action, name, menu in sorted(found, key=lambda row: row[:3]):
            item = QListWidgetItem(name, self.list)
            key = shown_key(action)
            item.setData(_ACTION, action)
            item.setData(_KEY, key)
            item.setData(_MENU, menu)
            said = ", ".join(part for part in (name, menu, key) if part)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
        self.list.setCurrentRow(0)
        first = self.list.item(0).text() if self.list.count() else tr("No command")
        self.line.setAccessibleDescription(first)

    def accept(self) -> None:
        """Do what is chosen, once the window has the focus again."""
        item = self.list.currentItem()
        if item is None:
            return
        action = item.data(_ACTION)
        super().accept()
        action.trigger()


def plain_name(action: QAction) -> str:
    """The words of an action without marks and key."""
    return action.text().split("\t")[0].replace("&", "").rstrip("…")


def shown_key(action: QAction) -> str:
    """Its key as one reads it."""
    own = action.text().partition("\t")[2]
    return own or action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
