"""The bar above the page: one sentence, what can be done about it, and a way to close it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from drafter.app.language import tr


class MessageBar(QFrame):
    """Shows the latest message until it is closed or followed by another."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messageBar")
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setAccessibleName(tr("Message"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self._text.setSizePolicy(policy)
        self._buttons: list[QPushButton] = []
        self._close = _button(tr("Close"))
        self._close.clicked.connect(self.hide)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 5, 8, 5)
        self._row.setSpacing(6)
        self._row.addWidget(self._text, 1)
        self._row.addWidget(self._close)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence that is shown, empty when there is none."""
        return "" if self.isHidden() else self._text.text()

    def show_message(
        self,
        text: str,
        level: str = "info",
        actions: Sequence[tuple[str, Callable[[], None]]] = (),
    ) -> None:
        """Show a sentence; `level` is "info", "error" or "good", `actions` are (words, what to do)."""
        self._text.setText(text)
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [self._action(words, act) for words, act in actions]
        for place, button in enumerate(self._buttons):
            self._row.insertWidget(1 + place, button)
        self.setProperty("level", level)
        for widget in (self, self._text, self._close, *self._buttons):
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _action(self, words: str, act: Callable[[], None]) -> QPushButton:
        button = _button(words)

        def pressed() -> None:
            self.hide()
            act()

        button.clicked.connect(pressed)
        return button


def _button(words: str) -> QPushButton:
    button = QPushButton(words)
    button.setProperty("link", True)
    button.setAccessibleName(words)
    return button
