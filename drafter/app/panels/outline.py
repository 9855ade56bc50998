"""The outline: the shape of the text at the left; a click goes there, dragging moves paragraphs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeWidget, QTreeWidgetItem, QWidget

from drafter.app.language import tr
from drafter.app.panels.outline_tree import OutlineNode, outline
from drafter.document.resolution import TITLE, Resolution
from drafter.document.tree import subtree_end

_TARGET = Qt.ItemDataRole.UserRole
_PARAGRAPH = Qt.ItemDataRole.UserRole + 1
_PAUSE = 60


class Outline(QTreeWidget):
    """`chosen` tells a target that was clicked; `move_wanted` a paragraph and the index to go before;
    `step_wanted` a paragraph and -1 or 1."""

    chosen = Signal(str)
    move_wanted = Signal(str, int)
    step_wanted = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("outline")
        self.setAccessibleName(tr("Outline"))
        self.setAccessibleDescription(
            tr("Enter goes to the paragraph; Alt+Up and Alt+Down move it.")
        )
        self.setHeaderHidden(True)
        self.header().setAccessibleName(tr("Outline"))
        self.setUniformRowHeights(True)
        self.setIndentation(14)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(True)
        self.setExpandsOnDoubleClick(False)
        self._items: dict[str, QTreeWidgetItem] = {}
        self._shape: list[object] = []
        self._waiting: tuple[Resolution, Mapping[str, str]] | None = None
        self._shown: Resolution | None = None
        self._closed: set[str] = set()
        self._current = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self.show_now)
        self.itemClicked.connect(self._clicked)
        self.itemActivated.connect(self._clicked)
        self.itemCollapsed.connect(lambda item: self._closed.add(item.data(0, _TARGET)))
        self.itemExpanded.connect(lambda item: self._closed.discard(item.data(0, _TARGET)))

    def show_later(self, resolution: Resolution, labels: Mapping[str, str]) -> None:
        """Show this state as soon as typing pauses for a moment."""
        self._waiting = (resolution, labels)
        self._timer.start()

    def show_now(self) -> None:
        """Show the state that waits."""
        if self._waiting is None:
            return
        resolution, labels = self._waiting
        self._waiting, self._shown = None, resolution
        nodes = outline(resolution, labels)
        shape = [_shape(node) for node in nodes]
        if shape == self._shape:
            self._retitle(nodes)
        else:
            self._rebuild(nodes)
            self._shape = shape

    def _retitle(self, nodes: Sequence[OutlineNode]) -> None:
        for node in nodes:
            item = self._items.get(_key(node))
            if item is not None and item.text(0) != node.text:
                item.setText(0, node.text)
            self._retitle(node.children)

    def _rebuild(self, nodes: Sequence[OutlineNode]) -> None:
        place = self.verticalScrollBar().value()
        self.blockSignals(True)
        self.setUpdatesEnabled(False)
        self.clear()
        self._items.clear()
        self.addTopLevelItems([self._item(node, top=True) for node in nodes])
        for item in self._items.values():
            item.setExpanded(item.data(0, _TARGET) not in self._closed)
        self.setUpdatesEnabled(True)
        self.blockSignals(False)
        self.verticalScrollBar().setValue(place)
        self.mark_current(self._current)

    def _item(self, node: OutlineNode, *, top: bool = False) -> QTreeWidgetItem:
        item = QTreeWidgetItem([node.text])
        item.setData(0, _TARGET, node.target)
        item.setData(0, _PARAGRAPH, node.paragraph)
        item.setToolTip(0, node.text)
        flags = (
            Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDropEnabled
        )
        if node.paragraph:
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        item.setFlags(flags)
        if top:
            font = item.font(0)
            font.setBold(True)
            item.setFont(0, font)
        self._items[_key(node)] = item
        item.addChildren([self._item(child) for child in node.children])
        return item

    def mark_current(self, target: str) -> None:
        """Show which line has the caret, without going anywhere."""
        self._current = target
        item = self._items.get(target)
        if item is not None and item is not self.currentItem():
            self.blockSignals(True)
            self.setCurrentItem(item)
            self.blockSignals(False)

    def _clicked(self, item: QTreeWidgetItem) -> None:
        self.chosen.emit(item.data(0, _TARGET))

    def step(self, by: int) -> None:
        """Ask to move the paragraph of the current line up (-1) or down (1)."""
        item = self.currentItem()
        if item is not None and item.data(0, _PARAGRAPH):
            self.step_wanted.emit(item.data(0, _PARAGRAPH), by)

    def dropEvent(self, event: QDropEvent) -> None:
        """Move the dragged paragraph; the tree itself follows the draft."""
        dragged = self.currentItem()
        onto = self.itemAt(event.position().toPoint())
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        if dragged is None or onto is None or self._shown is None:
            return
        index = self._index_at(onto, self.dropIndicatorPosition())
        if index is not None and dragged.data(0, _PARAGRAPH):
            self.move_wanted.emit(dragged.data(0, _PARAGRAPH), index)

    def _index_at(
        self, onto: QTreeWidgetItem, where: QAbstractItemView.DropIndicatorPosition
    ) -> int | None:
        assert self._shown is not None  # noqa: S101 - the caller looked
        try:
            index = self._shown.index(onto.data(0, _TARGET))
        except KeyError:
            return None
        if where == QAbstractItemView.DropIndicatorPosition.AboveItem or not onto.data(
            0, _PARAGRAPH
        ):
            return index
        return subtree_end(self._shown.paragraphs, index)


def _key(node: OutlineNode) -> str:
    return node.paragraph or (node.target if node.target == TITLE else f"group:{node.target}")


def _shape(node: OutlineNode) -> object:
    return (_key(node), [_shape(child) for child in node.children])
