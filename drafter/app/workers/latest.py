"""The latest of many questions, such as a search as one types: one is answered at a time, older ones dropped."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from drafter.app.workers.background import Background


class Latest(QObject):
    """`answered` gives the answer to what was asked last, `failed` the error it ended in."""

    answered = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None, pause: int = 0) -> None:
        """`pause` is in milliseconds: so long nothing else may be asked before work begins."""
        super().__init__(parent)
        self._background = Background(self, serial=True)
        self._question: Callable[[], Any] | None = None
        self._pause = pause
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._start)

    @property
    def busy(self) -> bool:
        """Whether a question is due or being answered."""
        return self._timer.isActive() or self._background.busy

    def ask(self, question: Callable[[], Any], *, now: bool = False) -> None:
        """Let a function, which touches nothing of the window, be answered by a worker."""
        self._question = question
        self._timer.start(0 if now else self._pause)

    def forget(self) -> None:
        """Nobody waits for an answer any more."""
        self._question = None
        self._timer.stop()

    def _start(self) -> None:
        question = self._question
        if question is None or self._background.busy:
            return
        self._background.run(
            question,
            lambda answer: self._ended(question, self.answered, answer),
            lambda error: self._ended(question, self.failed, error),
        )

    def _ended(self, question: Callable[[], Any], signal: Any, result: object) -> None:
        if question is self._question:
            self._question = None
            signal.emit(result)
        elif self._question is not None and not self._timer.isActive():
            self._start()

    def stop(self) -> None:
        """End; what is being answered is dropped."""
        self.forget()
        self._background.stop()
