"""The bar above the page that finds and replaces."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from drafter.app.language import tr
from drafter.document.searching import Search


class _Line(QLineEdit):
    """Enter and Shift+Enter go on and back."""

    step_wanted = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter belongs to the bar."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.step_wanted.emit(-1 if back else 1)
            return
        super().keyPressEvent(event)


class FindBar(QWidget):
    """`changed` tells another search, `step_wanted` one on or back."""

    changed = Signal()
    step_wanted = Signal(int)
    replace_wanted = Signal()
    replace_all_wanted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Find and replace"))
        self.words = _line(tr("Find"), tr("Find"))
        self.replacement = _line(tr("Replace by"), tr("Replace by"))
        self.case = _toggle(tr("Aa"), tr("Tell capitals from small letters"))
        self.whole = _toggle(tr("Word"), tr("Whole words only"))
        self.regular = _toggle(".*", tr("Regular expression"))
        self.count = QLabel()
        self.count.setAccessibleName(tr("Places found"))
        self.count.setWordWrap(True)
        self.replace = QPushButton(tr("Replace"))
        self.replace.setAccessibleName(tr("Replace this place"))
        self.replace_all = QPushButton(tr("Replace all"))
        self.replace_all.setAccessibleName(tr("Replace every place"))
        self._second = [self.replacement, self.replace, self.replace_all]
        self._lay_out()
        self._connect()
        self.hide()

    def _lay_out(self) -> None:
        previous = _tool("↑", tr("Previous place"), lambda: self.step_wanted.emit(-1))
        following = _tool("↓", tr("Next place"), lambda: self.step_wanted.emit(1))
        close = _tool("✕", tr("Close the bar"), self.leave)
        tools = QHBoxLayout()
        tools.setSpacing(2)
        for button in (self.case, self.whole, self.regular, previous, following, close):
            tools.addWidget(button)
        second = QHBoxLayout()
        second.addWidget(self.replace)
        second.addWidget(self.replace_all)
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(5)
        grid.addWidget(self.words, 0, 0)
        grid.addLayout(tools, 0, 1)
        grid.addWidget(self.replacement, 1, 0)
        grid.addLayout(second, 1, 1)
        grid.setColumnStretch(0, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 6, 8, 6)
        layout.setSpacing(3)
        layout.addLayout(grid)
        layout.addWidget(self.count)

    def _connect(self) -> None:
        self.words.textChanged.connect(lambda _: self.changed.emit())
        for toggle in (self.case, self.whole, self.regular):
            toggle.toggled.connect(lambda _: self.changed.emit())
        self.words.step_wanted.connect(self.step_wanted)
        self.replacement.step_wanted.connect(lambda _: self.replace_wanted.emit())
        self.replace.clicked.connect(lambda _: self.replace_wanted.emit())
        self.replace_all.clicked.connect(lambda _: self.replace_all_wanted.emit())

    @property
    def search(self) -> Search:
        """What is looked for."""
        return Search(
            self.words.text(),
            self.case.isChecked(),
            self.whole.isChecked(),
            self.regular.isChecked(),
        )

    def open_with(self, selected: str, *, replace: bool) -> None:
        """Show the bar, with or without the line to replace."""
        for widget in self._second:
            widget.setVisible(replace)
        self.show()
        if selected:
            self.words.setText(selected)
        self.words.setFocus()
        self.words.selectAll()
        self.changed.emit()

    def say(self, text: str, *, fault: bool = False) -> None:
        """Show how many places there are, or what is wrong."""
        self.count.setText(text)
        self.count.setVisible(bool(text))
        for name, value in (("fault", fault), ("muted", not fault)):
            self.count.setProperty(name, value)
        self.count.style().unpolish(self.count)
        self.count.style().polish(self.count)

    def leave(self) -> None:
        """Close the bar."""
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the bar."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return
        super().keyPressEvent(event)


def _line(name: str, placeholder: str) -> _Line:
    made = _Line()
    made.setAccessibleName(name)
    made.setPlaceholderText(placeholder)
    return made


def _toggle(words: str, name: str) -> QToolButton:
    made = _tool(words, name, lambda: None)
    made.setCheckable(True)
    return made


def _tool(words: str, name: str, do: object) -> QToolButton:
    made = QToolButton()
    made.setText(words)
    made.setAccessibleName(name)
    made.setToolTip(name)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.clicked.connect(lambda _: do())  # type: ignore[operator]
    return made
